# For whoever coordinates a programme: numbers, never a person.

welcome-coordinator = Welcome. You coordinate <b>{ $name }</b>.

    • /enrol invites practitioners and clients from a list.
    • /programme shows in numbers how it goes.

    You never see here what one person answers or writes. Names you see only of people from a list who have not opened their link yet. Nobody watches this chat live. { now-hint }
invite-coordinator-twice = You coordinate a programme already. Nothing has changed.
help-coordinator = <b>For your programme</b>
    /programme – how it goes, in numbers
    /enrol – invite people from a list
menu-programme = How it goes, in numbers
menu-enrol = Invite people from a list
mydata-coordinator = You coordinate a programme here.
delete-coordinator-sure = Shall I delete that you coordinate this programme? It cannot be undone. The programme and its people stay as they are.

programme-title = <b>{ $name }</b>, in numbers
programme-standing = <b>How it stood on { $day }</b>
programme-practitioners = <b>Practitioners</b>
programme-begun = have begun: { $count }
programme-not-begun = invited, not begun: { $count }
programme-clients = <b>Clients</b>
programme-invited = invited: { $count }
programme-started = link opened: { $count }
programme-agreed = agreed, not confirmed yet: { $count }
programme-active = taking part: { $count }
programme-paused = on a break: { $count }
programme-stopped = stopped: { $count }
programme-ended = ended: { $count }
programme-unreachable = cannot be reached: { $count }
programme-lately = <b>From { $since } to { $until }</b>
programme-asked = check-ins asked: { $count }
programme-answered = of these, answered: { $count }
programme-digests = weekly digests sent: { $count }
programme-used = of these, used (somebody tapped in them): { $count }
programme-flags = things that stood out: { $count }
programme-discussed = of these, discussed: { $count }
programme-about = about { $count }
programme-percent = about { $share } %
programme-percent-under = less than 15 %
programme-percent-over = 85 % or more
programme-few = There is no number to show yet: each needs at least five people.
programme-note = Numbers are rounded to fives, and groups of fewer than five people are not shown. The first part is counted once a week, the second once for every four weeks; in between nothing changes, so that nobody can be made out when somebody comes or goes.

enrol-unopened = Have not opened their link: { $count }. Tap a name for a new link. The old one then opens nothing.
enrol-new-links-button = New links for all
