### Spanish, with "tú". Translated for this project, not validated.
### The check-in: what a client or a practitioner reads and taps while answering.

checkin-hello = ¡Hola! Unas preguntas cortas, más o menos un minuto.
checkin-hello-practitioner = Cuatro toques rápidos, si quieres.
checkin-again = ¡Hola otra vez! Aquí nos quedamos.
checkin-reminder = Un pequeño recordatorio, para cuando tengas un minuto. También está bien dejarlo.
checkin-about = Piensa solo en { $mode ->
        [coaching] el último encuentro
       *[therapy] la última sesión
    } con { $name }. No hay respuestas buenas ni malas. Puedes tocar o escribir.
checkin-about-lately = Piensa en tu trabajo con { $name } en los últimos tiempos. No hay respuestas buenas ni malas. Puedes tocar o escribir.
checkin-requested = { $name } me pidió que te mandara estas preguntas. También puedes dejarlas.
checkin-about-practitioner = ¿Cómo crees que fue { $mode ->
        [coaching] el último encuentro
       *[therapy] la última sesión
    } para { $name }?
checkin-reassure = Una respuesta más baja también sirve: muestra qué podría ir mejor.

checkin-progress = { $at } de { $of }
checkin-so-far = Tu respuesta: <b>{ $label }</b>
checkin-so-far-skipped = Esta la dejaste sin responder.
checkin-heard = ✓ He entendido: <b>{ $label }</b>
checkin-heard-skip = ✓ Sin responder.
checkin-read-back = He entendido esto. ¿Es así?

# How far the client has come with a goal, beside the questionnaire.
checkin-goal-question = ¿Hasta dónde has llegado con «{ $goal }»?
checkin-goal-question-unnamed = ¿Hasta dónde has llegado con este objetivo?
checkin-goal-value = { $value } de 10
checkin-goal-scale = 0 es el comienzo, 10 es haber llegado del todo. Puedes dejarla sin responder.

checkin-back-button = Atrás
checkin-skip-button = Saltar
checkin-later-button = Más tarde
checkin-keep-button = Dejar así
checkin-right-button = Sí, es así
checkin-wrong-button = No

checkin-more = ¿Quieres contar un poco más sobre esto? Escríbelo aquí sin más. Al final decides si { $name } puede verlo.
checkin-note = Escríbelo aquí sin más. Al final decides si { $name } puede verlo.
checkin-not-watched = Soy un programa: nadie ve esto ahora mismo, y no es un servicio de emergencias. Si necesitas ayuda ahora, hay personas que pueden ayudarte:
checkin-written = Para cambiar lo que escribiste, escribe otra vez:

checkin-remove-button = Borrar

checkin-summary = Ya casi está. Esto es lo que verá { $name }:
checkin-answer = <b>{ $label }</b>
checkin-left-out = <i>sin responder</i>
# The client's answer about a goal stands below this line, where the programme shows it to nobody else.
checkin-only-you = Esto solo lo ves tú:
checkin-words-shared = { $number ->
        [0] Tus palabras, { $name } las verá:
       *[other] Tus palabras sobre la respuesta { $number }, { $name } las verá:
    }
checkin-words-withheld = { $number ->
        [0] Tus palabras, { $name } <b>no</b> las verá:
       *[other] Tus palabras sobre la respuesta { $number }, { $name } <b>no</b> las verá:
    }
checkin-summary-send = Si está bien, toca «{ checkin-send-button }».

checkin-send-button = Enviar
checkin-choose-button = Cambiar
checkin-withhold-button = { $number ->
        [0] Ocultar mi texto
       *[other] Ocultar texto { $number }
    }
checkin-share-button = { $number ->
        [0] Mostrar mi texto
       *[other] Mostrar texto { $number }
    }

checkin-choosing = ¿Qué respuesta quieres cambiar?
checkin-more-button = Más sobre la { $number }
checkin-write-button = Añadir palabras
checkin-rewrite-button = Cambiar mi texto

checkin-later = Sin problema. ¿Cuándo vuelvo a preguntar?
checkin-hour-button = En 1 hora
checkin-evening-button = Esta noche
checkin-tomorrow-button = Mañana
checkin-pause-button = Una pausa larga
checkin-stop-button = Dejarlo del todo
checkin-pausing = ¿Cuánto tiempo quieres que no escriba? También puedes escribirlo, por ejemplo: 10 días.
checkin-days-button = { $days ->
        [7] 1 semana
        [14] 2 semanas
        [28] 4 semanas
        [one] { $days } día
       *[other] { $days } días
    }
checkin-stopping = Si lo dejas, no preguntaré más. Lo que ya enviaste se queda como está. ¿Quieres dejarlo?
checkin-stop-yes-button = Sí, dejarlo
checkin-stop-no-button = No, seguir
checkin-away-hour = Bien, vuelvo a preguntar en una hora. Tus respuestas hasta ahora se guardan.
checkin-away-evening = Bien, vuelvo a preguntar esta noche. Tus respuestas hasta ahora se guardan.
checkin-away-tomorrow = Bien, vuelvo a preguntar mañana. Tus respuestas hasta ahora se guardan.
checkin-away-pause = { $days ->
        [7] Bien, no escribiré durante una semana.
        [14] Bien, no escribiré durante 2 semanas.
        [28] Bien, no escribiré durante 4 semanas.
        [one] Bien, no escribiré durante { $days } día.
       *[other] Bien, no escribiré durante { $days } días.
    } Si quieres seguir antes, toca «{ checkin-resume-button }».
checkin-resume-button = Seguir ahora

checkin-done = ¡Gracias! Tus respuestas están guardadas.
checkin-done-reached = Has llegado hasta el final con tu objetivo. Si ya está alcanzado, puedes decirlo con /goals.
asked-again = { $asked ->
        [cadence] Volveré a preguntar cuando toque.
       *[sessions] Volveré a preguntar después { $mode ->
                [coaching] del próximo encuentro
               *[therapy] de la próxima sesión
            }.
    }
checkin-done-next = { $name } las verá en el próximo resumen semanal, o antes si hay algo importante. Si algo no puede esperar, díselo a { $name } directamente. { asked-again }
checkin-done-practitioner = Gracias, eso es todo.
checkin-expired = Este cuestionario ya está cerrado, y no pasa nada. { asked-again }
checkin-expired-unsent = No se había enviado, así que ninguna de tus respuestas ha llegado a nadie.
checkin-expired-again = ¿Quieres responder de todos modos? Manda /checkin.
checkin-expired-practitioner = El formulario sobre { $name } ya está cerrado, y no pasa nada.
checkin-expired-practitioner-unsent = No se había enviado, así que no se usa nada de él.
checkin-stopped = Bien, ya no preguntaré más. Gracias por tus respuestas hasta ahora.
checkin-closed = Este cuestionario está cerrado. Aquí no hay nada que hacer.

checkin-notice-already = Ya la tengo.
checkin-notice-overtaken = Contó tu primer toque. Para cambiarlo, toca «{ checkin-back-button }».
checkin-notice-stale = Ese botón es de antes, así que no ha cambiado nada. Usa el mensaje más nuevo, por favor.
checkin-notice-ended = Este cuestionario ya está cerrado. No ha cambiado nada.
checkin-notice-first = Esta es la primera pregunta.
checkin-notice-ambiguous = No sé cuál quieres decir. Elige solo una, por favor.
checkin-notice-count = Puedo tomar una respuesta, o todas las que faltan de una vez. El número no cuadraba.
checkin-notice-hedged = No sé bien qué quieres decir. Elige la respuesta que mejor encaje, por favor.
checkin-notice-out-of-range = Ese número no está en la lista. Elige una de las respuestas, por favor.
checkin-notice-unknown = Perdona, no lo he entendido. Toca una respuesta o escríbela tal como aparece. { now-hint }
checkin-notice-empty = Me llegó un mensaje vacío. Toca una respuesta o escríbela, por favor.
checkin-notice-too-long = Es demasiado largo para mí y no he guardado nada. ¿Puedes mandar algo más corto, de 2000 caracteres como mucho? { now-hint }
checkin-notice-yes-or-no = Responde sí o no, o toca un botón, por favor.
checkin-notice-write-here = Con gusto: escríbelo aquí como mensaje.
checkin-notice-summary = Eso no lo he añadido. Si todo está bien, toca «{ checkin-send-button }». Para cambiar algo, toca «{ checkin-choose-button }».
checkin-notice-choose = Toca el número de la respuesta que quieres cambiar, o escríbelo.
checkin-notice-menu = Toca uno de los botones, por favor.
checkin-notice-pause-length = Escribe cuánto tiempo, como mucho 180 días: 10 días, 2 semanas o hasta el 24 de marzo.
checkin-notice-away = Lo dejamos para luego. Para responder ahora, toca «{ checkin-resume-button }».
checkin-notice-stays = No hace falta aplazarlo: se queda aquí, y está bien dejarlo.
checkin-notice-voice = No puedo escuchar audios, así que no lo he guardado. Toca un botón o escribe, por favor. { now-hint }
checkin-notice-picture = No puedo ver imágenes ni vídeos, así que no lo he guardado. Toca un botón o escribe, por favor. { now-hint }
checkin-notice-sticker = ¡Qué bueno! Pero no puedo leerlo como respuesta. Toca un botón o escribe, por favor.
checkin-notice-file = No puedo abrir archivos, así que no lo he guardado. Toca un botón o escribe, por favor.
checkin-notice-contact = No necesito contactos, así que no lo he guardado. Toca un botón o escribe, por favor.
checkin-notice-location = No necesito tu ubicación, así que no la he guardado. Toca un botón o escribe, por favor.
checkin-notice-poll = No puedo responder encuestas. Toca un botón o escribe, por favor.
checkin-notice-forwarded = Es un mensaje reenviado, así que no lo he contado. Toca un botón o escribe con tus palabras.
checkin-notice-edited = Cambiar un mensaje antiguo no cambia tu respuesta. Toca «{ checkin-back-button }», o «{ checkin-choose-button }» al final.
checkin-notice-other = No puedo leer ese tipo de mensaje. Toca un botón o escribe, por favor. { now-hint }
checkin-expired-kept = Tus respuestas siguen aquí un día: envía /checkin para continuar con ellas.
checkin-notice-too-long-together = Juntos son más de 2000 caracteres. Lo que escribiste antes está guardado; este último mensaje no. ¿Puedes mandarlo más corto?
form-none = Ahora no tienes ningún cuestionario abierto. Después de { $mode ->
        [coaching] un encuentro
       *[therapy] una sesión
    } llega uno.
