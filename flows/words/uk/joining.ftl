### Ukrainian, with "ви". Names stand in the nominative. Translated for this project, not validated.

# Хто приймає запрошення і чи та це людина.

client-agreed = Посилання для <b>{ $label }</b> відкрили, і хтось дав згоду. Це та людина, якій ви його дали? Їй показано номер <b>{ $number }</b>, ви можете про нього спитати. Поки ви не відповісте, запитання не надходять.
confirm-yes-button = Так, це він чи вона
confirm-no-button = Ні, хтось інший
confirm-nobody = Зараз ніхто не чекає на вашу відповідь.
confirm-done-already = Це вже вирішено.
consent-number = Щоб ніхто не зайняв ваше місце, { $name } спершу підтвердить, що це ви. Якщо спитають, ваш номер: <b>{ $number }</b>.
invite-not-meant = Це посилання було для іншої людини. Усе, що тут про вас зберігалося, видалено, і більше нічого не прийде. Якщо воно все ж було для вас, попросіть нове.
invite-anew = Добре. Про того, хто відкрив посилання, нічого не зберігається. Ось нове.
invite-qr-button = Показати QR-код
invite-revoke-button = Відкликати
invite-revoked = Посилання для <b>{ $label }</b> більше нічого не відкриває.
invite-used-already = Це посилання вже використали.
clients-state = <b>{ $label }</b>: { $state }
state-agreed = згода є, потрібне ваше підтвердження
state-unreachable = зв'язку немає
