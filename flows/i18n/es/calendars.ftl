# Translated for this project, not validated.

calendar-none = Tus sesiones pueden venir de tu calendario. Manda su dirección (suele acabar en .ics); tu programa de calendario la da en «compartir» o «publicar».
calendar-read = Leo tu calendario. Para usar otro, manda su dirección.
calendar-failing = Últimamente no he podido leer tu calendario. No se ha cambiado nada. ¿Sigue siendo buena la dirección?
calendar-how = En el título de cada cita con una persona, escribe su código: { $codes }. Solo se leen los títulos con código; lo demás queda sin leer.
calendar-set = Gracias. Leo tu calendario ahora y después cada media hora, más o menos. /week muestra lo que he encontrado.
calendar-no-address = Esa dirección no me sirve. Empieza por https:// y suele acabar en .ics.
calendar-off-button = Sin calendario
calendar-off = Ya no leo tu calendario. Las sesiones encontradas se quedan; /week las muestra.
calendar-news = <b>Tu calendario</b>
menu-calendar = { $mode ->
        [coaching] Encuentros
       *[therapy] Sesiones
    } desde tu calendario
