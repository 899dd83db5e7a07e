### Spanish, with "tú". Translated for this project, not validated.

# The end of the work together, beginning again, and a client's own page. What comes unasked has a neutral first line.

work-ending = Tu trabajo con { $name } llega a su fin. Llega un último cuestionario corto. Después no habrá más preguntas.
work-ended = Tu trabajo con { $name } ha llegado a su fin y ya no habrá más preguntas. Gracias por todo lo que has respondido. Sigue siendo tuyo: /mydata lo muestra, /delete lo borra.
work-again = A { $name } le gustaría volver a saber de ti. No llega nada si no estás de acuerdo.
again-read-button = Leer qué significa
again-nothing = Ahora nadie te ha preguntado si quieres seguir. /help muestra lo que puedes hacer aquí.
all-ended = Tu trabajo aquí ha terminado y no llegan preguntas. Lo que respondiste sigue siendo tuyo: /mydata lo muestra, /delete lo borra.
client-not-again = <b>{ $label }</b> prefiere no volver a empezar ahora. No se pregunta ni se guarda el motivo.
practitioner-gone = { $name } ya no trabaja aquí, así que tus cuestionarios quedan en pausa. Nada de lo que respondiste se ha pasado a nadie. Si otra persona puede continuar, primero se te preguntará a ti. /mydata muestra tus respuestas, /delete las borra.
no-practitioner-now = Ya no acompañas a nadie aquí. Tus clientes lo saben y tus resúmenes se han borrado.

client-which-button = Abrir una persona
client-which = ¿De quién se trata?
client-open-button = Abrir su página
client-end-button = Terminar el trabajo
client-end-sure = ¿Termina aquí el trabajo con <b>{ $label }</b>? Se le dice con amabilidad, no se pregunta nada más y tus resúmenes ya no nombran a esa persona. Lo que respondió se puede leer con /client.
client-end-last-button = Tras el cuestionario
client-end-met-button = Nos vimos: preguntar
client-end-now-button = Terminar ahora
client-end-no-button = No, seguir
client-ending = Hecho. <b>{ $label }</b> lo sabe y recibe un último cuestionario. Después, silencio.
client-no-last = Ya no se puede preguntar por { $mode ->
        [coaching] ese encuentro
       *[therapy] esa sesión
    }. ¿Termina ahora el trabajo con <b>{ $label }</b>?
client-ended = Hecho. El trabajo con <b>{ $label }</b> ha terminado aquí. Puedes volver a empezar cuando quieras con /client.
client-goes-on = De acuerdo, todo sigue con <b>{ $label }</b>.
client-again-button = Volver a empezar
client-left-alone = Prefiere que no se le vuelva a preguntar. Si cambia de idea, manda /start aquí.
client-asked-again = Se pregunta a <b>{ $label }</b> si quiere volver a empezar. Lo sabrás si está de acuerdo. Si no encuentra el mensaje, puede mandar /start.

state-ending = un último cuestionario y fin
state-asked-again = se le pregunta si vuelve a empezar
state-moved = sigue con otra persona
digest-state-ended = Vuestro trabajo ha terminado.
digest-count-moved = Siguen con otra persona: { $who }
digest-rest-moved = <b>Siguen con otra persona</b>: { $labels }
rehearsal-due-end = { $when }: termina un trabajo de dos.
stop-which = ¿Con quién dejo de preguntar? Lo que has respondido hasta ahora se queda con esa persona. Sabrá que lo dejaste, no por qué.
stop-all-button = Con todas
stopped-one = Ya no pregunto por tu trabajo con { $name }. Con { $others } todo sigue como antes; /stop también termina eso. Si cambias de idea, envía /start.
