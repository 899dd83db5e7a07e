# A practitioner's calendar: its address, how it works, and what is told about it.

calendar-none = Your { $mode ->
        [coaching] meetings
       *[therapy] sessions
    } can come from your calendar. Send its address (it usually ends in .ics); your calendar program gives it out under “share” or “publish”.
calendar-read = I read your calendar. To use another one, send its address.
calendar-failing = I have not been able to read your calendar lately. Nothing has been changed. Is the address still right?
calendar-how = In the title of each appointment with a client, write the code: { $codes }. Only titles with a code are read, everything else stays unread.
calendar-set = Thank you. I am reading your calendar now and tell you in a moment what I find; after that I read it about every half hour.
calendar-no-address = That is not an address I can use. It begins with https:// and usually ends in .ics.
calendar-off-button = No calendar any more
calendar-off = I do not read your calendar any more. { $mode ->
        [coaching] Meetings
       *[therapy] Sessions
    } already found stay; /week shows them.
calendar-news = <b>Your calendar</b>
menu-calendar = { $mode ->
        [coaching] Meetings
       *[therapy] Sessions
    } from your calendar
calendar-failed-unreachable = I could not reach that calendar just now.
calendar-failed-refused = The server says that there is no calendar at that address, or that I may not read it. Please copy the address once more; in your calendar program it stands under “share” or “publish”.
calendar-failed-private = That address leads into a private network or to your own computer, where I cannot go. The one I need is given out by your calendar program under “share” or “publish”.
calendar-failed-not-kept = I have not kept the address. Send /calendar to try another one.
calendar-failed-old-stays = So I go on reading the calendar from before. Nothing has changed.
calendar-failed-trying = I keep trying, and tell you if it has not worked for a day. Is the address right? To use another one, send it.
calendar-found = I have read your calendar. { $mode ->
        [coaching] Meetings
       *[therapy] Sessions
    } in the next eight weeks: { $count } ({ $who }). /week shows those of the coming week.
calendar-found-none = I have read your calendar. There are no { $mode ->
        [coaching] meetings
       *[therapy] sessions
    } in it for the next eight weeks. As soon as there are, I find them.
calendar-or-choose = Or show me which appointments are with a client. Then I read when they are, not what they are called.
calendar-choose-button = Choose appointments
calendar-whole-button = All with one client
calendar-choose = Which of these is with a client? Each counts for all times it comes again.
calendar-choose-line = { $at }. { $when } ({ $count } times in eight weeks)
calendar-choose-none = I found no appointments that come again at the same hour of the week. A code in the title works for any of them.
calendar-whose = With whom are these appointments?
calendar-whose-all = With whom are all appointments in this calendar? Every one without a code then counts as a { $mode ->
        [coaching] meeting
       *[therapy] session
    }, private ones too.
calendar-nobody-button = With no client
calendar-replace = I read another calendar of yours already. Shall this one take its place? Then coming { $mode ->
        [coaching] meetings
       *[therapy] sessions
    } that are only in the old one fall away.
calendar-reading = I am reading the calendar. One moment.
calendar-kept = All right, I go on reading the calendar from before.
