# The list of a practitioner's clients, and who has not opened a link or not answered.

clients-new = new answers
clients-unanswered = not answered yet
clients-waiting-button = Waiting for you
clients-unopened-button = Links not opened
clients-unanswered-button = Not answered yet
clients-waiting-list = They agreed to take part and wait for your word. Tap a name:
clients-waiting-nobody = Nobody waits for your word now.
clients-unopened-list = Not opened yet. Tap a name for a new link, or to take it back:
clients-unopened-nobody = Every link has been opened.
clients-unanswered-list = These people have questions open and have not sent their answers. They may leave them, too. Tap a name and I remind them, once:
clients-unanswered-nobody = There is nobody to remind: everyone has answered, has been reminded by you, or has chosen a later time.
remind-done = Done. <b>{ $label }</b> gets one small reminder, outside quiet hours.
remind-not = No reminder goes to <b>{ $label }</b>: the questions are answered, nearly over or put off, or you have reminded them already.
clients-more = And { $count } more. Just send the name.
clients-past = Nobody takes part at the moment. Past clients are here:
