### Ukrainian, with "ви". Names stand in the nominative. Translated for this project, not validated.
### The check-in: what a client or a practitioner reads and taps while answering.

checkin-hello = Вітаю! Кілька коротких запитань, приблизно хвилина.
checkin-hello-practitioner = Чотири швидкі дотики, якщо хочете.
checkin-again = Вітаю знову! Ось де ми зупинилися.
checkin-reminder = Невелике нагадування, якщо знайдеться хвилина. Можна й не відповідати.
checkin-about = Будь ласка, думайте лише про { $mode ->
        [coaching] останню зустріч
       *[therapy] останню сесію
    } ({ $name }). Правильних і неправильних відповідей немає. Можна натиснути або написати.
checkin-about-lately = Будь ласка, думайте про вашу роботу останнім часом ({ $name }). Правильних і неправильних відповідей немає. Можна натиснути або написати.
checkin-requested = { $name } просить надіслати вам ці запитання. Їх можна й залишити без відповіді.
checkin-about-practitioner = Як, на вашу думку, пройшла { $mode ->
        [coaching] остання зустріч
       *[therapy] остання сесія
    }? Дайте відповідь так, як, на вашу думку, { $name } це бачить.
checkin-reassure = Нижча відповідь теж корисна: вона показує, що можна поліпшити.

checkin-progress = { $at } з { $of }
checkin-so-far = Ваша відповідь: <b>{ $label }</b>
checkin-so-far-skipped = Це запитання ви пропустили.
checkin-heard = ✓ Зрозуміло: <b>{ $label }</b>
checkin-heard-skip = ✓ Пропущено.
checkin-read-back = Ось як це зрозуміло. Правильно?

# How far the client has come with a goal, beside the questionnaire.
checkin-goal-question = Наскільки ви просунулися: «{ $goal }»?
checkin-goal-question-unnamed = Наскільки ви просунулися до цієї цілі?
checkin-goal-value = { $value } з 10
checkin-goal-scale = 0 – це початок, 10 – ціль повністю досягнуто. Запитання можна пропустити.

checkin-back-button = Назад
checkin-skip-button = Пропустити
checkin-later-button = Пізніше
checkin-keep-button = Залишити
checkin-right-button = Так, правильно
checkin-wrong-button = Ні

checkin-more = Хочете розповісти про це трохи більше? Просто напишіть тут. Наприкінці ви вирішите, чи побачить це { $name }.
checkin-note = Просто напишіть тут. Наприкінці ви вирішите, чи побачить це { $name }.
checkin-not-watched = Я програма: зараз цього ніхто не бачить, і це не екстрена служба. Якщо допомога потрібна зараз, є ті, хто допоможе:
checkin-written = Щоб замінити написане, напишіть ще раз:

checkin-remove-button = Видалити

checkin-summary = Майже готово. Ось що побачить { $name }:
checkin-answer = <b>{ $label }</b>
checkin-left-out = <i>пропущено</i>
# The client's answer about a goal stands below this line, where the programme shows it to nobody else.
checkin-only-you = Це бачите лише ви:
checkin-words-shared = { $number ->
        [0] Ваші слова, { $name } їх побачить:
       *[other] Ваші слова до відповіді { $number }, { $name } їх побачить:
    }
checkin-words-withheld = { $number ->
        [0] Ваші слова, { $name } їх <b>не</b> побачить:
       *[other] Ваші слова до відповіді { $number }, { $name } їх <b>не</b> побачить:
    }
checkin-summary-send = Якщо все правильно, натисніть «{ checkin-send-button }».

checkin-send-button = Надіслати
checkin-choose-button = Змінити
checkin-withhold-button = { $number ->
        [0] Сховати мої слова
       *[other] Сховати слова до { $number }
    }
checkin-share-button = { $number ->
        [0] Показати мої слова
       *[other] Показати слова { $number }
    }

checkin-choosing = Яку відповідь ви хочете змінити?
checkin-more-button = Ще про відповідь { $number }
checkin-write-button = Додати слова
checkin-rewrite-button = Змінити слова

checkin-later = Нічого страшного. Коли запитати знову?
checkin-hour-button = За 1 годину
checkin-evening-button = Сьогодні ввечері
checkin-tomorrow-button = Завтра
checkin-pause-button = Довша перерва
checkin-stop-button = Припинити зовсім
checkin-pausing = На скільки зробити перерву? Можна й написати, наприклад: 10 днів.
checkin-days-button = { $days ->
        [7] 1 тиждень
        [14] 2 тижні
        [28] 4 тижні
        [one] { $days } день
        [few] { $days } дні
       *[many] { $days } днів
    }
checkin-stopping = Якщо ви припините, запитань більше не буде. Що ви вже надіслали, залишиться як є. Припинити?
checkin-stop-yes-button = Так, припинити
checkin-stop-no-button = Ні, продовжити
checkin-away-hour = Добре, запитання прийде знову за годину. Ваші відповіді збережено.
checkin-away-evening = Добре, запитання прийде знову сьогодні ввечері. Ваші відповіді збережено.
checkin-away-tomorrow = Добре, запитання прийде знову завтра. Ваші відповіді збережено.
checkin-away-pause = { $days ->
        [7] Добре, тиждень запитань не буде.
        [14] Добре, 2 тижні запитань не буде.
        [28] Добре, 4 тижні запитань не буде.
        [one] Добре, { $days } день запитань не буде.
        [few] Добре, { $days } дні запитань не буде.
       *[many] Добре, { $days } днів запитань не буде.
    } Якщо захочете продовжити раніше, натисніть «{ checkin-resume-button }».
checkin-resume-button = Продовжити зараз

checkin-done = Дякуємо! Ваші відповіді збережено.
checkin-done-reached = Ви дійшли до самого кінця. Якщо ціль досягнуто, про це можна сказати: /goals.
asked-again = { $asked ->
        [cadence] Наступні запитання прийдуть у свій час.
       *[sessions] Наступні запитання прийдуть після { $mode ->
                [coaching] наступної зустрічі
               *[therapy] наступної сесії
            }.
    }
checkin-done-next = { $name } побачить їх у наступному огляді тижня або раніше, якщо щось важливе. Якщо щось не може чекати, будь ласка, зв'яжіться безпосередньо. { asked-again }
checkin-done-practitioner = Дякуємо, це все.
checkin-expired = Це опитування вже закрито, і це не страшно. { asked-again }
checkin-expired-unsent = Відповіді не було надіслано, тому їх нікому не передано.
checkin-expired-again = Хочете все ж відповісти? Надішліть /checkin.
checkin-expired-practitioner = Анкету ({ $name }) вже закрито, і це не страшно.
checkin-expired-practitioner-unsent = Її не було надіслано, тому нічого з неї не враховується.
checkin-stopped = Добре, запитань більше не буде. Дякуємо за ваші відповіді.
checkin-closed = Це опитування закрито. Тут нічого робити не потрібно.

checkin-notice-already = Уже прийнято.
checkin-notice-overtaken = Зараховано перше натискання. Щоб змінити, натисніть «{ checkin-back-button }».
checkin-notice-stale = Ця кнопка стара, тому нічого не змінилося. Будь ласка, візьміть найновіше повідомлення.
checkin-notice-ended = Це опитування вже закрито. Нічого не змінилося.
checkin-notice-first = Це перше запитання.
checkin-notice-ambiguous = Незрозуміло, яку відповідь ви маєте на увазі. Будь ласка, виберіть одну.
checkin-notice-count = Можна дати одну відповідь або відразу всі, що залишилися. Тут їх більше або менше.
checkin-notice-hedged = Не зовсім зрозуміло. Будь ласка, виберіть відповідь, яка підходить найкраще.
checkin-notice-out-of-range = Такого числа немає в списку. Будь ласка, виберіть одну з відповідей.
checkin-notice-unknown = Вибачте, це незрозуміло. Натисніть на відповідь або напишіть її так, як там написано. { now-hint }
checkin-notice-empty = Прийшло порожнє повідомлення. Будь ласка, натисніть на відповідь або напишіть її.
checkin-notice-too-long = Це задовго для мене, і нічого з цього не збережено. Чи можна коротше, не більше 2000 знаків? { now-hint }
checkin-notice-yes-or-no = Будь ласка, дайте відповідь «так» чи «ні» або натисніть кнопку.
checkin-notice-write-here = Залюбки: просто напишіть тут повідомленням.
checkin-notice-summary = Цього не додано. Якщо все правильно, натисніть «{ checkin-send-button }». Щоб щось змінити, натисніть «{ checkin-choose-button }».
checkin-notice-choose = Натисніть на номер відповіді, яку хочете змінити, або напишіть його.
checkin-notice-menu = Будь ласка, натисніть одну з кнопок.
checkin-notice-pause-length = Напишіть, на скільки, не більше 180 днів: 10 днів, 2 тижні або до 24 березня.
checkin-notice-away = Це відкладено. Щоб відповісти зараз, натисніть «{ checkin-resume-button }».
checkin-notice-stays = Відкладати не потрібно: усе залишиться тут, і можна не відповідати.
checkin-notice-voice = Записів я не слухаю, тому не зберігаю. Будь ласка, натисніть кнопку або напишіть. { now-hint }
checkin-notice-picture = Зображень і відео я не дивлюся, тому не зберігаю. Будь ласка, натисніть кнопку або напишіть. { now-hint }
checkin-notice-sticker = Мило! Але як відповідь це не прочитати. Будь ласка, натисніть кнопку або напишіть.
checkin-notice-file = Файлів я не відкриваю, тому не зберігаю. Будь ласка, натисніть кнопку або напишіть.
checkin-notice-contact = Контакти мені не потрібні, тому не зберігаю. Будь ласка, натисніть кнопку або напишіть.
checkin-notice-location = Ваше місце перебування мені не потрібне, тому не зберігаю. Будь ласка, натисніть кнопку або напишіть.
checkin-notice-poll = На опитування я відповідати не вмію. Будь ласка, натисніть кнопку або напишіть.
checkin-notice-forwarded = Це переслане повідомлення, його не зараховано. Будь ласка, натисніть кнопку або напишіть своїми словами.
checkin-notice-edited = Правка старого повідомлення не змінює відповіді. Натисніть «{ checkin-back-button }» або наприкінці «{ checkin-choose-button }».
checkin-notice-other = Таких повідомлень я не читаю. Будь ласка, натисніть кнопку або напишіть. { now-hint }
checkin-expired-kept = Ваші відповіді ще день зберігаються тут: надішліть /checkin, щоб продовжити.
checkin-notice-too-long-together = Разом це понад 2000 знаків. Написане раніше збережено, останнє повідомлення ні. Можете надіслати коротше?
form-none = Зараз для вас немає відкритої анкети. Після { $mode ->
        [coaching] зустрічі
       *[therapy] сесії
    } вона прийде сама.
