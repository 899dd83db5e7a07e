"""What is sent: the outbox, the actions a message holds, and the messenger port."""
