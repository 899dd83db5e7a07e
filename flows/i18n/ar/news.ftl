### Arabic, standard, addressed without gender where it can be. Translated for this project, not validated.

# السطر الأول من كل ما يصل دون طلب: قد يظهر على هاتف مقفل ولا يكشف شيئًا.

news = رسالة قصيرة لك.
