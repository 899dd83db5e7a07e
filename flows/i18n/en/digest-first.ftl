# The first screen of a digest: few words, since all of it is to be seen at once on a phone.

digest-title-running = <b>Your week so far, from { $from }</b>
digest-title-span = <b>Your overview, { $from } – { $to }</b>
digest-title-span-running = <b>Your overview so far, from { $from }</b>
digest-today = today
digest-tomorrow = tomorrow
digest-more-one = { $label } ({ $when })
digest-count-missed = { $label } ({ $count }×)
digest-count-others = Others: { $who }
digest-count-more = { $count ->
    [one] 1 other
   *[other] { $count } others
    }

# What a flag is about, in the fewest words; the message under it says it in full.
digest-brief-bond = bond lower
digest-brief-low = low on the bond
digest-brief-goal = goals fit less (answers)
digest-brief-goal-low = low on goals
digest-brief-stated = goals named differ
digest-brief-task = way of working fits less
digest-brief-overall = all lower than usual
digest-brief-tension = unresolved tension
digest-brief-gap = { $dimension ->
    [goal] goals seen differently
    [task] work seen differently
   *[bond] bond seen differently
    }
digest-brief-silence = silent after a hard time
digest-brief-flat = always the same answer
digest-brief-task-low = low on the work
digest-brief-level = low compared with most
digest-brief-decline = lower month by month
digest-brief-gain = higher than at the start
digest-brief-unclear = unclear answers

# Everyone else; where nobody was opened out, everyone.
digest-rest-button-quiet = Everyone
digest-rest-title-running = <b>Everyone else, from { $from } until now</b>
digest-rest-title-quiet = <b>Everyone, { $from } – { $to }</b>
digest-rest-title-quiet-running = <b>Everyone, from { $from } until now</b>

# How sure, once the full sentence has been read above.
digest-sure-watch-again = May be chance: 1 in { $one }.
digest-sure-likely-again = Hardly chance alone: { $one ->
    [100] fewer than 1 in 100
   *[other] about 1 in { $one }
    }.

# The page for supervision of somebody without a check-in.
digest-report-now-none = Where it stands
