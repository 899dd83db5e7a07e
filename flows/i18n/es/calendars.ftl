# Translated for this project, not validated.

calendar-none = { $mode ->
        [coaching] Tus encuentros
       *[therapy] Tus sesiones
    } pueden venir de tu calendario. Manda su dirección (suele acabar en .ics); tu programa de calendario la da en «compartir» o «publicar».
calendar-read = Leo tu calendario. Para usar otro, manda su dirección.
calendar-failing = Últimamente no he podido leer tu calendario. No se ha cambiado nada. ¿Sigue siendo correcta la dirección?
calendar-how = En el título de cada cita con una persona, escribe su código: { $codes }. Solo se leen los títulos con código; lo demás queda sin leer.
calendar-set = Gracias. Leo tu calendario ahora y en un momento te digo lo que encuentro; después lo leo cada media hora, más o menos.
calendar-no-address = Esa dirección no me sirve. Empieza por https:// y suele acabar en .ics.
calendar-off-button = Sin calendario
calendar-off = Ya no leo tu calendario. { $mode ->
        [coaching] Los encuentros ya leídos
       *[therapy] Las sesiones encontradas
    } se quedan; /week { $mode ->
        [coaching] los muestra
       *[therapy] las muestra
    }.
calendar-news = <b>Tu calendario</b>
menu-calendar = { $mode ->
        [coaching] Encuentros
       *[therapy] Sesiones
    } desde tu calendario
calendar-failed-unreachable = Ahora mismo no he podido llegar a ese calendario.
calendar-failed-refused = El servidor dice que en esa dirección no hay ningún calendario, o que no puedo leerlo. Copia la dirección otra vez; en tu programa está en «compartir» o «publicar».
calendar-failed-private = Esa dirección lleva a una red privada o a tu propio ordenador, y ahí no puedo llegar. La que necesito la da tu programa de calendario en «compartir» o «publicar».
calendar-failed-not-kept = No he guardado la dirección. Envía /calendar para probar otra.
calendar-failed-old-stays = Así que sigo leyendo el calendario de antes. Nada ha cambiado.
calendar-failed-trying = Sigo intentándolo y te aviso si no funciona durante un día. ¿Es correcta la dirección? Para usar otra, envíala con /calendar.
calendar-found = He leído el calendario. { $mode ->
        [coaching] Encuentros
       *[therapy] Sesiones
    } en las próximas ocho semanas: { $count } ({ $who }). /week muestra { $mode ->
        [coaching] los de
       *[therapy] las de
    } la próxima semana.
calendar-found-none = He leído el calendario. No hay { $mode ->
        [coaching] encuentros
       *[therapy] sesiones
    } en las próximas ocho semanas. En cuanto { $mode ->
        [coaching] los haya, los veré
       *[therapy] las haya, las encuentro
    }.
calendar-or-choose = O muéstrame qué citas son con quién. Entonces leo cuándo son, no cómo se llaman.
calendar-choose-button = Elegir citas
calendar-whole-button = Todas con 1 persona
calendar-choose = ¿Cuál de estas es con una persona a la que acompañas? Vale para todas las veces que se repite.
calendar-choose-line = { $at }. { $when } ({ $count } veces en ocho semanas)
calendar-choose-none = No he encontrado citas que se repitan a la misma hora de la semana. Un código en el título sirve para cualquiera.
calendar-whose = ¿Con quién son estas citas?
calendar-whose-all = ¿Con quién son todas las citas de este calendario? Cada una sin código cuenta entonces como { $mode ->
        [coaching] encuentro
       *[therapy] sesión
    }, también las privadas.
calendar-nobody-button = Con nadie
calendar-replace = Ya leo otro calendario tuyo. ¿Lo sustituyo por este? { $mode ->
        [coaching] Los próximos encuentros
       *[therapy] Las próximas sesiones
    } que solo están en el antiguo desaparecen.
calendar-reading = Leo el calendario. Un momento.
calendar-kept = De acuerdo, sigo leyendo el calendario de antes.
