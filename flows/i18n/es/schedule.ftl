### Spanish, with "tú". Translated for this project, not validated.

schedule-time-unknown = No he podido leer esa hora. Escríbela así, por favor: 15:00.
schedule-time-unclear = ¿De la mañana o de la tarde? Escribe la hora así, por favor: 15:00.
schedule-time-missing = ¿Y a qué hora? Manda las dos cosas juntas, por ejemplo <code>mañana 15:00</code>.
schedule-weekday-unknown = No he podido leer ese día. Escribe un día de la semana, por ejemplo martes.
schedule-zone-offset = Los relojes cambian en verano y en invierno. Por eso, escribe una ciudad, por ejemplo Madrid o Nueva York.
schedule-zone-unknown = No conozco ese lugar. Escribe tu país o una ciudad grande cercana, por ejemplo Madrid.
schedule-zone-which = ¿Quieres decir uno de estos? { $zones }. Escribe el que quieres decir, por favor.
schedule-zone-many = Ese país tiene varias zonas horarias. Escribe una ciudad grande cercana, por favor.
schedule-quiet-all-day = Así no quedaría ninguna hora del día para escribir. Deja al menos una libre, por favor.
schedule-quiet-unknown = No he podido leer eso. Manda dos horas, por ejemplo 20:00 – 09:30.

schedule-date-unknown = No he podido leer esa fecha. Escríbela así, por favor: 2026-12-24 o 24 de diciembre.
schedule-date-impossible = Esa fecha no existe. Comprueba el día y el mes, por favor.
schedule-date-order = El último día es antes del primero, o un año entero después. Escribe otra vez los dos días, por favor.
schedule-plan-unknown = Escribe un día de la semana y una hora, por ejemplo «cada martes 15:00» o «cada dos martes 15:00».

schedule-feed-not-calendar = Eso no es un calendario que pueda leer. Comprueba la dirección: suele acabar en .ics.
schedule-feed-too-big = Ese calendario es demasiado grande para mí. Uno solo para { $mode ->
        [coaching] encuentros
       *[therapy] sesiones
    } serviría.
schedule-feed-too-many = En ese calendario hay más { $mode ->
        [coaching] encuentros de los
       *[therapy] sesiones de las
    } que puedo leer.
schedule-feed-all-day = #{ $code }: esa cita dura todo el día. Ponle una hora, por favor.
schedule-feed-too-long = #{ $code }: esa cita dura más de doce horas. Ponle un final, por favor.
schedule-feed-zone = #{ $code }: no conozco la zona horaria de esa cita. Ponla otra vez en tu calendario, por favor.
schedule-feed-repeats = #{ $code }: esa cita se repite de un modo que no puedo seguir. Cada semana o cada mes sí funciona.
schedule-feed-two-codes = #{ $code }: esa cita tiene dos códigos. Deja solo uno, por favor.
schedule-feed-broken = #{ $code }: no he podido leer esa cita. Guárdala otra vez en tu calendario, por favor.
schedule-feed-no-codes = He leído el calendario. Tiene { $count } citas por venir, y ninguna lleva en el título el código de una persona. Añade el código a cada título, por ejemplo «#A7K2». /clients muestra los códigos.
schedule-feed-unknown-code = #{ $code }: no conozco a nadie con ese código. /clients los muestra.
schedule-feed-emptied = { $mode ->
        [coaching] Todos los próximos encuentros
       *[therapy] Todas las próximas sesiones
    } han desaparecido de tu calendario. No he cambiado nada. ¿Sigue siendo el correcto?

schedule-row-problem = Línea { $line }, { $column }: { $problem }
schedule-row-code = Escribe el código de la persona, por ejemplo A7K2. /clients los muestra.
schedule-row-unknown-code = No conozco a nadie con ese código. /clients los muestra.
schedule-row-date = No he podido leer esa fecha. Escríbela así, por favor: 2026-12-24.
schedule-row-time = No he podido leer esa hora. Escríbela así, por favor: 15:00.
schedule-row-no-such-time = Ese día los relojes se saltan esa hora. Compruébala, por favor.
schedule-row-minutes = Escribe cuántos minutos, por ejemplo 50.
schedule-row-length = { $mode ->
        [coaching] Un encuentro
       *[therapy] Una sesión
    } termina después de empezar y en menos de doce horas. Compruébalo, por favor.
schedule-row-twice = { $mode ->
        [coaching] Ese encuentro
       *[therapy] Esa sesión
    } está aquí dos veces. Deja { $mode ->
        [coaching] solo uno
       *[therapy] solo una
    }, por favor.
schedule-row-serial = Con ese número guarda una hoja de cálculo una fecha o una hora. Da a la columna formato de fecha u hora, guárdala como CSV y mándala otra vez, por favor.

schedule-moment-unknown = Escribe una fecha y una hora, por ejemplo 2027-03-28 14:30, y un lugar si quieres.
