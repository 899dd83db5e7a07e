### Arabic, standard, addressed without gender where it can be. Translated for this project, not validated.

# The first screen of a digest: few words, since all of it is to be seen at once on a phone.

digest-title-running = <b>أسبوعك حتى الآن، منذ { $from }</b>
digest-title-span = <b>ملخصك، { $from } – { $to }</b>
digest-title-span-running = <b>ملخصك حتى الآن، منذ { $from }</b>
digest-today = اليوم
digest-tomorrow = غدًا
digest-more-one = { $label } ({ $when })
digest-count-missed = { $label } ({ $count }×)
digest-count-others = غيرهم: { $who }
digest-count-more = { $count } غيرهم

# What a flag is about, in the fewest words; the message under it says it in full.
digest-brief-bond = العلاقة أدنى
digest-brief-low = منخفض: العلاقة
digest-brief-goal = الأهداف أقل ملاءمة (الإجابات)
digest-brief-goal-low = منخفض: الأهداف
digest-brief-stated = الأهداف مختلفة
digest-brief-task = طريقة العمل أقل ملاءمة
digest-brief-overall = كل شيء أدنى
digest-brief-tension = توتر لم يُناقش
digest-brief-gap = { $dimension ->
    [goal] نظرة مختلفة إلى الأهداف
    [task] نظرة مختلفة إلى العمل
   *[bond] نظرة مختلفة إلى العلاقة
    }
digest-brief-silence = صمت بعد وقت صعب
digest-brief-flat = الإجابة نفسها دائمًا
digest-brief-task-low = منخفض: العمل
digest-brief-level = أدنى من معظم الناس
digest-brief-decline = أدنى شهرًا بعد شهر
digest-brief-gain = أعلى من البداية
digest-brief-unclear = إجابات غير واضحة

# Everyone else; where nobody was opened out, everyone.
digest-rest-button-quiet = الجميع
digest-rest-title-running = <b>كل الآخرين، منذ { $from } حتى الآن</b>
digest-rest-title-quiet = <b>الجميع، { $from } – { $to }</b>
digest-rest-title-quiet-running = <b>الجميع، منذ { $from } حتى الآن</b>

# How sure, once the full sentence has been read above.
digest-sure-watch-again = قد يكون مصادفة: واحد من كل { $one }.
digest-sure-likely-again = يصعب أن يكون مصادفة وحدها: { $one ->
    [100] أقل من واحد من كل 100
   *[other] نحو واحد من كل { $one }
    }.

# The page for supervision of somebody without a check-in.
digest-report-now-none = الوضع
