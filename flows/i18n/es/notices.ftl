### Spanish, with "tú". Translated for this project, not validated.

not-yours = Este botón ya no funciona aquí.
check-in-over = Este cuestionario ha terminado. No ha cambiado nada.
nothing-open = Gracias por escribir. Soy un programa, así que ninguna persona ve esto, y ahora no hay ninguna pregunta abierta. /help muestra lo que puedes hacer.
only-text = Solo entiendo texto y toques. /help muestra lo que puedes hacer aquí. { now-hint }
edited-unseen = Cambiar un mensaje no cambia nada de lo que ya has mandado. Si falta algo, mándalo como mensaje nuevo, por favor. /mydata muestra lo que está guardado. { now-hint }
not-taken = Aquí algo ha fallado y no he podido recibir lo que acabas de mandar. Lo siento. Mándalo otra vez, por favor. Si no ayuda, díselo a quien te ha invitado. { now-hint }
not-in-groups = ¡Hola! Solo funciono en chats privados, así que salgo de este grupo. Escríbeme directamente, por favor.
was-away = Estuve fuera un momento. Si tocaste un botón, tócalo otra vez, por favor.
digest-again = Puede que ya lo hayas recibido: no sé con seguridad si llegó.

client-joined = <b>{ $label }</b> ya participa. { client-next }
client-next = { $asked ->
        [cadence] Las preguntas llegan solas, a las horas del programa.
       *[sessions] Después de { $mode ->
               [coaching] un encuentro
              *[therapy] una sesión
           }, manda /session.
    }
client-stopped = <b>{ $label }</b> ha dejado los cuestionarios. No se pregunta ni se guarda el motivo.
client-unreachable = Ya no llego a <b>{ $label }</b>: ha bloqueado el bot o ha dejado Telegram.
client-reachable = Vuelvo a llegar a <b>{ $label }</b>.

digest-no-next-session = No sé cuándo es el próximo encuentro. Pon el día fijo con /session y toca otra vez.
digest-before-you-meet = ⏰ Querías un aviso antes del encuentro:
