### Spanish, with "tú". Translated for this project, not validated.

consent = <b>Hola, te damos la bienvenida</b>

    A { $name } le gustaría saber por ti cómo va vuestro trabajo.

    • { $asked ->
        [cadence] Cada cierto tiempo
       *[sessions] Después de { $mode ->
               [coaching] cada encuentro
              *[therapy] cada sesión
           }
    } te hago aquí unas preguntas cortas. Lleva más o menos un minuto.
    • <b>Quién lo ve:</b> solo { $name }, en un resumen semanal, o antes si algo importa para el próximo encuentro. Ves tus respuestas antes de enviarlas.
    • <b>No es un servicio de emergencias:</b> soy un programa, y nadie lee mientras escribes. { now-hint }
    • <b>Tú decides:</b> participar es voluntario y no cambia nada en vuestro trabajo. Manda /pause o /stop cuando quieras; /delete lo borra todo.
    • Los mensajes pasan por Telegram. Los chats con bots no van cifrados de extremo a extremo. /privacy cuenta más.

    Si tienes menos de 18 años, por favor no participes aquí.

    ¿Quieres participar?
consent-agree-button = Sí, de acuerdo
consent-decline-button = No, gracias
consent-given = Gracias. { $asked ->
        [cadence] A partir de ahora te haré unas preguntas cortas cada cierto tiempo.
       *[sessions] Después de { $mode ->
               [coaching] tu próximo encuentro
              *[therapy] tu próxima sesión
           } con { $name } te haré unas preguntas cortas.
    } Hasta entonces no tienes que hacer nada. /help muestra lo que puedes hacer aquí.
consent-declined = De acuerdo. No se preguntará nada, y está bien así. Si cambias de idea, manda /start.
consent-given-already = Ya aceptaste.
consent-ask-button = Tengo una pregunta
consent-answers = <b>Lo que se suele preguntar</b>

    <b>¿Se ven mis respuestas enseguida?</b>
    No. { $name } las ve después de que toques «Enviar», en un resumen semanal, o antes si algo importa para el próximo encuentro.

    <b>¿Quién más las recibe?</b>
    { $leaves ->
        [yes] Abajo pone adónde más pueden ir.
       *[no] De mí, nadie.
    } Los mensajes pasan por Telegram.

    <b>¿Y si no respondo?</b>
    No pasa nada. { $name } solo ve que no hubo respuesta. Puedes dejar sin responder cualquier pregunta, y vuestro trabajo sigue igual.

    <b>¿Cuánto tiempo se guarda?</b>
    { privacy-kept }

    <b>¿Cómo lo dejo?</b>
    /stop termina las preguntas. /delete borra todo sobre ti.

    ¿Algo más? Por favor, pregunta a { $name }.

    ¿Quieres participar?
consent-anew = Algo ha cambiado aquí desde que aceptaste. Por favor, léelo otra vez. Hasta que respondas no te pregunto nada.
consent-renewed = Gracias. Seguimos como antes.
state-asked-anew = tiene que aceptar de nuevo antes de las próximas preguntas
consent-typed-yes = ¡Gracias! El sí solo cuenta si tocas el botón, para que quede claro qué texto aceptas. Tócalo aquí. /start muestra el texto otra vez.
consent-typed-question = Soy un programa y no puedo responder a eso. Toca «{ consent-ask-button }» para ver lo que se pregunta a menudo; lo demás te lo puede decir { $name }.
consent-typed-other = Antes de que aceptes no pregunto nada, y no he guardado lo que escribiste. ¿Quieres participar? Toca un botón. /start muestra otra vez el texto completo.
