# Translated for this project, not validated.

file-take-button = Incorporar
file-kinds = Puedo leer archivos cuyo nombre termina en { $kinds }.
file-too-large = Ese archivo es demasiado grande para mí. Leo hasta { $most } MB.
file-not-had = No he podido obtener ese archivo. Mándalo otra vez, por favor.

calendar-or-file = También puedes mandarme el calendario como archivo (.ics), o una tabla de { $mode ->
        [coaching] encuentros
       *[therapy] sesiones
    } (.csv).
calendar-file-found = <b>Nuevo en este archivo</b>, hasta el { $until }:
calendar-file-new = { $label }: { $when }
calendar-file-moved = { $label }: { $when }, ya no { $before }
calendar-file-off = <s>{ $label }: { $when }</s>
calendar-file-more = … y { $count } más
calendar-file-same = Ya conozco todo lo que hay en este archivo.
calendar-file-none = No he { $mode ->
        [coaching] visto ningún encuentro
       *[therapy] encontrado ninguna sesión
    } en este archivo.
calendar-file-not = No es un calendario que pueda leer. La mayoría de los programas de calendario pueden guardarlo como .ics.

sessions-file-found = <b>En esta tabla</b>
    Por venir: { $coming }. Ya pasado: { $ended }. Cancelado: { $off }.
sessions-file-mend = Todavía no he incorporado nada. Revisa estas líneas ({ $count }) y manda la tabla otra vez, por favor.
sessions-file-columns = No he podido leer esta tabla. La primera línea debe nombrar las columnas: code, date, start, y end o minutes.
sessions-file-large = Esa tabla es demasiado grande para mí. Manda un año cada vez, por favor.
sessions-file-day-first = Otras líneas muestran que el día va primero: 03/04/2026 es el 3 de abril.
sessions-file-month-first = Otras líneas muestran que el mes va primero: 03/04/2026 es el 4 de marzo.
sessions-taken = Hecho. /week muestra lo que viene.
