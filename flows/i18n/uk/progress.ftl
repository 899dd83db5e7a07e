### Ukrainian, with "ви". Names stand in the nominative. Translated for this project, not validated.
# How far clients have come with their goals, and the picture of their own answers (/course).

# The digest: its first screen ($labels are names or a number), one client, everyone else.
digest-no-nearer = За відповідями клієнта, за шість тижнів не ближче: { $labels }
digest-no-nearer-brief = Не ближче до цілі: { $labels }
digest-no-nearer-own = За відповідями клієнта, за шість тижнів не ближче: { $goals }
digest-rest-no-nearer = <b>{ $label }</b>: за відповідями клієнта, за шість тижнів не ближче ({ $goals })
digest-further = За відповідями клієнта, далі, ніж шість тижнів тому: { $labels }
digest-further-brief = Далі: { $labels }
digest-further-own = За відповідями клієнта, далі, ніж шість тижнів тому: { $goals }
digest-rest-further = <b>{ $label }</b>: за відповідями клієнта, далі, ніж шість тижнів тому ({ $goals })
digest-joined-no-nearer = за шість тижнів не ближче до цілі
digest-joined-further = далі від цілі, ніж шість тижнів тому

# The card; $values are the answers, the newest on the right.
digest-card-goal = Наскільки близько «{ $goal }», з 10: { $values }

# /course, for the client: no judgement, no comparison. “At first” and “lately” are the client's own answers, as words.
course-none = Малювати поки що нема чого. Ваша картинка почнеться з перших надісланих відповідей.
course-off = Такої картинки тут немає. Усе, на що ви відповіли, дає /mydata.
course-whom = Ваша робота – з ким?
course-first = Це ваші перші відповіді ({ $day }): загалом близько «{ $now }».
course-same = Ваших відповідей: { $count } (перша: { $day }). Загалом вони близько «{ $now }» і спочатку, і останнім часом.
course-moved = Ваших відповідей: { $count } (перша: { $day }). Загалом вони спочатку близько «{ $then }», а останнім часом близько «{ $now }».
course-higher = Ваших відповідей: { $count } (перша: { $day }). Загалом вони близько «{ $now }», останнім часом трохи вище, ніж спочатку.
course-lower = Ваших відповідей: { $count } (перша: { $day }). Загалом вони близько «{ $now }», останнім часом трохи нижче, ніж спочатку.
course-unscored = Більшість запитань пропущено (початок: { $day }), тому видно мало.
course-goal = «{ $goal }»: спочатку { $then } з 10, останнім часом { $now } з 10.
course-goal-first = «{ $goal }»: { $now } з 10.
course-together = Цю картинку отримуєте лише ви. Якщо хочете, подивіться на неї разом: ви і { $name }.

# In the pictures.
digest-picture-far = наскільки близько до цілі, з 10
course-picture-answers = Ваші відповіді
course-picture-goals = Наскільки ви просунулися
course-picture-goal = До чого ми йдемо
course-picture-task = Як ми працюємо
course-picture-bond = Як ми ладнаємо
course-picture-numbers = за номерами ваших відповідей, остання праворуч

menu-course = Подивитися хід ваших відповідей
