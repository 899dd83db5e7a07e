### Russian, with "вы". Names stand in the nominative. Translated for this project, not validated.
### The check-in: what a client or a practitioner reads and taps while answering.

checkin-hello = Здравствуйте! Несколько коротких вопросов, примерно минута.
checkin-hello-practitioner = Четыре быстрых касания, если хотите.
checkin-again = Снова здравствуйте! Вот где мы остановились.
checkin-reminder = Небольшое напоминание, если найдётся минута. Можно и не отвечать.
checkin-about = Пожалуйста, думайте только о { $mode ->
        [coaching] последней встрече
       *[therapy] последней сессии
    } ({ $name }). Правильных и неправильных ответов нет. Можно нажать или написать.
checkin-about-lately = Пожалуйста, думайте о вашей работе в последнее время ({ $name }). Правильных и неправильных ответов нет. Можно нажать или написать.
checkin-requested = { $name } просит прислать вам эти вопросы. Их можно и оставить без ответа.
checkin-about-practitioner = Как, по-вашему, прошла { $mode ->
        [coaching] последняя встреча
       *[therapy] последняя сессия
    }? Ответьте так, как, по-вашему, { $name } это видит.
checkin-reassure = Ответ пониже тоже полезен: он показывает, что можно улучшить.

checkin-progress = { $at } из { $of }
checkin-so-far = Ваш ответ: <b>{ $label }</b>
checkin-so-far-skipped = Этот вопрос вы пропустили.
checkin-heard = ✓ Понятно: <b>{ $label }</b>
checkin-heard-skip = ✓ Пропущено.
checkin-read-back = Вот как это понято. Верно?

# How far the client has come with a goal, beside the questionnaire.
checkin-goal-question = Насколько вы продвинулись: «{ $goal }»?
checkin-goal-question-unnamed = Насколько вы продвинулись к этой цели?
checkin-goal-value = { $value } из 10
checkin-goal-scale = 0 – это начало, 10 – цель полностью достигнута. Вопрос можно пропустить.

checkin-back-button = Назад
checkin-skip-button = Пропустить
checkin-later-button = Позже
checkin-keep-button = Оставить
checkin-right-button = Да, верно
checkin-wrong-button = Нет

checkin-more = Хотите рассказать об этом чуть больше? Просто напишите здесь. В конце вы решите, увидит ли это { $name }.
checkin-note = Просто напишите здесь. В конце вы решите, увидит ли это { $name }.
checkin-not-watched = Я программа: сейчас этого никто не видит, и это не экстренная служба. Если помощь нужна сейчас, есть те, кто поможет:
checkin-written = Чтобы заменить написанное, напишите ещё раз:

checkin-remove-button = Удалить

checkin-summary = Почти готово. Вот что увидит { $name }:
checkin-answer = <b>{ $label }</b>
checkin-left-out = <i>пропущено</i>
# The client's answer about a goal stands below this line, where the programme shows it to nobody else.
checkin-only-you = Это видите только вы:
checkin-words-shared = { $number ->
        [0] Ваши слова, { $name } их увидит:
       *[other] Ваши слова к ответу { $number }, { $name } их увидит:
    }
checkin-words-withheld = { $number ->
        [0] Ваши слова, { $name } их <b>не</b> увидит:
       *[other] Ваши слова к ответу { $number }, { $name } их <b>не</b> увидит:
    }
checkin-summary-send = Если всё верно, нажмите «{ checkin-send-button }».

checkin-send-button = Отправить
checkin-choose-button = Изменить
checkin-withhold-button = { $number ->
        [0] Скрыть мои слова
       *[other] Скрыть слова к { $number }
    }
checkin-share-button = { $number ->
        [0] Показать мои слова
       *[other] Показать слова к { $number }
    }

checkin-choosing = Какой ответ вы хотите изменить?
checkin-more-button = Больше об ответе { $number }
checkin-write-button = Добавить слова
checkin-rewrite-button = Изменить слова

checkin-later = Ничего страшного. Когда спросить снова?
checkin-hour-button = Через 1 час
checkin-evening-button = Сегодня вечером
checkin-tomorrow-button = Завтра
checkin-pause-button = Долгий перерыв
checkin-stop-button = Прекратить совсем
checkin-pausing = На сколько сделать перерыв? Можно и написать, например: 10 дней.
checkin-days-button = { $days ->
        [7] 1 неделя
        [14] 2 недели
        [28] 4 недели
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
checkin-stopping = Если вы прекратите, вопросов больше не будет. Что вы уже отправили, останется как есть. Прекратить?
checkin-stop-yes-button = Да, прекратить
checkin-stop-no-button = Нет, продолжить
checkin-away-hour = Хорошо, вопрос придёт снова через час. Ваши ответы сохранены.
checkin-away-evening = Хорошо, вопрос придёт снова сегодня вечером. Ваши ответы сохранены.
checkin-away-tomorrow = Хорошо, вопрос придёт снова завтра. Ваши ответы сохранены.
checkin-away-pause = { $days ->
        [7] Хорошо, неделю вопросов не будет.
        [14] Хорошо, 2 недели вопросов не будет.
        [28] Хорошо, 4 недели вопросов не будет.
        [one] Хорошо, { $days } день вопросов не будет.
        [few] Хорошо, { $days } дня вопросов не будет.
       *[many] Хорошо, { $days } дней вопросов не будет.
    } Если захотите продолжить раньше, нажмите «{ checkin-resume-button }».
checkin-resume-button = Продолжить сейчас

checkin-done = Спасибо! Ваши ответы сохранены.
checkin-done-reached = Вы дошли до самого конца. Если цель достигнута, об этом можно сказать: /goals.
asked-again = { $asked ->
        [cadence] Следующие вопросы придут в своё время.
       *[sessions] Следующие вопросы придут после { $mode ->
                [coaching] следующей встречи
               *[therapy] следующей сессии
            }.
    }
checkin-done-next = { $name } увидит их в следующем обзоре недели или раньше, если что-то важно. Если что-то не может ждать, пожалуйста, свяжитесь напрямую. { asked-again }
checkin-done-practitioner = Спасибо, это всё.
checkin-expired = Этот опрос уже закрыт, и это не страшно. { asked-again }
checkin-expired-unsent = Ответы не были отправлены, поэтому никому не переданы.
checkin-expired-again = Хотите всё же ответить? Отправьте /checkin.
checkin-expired-practitioner = Анкета ({ $name }) уже закрыта, и это не страшно.
checkin-expired-practitioner-unsent = Она не была отправлена, поэтому ничего из неё не учитывается.
checkin-stopped = Хорошо, вопросов больше не будет. Спасибо за ваши ответы.
checkin-closed = Этот опрос закрыт. Здесь ничего делать не нужно.

checkin-notice-already = Уже принято.
checkin-notice-overtaken = Засчитано первое нажатие. Чтобы изменить, нажмите «{ checkin-back-button }».
checkin-notice-stale = Эта кнопка старая, поэтому ничего не изменилось. Пожалуйста, возьмите самое новое сообщение.
checkin-notice-ended = Этот опрос уже закрыт. Ничего не изменилось.
checkin-notice-first = Это первый вопрос.
checkin-notice-ambiguous = Непонятно, какой ответ вы имеете в виду. Пожалуйста, выберите один.
checkin-notice-count = Можно дать один ответ или все оставшиеся сразу. Здесь их больше или меньше.
checkin-notice-hedged = Не совсем понятно. Пожалуйста, выберите ответ, который подходит лучше всего.
checkin-notice-out-of-range = Такого числа нет в списке. Пожалуйста, выберите один из ответов.
checkin-notice-unknown = Извините, это непонятно. Нажмите на ответ или напишите его так, как он там написан. { now-hint }
checkin-notice-empty = Пришло пустое сообщение. Пожалуйста, нажмите на ответ или напишите его.
checkin-notice-too-long = Это слишком длинно для меня, и ничего не сохранено. Можно покороче, не больше 2000 знаков? { now-hint }
checkin-notice-yes-or-no = Пожалуйста, ответьте «да» или «нет» или нажмите кнопку.
checkin-notice-write-here = С радостью: просто напишите здесь сообщением.
checkin-notice-summary = Это не добавлено. Если всё верно, нажмите «{ checkin-send-button }». Чтобы что-то изменить, нажмите «{ checkin-choose-button }».
checkin-notice-choose = Нажмите на номер ответа, который хотите изменить, или напишите его.
checkin-notice-menu = Пожалуйста, нажмите одну из кнопок.
checkin-notice-pause-length = Напишите, на сколько, не больше 180 дней: 10 дней, 2 недели или до 24 марта.
checkin-notice-away = Это отложено. Чтобы ответить сейчас, нажмите «{ checkin-resume-button }».
checkin-notice-stays = Откладывать не нужно: всё останется здесь, и можно не отвечать.
checkin-notice-voice = Записи я не слушаю, поэтому не сохраняю. Пожалуйста, нажмите кнопку или напишите. { now-hint }
checkin-notice-picture = Картинки и видео я не смотрю, поэтому не сохраняю. Пожалуйста, нажмите кнопку или напишите. { now-hint }
checkin-notice-sticker = Мило! Но как ответ это не прочесть. Пожалуйста, нажмите кнопку или напишите.
checkin-notice-file = Файлы я не открываю, поэтому не сохраняю. Пожалуйста, нажмите кнопку или напишите.
checkin-notice-contact = Контакты мне не нужны, поэтому не сохраняю. Пожалуйста, нажмите кнопку или напишите.
checkin-notice-location = Ваше местоположение мне не нужно, поэтому не сохраняю. Пожалуйста, нажмите кнопку или напишите.
checkin-notice-poll = На опросы я отвечать не умею. Пожалуйста, нажмите кнопку или напишите.
checkin-notice-forwarded = Это пересланное сообщение, оно не засчитано. Пожалуйста, нажмите кнопку или напишите своими словами.
checkin-notice-edited = Правка старого сообщения не меняет ответ. Нажмите «{ checkin-back-button }» или в конце «{ checkin-choose-button }».
checkin-notice-other = Такие сообщения я не читаю. Пожалуйста, нажмите кнопку или напишите. { now-hint }
checkin-expired-kept = Ваши ответы ещё день хранятся здесь: отправьте /checkin, чтобы продолжить.
checkin-notice-too-long-together = Вместе это больше 2000 знаков. Написанное раньше сохранено, последнее сообщение нет. Можете прислать его короче?
form-none = Сейчас для вас нет открытой анкеты. После { $mode ->
        [coaching] встречи
       *[therapy] сессии
    } она придёт сама.
