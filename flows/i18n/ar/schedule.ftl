### Arabic, standard, addressed without gender where it can be. Translated for this project, not validated.

schedule-time-unknown = تعذّرت قراءة هذا الوقت. يُرجى كتابته هكذا: 15:00.
schedule-time-unclear = صباحًا أم بعد الظهر؟ يُرجى كتابة الوقت هكذا: 15:00.
schedule-time-missing = وفي أي ساعة؟ يُرجى إرسالهما معًا، مثل <code>غدا 15:00</code>.
schedule-weekday-unknown = تعذّرت قراءة هذا اليوم. يُرجى كتابة يوم من الأسبوع، مثل الثلاثاء.
schedule-zone-offset = تتغير الساعات بين الصيف والشتاء، لذلك يُرجى كتابة مدينة، مثل برلين أو نيويورك.
schedule-zone-unknown = هذا المكان غير معروف لدي. يُرجى كتابة بلدك أو مدينة كبيرة قريبة، مثل برلين.
schedule-zone-which = هل المقصود واحد من هذه؟ { $zones }. يُرجى كتابة المقصود.
schedule-zone-many = في هذا البلد عدة مناطق زمنية. يُرجى كتابة مدينة كبيرة قريبة.
schedule-quiet-all-day = بذلك لا تبقى أي ساعة في اليوم للكتابة. يُرجى ترك ساعة واحدة على الأقل.
schedule-quiet-unknown = تعذّرت القراءة. يُرجى إرسال وقتين، مثل 20:00 – 09:30.

schedule-date-unknown = تعذّرت قراءة هذا التاريخ. يُرجى كتابته هكذا: ‎2026-12-24 أو 24 ديسمبر.
schedule-date-impossible = لا يوجد تاريخ كهذا. يُرجى التحقق من اليوم والشهر.
schedule-date-order = اليوم الأخير قبل الأول، أو بعده بسنة كاملة. يُرجى كتابة اليومين من جديد.
schedule-plan-unknown = يُرجى كتابة يوم واحد من الأسبوع ووقت واحد، مثل «كل ثلاثاء 15:00» أو «كل أسبوعين يوم الثلاثاء 15:00».

schedule-feed-not-calendar = هذا ليس تقويمًا يمكنني قراءته. يُرجى التحقق من العنوان: ينتهي عادةً بـ ‎.ics
schedule-feed-too-big = هذا التقويم كبير جدًا عليّ. يصلح تقويم { $mode ->
        [coaching] للقاءات
       *[therapy] للجلسات
    } فقط.
schedule-feed-too-many = في هذا التقويم { $mode ->
        [coaching] لقاءات
       *[therapy] جلسات
    } أكثر مما يمكنني قراءته.
schedule-feed-all-day = ‎#{ $code }: هذا الموعد يستغرق اليوم كله. يُرجى تحديد ساعة له.
schedule-feed-too-long = ‎#{ $code }: هذا الموعد أطول من اثنتي عشرة ساعة. يُرجى تحديد نهاية له.
schedule-feed-zone = ‎#{ $code }: المنطقة الزمنية لهذا الموعد غير معروفة لدي. يُرجى ضبطها من جديد في تقويمك.
schedule-feed-repeats = ‎#{ $code }: هذا الموعد يتكرر بطريقة لا يمكنني متابعتها. كل أسبوع أو كل شهر يصلح.
schedule-feed-two-codes = ‎#{ $code }: لهذا الموعد رمزان. يُرجى ترك واحد فقط.
schedule-feed-broken = ‎#{ $code }: تعذّرت قراءة هذا الموعد. يُرجى حفظه مرة أخرى في تقويمك.
schedule-feed-no-codes = قرأت التقويم. المواعيد القادمة فيه: { $count }، ولا يحمل أي عنوان رمز شخص. يُرجى إضافة الرمز إلى كل عنوان، مثل «‎#A7K2». /clients يعرض الرموز.
schedule-feed-unknown-code = ‎#{ $code }: لا أعرف أحدًا بهذا الرمز. /clients يعرض الرموز.
schedule-feed-emptied = اختفت كل { $mode ->
        [coaching] اللقاءات
       *[therapy] الجلسات
    } القادمة من تقويمك. لم أغيّر شيئًا. هل ما زال هو التقويم الصحيح؟

schedule-row-problem = السطر { $line }، { $column }: { $problem }
schedule-row-code = يُرجى كتابة رمز الشخص، مثل A7K2. /clients يعرض الرموز.
schedule-row-unknown-code = لا أعرف أحدًا بهذا الرمز. /clients يعرض الرموز.
schedule-row-date = تعذّرت قراءة هذا التاريخ. يُرجى كتابته هكذا: ‎2026-12-24.
schedule-row-time = تعذّرت قراءة هذا الوقت. يُرجى كتابته هكذا: 15:00.
schedule-row-no-such-time = الساعات تتخطى هذا الوقت في ذلك اليوم. يُرجى التحقق منه.
schedule-row-minutes = يُرجى كتابة عدد الدقائق، مثل 50.
schedule-row-length = { $mode ->
        [coaching] ينتهي اللقاء بعد بدايته
       *[therapy] تنتهي الجلسة بعد بدايتها
    } وخلال اثنتي عشرة ساعة. يُرجى التحقق.
schedule-row-twice = { $mode ->
        [coaching] هذا اللقاء مكتوب
       *[therapy] هذه الجلسة مكتوبة
    } هنا مرتين. يُرجى ترك { $mode ->
        [coaching] واحد
       *[therapy] واحدة
    } فقط.
schedule-row-serial = بهذا الرقم يخزّن برنامج الجداول التاريخ أو الوقت. يُرجى تنسيق العمود كتاريخ أو وقت، وحفظه بصيغة CSV، وإرساله مرة أخرى.

schedule-moment-unknown = يُرجى كتابة تاريخ ووقت، مثل ‎2027-03-28 14:30، ومكان عند الرغبة.
