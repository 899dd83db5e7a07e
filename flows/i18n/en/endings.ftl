# The end of the work together, beginning again, and a client's own page. What comes unasked has a neutral first line.

work-ending = Your work with { $name } comes to its end. One last short check-in still comes. After that, no more questions come.
work-ended = Your work with { $name } has come to its end, so no more questions come about it. Thank you for everything you answered. It stays yours: /mydata shows it, /delete removes it.
work-again = { $name } would like to hear from you again. Nothing comes unless you agree.
again-read-button = Read what this means
again-nothing = Nobody has asked you about going on now. /help shows what you can do here.
all-ended = Your work here has ended, and no questions come. What you answered stays yours: /mydata shows it, /delete removes it.
client-not-again = <b>{ $label }</b> would rather not begin again now. No reason is asked or kept.
practitioner-gone = { $name } no longer works here, so your check-ins pause. Nothing you answered has been passed on to anybody. If somebody else could take over, you will be asked first. /mydata shows what you answered, /delete removes it.
no-practitioner-now = You no longer work as a practitioner here. Your clients have been told, and your digests are deleted.

client-which-button = Open one client
client-which = Which client?
client-open-button = Open their page
client-end-button = End our work
client-end-sure = Shall the work with <b>{ $label }</b> end here? They are told kindly, nothing more is asked, and your digests no longer name them. What they answered can still be read with /client.
client-end-last-button = After last check-in
client-end-met-button = Just met: ask first
client-end-now-button = End it now
client-end-no-button = No, go on
client-ending = Done. <b>{ $label }</b> is told, and gets one last check-in. After that it is quiet.
client-no-last = No check-in can be asked about that { $mode ->
        [coaching] meeting
       *[therapy] session
    }. Shall the work with <b>{ $label }</b> end now?
client-ended = Done. The work with <b>{ $label }</b> has ended here. You can begin again at any time with /client.
client-goes-on = All right, everything goes on with <b>{ $label }</b>.
client-again-button = Begin again
client-left-alone = They would rather not be asked again. If they change their mind, they send /start here.
client-asked-again = <b>{ $label }</b> is asked whether they would like to begin again. You hear when they agree. If they do not find the message, they can send /start.

state-ending = one last check-in, then the end
state-asked-again = asked whether to begin again
state-moved = has moved on
digest-state-ended = Your work together has ended.
digest-count-moved = Moved on: { $who }
digest-rest-moved = <b>Moved on to somebody else</b>: { $labels }
rehearsal-due-end = { $when }: the work of two people ends.
stop-which = With whom shall I stop asking? What you have answered so far stays with them. They learn that you stopped, not why.
stop-all-button = With everybody
stopped-one = I have stopped asking about your work with { $name }. With { $others } all goes on as before; /stop ends that too. If you change your mind, send /start.
