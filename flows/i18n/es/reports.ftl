### Spanish, with "tú". Translated for this project, not validated.

report-whom = ¿Para quién preparo una página?
report-everyone-button = Todos
report-one = <b>{ $label }</b>, una página para supervisión: la evolución, lo que llamó la atención, lo que se probó. Sin más nombre que el que tú usas.
report-all = Una página por persona; primero, quienes piden una reflexión.
report-nothing = Todavía no hay respuestas para una página.
report-failed = No pude hacer la página para supervisión. No se ha perdido nada. Inténtalo de nuevo un poco más tarde; si vuelve a fallar, díselo a quien lleva este servicio.

history-which = ¿Qué semana quieres volver a leer?
history-none = Todavía no ha llegado ningún resumen. /digest muestra la semana hasta ahora.
history-earlier-button = Semanas anteriores

clients-none = Ningún nombre de tu lista contiene «{ $words }». /clients sin nada más muestra a todos.

choices-button = Qué te aviso
choices = ¿De qué quieres que te avise? Toca para cambiarlo.
    • Un resumen también en las semanas en que nada llama la atención: dos líneas
    • Tensión de la que no se habló: enseguida, fuera de las horas de silencio
    • La respuesta más baja sobre vínculo u objetivos: enseguida, fuera de las horas de silencio
choices-digest-when-quiet-button = Semanas tranquilas
choices-tension-at-once-button = Tensión enseguida
choices-lowest-at-once-button = Lo más bajo ya

told-at-once = Esto acaba de llegar. No hace falta esperar al resumen para pensar en ello:
told-on = Te escribí sobre esto el { $day }.
told-already = { $what } (ya te escribí)

menu-report = Una página para supervisión (PDF)
menu-history = Resúmenes de otras semanas
