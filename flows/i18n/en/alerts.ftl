# Words that may mean danger to life, brought to whom the programme has named. Fixed texts, beside those of safety.ftl.

safety-passed-on = Thank you for writing this. I am telling somebody of the programme now that you may need help; they do not see what you wrote. It may take a while until they read it. So please turn right away to somebody who is there for you:
safety-later = Somebody of the programme will learn that you may need help, not what you wrote. Their hours begin on { $when }. Please do not wait for them.

alert-first-line = Please open this now.
alert-own = <b>{ $label }</b> wrote words here that may mean danger to life ({ $when }).
alert-other = A client of { $name } wrote words here that may mean danger to life ({ $when }). The number by which { $name } finds them: <code>#{ $code }</code>.
alert-coordinator = The client whom { $name } calls <b>{ $label }</b> wrote words here that may mean danger to life ({ $when }). How to reach them stands in your programme’s own papers.
alert-outside = This comes outside the hours of duty.
alert-again = It was sent before, and nobody has confirmed yet.
alert-note = They were shown at once whom to call. What they wrote is not shown here, and this service cannot tell whether there is danger. Please get in touch as your programme has agreed.
alert-seen-button = I have seen this
alert-seen-at-button = { $at }: seen
alert-seen = ✓ You have confirmed. Nobody else is told from now on.
alert-was-seen = ✓ Confirmed.
alert-unseen = Not confirmed yet.
alerts-title = <b>Alerts of the last 30 days</b>
alerts-none = There are no alerts for you, and nothing to choose. /help shows what you can do here.

alert-consent = • <b>If your words may mean danger to life:</b> I show you at once whom to call. At set hours somebody of the programme is also told that it happened: { $name } that it was you, others only a number. Nobody is told what you wrote. /alerts changes this.
alert-coordinators = Whoever coordinates the programme is told as well, at set hours: the name { $name } gave you here, and nothing you answered.
alert-choice = When your words may mean danger to life, I show you at once whom to call. Somebody of the programme can also be told that it happened, at set hours: { $name } that it was you, others only a number. Nobody is told what you wrote.
alert-choice-yes = As you chose: somebody is told.
alert-choice-no = As you chose: nobody is told.
alert-choice-open = May somebody be told?
alert-yes-button = Yes, tell somebody
alert-no-button = No, tell nobody
alert-privacy = • If your words may mean danger to life, somebody of the programme is told that it happened, where you agreed. /alerts shows and changes this.
rehearsal-due-alert = { $when }: somebody is told of words that may mean danger.
