# How far clients have come with their goals, and the picture of their own answers (/course).

# The digest: its first screen ($labels are names or a number), one client, everyone else.
digest-no-nearer = No nearer for six weeks, by their own answers: { $labels }
digest-no-nearer-brief = No nearer: { $labels }
digest-no-nearer-own = No nearer for six weeks, by their own answers: { $goals }
digest-rest-no-nearer = <b>{ $label }</b> is no nearer for six weeks, by their own answers: { $goals }
digest-further = Further away than six weeks ago, by their answers: { $labels }
digest-further-brief = Further away: { $labels }
digest-further-own = Further away than six weeks ago, by their own answers: { $goals }
digest-rest-further = <b>{ $label }</b> is further away than six weeks ago, by their own answers: { $goals }
digest-joined-no-nearer = no nearer to a goal for six weeks
digest-joined-further = further from a goal than six weeks ago

# The card; $values are the answers, the newest on the right.
digest-card-goal = How far with “{ $goal }”, of 10: { $values }

# /course, for the client: no judgement, no comparison. “At first” and “lately” are the client's own answers, as words.
course-none = There is nothing to draw yet. Your picture begins with the first answers that you send.
course-off = There is no such picture here. /mydata gives you all that you have answered.
course-whom = Your work with whom?
course-first = These are your first answers, from { $day }: taken together, around “{ $now }”.
course-same = You have answered { $count } times since { $day }: taken together, around “{ $now }” at first and lately too.
course-moved = You have answered { $count } times since { $day }: taken together, around “{ $then }” at first and around “{ $now }” lately.
course-higher = You have answered { $count } times since { $day }: taken together, around “{ $now }”, and lately a little higher than at first.
course-lower = You have answered { $count } times since { $day }: taken together, around “{ $now }”, and lately a little lower than at first.
course-unscored = Since { $day } you have left out most of the questions, so there is little to see.
course-goal = “{ $goal }”: { $then } of 10 at first, { $now } of 10 lately.
course-goal-first = “{ $goal }”: { $now } of 10.
course-together = This picture goes only to you. If you like, look at it together with { $name }.

# In the pictures.
digest-picture-far = how far with a goal, of 10
course-picture-answers = Your answers
course-picture-goals = How far you have come
course-picture-goal = What we work towards
course-picture-task = How we work
course-picture-bond = How we get on
course-picture-numbers = numbered by your answers, the newest last

menu-course = See the course of your answers
