# The practitioner's weekly digest and what opens from it. Bold and italics are Telegram HTML.

digest-title = <b>Your week, { $from } – { $to }</b>
digest-think = Worth a thought before you meet:
digest-more = Also: { $labels }
digest-line = { $number }. <b>{ $label }</b>: { $what }
digest-line-meet = { $number }. <b>{ $label }</b>: { $what } · { $when }
digest-quiet = Nothing stands out.
digest-nothing-new = Nothing new this time.
digest-no-answers = No check-ins came in this time.
digest-first = The first answers are in. From the next check-in on I can tell what is usual for each.
digest-nobody = You have no clients here yet. Send /invite and a name or letters of your choice, and you get a link to hand on.
digest-waiting = Nobody has started yet (invited: { $labels }). /clients shows their links.
digest-wrote = Words to read from { $labels }

# Counts on the first screen, joined by dots; with names where they are few.
digest-count-seen = Seen by you: { $who }
digest-count-mended = Settled: { $who }
digest-count-steady = Answers steady and high: { $who }
digest-count-steady-low = Answers steady but low: { $who }
digest-count-open = Not back to usual yet: { $who }
digest-count-open-low = Low all along, still open: { $who }
digest-count-lower = Lower than before: { $who }
digest-count-gained = Better than at the start: { $who }
digest-count-gained-low = Better, but still low: { $who }
digest-count-returned-lower = Lower after a break: { $who }
digest-count-unclear = Unclear answers: { $who }
digest-count-flat = Always the same answer: { $who }
digest-count-early = Too early or not comparable: { $who }
digest-count-silent = No answer: { $who }
digest-count-resting = No check-in this time: { $who }
digest-count-unreachable = Cannot be reached: { $who }
digest-count-paused = Paused: { $who }
digest-count-stopped = Stopped: { $who }
digest-count-invited = Not started: { $who }

# What a flag is about.
digest-head-bond = bond lower than usual
digest-head-low = low answer about the bond
digest-head-goal = goals fit less than usual in the answers
digest-head-goal-low = low answer about the goals
digest-head-stated = the goals each of you named differ
digest-head-task = the way of working fits less than usual
digest-head-overall = lower than usual all round
digest-head-tension = unresolved tension
digest-head-gap = { $dimension ->
    [goal] you two see the goals differently
    [task] you two see the way of working differently
   *[bond] you two see the bond differently
    }
digest-head-silence = no answer since a difficult time
digest-head-flat = always the same answer
digest-head-task-low = low answer about the way of working
digest-head-level = low compared with most people: { $parts }
digest-head-decline = lower month by month since { $month }
digest-head-gain = higher than at the start, since { $month }
digest-head-unclear = answers that do not fit together
digest-part-goal = goals
digest-part-task = the way of working
digest-part-bond = the bond
digest-maybe = { $what }, maybe
digest-still = { $what }, still open
digest-qualified-contradicted = { $what }, unclear
digest-qualified-then-silence = { $what }, then no answer
digest-qualified-as-before = { $what }, as before
digest-qualified-at-first = { $what }, first check-in

# One client, opened out.
digest-entry = <b>{ $label }</b>
digest-entry-meet = <b>{ $label }</b> · you meet on { $when }
digest-what = <b>{ $what }</b>
digest-also = Also: { $what }.
digest-answer = “{ $question }” <b>{ $answer }</b>
digest-answer-beside = “{ $question }” <b>{ $answer }</b> ({ $beside })
digest-usually = usually: { $usual }
digest-as-usual = as usually
digest-by-now = by now: { $now }
digest-you-thought = you thought: { $own }
digest-stated = They named: { $client }. You named: { $practitioner }.
digest-missed = { $count ->
    [one] One check-in has gone unanswered since.
   *[other] { $count } check-ins have gone unanswered since.
    }
digest-state-paused = They have paused the check-ins.
digest-state-stopped = They have stopped the check-ins.
digest-state-unreachable = My messages no longer reach them.
digest-found = At the check-in of { $day }:
digest-before = At the check-in of { $day }: { $what }.
digest-since = First seen on { $day }, not settled yet.
digest-unsettled = Not settled yet.
digest-talked-through = They say the tension was talked through.
digest-words = In their words: “{ $words }”

# How sure, and on how much it rests.
digest-sure-watch = May be chance: 1 in { $one } of their ordinary check-ins would look like this.
digest-sure-likely = Hardly chance alone: { $one ->
    [100] fewer than 1 in 100
   *[other] about 1 in { $one }
    } of their ordinary check-ins would look like this.
digest-sure-said = This is what they said, not an estimate.
digest-sure-gap = Two views of one meeting: something to ask about, no verdict on either.
digest-sure-silence = Silence has many reasons. It is worth a thought because of what came before it.
digest-sure-level = { $count ->
    [one] From their first check-in.
   *[other] From their last { $count } check-ins.
    } About 5 in 100 people answer as low at this point. No questionnaire's cut-off is behind it, and I say it once.
digest-sure-decline = From { $count } check-ins together. No single one stands out, so I say it once.
digest-dropout = Low answers and then silence: a short word from you may help.
digest-low-before = Some answers were below “mostly” earlier, too.
digest-higher-before = Their answers were higher before.
digest-rests-returned = It was the first check-in after a long break.
digest-rests-returned-lower = It was the first check-in after a long break, and lower than before it.
digest-rests-changed = It was the first with other questions, so nothing to compare it with.
digest-unclear = Some answers do not fit together, so ask what was meant.
digest-rests = { $count ->
    [0] It was their first check-in, so nothing to compare it with.
    [1] Compared with one earlier check-in, so hold it lightly.
    [2] Compared with two earlier check-ins, so hold it lightly.
    [3] Compared with three earlier check-ins, so hold it lightly.
    [one] Compared with { $count } earlier check-in.
   *[other] Compared with { $count } earlier check-ins.
    }
digest-rests-pairs = { $count ->
    [0] It was the first time both of you answered.
    [one] Compared with one earlier time you both answered.
   *[other] Compared with { $count } earlier times you both answered.
    }

digest-opening = 💡 { $opening } <i>({ $skill }; after { $source })</i>

# After a tap.
digest-done-discussed = ✓ Talked about.
digest-done-not-a-rupture = { $mode ->
    [coaching] ✓ No problem, you said.
   *[therapy] ✓ Not a rupture, you said.
    }
digest-done-remind = ⏰ I will remind you before you meet.
digest-done-mute = 🔕 I will not tell you of this kind for { $label } any more.

digest-details-button = Details
digest-discussed-button = Discussed
digest-not-a-rupture-button = { $mode ->
    [coaching] No problem
   *[therapy] Not a rupture
    }
digest-remind-button = Remind me
digest-mute-button = Mute this kind
digest-another-button = Another opening
digest-rest-button = Everyone else

# Everyone else.
digest-rest-title = <b>Everyone else, { $from } – { $to }</b>
digest-rest-steady = <b>Answers steady and high</b>: { $labels }
digest-rest-steady-low = <b>Answers steady but low</b>, some of it below “mostly” all along: { $labels }
digest-rest-open = <b>Not back to usual yet</b>, nothing new to tell: { $labels }
digest-rest-open-low = <b>Low all along</b>, some of it below “mostly”, and something is still open: { $labels }
digest-rest-lower = <b>Lower than before</b>, though this week by itself does not stand out: { $labels }
digest-rest-gained = <b>Clearly better than at the start</b>: { $labels }
digest-rest-gained-low = <b>Clearly better than at the start</b>, but some of it still below “mostly”: { $labels }
digest-rest-returned-lower = <b>First check-in after a long break, and lower than before it</b>: { $labels }
digest-rest-unclear = <b>Answers that do not fit together</b>, so ask what was meant: { $labels }
digest-rest-flat = <b>Always the same answer</b>, to every question and four times or more. That tells little either way: { $labels }
digest-rest-early = <b>Too early to tell</b> (first check-in): { $labels }
digest-rest-returned = <b>First check-in after a long break</b>, so nothing recent to compare with: { $labels }
digest-rest-changed = <b>First answers to other questions</b>, so nothing to compare with yet: { $labels }
digest-rest-partial = <b>Answered only in part</b>, too little to compare: { $labels }
digest-rest-skipped = <b>Sent with every question skipped</b>: { $labels }
digest-rest-seen = <b>Seen by you</b>: { $labels }
digest-rest-mended = <b>Settled, or back to usual</b>: { $labels }
digest-rest-silent = <b>No answer</b>, for whatever reason: { $labels }
digest-rest-resting = <b>No check-in this time</b>, and none missed: { $labels }
digest-rest-unreachable = <b>My messages do not reach</b>: { $labels }
digest-rest-paused = <b>Paused by them</b>: { $labels }
digest-rest-stopped = <b>Stopped the check-ins</b>: { $labels }
digest-rest-invited = <b>Not started yet</b>: { $labels }
digest-rest-missed = { $label } ({ $count } unanswered)
digest-rest-words = <b>{ $label }</b> wrote: “{ $words }”
digest-rest-nobody = That is everyone.

# The client's card.
digest-card-title = <b>{ $label }</b>
digest-card-meet = Next: { $when }.
digest-card-none = No check-ins yet.
digest-card-round = <b>{ $day }</b>
digest-card-item = “{ $question }” <b>{ $answer }</b>
digest-card-item-own = “{ $question }” <b>{ $answer }</b> (you thought: { $own })
digest-card-skipped = skipped
digest-card-turned = { $answer } (asked the other way round, counts as: { $counts })
digest-card-words = Words: “{ $words }”
digest-card-few = { $count ->
    [1] One check-in so far: too little to say what is usual.
   *[other] { $count } check-ins so far: what is usual rests on little yet.
    }
digest-card-gap-less = You usually think it went better for them than they say.
digest-card-gap-more = You usually think it went less well for them than they say.
digest-card-gap-even = You and they usually see it much the same.
digest-card-gap-few = Too few times when both of you answered to speak of a usual gap.
digest-overview = <b>{ $label }</b> { $spark }
digest-overview-none = <b>{ $label }</b>: no check-ins yet
digest-overview-title = <b>Your clients</b> (newest on the right)

# In the picture: short, the columns are narrow on a phone.
digest-picture-goal = Goals
digest-picture-task = Way of working
digest-picture-bond = Bond
digest-picture-usual = usual for them
digest-picture-flagged = stands out
digest-picture-partial = partly answered
digest-picture-missed = no answer
digest-picture-tension = tension
digest-picture-sessions = numbered by meeting, the newest last
digest-picture-caption = How the answers went lately. Shaded is what is usual for each.
digest-picture-content = From top to bottom: { $labels }. In each row, from left to right: { $dimensions }.

# The page for supervision (PDF). Plain text, no HTML.
digest-report-title = { $label }: for supervision
digest-report-made = { $count ->
    [one] From one check-in up to { $day }.
   *[other] From { $count } check-ins up to { $day }.
    } Names are left out on purpose.
digest-report-now = Where it stood at the check-in of { $day }
digest-report-level = { $dimension }: { $now }. Usually { $usual }.
digest-report-level-first = { $dimension }: { $now }. What is usual cannot be told yet.
digest-report-level-none = { $dimension }: not answered last time.
digest-report-range = from “{ $low }” to “{ $high }”
digest-report-one = “{ $answer }”
digest-report-between = between “{ $low }” and “{ $high }”
digest-report-stood = What stood out
digest-report-row = { $day }: { $what }.
digest-report-nothing = Nothing has stood out so far.
digest-report-open = Still open.
digest-report-repaired = Settled on { $day }.
digest-report-unrepaired = Not settled.
digest-report-unknown = How it went on is not known.
digest-report-discussed = Talked about.
digest-report-not-a-rupture = { $mode ->
    [coaching] No problem, you said.
   *[therapy] Not a rupture, you said.
    }
digest-report-openings = Openings suggested
digest-report-opening = { $opening } ({ $skill }; { $source })
digest-report-reading = How to read this
digest-report-reading-little = One check-in is weak evidence: four or more are needed for a dependable level (Crits-Christoph and others, 2011). The shaded range holds about eight in ten of this person's ordinary check-ins.
digest-report-reading-claim = { $mode ->
    [coaching] In coaching, such ratings go together with outcome, r = .41 over 27 samples (Graßmann and others, 2020), but not from one meeting to the next.
   *[therapy] Such ratings go modestly with outcome, r = .28 over 295 studies (Flückiger and others, 2018).
    } A low answer is a reason to ask. It is no verdict on anyone and no way to compare practitioners. This tool has not been shown to improve outcomes; it helps to notice changes sooner.
digest-report-sources = Ideas from: { $sources }
digest-report-page = { $number } of { $count }
