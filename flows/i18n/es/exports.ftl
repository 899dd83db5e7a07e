# Files about programmes, and what clients read of them; translated for this project, not validated.

export-consent-research = <b>Investigación:</b> tu programa puede dar tus respuestas, y el tipo de objetivos que muestras, a personas que investigan. No reciben nombres ni nada de lo que escribes.
export-consent-records = <b>Expediente:</b> tu programa puede añadir tus respuestas, y el tipo de objetivos que muestras, al expediente que guarda sobre ti. Lo que escribes no entra ahí.
export-consent-events = <b>Otros programas:</b> tu programa puede avisar a otro programa informático de que te he preguntado o has respondido, de que algo ha llamado la atención, o de que haces una pausa o lo dejas. Nunca tu nombre, tus respuestas ni lo que escribes.

month-title = { $name }, { $month }
month-summary = Resumen
month-months = Meses
month-chart = Gráfico
month-month = Mes
month-invited = Personas invitadas
month-opened = Personas que abrieron el enlace
month-agreed = Personas que aceptaron
month-active = Personas que respondieron
month-asked = Cuestionarios enviados
month-answered = Respondidos, %
month-hours = Horas hasta la respuesta (mediana)
month-sessions = { $mode ->
        [coaching] Encuentros
       *[therapy] Sesiones
    }
month-digests = Resúmenes semanales
month-used = Resúmenes usados, %
month-flags = Cosas que llamaron la atención
month-discussed = Habladas, %
month-few = pocos
month-part = Participaron cerca de { $count } personas.
month-replied = Respondieron cerca del { $share } % de los cuestionarios.
month-waited = La mitad de las respuestas llegó en { $hours } h o menos.
month-noticed = Cerca de { $count } cosas llamaron la atención, como un cambio, una tensión o un silencio.
month-talked = Se habló de cerca del { $share } % de ellas.
month-few-said = Participaron muy pocas personas para dar números.
month-note = Las cantidades están redondeadas de cinco en cinco y los porcentajes de diez en diez, nunca menos de 10 ni más de 90. «pocos» significa menos de cinco, o ninguno. Un mes se cuenta una vez y queda como se mostró primero. Lo que llama la atención sirve para conversar; no es una nota del trabajo de nadie.
month-button = Mes como archivo
month-caption = { $name }: { $month }, como tabla con un gráfico y como CSV. No se muestran grupos de menos de cinco personas.
month-nothing = Todavía no hay un mes completo. Inténtalo de nuevo cuando termine el mes.

mydata-pdf-button = Respuestas en PDF
mydata-fhir-button = Respuestas en FHIR
mydata-pdf-caption = Lo que respondiste, para leer o imprimir. Guárdalo en un lugar seguro.
mydata-fhir-caption = Lo que enviaste y tus objetivos, en un formato que leen los programas de salud (FHIR R4). Sin nombres y sin tus palabras.
mydata-fhir-words-button = Con mis palabras
mydata-fhir-words-caption = Lo que enviaste y tus objetivos con tus palabras, en un formato que leen los programas de salud (FHIR R4). Guárdalo en un lugar seguro.
mydata-no-answers = Todavía no has respondido nada.
own-title = Lo que respondiste
own-with = Con { $name }
own-skipped = sin responder
own-words = En tus palabras: { $words }
own-private = Solo para ti: { $words }
own-unsent = { $day } (no enviado)
record-caption = <b>{ $label }</b>: las respuestas que has visto, como tabla para tus registros.
record-day = Día
record-side = Respondido por
record-question = Pregunta
record-value = Número
record-answer = Respuesta
record-client = cliente
record-practitioner = profesional
record-words = En sus palabras
