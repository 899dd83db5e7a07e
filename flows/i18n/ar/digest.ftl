### Arabic, standard, addressed without gender where it can be. Translated for this project, not validated.

digest-title = <b>أسبوعك، { $from } – { $to }</b>
digest-think = يستحق التفكير قبل اللقاء القادم:
digest-more = أيضًا: { $labels }
digest-line = { $number }. <b>{ $label }</b>: { $what }
digest-line-meet = { $number }. <b>{ $label }</b>: { $what } · { $when }
digest-quiet = لا شيء لافت.
digest-nothing-new = لا جديد هذه المرة.
digest-no-answers = لم تصل استبيانات هذه المرة.
digest-first = وصلت الإجابات الأولى. ابتداءً من الاستبيان القادم يمكن معرفة المعتاد لكل شخص.
digest-nobody = لا يوجد لديك أحد هنا بعد. إرسال /invite مع اسم أو أحرف من اختيارك يعطي رابطًا للتمرير.
digest-waiting = لم يبدأ أحد بعد (الدعوات: { $labels }). /clients يعرض الروابط.
digest-wrote = كلمات للقراءة من { $labels }

digest-count-seen = رأيته من قبل: { $who }
digest-count-mended = حُسم: { $who }
digest-count-steady = إجابات مستقرة ومرتفعة: { $who }
digest-count-steady-low = إجابات مستقرة لكن منخفضة: { $who }
digest-count-open = لم يعد إلى المعتاد بعد: { $who }
digest-count-open-low = منخفض منذ البداية وما زال مفتوحًا: { $who }
digest-count-lower = أدنى من قبل: { $who }
digest-count-gained = أفضل من البداية: { $who }
digest-count-gained-low = أفضل لكنه ما زال منخفضًا: { $who }
digest-count-returned-lower = أدنى بعد انقطاع: { $who }
digest-count-unclear = إجابات غير واضحة: { $who }
digest-count-flat = الإجابة نفسها دائمًا: { $who }
digest-count-early = مبكر أو لا يُقارن: { $who }
digest-count-silent = بلا إجابة: { $who }
digest-count-resting = لا استبيان هذه المرة: { $who }
digest-count-unreachable = تعذّر الوصول: { $who }
digest-count-paused = استراحة: { $who }
digest-count-stopped = توقف: { $who }
digest-count-invited = لم يبدأ: { $who }

digest-head-bond = العلاقة أدنى من المعتاد
digest-head-low = إجابة منخفضة عن العلاقة
digest-head-goal = الأهداف في الإجابات أقل ملاءمة من المعتاد
digest-head-goal-low = إجابة منخفضة عن الأهداف
digest-head-stated = الأهداف التي ذكرها كل منكما مختلفة
digest-head-task = طريقة العمل أقل ملاءمة من المعتاد
digest-head-overall = كل شيء أدنى من المعتاد
digest-head-tension = توتر لم يجرِ الحديث عنه
digest-head-gap = { $dimension ->
    [goal] نظرتكما إلى الأهداف مختلفة
    [task] نظرتكما إلى طريقة العمل مختلفة
   *[bond] نظرتكما إلى العلاقة مختلفة
    }
digest-head-silence = لا إجابة منذ فترة صعبة
digest-head-flat = الإجابة نفسها دائمًا
digest-head-task-low = إجابة منخفضة عن طريقة العمل
digest-head-level = منخفض مقارنة بمعظم الناس: { $parts }
digest-head-decline = أدنى شهرًا بعد شهر، منذ { $month }
digest-head-gain = أعلى من البداية، منذ { $month }
digest-head-unclear = إجابات لا تتوافق فيما بينها
digest-part-goal = الأهداف
digest-part-task = طريقة العمل
digest-part-bond = العلاقة
digest-maybe = { $what }، ربما
digest-still = { $what }، وما زال مفتوحًا
digest-qualified-contradicted = { $what }، غير واضح
digest-qualified-then-silence = { $what }، ثم بلا إجابة
digest-qualified-as-before = { $what }، كما من قبل
digest-qualified-at-first = { $what }، الاستبيان الأول

digest-entry = <b>{ $label }</b>
digest-entry-meet = <b>{ $label }</b> · لقاؤكما: { $when }
digest-what = <b>{ $what }</b>
digest-also = أيضًا: { $what }.
digest-answer = «{ $question }» <b>{ $answer }</b>
digest-answer-beside = «{ $question }» <b>{ $answer }</b> ({ $beside })
digest-usually = المعتاد: { $usual }
digest-as-usual = كالمعتاد
digest-by-now = والآن: { $now }
digest-you-thought = كان رأيك: { $own }
digest-stated = أهداف الطرف الآخر: { $client }. أهدافك: { $practitioner }.
digest-missed = { $count ->
    [zero] منذ ذلك الحين بقي { $count } استبيان بلا إجابة.
    [one] منذ ذلك الحين بقي استبيان واحد بلا إجابة.
    [two] منذ ذلك الحين بقي استبيانان بلا إجابة.
    [few] منذ ذلك الحين بقيت { $count } استبيانات بلا إجابة.
    [many] منذ ذلك الحين بقي { $count } استبيانًا بلا إجابة.
   *[other] منذ ذلك الحين بقي { $count } استبيان بلا إجابة.
    }
digest-state-paused = الاستبيانات متوقفة مؤقتًا بطلب من الشخص نفسه.
digest-state-stopped = الاستبيانات متوقفة بطلب من الشخص نفسه.
digest-state-unreachable = رسائلي لم تعد تصل.
digest-found = في استبيان { $day }:
digest-before = في استبيان { $day }: { $what }.
digest-since = لوحظ أولًا في { $day }، ولم يُحلّ بعد.
digest-unsettled = لم يُحسم بعد.
digest-talked-through = وفق الإجابة، جرى الحديث عن التوتر.
digest-words = بكلمات الشخص نفسه: «{ $words }»

digest-sure-watch = قد يكون مصادفة: واحد من كل { $one } من الاستبيانات العادية لهذا الشخص يكون هكذا.
digest-sure-likely = يصعب أن يكون مصادفة وحدها: { $one ->
    [100] أقل من واحد من كل 100
   *[other] نحو واحد من كل { $one }
    } من الاستبيانات العادية لهذا الشخص يكون هكذا.
digest-sure-said = هذا ما قاله الشخص نفسه، وليس تقديرًا.
digest-sure-gap = نظرتان إلى لقاء واحد: أمر للسؤال عنه، لا حكم على أي منكما.
digest-sure-silence = للصمت أسباب كثيرة. وهو يستحق التفكير بسبب ما سبقه.
digest-sure-level = عدد الاستبيانات التي بُني عليها: { $count }. نحو 5 من كل 100 شخص يجيبون بهذا الانخفاض في هذه المرحلة. ليس وراءه حد فاصل لأي استبيان، وأقوله مرة واحدة.
digest-sure-decline = من الاستبيانات معًا، وعددها { $count }. لا يلفت أي منها وحده، لذلك أقوله مرة واحدة.
digest-dropout = إجابات منخفضة ثم صمت: كلمة قصيرة منك قد تساعد.
digest-low-before = بعض الإجابات كانت من قبل أيضًا دون «إلى حدّ كبير».
digest-higher-before = كانت الإجابات أعلى من قبل.
digest-rests-returned = كان أول استبيان بعد انقطاع طويل.
digest-rests-returned-lower = كان أول استبيان بعد انقطاع طويل، وأدنى مما قبله.
digest-rests-changed = كان الأول بأسئلة أخرى، فلا شيء للمقارنة.
digest-unclear = بعض الإجابات لا تتوافق فيما بينها، يُستحسن السؤال عن المقصود.
digest-rests = { $count ->
    [0] كان هذا الاستبيان الأول، فلا شيء للمقارنة.
    [1] بالمقارنة مع استبيان سابق واحد، فالأفضل الحذر.
    [2] بالمقارنة مع استبيانين سابقين، فالأفضل الحذر.
    [3] بالمقارنة مع ثلاثة استبيانات سابقة، فالأفضل الحذر.
    [few] بالمقارنة مع { $count } استبيانات سابقة.
    [many] بالمقارنة مع { $count } استبيانًا سابقًا.
   *[other] بالمقارنة مع { $count } استبيان سابق.
    }
digest-rests-pairs = { $count ->
    [0] كانت هذه أول مرة يجيب فيها الطرفان.
    [one] بالمقارنة مع مرة سابقة واحدة أجاب فيها الطرفان.
    [two] بالمقارنة مع مرتين سابقتين أجاب فيهما الطرفان.
    [few] بالمقارنة مع { $count } مرات سابقة أجاب فيها الطرفان.
    [many] بالمقارنة مع { $count } مرة سابقة أجاب فيها الطرفان.
   *[other] بالمقارنة مع { $count } مرة سابقة أجاب فيها الطرفان.
    }

digest-opening = 💡 { $opening } <i>({ $skill }؛ عن { $source })</i>

digest-done-discussed = ✓ جرى الحديث عنه.
digest-done-not-a-rupture = { $mode ->
    [coaching] ✓ في رأيك: ليست مشكلة.
   *[therapy] ✓ في رأيك: ليس صدعًا.
    }
digest-done-remind = ⏰ يصلك تذكير قبل لقائكما.
digest-done-mute = 🔕 لن يصلك هذا النوع عن { $label } بعد الآن.

digest-details-button = التفاصيل
digest-discussed-button = جرى الحديث عنه
digest-not-a-rupture-button = { $mode ->
    [coaching] ليست مشكلة
   *[therapy] ليس صدعًا
    }
digest-remind-button = تذكير
digest-mute-button = كتم هذا النوع
digest-another-button = بداية أخرى
digest-rest-button = كل الآخرين

digest-rest-title = <b>كل الآخرين، { $from } – { $to }</b>
digest-rest-steady = <b>إجابات مستقرة ومرتفعة</b>: { $labels }
digest-rest-steady-low = <b>إجابات مستقرة لكن منخفضة</b>، وبعضه دائمًا دون «إلى حدّ كبير»: { $labels }
digest-rest-open = <b>لم يعد إلى المعتاد بعد</b>، ولا جديد يُقال: { $labels }
digest-rest-open-low = <b>منخفض منذ البداية</b>، وبعضه دون «إلى حدّ كبير»، وما زال شيء مفتوحًا: { $labels }
digest-rest-lower = <b>أدنى من قبل</b>، مع أن هذا الأسبوع وحده لا يلفت النظر: { $labels }
digest-rest-gained = <b>أفضل بوضوح من البداية</b>: { $labels }
digest-rest-gained-low = <b>أفضل بوضوح من البداية</b>، لكن بعضه ما زال دون «إلى حدّ كبير»: { $labels }
digest-rest-returned-lower = <b>أول استبيان بعد انقطاع طويل، وأدنى مما قبله</b>: { $labels }
digest-rest-unclear = <b>إجابات لا تتوافق فيما بينها</b>، يُستحسن السؤال عن المقصود: { $labels }
digest-rest-flat = <b>الإجابة نفسها دائمًا</b>، عن كل سؤال وأربع مرات أو أكثر. وهذا لا يدل على الكثير: { $labels }
digest-rest-early = <b>الحكم مبكر</b> (الاستبيان الأول): { $labels }
digest-rest-returned = <b>أول استبيان بعد انقطاع طويل</b>، لا شيء حديثًا للمقارنة: { $labels }
digest-rest-changed = <b>أول إجابات عن أسئلة أخرى</b>، لا شيء للمقارنة بعد: { $labels }
digest-rest-partial = <b>إجابات جزئية فقط</b>، لا تكفي للمقارنة: { $labels }
digest-rest-skipped = <b>أُرسل وكل الأسئلة بلا إجابة</b>: { $labels }
digest-rest-seen = <b>رأيته من قبل</b>: { $labels }
digest-rest-mended = <b>حُسم أو عاد إلى المعتاد</b>: { $labels }
digest-rest-silent = <b>بلا إجابة</b>، أيًا كان السبب: { $labels }
digest-rest-resting = <b>لا استبيان هذه المرة</b>، ولم يفت أي استبيان: { $labels }
digest-rest-unreachable = <b>رسائلي لا تصل</b>: { $labels }
digest-rest-paused = <b>استراحة بطلب منهم</b>: { $labels }
digest-rest-stopped = <b>توقفت الاستبيانات</b>: { $labels }
digest-rest-invited = <b>لم يبدأ بعد</b>: { $labels }
digest-rest-missed = { $label } (بلا إجابة: { $count })
digest-rest-words = كلمات من <b>{ $label }</b>: «{ $words }»
digest-rest-nobody = هؤلاء هم الجميع.

digest-card-title = <b>{ $label }</b>
digest-card-meet = اللقاء القادم: { $when }.
digest-card-none = لا استبيانات بعد.
digest-card-round = <b>{ $day }</b>
digest-card-item = «{ $question }» <b>{ $answer }</b>
digest-card-item-own = «{ $question }» <b>{ $answer }</b> (كان رأيك: { $own })
digest-card-skipped = بلا إجابة
digest-card-turned = { $answer } (السؤال معكوس، يُحسب: { $counts })
digest-card-words = كلمات: «{ $words }»
digest-card-few = { $count ->
    [zero] { $count } استبيان حتى الآن: المعتاد ما زال يستند إلى القليل.
    [one] استبيان واحد حتى الآن: قليل جدًا لمعرفة المعتاد.
    [two] استبيانان حتى الآن: المعتاد ما زال يستند إلى القليل.
    [few] { $count } استبيانات حتى الآن: المعتاد ما زال يستند إلى القليل.
    [many] { $count } استبيانًا حتى الآن: المعتاد ما زال يستند إلى القليل.
   *[other] { $count } استبيان حتى الآن: المعتاد ما زال يستند إلى القليل.
    }
digest-card-gap-less = رأيك في العادة أن الأمر كان أفضل مما يقوله الطرف الآخر.
digest-card-gap-more = رأيك في العادة أن الأمر كان أقل جودة مما يقوله الطرف الآخر.
digest-card-gap-even = نظرتكما في العادة متقاربة جدًا.
digest-card-gap-few = المرات التي أجاب فيها الطرفان قليلة جدًا للحديث عن فرق معتاد.
digest-overview = <b>{ $label }</b> { $spark }
digest-overview-none = <b>{ $label }</b>: لا استبيانات بعد
digest-overview-title = <b>الجميع</b> (الأحدث إلى اليسار)

digest-picture-goal = الأهداف
digest-picture-task = طريقة العمل
digest-picture-bond = العلاقة
digest-picture-usual = المعتاد
digest-picture-flagged = لافت
digest-picture-partial = إجابة جزئية
digest-picture-missed = بلا إجابة
digest-picture-tension = توتر
digest-picture-sessions = بترتيب اللقاءات، الأحدث في الآخر
digest-picture-caption = كيف كانت الإجابات مؤخرًا. المظلّل هو المعتاد لكل شخص.
digest-picture-content = من الأعلى إلى الأسفل: { $labels }. في كل صف من اليمين إلى اليسار: { $dimensions }.

digest-report-title = { $label }: للإشراف المهني
digest-report-made = { $count ->
    [zero] من { $count } استبيان حتى { $day }.
    [one] من استبيان واحد حتى { $day }.
    [two] من استبيانين حتى { $day }.
    [few] من { $count } استبيانات حتى { $day }.
    [many] من { $count } استبيانًا حتى { $day }.
   *[other] من { $count } استبيان حتى { $day }.
    } الأسماء محذوفة عمدًا.
digest-report-now = الوضع في استبيان { $day }
digest-report-level = { $dimension }: { $now }. المعتاد: { $usual }.
digest-report-level-first = { $dimension }: { $now }. لا يمكن بعد معرفة المعتاد.
digest-report-level-none = { $dimension }: بلا إجابة في المرة الأخيرة.
digest-report-range = من «{ $low }» إلى «{ $high }»
digest-report-one = «{ $answer }»
digest-report-between = بين «{ $low }» و«{ $high }»
digest-report-stood = ما كان لافتًا
digest-report-row = { $day }: { $what }.
digest-report-nothing = لا شيء لافت حتى الآن.
digest-report-open = ما زال مفتوحًا.
digest-report-repaired = حُسم: { $day }.
digest-report-unrepaired = لم يُحسم.
digest-report-unknown = لا يُعرف كيف استمر الأمر.
digest-report-discussed = جرى الحديث عنه.
digest-report-not-a-rupture = { $mode ->
    [coaching] في رأيك: ليست مشكلة.
   *[therapy] في رأيك: ليس صدعًا.
    }
digest-report-openings = بدايات مقترحة
digest-report-opening = { $opening } ({ $skill }؛ { $source })
digest-report-reading = كيف يُقرأ هذا
digest-report-reading-little = الاستبيان الواحد دليل ضعيف: يلزم أربعة أو أكثر لمستوى يُعتمد عليه (Crits-Christoph وآخرون، 2011). يضم النطاق المظلّل نحو ثمانية من كل عشرة استبيانات عادية لهذا الشخص.
digest-report-reading-claim = { $mode ->
    [coaching] في الكوتشينغ ترتبط هذه التقييمات بالنتيجة، r = .41 في 27 عينة (Graßmann وآخرون، 2020)، لكن ليس من لقاء إلى آخر.
   *[therapy] ترتبط هذه التقييمات بالنتيجة ارتباطًا متواضعًا، r = .28 في 295 دراسة (Flückiger وآخرون، 2018).
    } الإجابة المنخفضة سبب للسؤال. وليست حكمًا على أحد ولا وسيلة لمقارنة المختصين. لم يثبت أن هذه الأداة تحسّن النتائج؛ إنها تساعد على ملاحظة التغيّرات أبكر.
digest-report-sources = أفكار من: { $sources }
digest-report-page = { $number } من { $count }
