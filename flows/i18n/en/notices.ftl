# Short notices: what is told when something is not possible, and news for practitioners.

not-yours = This button does not work here any more.
check-in-over = This check-in is over. Nothing was changed.
nothing-open = Thank you for writing. I am a program, so no person sees this, and no question is open now. /help shows what you can do.
only-text = I can only read text and taps. /help shows what you can do here. { now-hint }
edited-unseen = Changing a message changes nothing that you sent before. If something is missing, please send it as a new message. /mydata shows what is stored. { now-hint }
not-taken = Something went wrong here, and I could not take what you just sent. I am sorry. Please send it once more. If that does not help, please tell whoever invited you. { now-hint }
not-in-groups = Hello! I only work in private chats, so I am leaving this group. Please write to me directly.
was-away = I was away for a moment. If you tapped a button, please tap again.
digest-again = You may have received this already: I am not sure that it arrived.

client-joined = <b>{ $label }</b> has joined. { client-next }
client-next = { $asked ->
        [cadence] The questions reach them on their own, at the programme’s times.
       *[sessions] After a { $mode ->
               [coaching] meeting
              *[therapy] session
           }, send /session.
    }
client-stopped = <b>{ $label }</b> has stopped the check-ins. No reason is asked or kept.
client-unreachable = I cannot reach <b>{ $label }</b> any more: they have blocked the bot or left Telegram.
client-reachable = I can reach <b>{ $label }</b> again.

digest-no-next-session = I do not know when you meet next. Set your weekly time with /session, then tap again.
digest-before-you-meet = ⏰ You wanted a word before you meet:
