### Ukrainian, with "ви". Names stand in the nominative. Translated for this project, not validated.

# A client goes on with another practitioner, if they want to.

client-over-button = Передати
transfer-to-whom = Хто міг би продовжити: <b>{ $label }</b>? Спочатку запитають клієнта; до згоди інша людина нічого не дізнається.
transfer-nobody = Зараз ніхто інший у вашій програмі не може продовжити.
transfer-asked = Запитання надіслано: <b>{ $label }</b>. Продовжити може { $name }. До згоди нічого не зміниться.
transfer-not-possible = Зараз це неможливо. Нічого не змінилося.

transfer-question = Хочете продовжити з іншою людиною? Зараз із вами { $before }, далі може бути { $name }. Нові відповіді побачить лише { $name }.

    Ви вирішуєте й про те, чи побачить { $name } ваші попередні відповіді та слова, якими ви поділилися. До вашої згоди { $name } нічого не дізнається. Або все залишиться як є.
transfer-with-button = Так, з відповідями
transfer-without-button = Так, без відповідей
transfer-no-button = Ні, дякую
transfer-agreed-with = Гаразд. Далі з вами { $name }, попередні відповіді там видно. Короткі запитання надходитимуть, як зазвичай.
transfer-agreed-without = Гаразд. Далі з вами { $name }, попередніх відповідей там не видно. Короткі запитання надходитимуть, як зазвичай.
transfer-declined = Гаразд. Нічого не змінилося, і { $name } про це не дізнається.

client-moved = <b>{ $label }</b> продовжує з іншою людиною. Опитувань про вашу спільну роботу більше не буде.
client-comes-with = З вами продовжує новий клієнт: <b>{ $label }</b>. Вам дозволено бачити попередні відповіді. { client-next }
client-comes-without = З вами продовжує новий клієнт: <b>{ $label }</b>. Усе починається заново, без попередніх відповідей. { client-next }
client-before-button = Попередні відповіді
client-before = <b>{ $label }</b>: відповіді за час попередньої роботи ({ $name }), показано за згодою:
