# Files that are sent: a calendar, a table of sessions.

file-take-button = Take over
file-kinds = I can read files whose names end in { $kinds }.
file-too-large = That file is too large for me. I read up to { $most } MB.
file-not-had = I could not get that file. Please send it once more.

calendar-or-file = You can also send me the calendar as a file (.ics), or a table of { $mode ->
        [coaching] meetings
       *[therapy] sessions
    } (.csv).
calendar-file-found = <b>New in this file</b>, up to { $until }:
calendar-file-new = { $label }: { $when }
calendar-file-moved = { $label }: { $when }, not { $before }
calendar-file-off = <s>{ $label }: { $when }</s>
calendar-file-more = … and { $count } more
calendar-file-same = I know everything in this file already.
calendar-file-none = I found no { $mode ->
        [coaching] meeting
       *[therapy] session
    } in this file.
calendar-file-not = That is not a calendar I can read. Most calendar programs can save one as .ics.

sessions-file-found = <b>In this table</b>
    To come: { $coming }. Ended: { $ended }. Called off: { $off }.
sessions-file-mend = I have taken nothing over yet. Please look at these lines ({ $count }) and send the table once more.
sessions-file-columns = I could not read this table. Its first line should name the columns: code, date, start, and end or minutes.
sessions-file-large = That table is too large for me. Please send one year at a time.
sessions-file-day-first = Other rows show that the day comes first: 03/04/2026 is 3 April.
sessions-file-month-first = Other rows show that the month comes first: 03/04/2026 is 4 March.
sessions-taken = Done. /week shows what comes next.
