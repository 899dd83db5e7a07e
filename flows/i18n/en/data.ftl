# What is stored about a person, how they see it, and how they leave for good.

mydata-nothing = Nothing is stored about you here.
mydata = <b>What is stored about you</b>
    Your language: { $language }. Your time zone: { $zone }. The number of your Telegram account, locked.
mydata-with = With { $name }, who calls you “{ $label }” here: { $state }.
mydata-agreed = You agreed on { $when }.
mydata-unshared = You wrote this and kept it to yourself: “{ $words }”
mydata-practitioner = You appear as { $name }. Clients: { $clients }. Weekly digests kept: { $digests }.
mydata-more = The file holds everything, line by line. /delete removes it all. /privacy says who sees what.
mydata-file-button = All of it as a file
mydata-seen-button = What the other sees
mydata-file-caption = All that is stored about you. Keep this file in a safe place.

seen-intro = <b>What { $name } sees of you</b>
    First the overview of the week, then your latest answers, in the same words.
seen-by-nobody = Nobody looks at these answers any more: the person you worked with has left.

state-invited = invited
state-started = link opened, not yet agreed
state-active = taking part
state-paused = on a break
state-stopped = stopped
state-ended = ended
state-left-alone = { state-ended }

withdraw-sure = You can take back your agreement at any time, and nobody asks why. No more questions will come. What should happen to your answers so far?
withdraw-keep-button = Stop, keep answers
withdraw-delete-button = Stop, delete all
nothing-to-withdraw = You have not said yes to anything here now, so there is nothing to take back. /delete removes what is stored.

delete-client-sure = Shall I delete everything about you as a client: answers, words, dates, and your account's number? It cannot be undone, and no backup can bring it back. The person you work with learns only that you left. What they have read or written down themselves stays with them.
delete-practitioner-sure = Shall I delete everything about you as a practitioner: your name, settings and digests? It cannot be undone. Your clients are told that you no longer take part, and no more questions come to them. Their answers stay theirs.
delete-yes-button = Yes, delete all
delete-no-button = No, keep it
deleted = Done. Everything about you is deleted. This message is the last one. You can also delete this chat in Telegram.
not-deleted = All right, everything stays as it is.

client-left = <b>{ $label }</b> has left. Everything about them has been deleted here. No reason is asked or kept.
practitioner-left = { $name } no longer takes part here. No more questions come about your work together. Your answers stay yours: /mydata shows them, /delete removes them.

privacy-control =
    • /mydata shows all that is stored about you. /withdraw ends your agreement. /delete removes everything, from the backups too.
privacy-control-staff =
    • /mydata shows all that is stored about you. /delete removes everything, from the backups too.
menu-mydata = All that is stored about you
help-data = /mydata – all that is stored about you; /withdraw and /delete end it
help-data-staff = /mydata – all that is stored about you; /delete removes it
