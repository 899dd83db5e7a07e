### Ukrainian, with "ви". Names stand in the nominative. Translated for this project, not validated.

# Для тих, хто координує програму: числа й жодної людини.

welcome-coordinator = Вітаю. Ви координуєте програму <b>{ $name }</b>.

    • /enrol запрошує фахівців і клієнтів за списком.
    • /programme показує в числах, як ідуть справи.

    Ви ніколи не побачите тут, що відповідає чи пише одна людина. Імена видно лише тих людей зі списку, які ще не відкрили посилання. Цей чат ніхто не читає відразу. { now-hint }
invite-coordinator-twice = Ви вже координуєте програму. Нічого не змінилося.
help-coordinator = <b>Для вашої програми</b>
    /programme – як ідуть справи, у числах
    /enrol – запросити за списком
menu-programme = Як ідуть справи, у числах
menu-enrol = Запросити за списком
mydata-coordinator = Ви координуєте тут програму.
delete-coordinator-sure = Видалити, що ви координуєте цю програму? Скасувати це не можна. Програма та її люди лишаються як є.

programme-title = <b>{ $name }</b> у числах
programme-standing = <b>Як було: { $day }</b>
programme-practitioners = <b>Фахівці</b>
programme-begun = почали: { $count }
programme-not-begun = запрошені, не почали: { $count }
programme-clients = <b>Клієнти</b>
programme-invited = запрошені: { $count }
programme-started = відкрили посилання: { $count }
programme-agreed = згодні, ще не підтверджені: { $count }
programme-active = беруть участь: { $count }
programme-paused = на перерві: { $count }
programme-stopped = припинили участь: { $count }
programme-ended = завершили: { $count }
programme-unreachable = повідомлення не доходять: { $count }
programme-lately = <b>{ $since } – { $until }</b>
programme-asked = опитувань надіслано: { $count }
programme-answered = із них з відповіддю: { $count }
programme-digests = тижневих оглядів: { $count }
programme-used = із них використано (у них щось натиснули): { $count }
programme-flags = що помічено: { $count }
programme-discussed = із цього обговорили: { $count }
programme-about = близько { $count }
programme-percent = близько { $share } %
programme-percent-under = менше 15 %
programme-percent-over = 85 % або більше
programme-few = Показати поки що нічого: для кожного числа потрібно щонайменше п'ять людей.
programme-note = Числа округлено до п'яти, а групи менше п'яти людей не показано. Перша частина підраховується раз на тиждень, друга – раз за кожні чотири тижні; між підрахунками нічого не змінюється, щоб нікого не можна було впізнати, коли хтось приходить чи йде.

enrol-unopened = Не відкрили посилання: { $count }. Натисніть на ім'я, щоб отримати нове. Старе вже нічого не відкриє.
enrol-new-links-button = Посилання для всіх
