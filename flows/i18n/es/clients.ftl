# Translated for this project, not validated. The list of clients, and who has not opened a link or not answered.

clients-new = respuestas nuevas
clients-unanswered = aún sin responder
clients-waiting-button = Te esperan
clients-unopened-button = Enlaces sin abrir
clients-unanswered-button = Aún sin responder
clients-waiting-list = Han aceptado participar y esperan tu confirmación. Toca un nombre:
clients-waiting-nobody = Ahora nadie espera tu confirmación.
clients-unopened-list = Aún sin abrir. Toca un nombre para tener un enlace nuevo o retirarlo:
clients-unopened-nobody = Todos los enlaces se han abierto.
clients-unanswered-list = Estas personas tienen preguntas abiertas y no han enviado sus respuestas. También pueden dejarlas. Toca un nombre y le mando un recordatorio, una sola vez:
clients-unanswered-nobody = No hay a quién recordar: todas las personas han respondido, ya tienen tu recordatorio o han elegido un momento posterior.
remind-done = Hecho. <b>{ $label }</b> recibe un pequeño recordatorio, fuera de las horas de silencio.
remind-not = <b>{ $label }</b> no recibe recordatorio: las preguntas están respondidas, casi terminadas o aplazadas, o ya lo pediste antes.
clients-more = Y { $count } más. Envía simplemente el nombre.
clients-past = Ahora mismo no participa nadie. Las personas de antes están aquí:
