### Arabic, standard, addressed without gender where it can be. Translated for this project, not validated.

not-yours = هذا الزر لم يعد يعمل هنا.
check-in-over = انتهت هذه الأسئلة. لم يتغير شيء.
nothing-open = شكرًا على الرسالة. أنا برنامج، فلا أحد يرى هذا، ولا يوجد سؤال مفتوح الآن. /help يعرض ما يمكن فعله.
only-text = أفهم النصوص والنقرات فقط. /help يعرض ما يمكن فعله هنا. { now-hint }
edited-unseen = تعديل رسالة لا يغيّر شيئًا مما أُرسل من قبل. إن نقص شيء، فيُرجى إرساله رسالةً جديدة. /mydata يعرض ما هو محفوظ. { now-hint }
not-taken = حدث خلل هنا، ولم أتمكن من استلام ما أُرسل الآن. أعتذر. يُرجى إرساله مرة أخرى. وإن لم ينفع ذلك، يُرجى إخبار من أرسل الدعوة. { now-hint }
not-in-groups = مرحبًا! أعمل في المحادثات الخاصة فقط، لذلك أغادر هذه المجموعة. تُرجى مراسلتي مباشرة.
was-away = حدث انقطاع قصير. إن كنت قد نقرت على زر، فيُرجى النقر مرة أخرى.
digest-again = ربما وصلك هذا من قبل: ليس مؤكدًا أنه وصل.

client-joined = مشاركة جديدة: <b>{ $label }</b>. { client-next }
client-next = { $asked ->
        [cadence] تصل الأسئلة من تلقاء نفسها، في مواعيد البرنامج.
       *[sessions] بعد { $mode ->
               [coaching] اللقاء
              *[therapy] الجلسة
           } يكفي إرسال /session.
    }
client-stopped = توقفت الاستبيانات بطلب من <b>{ $label }</b>. لا يُسأل عن السبب ولا يُحفظ.
client-unreachable = تعذّر الوصول إلى <b>{ $label }</b>: البوت محظور أو حساب Telegram لم يعد موجودًا.
client-reachable = عاد الوصول ممكنًا إلى <b>{ $label }</b>.

digest-no-next-session = لا أعرف موعد لقائكما القادم. يُرجى تحديد الموعد الأسبوعي عبر /session ثم النقر مرة أخرى.
digest-before-you-meet = ⏰ التذكير المطلوب قبل لقائكما:
