### Spanish, with "tú". Translated for this project, not validated.

put-off-until = Bien, vuelvo a preguntar: { $when }. Tus respuestas hasta ahora se guardan.
put-off-closes = Bien. No volveré a preguntar por esta ronda, que se cierra: { $when }. Para seguir antes, toca “{ checkin-resume-button }”.

begin-not-taking-part = Ahora mismo no participas, así que no pregunto nada. Si quieres participar, envía /start.
begin-today-already = Ya has respondido hoy, y con eso basta. Mañana puedes empezar otra vez.
begin-whom = ¿Sobre quién quieres responder?
menu-checkin = Responder ahora unas preguntas
