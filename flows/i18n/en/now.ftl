# Help at once: /now, its button, and the contacts that stand in other messages. Fixed texts.

now-button = I need help now
now-opening = Help is there for you now. Please turn to somebody right away:
now-note = I am a program: nobody reads this chat as you write, and nobody is told that you asked. What you were doing here waits for you. /help shows what else I can do.
now-heading = <b>If you need help now:</b>
now-always = /now shows this at any time.
now-hint = If you need help now, send /now.
menu-now = I need help now: whom to call
# What Telegram shows before the first message; at most 512 characters.
bot-description = A few short questions about how working together is going.

    This is a program and no emergency service: nobody reads along. If you need help now, send /now. It shows at once whom to call.
