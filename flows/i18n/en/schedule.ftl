# Times, weekdays, places and plans that could not be read as typed. Each says what to type instead.

schedule-time-unknown = I could not read that time. Please write it like 15:00 or 3pm.
schedule-time-unclear = Morning or afternoon? Please write it like 15:00 or 3pm.
schedule-time-missing = And at what time? Please send both together, such as <code>tomorrow 15:00</code>.
schedule-weekday-unknown = I could not read that day. Please write a day of the week, like Tuesday.
schedule-zone-offset = Clocks change in summer and winter, so please write a city instead, like Berlin or New York.
schedule-zone-unknown = I do not know that place. Please write your country, or a big city near you, like Berlin.
schedule-zone-which = Did you mean one of these? { $zones }. Please write the one you mean.
schedule-zone-many = That country has several time zones. Please write a big city near you.
schedule-quiet-all-day = Then no hour of the day would be left to write in. Please leave at least one open.
schedule-quiet-unknown = I could not read that. Please send two times, such as 20:00 – 09:30.

schedule-date-unknown = I could not read that date. Please write it like 2026-12-24, or 24 December.
schedule-date-impossible = There is no such date. Please check the day and the month.
schedule-date-order = The last day comes before the first, or a whole year later. Please write both days again.
schedule-plan-unknown = Please write one day of the week and one time, like “every Tuesday 15:00”, or “every other Tuesday 15:00”.

# A practitioner's calendar feed. A problem is about the client with that code.

schedule-feed-not-calendar = That is not a calendar I can read. Please check the address: it usually ends in .ics.
schedule-feed-too-big = That calendar is too large for me. A calendar only for { $mode ->
        [coaching] meetings
       *[therapy] sessions
    } would work.
schedule-feed-too-many = There are more { $mode ->
        [coaching] meetings
       *[therapy] sessions
    } in that calendar than I can read.
schedule-feed-all-day = #{ $code }: that appointment takes all day. Please give it a time.
schedule-feed-too-long = #{ $code }: that appointment takes more than twelve hours. Please give it an end.
schedule-feed-zone = #{ $code }: I do not know that appointment’s time zone. Please set it again in your calendar.
schedule-feed-repeats = #{ $code }: that appointment repeats in a way I cannot follow. Every week or every month works.
schedule-feed-two-codes = #{ $code }: that appointment has two codes. Please leave only one.
schedule-feed-broken = #{ $code }: I could not read that appointment. Please save it again in your calendar.
schedule-feed-no-codes = None of the { $count } appointments ahead has a client’s code in its title. Please add it, like “#A7K2”: /clients has them.
schedule-feed-unknown-code = #{ $code }: I know no client with that code. /clients shows them.
schedule-feed-emptied = All coming { $mode ->
        [coaching] meetings
       *[therapy] sessions
    } have gone from your calendar. I have changed nothing. Is it still the right one?

# One row of a file of sessions; shown with its line and column.

schedule-row-problem = Line { $line }, { $column }: { $problem }
schedule-row-code = Please write the client’s code, like A7K2. /clients shows them.
schedule-row-unknown-code = I know no client with that code. /clients shows them.
schedule-row-date = I could not read that date. Please write it like 2026-12-24.
schedule-row-time = I could not read that time. Please write it like 15:00.
schedule-row-no-such-time = Clocks skip that time on that day. Please check it.
schedule-row-minutes = Please write how many minutes, like 50.
schedule-row-length = A { $mode ->
        [coaching] meeting
       *[therapy] session
    } ends after it begins, and within twelve hours. Please check it.
schedule-row-twice = That { $mode ->
        [coaching] meeting
       *[therapy] session
    } stands here twice. Please leave only one.
schedule-row-serial = A spreadsheet wrote this as a number. Please format the column as date or time, save it as CSV, and send it again.

schedule-moment-unknown = Please write a date and a time, like 2027-03-28 14:30, and a place if you like.
