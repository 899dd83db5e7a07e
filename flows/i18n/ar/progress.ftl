### Arabic, standard, addressed without gender where it can be. Translated for this project, not validated.
# How far clients have come with their goals, and the picture of their own answers (/course).

# The digest: its first screen ($labels are names or a number), one client, everyone else.
digest-no-nearer = بحسب إجاباتهم، لا اقتراب منذ ستة أسابيع: { $labels }
digest-no-nearer-brief = لا اقتراب من الهدف: { $labels }
digest-no-nearer-own = بحسب إجابات الطرف الآخر، لا اقتراب منذ ستة أسابيع: { $goals }
digest-rest-no-nearer = <b>{ $label }</b>: بحسب إجاباتهم، لا اقتراب منذ ستة أسابيع ({ $goals })
digest-further = بحسب إجاباتهم، أبعد مما كان قبل ستة أسابيع: { $labels }
digest-further-brief = أبعد: { $labels }
digest-further-own = بحسب إجاباتهم، أبعد مما كان قبل ستة أسابيع: { $goals }
digest-rest-further = <b>{ $label }</b>: بحسب إجاباتهم، أبعد مما كان قبل ستة أسابيع ({ $goals })
digest-joined-no-nearer = لا اقتراب من هدف منذ ستة أسابيع
digest-joined-further = أبعد عن هدف مما كان قبل ستة أسابيع

# The card; $values are the answers, the newest on the right.
digest-card-goal = مدى التقدم في «{ $goal }» من 10: { $values }

# /course, for the client: no judgement, no comparison. “At first” and “lately” are the client's own answers, as words.
course-none = لا شيء للرسم بعد. تبدأ صورتك مع أول إجابات تُرسل منك.
course-off = لا توجد هنا صورة كهذه. عبر /mydata تصلك كل إجاباتك.
course-whom = عملك مع من؟
course-first = هذه أولى إجاباتك، بتاريخ { $day }: وهي في مجملها قريبة من «{ $now }».
course-same = إجاباتك منذ { $day } عددها { $count }، وهي في مجملها قريبة من «{ $now }» في البداية وفي الفترة الأخيرة أيضًا.
course-moved = إجاباتك منذ { $day } عددها { $count }، وهي في مجملها قريبة من «{ $then }» في البداية ومن «{ $now }» في الفترة الأخيرة.
course-higher = إجاباتك منذ { $day } عددها { $count }، وهي في مجملها قريبة من «{ $now }»، وفي الفترة الأخيرة أعلى قليلًا من البداية.
course-lower = إجاباتك منذ { $day } عددها { $count }، وهي في مجملها قريبة من «{ $now }»، وفي الفترة الأخيرة أدنى قليلًا من البداية.
course-unscored = منذ { $day } بقيت معظم الأسئلة دون إجابة، لذلك لا يظهر الكثير.
course-goal = «{ $goal }»: { $then } من 10 في البداية، { $now } من 10 في الفترة الأخيرة.
course-goal-first = «{ $goal }»: { $now } من 10.
course-together = هذه الصورة تصل إليك وحدك. يمكن النظر إليها برفقة { $name }.

# In the pictures.
digest-picture-far = مدى التقدم في هدف، من 10
course-picture-answers = إجاباتك
course-picture-goals = مدى تقدّمك
course-picture-goal = ما نعمل من أجله
course-picture-task = كيف نعمل
course-picture-bond = كيف نتفاهم
course-picture-numbers = مرقّمة بحسب إجاباتك، والأحدث في الآخر

menu-course = رؤية مسار إجاباتك
