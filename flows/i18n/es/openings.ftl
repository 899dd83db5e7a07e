### Spanish, with "tú". Translated for this project, not validated.

opening-skill-open-question = pregunta abierta
opening-skill-reflecting = reflejar
opening-skill-restating = repetir con otras palabras
opening-skill-silence = silencio
opening-skill-clarifying = aclarar
opening-skill-summarising = resumir
opening-skill-goals = explorar objetivos en común
opening-skill-tasks = acordar tareas en común

opening-bond-watch-1 = { $mode ->
    [coaching] Pregunta antes que nada, y solo escucha: «¿Cómo fue para ti nuestro último encuentro, y qué lo habría mejorado?»
   *[therapy] Pregunta antes que nada, y solo escucha: «¿Cómo fue para ti estar aquí la última vez?»
}
opening-bond-watch-2 = { $mode ->
    [coaching] Di lo que notaste y deja que te corrija: «Creo que la última vez no estuve del todo contigo.»
   *[therapy] Di con suavidad lo que sientes y deja que te corrija: «Tengo la sensación de que la última vez estuve un poco más lejos.»
}
opening-bond-watch-3 = { $mode ->
    [coaching] Pregunta «¿Hubo la última vez un momento en que dejaste de seguirme?» y espera la respuesta entera.
   *[therapy] Pregunta «¿Hubo la última vez un momento en que sentiste menos confianza conmigo?» y espera. Cuenta hasta diez antes de decir más.
}
opening-bond-likely-1 = Hazle sitio pronto: «Puede que la última vez algo entre nosotros se sintiera distinto. ¿Cómo fue para ti?»
opening-bond-likely-2 = Ponte de su lado antes que del tuyo: «Si la última vez no estuve de verdad contigo, es lógico que te guardaras cosas.»
opening-bond-likely-3 = Empieza por tu parte: «Puede que la última vez se me escapara algo importante. Ayúdame a encontrar el momento.»

opening-low-watch-1 = Agradece la respuesta sincera y después pregunta: «¿Qué faltó entre nosotros la última vez?»
opening-low-watch-2 = Repítelo sin suavizar ni explicar: «No me sentiste del todo a tu lado. ¿Lo he entendido bien?»
opening-low-watch-3 = «Hace falta valor para decirle eso a la persona de quien se trata.» Quédate ahí antes de pedir más.
opening-low-likely-1 = { $mode ->
    [coaching] Acéptalo entero, sin un «pero»: «No sentiste que yo estuviera contigo. Veo que así no te ayudé.»
   *[therapy] Acéptalo entero, sin un «pero»: «No sentiste que yo estuviera contigo. Eso debió de ser muy solitario.»
}
opening-low-likely-2 = Antes de cualquier plan: «¿Cuándo lo notaste la última vez, y qué hiciste con ello?»
opening-low-likely-3 = Di «Me gustaría oírlo todo, también la parte que habla de mí.» Luego calla y deja que empiece.

opening-goal-watch-1 = Pregunta por el objetivo de hoy, no por el que se acordó: «¿Qué es lo que más te gustaría que saliera de esto ahora?»
opening-goal-watch-2 = «Si a partir de ahora nuestro trabajo fuera justo como debe, ¿qué notarías primero?»
opening-goal-watch-3 = Di en dos frases para qué crees que trabajáis, y pregunta: «¿Qué cambiarías de eso?»
opening-goal-likely-1 = Deja tu plan a un lado diez minutos y haced el suyo en común: qué importa ahora, qué ya no, qué es nuevo.
opening-goal-likely-2 = «Parece que hemos caminado más hacia mi objetivo que hacia el tuyo.» Deja que lo corrija.
opening-goal-likely-3 = Pregunta dónde se separaron los caminos: «¿Hasta cuándo sentiste que este era tu objetivo, y qué cambió entonces?»

opening-goal-low-watch-1 = «¿En qué no estamos trabajando y te gustaría que sí?»
opening-goal-low-watch-2 = Cada parte nombra lo que más le importa. Después mirad dónde se encuentran.
opening-goal-low-watch-3 = Repítelo con sencillez: «Entonces, aquello para lo que trabajamos es solo una parte de lo que quieres.» Después pregunta por la otra parte.
opening-goal-low-likely-1 = { $mode ->
    [coaching] Entiéndelo antes de arreglarlo: «Viniste con un objetivo en el que apenas hemos trabajado. A mí también me molestaría.»
   *[therapy] Entiéndelo antes de arreglarlo: «Has venido por algo que apenas hemos tocado. A mí también me cansaría.»
}
opening-goal-low-likely-2 = Empieza el objetivo en una hoja en blanco: «Deja a un lado lo que acordamos. ¿Qué quieres de nuestro tiempo?»
opening-goal-low-likely-3 = «¿El deseo de quién nos ha guiado hasta ahora, y adónde llevaría el tuyo?»

opening-stated-watch-1 = Deja que hable primero: «¿Qué es lo que más te gustaría lograr aquí?» Repítelo con sus palabras y solo después di el tuyo, como pregunta.
opening-stated-watch-2 = Pregunta qué hay detrás de su primer objetivo: «¿Qué sería distinto en un día cualquiera?»
opening-stated-watch-3 = Di los objetivos de cada parte, primero los suyos, sin valorarlos: «¿Cómo te suena esto, uno al lado del otro?»
opening-refused-watch-1 = Deja que empiece por este objetivo ({ $goal }): «¿Qué significa para ti?» Repítelo con sus palabras y solo después di lo que significa para ti.
opening-refused-watch-2 = Pregunta qué habría detrás de este objetivo ({ $goal }): «Si trabajáramos en él, ¿qué sería distinto en un día cualquiera?»
opening-refused-watch-3 = Nombra este objetivo ({ $goal }), y para quién encaja y para quién no, sin valorarlo: «¿Cómo te suena esto?»

opening-task-watch-1 = «De lo que hicimos la última vez, ¿qué ayudó y qué te pareció un rodeo?»
opening-task-watch-2 = Ofrece otras dos maneras de trabajar lo mismo. Deja que elija, o que nombre una tercera.
opening-task-watch-3 = Di en una frase para qué era el trabajo de la última vez, y luego: «¿Tiene sentido para ti, o no del todo?»
opening-task-likely-1 = «Esa forma de trabajar no te pareció tuya.» Escucha hasta el final antes de defender el método.
opening-task-likely-2 = Deja el plan por hoy y acordad el siguiente paso: qué, cuánto y para qué.
opening-task-likely-3 = «Si la forma de trabajar dependiera solo de ti, ¿qué haríamos hoy?»

opening-level-watch-1 = «¿Cómo te ha ido conmigo desde el principio?» Pregúntalo cuando haya tiempo y agradece cualquier respuesta.
opening-level-watch-2 = Volved juntos al principio: «¿Qué esperabas cuando viniste? ¿Qué falta de eso?»
opening-level-watch-3 = «Parece que hasta ahora esto no ha sido del todo tuyo.» Dilo con cariño y deja que lo corrija.

opening-overall-watch-1 = Deja la agenda cinco minutos: «¿Cómo nos va con este trabajo, a ti y a mí?»
opening-overall-watch-2 = Resume las últimas veces como pudo haberlas vivido, en tres frases. Pregunta qué te has dejado.
opening-overall-watch-3 = «La última vez parece haber sido más difícil que otras.» Dilo sin preguntar por qué, y mira qué aparece.
opening-overall-likely-1 = Empieza por esto y no por el plan: «Parece que la última vez muchas cosas no encajaron. ¿Por dónde empezamos?»
opening-overall-likely-2 = «Venir otra vez después de un encuentro que no encajó no es poca cosa.» Solo entonces pregunta qué no encajó.
opening-overall-likely-3 = { $mode ->
    [coaching] Nómbralo en una frase, «La última vez algo no encajó para ti», y deja que diga qué fue.
   *[therapy] Nómbralo en una frase, «La última vez algo no estuvo bien para ti», y deja que el silencio haga su parte.
}

opening-tension-watch-1 = «La última vez hubo tensión. ¿Te parecería bien que la miráramos entre los dos?»
opening-tension-watch-2 = { $mode ->
    [coaching] «Puede que la última vez se me escapara algo entre nosotros y que te quedaras con ello.»
   *[therapy] «Puede que yo no notara lo que pasó entre nosotros y que te dejara a solas con ello.»
}
opening-tension-watch-3 = Pregunta por el trozo más pequeño: «¿Qué momento fue? ¿Qué acababa de decir yo?» Todavía no expliques.
opening-tension-likely-1 = Busca la parte que es verdad y dila primero: «Sí, hice eso, y veo cómo te llegó.»
opening-tension-likely-2 = «¿Qué necesitabas de mí en ese momento y no recibiste?»
opening-tension-likely-3 = { $mode ->
    [coaching] Invita a ello abiertamente: «Si algo de mi forma de trabajar te molesta, me gustaría oírlo.» Luego espera.
   *[therapy] Invita a ello y deja la pausa vacía: «Aquí puedes enfadarte conmigo.»
}

opening-gap-watch-1 = «Yo tenía una imagen de la última vez. ¿Cómo se veía desde tu sitio?»
opening-gap-watch-2 = Comprueba tu impresión en voz alta: «Tomé tu gesto por un sí. ¿Lo era?»
opening-gap-watch-3 = Da tu imagen de la última vez en dos frases, como suposición, y pregunta: «¿En qué me equivoco?»

opening-silence-watch-1 = No empieces por las preguntas sin responder: «¿Qué se te ha quedado de la última vez?»
opening-silence-watch-2 = «Quizá después de la última vez no tenías ganas de mis preguntas.» Que cualquier respuesta esté bien.
opening-silence-watch-3 = Di que responder es libre y que nada depende de ello. Luego: «¿Queda algo abierto de la última vez?»
opening-silence-likely-1 = «Me imagino que no responder era más fácil que decir lo que no iba bien. Lo entendería.»
opening-silence-likely-2 = «¿Qué pasó entre nosotros por lo que todavía no te he preguntado?»
opening-silence-likely-3 = Di una vez que te alegra que haya venido, y deja que las primeras palabras sean suyas.
