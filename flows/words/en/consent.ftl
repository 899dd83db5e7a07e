# What a client reads before anything is asked.

consent = <b>Hello, and welcome</b>

    { $name } would like to hear how your sessions are going, from you.

    • After each session I ask you a few short questions here. It takes about a minute.
    • <b>Who sees it:</b> only { $name }, in a weekly overview, or sooner if something matters before you meet. You see your answers before you send them.
    • <b>Not watched live:</b> nobody reads along. This is no emergency service.
    • <b>Your choice:</b> taking part is free and changes nothing about your sessions. Send /pause or /stop whenever you like.
    • Telegram carries the messages. Chats with bots are not end-to-end encrypted. /privacy says more.

    If you are under 18, please do not take part here.

    Would you like to take part?
consent-agree-button = Yes, I agree
consent-decline-button = No, thank you
consent-given = Thank you. After your next session with { $name } I will ask you a few short questions. Until then you need not do anything. /help shows what you can do here.
consent-declined = All right. Nothing will be asked, and that is fine. If you change your mind, send /start.
consent-given-already = You have agreed already.
