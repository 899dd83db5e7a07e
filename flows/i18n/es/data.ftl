### Spanish, with "tú". Translated for this project, not validated.

# Lo que se guarda de una persona, cómo lo ve y cómo se va del todo.

mydata-nothing = Aquí no se guarda nada sobre ti.
mydata = <b>Lo que se guarda sobre ti</b>
    Tu idioma: { $language }. Tu zona horaria: { $zone }. El número de tu cuenta de Telegram, bajo llave.
mydata-with = Con { $name }, que aquí te llama «{ $label }»: { $state }.
mydata-agreed = Aceptaste participar: { $when }.
mydata-unshared = Escribiste esto y te lo guardaste: «{ $words }»
mydata-practitioner = Apareces como { $name }. Clientes: { $clients }. Resúmenes semanales guardados: { $digests }.
mydata-more = El archivo lo contiene todo, línea por línea. /delete lo borra. /privacy dice quién ve qué.
mydata-file-button = Todo en un archivo
mydata-seen-button = Lo que se ve de mí
mydata-file-caption = Todo lo que se guarda sobre ti. Guarda este archivo en un lugar seguro.

seen-intro = <b>Lo que { $name } ve de ti</b>
    Primero el resumen de la semana, luego tus últimas respuestas, con las mismas palabras.
seen-by-nobody = Ya nadie mira estas respuestas: la persona con la que trabajabas se ha ido.

state-invited = con invitación
state-started = enlace abierto, aún sin aceptar
state-active = participa
state-paused = en pausa
state-stopped = lo ha dejado
state-ended = terminado
state-left-alone = { state-ended }

withdraw-sure = Puedes retirar tu consentimiento cuando quieras, y nadie pregunta por qué. No llegarán más preguntas. ¿Qué hago con tus respuestas?
withdraw-keep-button = Dejarlo y guardar
withdraw-delete-button = Dejarlo y borrar
nothing-to-withdraw = Ahora no has dicho que sí a nada aquí, así que no hay nada que retirar. /delete borra lo guardado.

delete-client-sure = ¿Borro todo lo que hay sobre ti como cliente: respuestas, palabras, fechas y el número de tu cuenta? No se puede deshacer, y ninguna copia de seguridad puede recuperarlo. La persona con la que trabajas solo sabrá que te fuiste. Lo que haya leído o anotado se queda con ella.
delete-practitioner-sure = ¿Borro todo lo que hay sobre ti como profesional: tu nombre, tus ajustes y tus resúmenes? No se puede deshacer. Tus clientes sabrán que ya no participas y no recibirán más preguntas. Sus respuestas siguen siendo suyas.
delete-yes-button = Sí, borrar todo
delete-no-button = No, conservarlo
deleted = Hecho. Todo lo tuyo está borrado. Este es el último mensaje. También puedes borrar este chat en Telegram.
not-deleted = De acuerdo, todo queda como está.

client-left = <b>{ $label }</b> se ha ido. Aquí se ha borrado todo. No se pregunta ni se guarda ningún motivo.
practitioner-left = { $name } ya no participa aquí. No llegarán más preguntas sobre vuestro trabajo. Tus respuestas siguen siendo tuyas: /mydata las muestra, /delete las borra.

privacy-control =
    • /mydata muestra todo lo que se guarda sobre ti. /withdraw retira tu consentimiento. /delete lo borra todo, también de las copias de seguridad.
privacy-control-staff =
    • /mydata muestra todo lo que se guarda sobre ti. /delete lo borra todo, también de las copias de seguridad.
menu-mydata = Todo lo que se guarda sobre ti
help-data = /mydata – todo lo que se guarda sobre ti; /withdraw y /delete lo terminan
help-data-staff = /mydata – todo lo que se guarda sobre ti; /delete lo borra
