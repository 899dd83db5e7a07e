### Spanish, with "tú". Translated for this project, not validated.

put-off-until = Bien, vuelvo a preguntar: { $when }. Tus respuestas hasta ahora se guardan.
put-off-closes = Bien. No volveré a preguntar por este cuestionario, que se cierra: { $when }. Para seguir antes, toca «{ checkin-resume-button }».

begin-not-taking-part = Ahora mismo no participas, así que no pregunto nada. Si quieres participar, envía /start.
begin-today-already = Ya has respondido hoy, y con eso basta. Mañana puedes empezar otra vez.
begin-whom = ¿Sobre quién quieres responder?
menu-checkin = Responder ahora unas preguntas

# /ask: the practitioner asks for a check-in between sessions.
ask-which = ¿A quién quieres preguntar?
ask-sent = <b>{ $label }</b> recibe ahora unas preguntas y lee que tú las pediste. Puede dejarlas sin responder: no mando recordatorio, y no significa nada.
ask-quiet = <b>{ $label }</b> está ahora en horas de silencio. Recibe las preguntas el { $when } y lee que tú las pediste.
ask-open = <b>{ $label }</b> ya tiene preguntas abiertas, así que no he mandado nada más.
ask-planned = <b>{ $label }</b> recibe preguntas pronto de todos modos, así que no he mandado nada más.
ask-today = A <b>{ $label }</b> ya se le ha preguntado hoy, y con eso basta. Mañana puedes volver a preguntar.
ask-no-time = Las horas de silencio no dejan ningún momento del día para escribir a <b>{ $label }</b>, así que no he mandado nada.
menu-ask = Mandar ahora unas preguntas a alguien
