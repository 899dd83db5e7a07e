# Translated for this project, not validated.

session-next = La próxima vez: { $when }.
session-move-button = Cambia de hora
session-off-button = No { $mode ->
        [coaching] hay encuentro
       *[therapy] hay sesión
    }
session-plan-fortnight = Previsto: cada dos semanas, { $day }, { $time }.
session-fortnight-set = Listo: <b>{ $label }</b> y tú, cada dos semanas. Primera vez: { $first }. Después de cada { $mode ->
        [coaching] encuentro
       *[therapy] sesión
    } se pregunta sin que tengas que hacer nada.
session-once-set = Anotado, solo esta vez: <b>{ $label }</b>, { $when }. Después se le pregunta sin que hagas nada; con /week se puede mover o anular.
session-rhythm = cada semana, { $day } a las { $time }
session-rhythm-fortnight = cada dos semanas, { $day } a las { $time }

week-title = <b>{ $mode ->
        [coaching] Tus encuentros
       *[therapy] Tus sesiones
    }, desde ayer hasta dentro de una semana</b>
week-line = { $at }. { $label }: { $when }
week-line-off = { $at }. <s>{ $label }: { $when }</s>
week-off-button = { $at }: no hay
week-move-button = { $at }: se mueve
week-again-button = { $at }: sí se hace
week-none = No hay { $mode ->
        [coaching] encuentros previstos
       *[therapy] sesiones previstas
    } para la semana que viene. Con /session pones una hora fija.
week-move-ask = <b>{ $label }</b>, { $when }: ¿cuándo empieza ahora? Manda una hora como <code>16:00</code>, o un día y una hora como <code>jueves 16:00</code>.
week-moved = Hecho. <b>{ $label }</b>: { $when }. Las preguntas llegan después, como siempre.

holiday-line = { $at }. { $days }
holiday-drop-button = { $at }: quitar
holiday-ask = ¿Cuándo no estás? Manda el primer y el último día, por ejemplo <code>24 de diciembre – 6 de enero</code>. { $mode ->
        [coaching] Los encuentros previstos
       *[therapy] Las sesiones previstas
    } de esos días no tienen lugar.
holiday-set = Anotado: { $days }. En esos días no { $mode ->
        [coaching] hay encuentros previstos y a nadie se le pregunta por uno
       *[therapy] hay sesiones previstas y a nadie se le pregunta por una
    }.

notice-today = ⏰ Antes de ver hoy a <b>{ $label }</b>:
notice-soon = ⏰ Antes de ver a <b>{ $label }</b>:
client-not-asked = A <b>{ $label }</b> { $asked ->
        [cadence] no se le preguntó esta vez: estuve fuera de servicio hasta que fue tarde. Desde la próxima vez todo sigue como siempre.
       *[sessions] no se le preguntó por { $mode ->
               [coaching] el último encuentro
              *[therapy] la última sesión
           }: estuve fuera de servicio hasta que fue tarde. Desde { $mode ->
               [coaching] el próximo encuentro
              *[therapy] la próxima sesión
           } todo sigue como siempre.
    }
client-without-time = Entre las horas de silencio del programa y las propias no queda ningún momento del día para preguntar a <b>{ $label }</b>. Puedes comentarlo: en /settings se pueden elegir otras horas de silencio.

met-ask = <b>{ $name }</b> y tú: ¿os habéis visto? Antes de anotar nada, pregunto a esa persona.
met-yes-button = Nos hemos visto
met-no-button = No nos hemos visto
met-passed-on = Gracias. Se lo he preguntado a <b>{ $name }</b>.
met-yes-told = <b>{ $label }</b> dice que os habéis visto. ¿Cuándo terminó { $mode ->
        [coaching] el encuentro
       *[therapy] la sesión
    }?
met-no-told = <b>{ $label }</b> dice que no os habéis visto.
met-no-planned = Lo previsto era: { $when }.
met-leave-button = Dejarlo así
met-left = <b>{ $label }</b>: todo queda como está.

settings-quiet = Tus horas de silencio: { $from } – { $until }
settings-quiet-button = Horas de silencio
settings-quiet-ask = ¿Cuándo no debo escribirte nunca? Manda dos horas, por ejemplo <code>20:00 – 09:30</code>. Las horas de silencio del programa también valen.
settings-quiet-all-day = Así no quedaría tiempo para escribirte. De todos modos solo escribo entre las { $from } y las { $until }: deja libre una parte, por favor.
settings-quiet-off-button = Ninguna para mí

clients-codes = Para tu calendario o un archivo, cada persona tiene un código: { $codes }

menu-week = { $mode ->
        [coaching] Encuentros
       *[therapy] Sesiones
    } de la semana que viene
menu-holiday = Días en que no estás
menu-met = Decir si os habéis visto
session-too-far = He entendido { $when }. Eso queda demasiado lejos. Manda un día de los próximos dos meses.
session-not-asked-paused = <b>{ $label }</b> está en pausa y no recibe preguntas sobre eso.
session-not-asked-away = <b>{ $label }</b> no recibe preguntas ahora, así que no se pregunta por eso.
session-not-asked-old = Fue hace demasiado tiempo, así que <b>{ $label }</b> no recibe preguntas sobre eso.
session-not-asked-next = { $mode ->
        [coaching] El próximo encuentro
       *[therapy] La próxima sesión
    } está demasiado cerca, así que <b>{ $label }</b> no recibe preguntas { $mode ->
        [coaching] sobre este
       *[therapy] sobre esta
    }.
session-not-asked-hours = Las horas de silencio no dejan ningún momento del día para preguntar a <b>{ $label }</b>.
session-known-planned = Eso ya estaba anotado. <b>{ $label }</b> recibe las preguntas el { $when }.
session-known-asked = Eso ya estaba anotado, y <b>{ $label }</b> ya recibió las preguntas.
session-known = Eso ya estaba anotado, y <b>{ $label }</b> no recibe preguntas sobre eso.
session-plan-replace = Con <b>{ $label }</b> está previsto: { $plan }. ¿Lo sustituyo por esto: { $new }?
session-replace-button = Sí, sustituir
session-keep-button = No, dejarlo
session-kept = De acuerdo, con <b>{ $label }</b> todo queda como estaba previsto.
session-plan-same = Eso ya está previsto con <b>{ $label }</b>: { $plan }.
session-instead = Con <b>{ $label }</b> hay { $mode ->
        [coaching] un encuentro previsto
       *[therapy] una sesión prevista
    }: { $planned }. ¿Empieza en su lugar así: { $when }?
