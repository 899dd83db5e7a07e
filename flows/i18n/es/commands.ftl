### Spanish, with "tú". Translated for this project, not validated.

welcome-practitioner = Te damos la bienvenida, { $name }. Todo está listo.

    1. Manda /invite con un nombre o unas letras a tu gusto para una persona. Recibes un enlace para pasárselo.
    2. { $asked ->
        [cadence] Las personas reciben solas unas preguntas cortas, a las horas del programa. No tienes que hacer nada.
       *[sessions] Después de { $mode ->
               [coaching] un encuentro
              *[therapy] una sesión
           }, manda /session. { welcome-asked }
    }
    3. Tu resumen llega el { $digest } ({ $zone }), y después cada semana.

    /help lo muestra todo. /settings cambia el idioma, la zona horaria y la hora del resumen.

welcome-asked = { $hours ->
    [0] Entonces esa persona recibe unas preguntas cortas.
    [1] Una hora más tarde, esa persona recibe unas preguntas cortas.
   *[other] { $hours } horas más tarde, esa persona recibe unas preguntas cortas.
}

help-practitioner = <b>Para tu { $mode ->
        [coaching] coaching
       *[therapy] consulta
    }</b>
    /session – terminó { $mode ->
            [coaching] un encuentro
           *[therapy] una sesión
        }, o un día fijo
    /invite – un enlace para otra persona
    /clients – todas las personas de un vistazo
    /client – una persona: respuestas, terminar, pasar a otra persona
    /week – { $mode ->
            [coaching] encuentros
           *[therapy] sesiones
        } de la semana que viene
    /ask – alguien recibe ahora unas preguntas
    /holiday – días en que no estás
    /calendar – { $mode ->
            [coaching] encuentros
           *[therapy] sesiones
        } desde tu calendario
    /digest – la semana hasta ahora
    /history – semanas pasadas
    /report – una página para supervisión
    /score – una puntuación en papel
    /goals – en qué crees que trabajáis
    /form – tu propio cuestionario breve
    /settings – idioma, zona horaria, hora del resumen
    /privacy – qué se guarda y quién lo ve

    Soy un programa y no un servicio de emergencias. { now-hint }
help-client = <b>Lo que puedes hacer aquí</b>
    { $asked ->
        [cadence] Cada cierto tiempo
       *[sessions] Después de { $mode ->
               [coaching] un encuentro
              *[therapy] una sesión
           }
    } te hago unas preguntas cortas. Toca una respuesta o escríbela.
    /checkin – responder ahora unas preguntas
    /goals – objetivos de vuestro trabajo
    /met – decir si os habéis visto
    /course – una imagen de tus respuestas
    /pause – sin preguntas por un tiempo
    /stop – no más preguntas
    /settings – idioma y zona horaria
    /privacy – qué se guarda y quién lo ve

    Soy un programa y no un servicio de emergencias. { now-hint }
help-stranger = ¡Hola! Para empezar necesitas una invitación de la persona con la que trabajas. Abre el enlace que te dio, o manda /start y el código. { now-hint }
unknown-command = No conozco ese comando. /help muestra lo que sé hacer. { now-hint }
for-practitioners = Ese comando no es para ti. /help muestra lo que puedes hacer aquí. { now-hint }
for-clients = Ese comando es para quienes responden preguntas aquí. /help muestra lo que puedes hacer. { now-hint }

invite-unknown = No conozco ese código. Comprueba que lo copiaste entero, o pide un enlace nuevo.
invite-used = Ese enlace ya se usó. Pide uno nuevo, por favor.
invite-mine-already = Ya usaste este enlace, todo está bien. /help muestra lo que puedes hacer aquí.
invite-expired = Ese enlace es demasiado antiguo. Pide uno nuevo, por favor.
invite-own-client = Este enlace es para la persona que invitas. Pásaselo y no lo abras tú, por favor.
invite-client-twice = Ya estás en contacto con esta persona. No ha cambiado nada.
invite-practitioner-twice = Tu cuenta ya está lista. No ha cambiado nada.
invite-for-practitioner = Este enlace es para alguien que ofrece { $mode ->
        [coaching] coaching
       *[therapy] sesiones
    } aquí. Tú participas respondiendo preguntas, así que no he cambiado nada. Pide a quien lo mandó un enlace para ti.

invite-ask-label = ¿A quién quieres invitar? Manda un nombre corto o unas letras que solo tú tengas que entender, como <i>A.</i> o <i>Martes 3</i>. Sin nombres completos, por favor.
invite-bad-label = Manda un nombre corto, de { $most } caracteres como mucho.
invite-label-taken = Ya tienes a alguien con el nombre <b>{ $label }</b>. Elige otro nombre corto, por favor.
invite-made = Pasa este enlace a <b>{ $label }</b>. Sirve una vez, durante { $days ->
        [one] { $days } día
       *[other] { $days } días
    }:

    { $link }

    O, en un chat con este bot, puede mandar:
    <code>/start { $code }</code>

session-no-clients = Todavía no participa nadie. Manda /invite para tener un enlace; quien acepte aparecerá aquí.
client-unknown = No conozco a nadie con el nombre <b>{ $label }</b>.
session-choose-client = ¿De quién se trata?
session-when = ¿Cuándo terminó { $mode ->
        [coaching] el encuentro
       *[therapy] la sesión
    } con <b>{ $label }</b>?
session-plan = Previsto: cada semana, { $day }, { $time }.
session-now-button = Ahora mismo
session-today-button = A otra hora
session-weekly-button = Con regularidad
session-end-plan-button = Quitar el plan
session-at-ask = ¿Cuándo terminó { $mode ->
        [coaching] el encuentro
       *[therapy] la sesión
    } con <b>{ $label }</b>? Manda una hora como <code>15:00</code> o <code>ayer 15:00</code>.
session-weekly-ask = ¿Cuándo empiezan { $mode ->
        [coaching] los encuentros
       *[therapy] las sesiones
    } con <b>{ $label }</b>? Manda un día y una hora como <code>martes 15:00</code> o <code>cada dos semanas martes 15:00</code>.
session-which-day = ¿Cuál de los dos? Para todas las semanas, escribe «cada» delante.
session-taken = { $mode ->
        [coaching] El encuentro
       *[therapy] La sesión
    } terminó el { $when }.
session-noted = Anotado. <b>{ $label }</b> recibe las preguntas el { $when }.
session-weekly-set = Listo: <b>{ $label }</b> y tú, cada semana. Primera vez: { $first }. Después de cada { $mode ->
        [coaching] encuentro
       *[therapy] sesión
    } se pregunta sin que tengas que hacer nada.
session-plan-ended = El plan semanal con <b>{ $label }</b> ha terminado.

settings = <b>Tus ajustes</b>
    Idioma: { $language }
    Zona horaria: { $zone }
settings-digest = Resumen: { $day }, { $time }
settings-language-button = Idioma
settings-zone-button = Zona horaria
settings-day-button = Día del resumen
settings-time-button = Hora del resumen
settings-choose-language = ¿Qué idioma quieres?
settings-choose-day = ¿Qué día debe llegar el resumen?
settings-zone-ask = ¿Dónde vives? Manda la ciudad grande más cercana, como <code>Madrid</code> o <code>Nueva York</code>.
settings-at-ask = ¿A qué hora debe llegar el resumen? Manda una hora como <code>08:00</code>.

pause-choose = ¿Cuánto tiempo quieres descansar? Nadie pregunta por qué.
pause-weeks-button = { $weeks ->
        [one] Una semana
       *[other] { $weeks } semanas
    }
pause-begun = Hecho. Sin preguntas hasta el { $day }. Para volver antes, manda /pause.
pause-running = Estás en pausa hasta el { $day }.
pause-end-button = Terminar la pausa
pause-ended = ¡Qué bien que vuelves! { asked-again }

stop-sure = ¿Dejo de preguntar? Lo que has respondido hasta ahora se queda con la persona con la que trabajas. Sabrá que lo dejaste, no por qué.
stop-yes-button = Sí, dejarlo
stop-no-button = No, seguir
stopped = Ya no pregunto más. Si cambias de idea, manda /start.
not-stopped = De acuerdo, no ha cambiado nada.
nothing-to-stop = Ahora no recibes preguntas, así que no hay nada que dejar.

privacy = <b>Qué se guarda y quién lo ve</b>
privacy-of-client =
    • Tus respuestas van a la persona con la que trabajas y a nadie más. Solo las ve después de que toques «Enviar». Un objetivo que nombres solo se ve si lo muestras.
privacy-of-practitioner =
    • Lo que responden tus clientes te llega a ti, después de que toquen «Enviar», y a nadie más. Lo que respondes tú no se muestra a nadie más que a ti. Los objetivos que nombras y muestras los ve esa persona.
privacy-of-coordinator =
    • Las respuestas van a la persona con la que cada cual trabaja. Tú ves en cifras cómo va todo, nunca las respuestas de una persona.
privacy-stored =
    • Los nombres, los mensajes y tu cuenta de Telegram se guardan bajo llave, y la llave está en otro sitio.
    • Los chats con bots no van cifrados de extremo a extremo: los mensajes pasan por Telegram.
    • Nadie lee este chat en directo. No es un servicio de emergencias ni un producto sanitario. { now-hint }
privacy-choice =
    • Participar es decisión tuya. /pause y /stop funcionan siempre.
privacy-of-programme = <b>De quienes llevan esto</b>
    { $words }

menu-session = Terminó { $mode ->
        [coaching] un encuentro
       *[therapy] una sesión
    }, o un día fijo
menu-clients = Todas las personas de un vistazo
menu-client = Una persona: respuestas, terminar, pasar a otra persona
menu-digest = La semana hasta ahora
menu-invite = Un enlace para otra persona
menu-settings = Idioma y hora
menu-privacy = Qué se guarda y quién lo ve
menu-help = Lo que puedes hacer aquí
menu-pause = Sin preguntas por un tiempo
menu-stop = No más preguntas
menu-form = Tu propio cuestionario breve
