### Russian, with "вы". Names stand in the nominative. Translated for this project, not validated.

# A client goes on with another practitioner, if they want to.

client-over-button = Передать
transfer-to-whom = Кто мог бы продолжить: <b>{ $label }</b>? Сначала спросят клиента; до согласия другой человек ничего не узнает.
transfer-nobody = Сейчас никто другой в вашей программе не может продолжить.
transfer-asked = Вопрос отправлен: <b>{ $label }</b>. Продолжить может { $name }. До согласия ничего не изменится.
transfer-not-possible = Сейчас это невозможно. Ничего не изменилось.

transfer-question = Хотите продолжить с другим человеком? Сейчас с вами { $before }, дальше может быть { $name }. Новые ответы увидит только { $name }.

    Вы решаете и о том, увидит ли { $name } ваши прежние ответы и слова, которыми вы поделились. До вашего согласия { $name } ничего не узнает. Или всё останется как есть.
transfer-with-button = Да, с ответами
transfer-without-button = Да, без ответов
transfer-no-button = Нет, спасибо
transfer-agreed-with = Хорошо. Дальше с вами { $name }, прежние ответы там видны. Короткие вопросы будут приходить, как обычно.
transfer-agreed-without = Хорошо. Дальше с вами { $name }, прежних ответов там не видно. Короткие вопросы будут приходить, как обычно.
transfer-declined = Хорошо. Ничего не изменилось, и { $name } об этом не узнает.

client-moved = <b>{ $label }</b> продолжает с другим человеком. Опросов о вашей общей работе больше не будет.
client-comes-with = С вами продолжает новый клиент: <b>{ $label }</b>. Вам разрешено видеть прежние ответы. { client-next }
client-comes-without = С вами продолжает новый клиент: <b>{ $label }</b>. Всё начинается заново, без прежних ответов. { client-next }
client-before-button = Прежние ответы
client-before = <b>{ $label }</b>: ответы за время прежней работы ({ $name }), показаны с согласия:
