### Russian, with "вы". Names stand in the nominative. Translated for this project, not validated.
# How far clients have come with their goals, and the picture of their own answers (/course).

# The digest: its first screen ($labels are names or a number), one client, everyone else.
digest-no-nearer = По ответам клиента, за шесть недель не ближе: { $labels }
digest-no-nearer-brief = Не ближе к цели: { $labels }
digest-no-nearer-own = По ответам клиента, за шесть недель не ближе: { $goals }
digest-rest-no-nearer = <b>{ $label }</b>: по ответам клиента, за шесть недель не ближе ({ $goals })
digest-further = По ответам клиента, дальше, чем шесть недель назад: { $labels }
digest-further-brief = Дальше: { $labels }
digest-further-own = По ответам клиента, дальше, чем шесть недель назад: { $goals }
digest-rest-further = <b>{ $label }</b>: по ответам клиента, дальше, чем шесть недель назад ({ $goals })
digest-joined-no-nearer = за шесть недель не ближе к цели
digest-joined-further = дальше от цели, чем шесть недель назад

# The card; $values are the answers, the newest on the right.
digest-card-goal = Насколько близко «{ $goal }», из 10: { $values }

# /course, for the client: no judgement, no comparison. “At first” and “lately” are the client's own answers, as words.
course-none = Рисовать пока нечего. Ваша картинка начнётся с первых отправленных ответов.
course-off = Такой картинки здесь нет. Всё, на что вы ответили, даёт /mydata.
course-whom = Ваша работа – с кем?
course-first = Это ваши первые ответы ({ $day }): в целом около «{ $now }».
course-same = Ваших ответов: { $count } (первый: { $day }). В целом они около «{ $now }» и вначале, и в последнее время.
course-moved = Ваших ответов: { $count } (первый: { $day }). В целом они вначале около «{ $then }», а в последнее время около «{ $now }».
course-higher = Ваших ответов: { $count } (первый: { $day }). В целом они около «{ $now }», в последнее время чуть выше, чем вначале.
course-lower = Ваших ответов: { $count } (первый: { $day }). В целом они около «{ $now }», в последнее время чуть ниже, чем вначале.
course-unscored = Большинство вопросов пропущено (начало: { $day }), поэтому видно мало.
course-goal = «{ $goal }»: вначале { $then } из 10, в последнее время { $now } из 10.
course-goal-first = «{ $goal }»: { $now } из 10.
course-together = Эту картинку получаете только вы. Если хотите, посмотрите на неё вместе: вы и { $name }.

# In the pictures.
digest-picture-far = насколько близко к цели, из 10
course-picture-answers = Ваши ответы
course-picture-goals = Насколько вы продвинулись
course-picture-goal = К чему мы идём
course-picture-task = Как мы работаем
course-picture-bond = Как мы ладим
course-picture-numbers = по номерам ваших ответов, последний справа

menu-course = Посмотреть ход ваших ответов
