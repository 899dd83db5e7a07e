### Russian, with "вы". Names stand in the nominative. Translated for this project, not validated.

# Кто принимает приглашение и тот ли это человек.

client-agreed = Ссылку для <b>{ $label }</b> открыли, и кто-то дал согласие. Это тот человек, которому вы её дали? Ему показан номер <b>{ $number }</b>, вы можете о нём спросить. Пока вы не ответите, вопросы не уходят.
confirm-yes-button = Да, это он или она
confirm-no-button = Нет, кто-то другой
confirm-nobody = Сейчас никто не ждёт вашего ответа.
confirm-done-already = Это уже решено.
consent-number = Чтобы никто не занял ваше место, { $name } сначала подтвердит, что это вы. Если спросят, ваш номер: <b>{ $number }</b>.
invite-not-meant = Эта ссылка была для другого человека. Всё, что здесь о вас хранилось, удалено, и больше ничего не придёт. Если она всё же была для вас, попросите новую.
invite-anew = Хорошо. О том, кто открыл ссылку, ничего не хранится. Вот новая.
invite-qr-button = Показать QR-код
invite-revoke-button = Отозвать ссылку
invite-revoked = Ссылка для <b>{ $label }</b> больше ничего не открывает.
invite-used-already = Эту ссылку уже использовали.
clients-state = <b>{ $label }</b>: { $state }
state-agreed = согласие есть, нужно ваше подтверждение
state-unreachable = связи нет
