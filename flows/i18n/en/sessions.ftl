# Sessions: what is planned, what is otherwise, holidays, and what is told before a meeting.

session-next = Next: { $when }.
session-move-button = It was moved
session-off-button = No { $mode ->
        [coaching] meeting
       *[therapy] session
    } then
session-plan-fortnight = Planned: every other week on { $day } at { $time }.
session-fortnight-set = Set: you and <b>{ $label }</b> meet every other week. First time: { $first }. After each { $mode ->
        [coaching] meeting
       *[therapy] session
    } they are asked on their own; you need not do anything.
session-once-set = Noted, this once: <b>{ $label }</b>, { $when }. Afterwards they are asked on their own; /week can move it or take it away.
session-rhythm = every week on { $day } at { $time }
session-rhythm-fortnight = every other week on { $day } at { $time }

week-title = <b>Your { $mode ->
        [coaching] meetings
       *[therapy] sessions
    }, from yesterday to a week ahead</b>
week-line = { $at }. { $label }: { $when }
week-line-off = { $at }. <s>{ $label }: { $when }</s>
week-off-button = { $at }: no { $mode ->
        [coaching] meeting
       *[therapy] session
    }
week-move-button = { $at }: moved
week-again-button = { $at }: on after all
week-none = No { $mode ->
        [coaching] meetings
       *[therapy] sessions
    } are planned for the coming week. /session sets a regular time.
week-move-ask = <b>{ $label }</b>, { $when }: when does it begin now? Send a time such as <code>16:00</code>, or a day and a time such as <code>Thursday 16:00</code>.
week-moved = Done. <b>{ $label }</b>: { $when }. Questions come after it, as usual.

holiday-line = { $at }. { $days }
holiday-drop-button = { $at }: remove
holiday-ask = When are you away? Send the first and the last day, such as <code>24 December – 6 January</code>. Planned { $mode ->
        [coaching] meetings
       *[therapy] sessions
    } on these days fall away.
holiday-set = Noted: { $days }. No planned { $mode ->
        [coaching] meeting
       *[therapy] session
    } takes place then, and nobody is asked about one.

notice-today = ⏰ Before you meet <b>{ $label }</b> today:
notice-soon = ⏰ Before you meet <b>{ $label }</b>:
client-not-asked = <b>{ $label }</b> { $asked ->
        [cadence] was not asked this time: I was out of order until it was too late. From the next time on all is as usual.
       *[sessions] was not asked about the last { $mode ->
               [coaching] meeting
              *[therapy] session
           }: I was out of order until it was too late. From the next { $mode ->
               [coaching] meeting
              *[therapy] session
           } on all is as usual.
    }
client-without-time = Between the programme’s quiet hours and the client’s own, no time of the day is left to ask <b>{ $label }</b>. You could talk about it: in /settings they can choose other quiet hours.

met-ask = You and <b>{ $name }</b>: did you meet? I ask them before I note anything.
met-yes-button = We met
met-no-button = We did not meet
met-passed-on = Thank you. I have asked <b>{ $name }</b>.
met-yes-told = <b>{ $label }</b> says that you met. When did the { $mode ->
        [coaching] meeting
       *[therapy] session
    } end?
met-no-told = <b>{ $label }</b> says that you did not meet.
met-no-planned = Planned: { $when }.
met-leave-button = Leave as it is
met-left = <b>{ $label }</b>: everything stays as it is.

settings-quiet = Your quiet hours: { $from } – { $until }
settings-quiet-button = Quiet hours
settings-quiet-ask = When should I never write to you? Send two times, such as <code>20:00 – 09:30</code>. The programme’s own quiet hours hold as well.
settings-quiet-all-day = Then no time would be left to write to you. I only write between { $from } and { $until } anyway: please leave some of that open.
settings-quiet-off-button = None of my own

clients-codes = For your calendar or a file, each client has a code: { $codes }

menu-week = { $mode ->
        [coaching] Meetings
       *[therapy] Sessions
    } of the coming week
menu-holiday = Days when you are away
menu-met = Say that you met, or did not
session-too-far = I understood { $when }. That is too far away. Please send a day within the next two months.
session-not-asked-paused = <b>{ $label }</b> is on a break and is not asked about it.
session-not-asked-away = <b>{ $label }</b> does not get questions now, so nothing is asked about it.
session-not-asked-old = That was too long ago, so <b>{ $label }</b> is not asked about it.
session-not-asked-next = Your next { $mode ->
        [coaching] meeting
       *[therapy] session
    } is too near, so <b>{ $label }</b> is not asked about this one.
session-not-asked-hours = The quiet hours leave no time of the day to ask <b>{ $label }</b>.
session-known-planned = That one is noted already. <b>{ $label }</b> gets the questions on { $when }.
session-known-asked = That one is noted already, and <b>{ $label }</b> has been asked about it.
session-known = That one is noted already, and <b>{ $label }</b> is not asked about it.
session-plan-replace = You meet <b>{ $label }</b> { $plan }. Shall this take its place: { $new }?
session-replace-button = Yes, replace it
session-keep-button = No, keep it
session-kept = All right, everything stays as planned with <b>{ $label }</b>.
session-plan-same = That is planned already: you meet <b>{ $label }</b> { $plan }.
session-instead = A { $mode ->
        [coaching] meeting
       *[therapy] session
    } with <b>{ $label }</b> is planned on { $planned }. Shall it begin on { $when } instead?
