### Arabic, standard, addressed without gender where it can be. Translated for this project, not validated.

# حين تبدو الكلمات كخطر على الحياة: نصوص ثابتة.

safety-not-read = شكرًا لأنك كتبت هذا. لا أحد يقرأ هنا الآن. نرجو التواصل فورًا مع من يمكنه الوقوف إلى جانبك:
safety-no-contacts = اتصل برقم الطوارئ في مكانك، أو توجّه إلى أقرب قسم طوارئ. يمكن لشخص تثق به أن يرافقك.
safety-why = تصل هذه الرسالة من تلقاء نفسها. إن كان المقصود غير ذلك، فيمكن المتابعة.
crisis-weak = إن كان الوضع صعبًا جدًا الآن: /now يعرض في أي وقت من يمكن التوجّه إليه.
