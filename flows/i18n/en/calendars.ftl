# A practitioner's calendar: its address, how it works, and what is told about it.

calendar-none = Your sessions can come from your calendar. Send its address (it usually ends in .ics); your calendar program gives it out under “share” or “publish”.
calendar-read = I read your calendar. To use another one, send its address.
calendar-failing = I have not been able to read your calendar lately. Nothing has been changed. Is the address still right?
calendar-how = In the title of each appointment with a client, write the code: { $codes }. Only titles with a code are read, everything else stays unread.
calendar-set = Thank you. I read your calendar now, and then about every half hour. /week shows what I have found.
calendar-no-address = That is not an address I can use. It begins with https:// and usually ends in .ics.
calendar-off-button = No calendar any more
calendar-off = I do not read your calendar any more. Sessions already found stay; /week shows them.
calendar-news = <b>Your calendar</b>
menu-calendar = { $mode ->
        [coaching] Meetings
       *[therapy] Sessions
    } from your calendar
