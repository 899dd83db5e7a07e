# What is said around a check-in: when it comes again, beginning one, whom to turn to.

put-off-until = Fine, I will ask again on { $when }. Your answers so far are kept.
put-off-closes = Fine. I will not ask about this round again, as it closes on { $when }. To go on before that, tap “{ checkin-resume-button }”.

begin-not-taking-part = You do not take part at the moment, so I ask nothing. If you would like to, send /start.
begin-today-already = You have answered today already, and that is plenty. You can begin again tomorrow.
begin-whom = Whom would you like to answer about?
menu-checkin = Answer a few questions now

# /ask: the practitioner asks for a check-in between sessions.
ask-which = Whom would you like to ask?
ask-sent = <b>{ $label }</b> gets a few questions now, and reads that you asked for them. Leaving them is fine: I send no reminder, and it means nothing.
ask-quiet = <b>{ $label }</b> has quiet hours now. They get the questions on { $when }, and read that you asked for them.
ask-open = <b>{ $label }</b> has open questions already, so I sent nothing more.
ask-planned = <b>{ $label }</b> gets questions soon anyway, so I sent nothing more.
ask-today = <b>{ $label }</b> was asked today already, and that is plenty. You can ask again tomorrow.
ask-no-time = The quiet hours leave no time of day to write to <b>{ $label }</b>, so I sent nothing.
menu-ask = Ask a client a few questions now
