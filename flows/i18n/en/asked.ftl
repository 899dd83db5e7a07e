# What is said around a check-in: when it comes again, beginning one, whom to turn to.

put-off-until = Fine, I will ask again on { $when }. Your answers so far are kept.
put-off-closes = Fine. I will not ask about this round again, as it closes on { $when }. To go on before that, tap “{ checkin-resume-button }”.

begin-not-taking-part = You do not take part at the moment, so I ask nothing. If you would like to, send /start.
begin-today-already = You have answered today already, and that is plenty. You can begin again tomorrow.
begin-whom = Whom would you like to answer about?
menu-checkin = Answer a few questions now
