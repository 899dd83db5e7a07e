### Spanish, with "tú". Translated for this project, not validated.

# Inscribir a muchos a la vez: qué falla en una lista y qué resulta de ella. E invitaciones que nadie ha abierto aún.

file-utf16 = No puedo leer este archivo. Guárdalo como CSV en UTF-8 y mándalo otra vez. Las hojas de cálculo lo llaman «CSV UTF-8».
file-not-utf8 = No puedo leer la línea { $line } de este archivo. Guárdalo como CSV en UTF-8 y mándalo otra vez. Las hojas de cálculo lo llaman «CSV UTF-8».
file-too-many-rows = Este archivo tiene más de { $most } filas. Mándalo por partes.
file-quotes = No puedo leer la línea { $line } de este archivo. Revisa ahí las comillas.
file-double-column = Dos columnas de este archivo se llaman «{ $column }». Deja solo la correcta, por favor.
enrol-no-columns = Necesito saber qué columna es cuál. Ponles nombre en la primera línea: <code>practitioner</code>, <code>client</code> y, si quieres, <code>language</code>.

enrol-row-practitioner = Escribe el nombre del profesional, con { $most } caracteres como máximo.
enrol-row-unknown = Aquí nadie se llama así. Revisa el nombre, o añade una fila que lo invite: su nombre, sin cliente.
enrol-row-ambiguous = Hay más de un profesional con ese nombre. Escribe su id; quien lleva este servicio puede consultarlo.
enrol-row-language = No hablo ese idioma. Elige uno de { $known }, o déjalo vacío.
enrol-row-client-twice = La línea { $line } también tiene este nombre, con otra cosa al lado. Un nombre es una persona: las parejas y los grupos no pueden participar. Elige otro nombre.
enrol-row-practitioner-twice = La línea { $line } también invita a este nombre, con otra cosa al lado. Haz que los dos nombres sean distintos.
invite-address = Eso parece una dirección. Elige mejor un nombre corto o unas letras.
invite-several = Eso parece más de una persona. Estoy hecho para una persona cada vez; las parejas y los grupos no pueden participar, porque cada cual leería lo que dice el otro. Invita a una sola persona, con un nombre propio.

enrol-would = Por invitar – clientes: { $clients }, profesionales: { $practitioners }.
enrol-done = Invitados – clientes: { $clients }, profesionales: { $practitioners }.
enrol-would-renew = Recibirían un enlace nuevo: { $count }. Los antiguos ya no abrirán nada.
enrol-renewed = Enlaces nuevos: { $count }. Los antiguos ya no abren nada.
enrol-there = Ya están, nada cambia para ellos: { $count } (líneas { $lines }).
enrol-waiting = De ellos, no han abierto su enlace: { $count }.
enrol-twice = Están dos veces en la lista y cuentan una: { $count } (líneas { $lines }).
enrol-problems = Filas que hay que mirar: { $count }.
enrol-nothing = No se ha guardado nada.

enrol-how = Mándame tu lista como archivo CSV (UTF-8), con { $most } filas como máximo.

    La primera línea nombra las columnas: <code>practitioner</code>, <code>client</code> y, si quieres, <code>language</code>. Una fila sin client invita al profesional. En client va un nombre corto que su profesional entienda, no el nombre completo. Las demás columnas, como tus propios números, vuelven a ti junto a los enlaces y no se guardan.

    Primero digo qué pasaría. Nadie queda invitado antes de que toques el botón.
enrol-go-button = Invitar
enrol-partly-button = Solo filas correctas
enrol-renew-button = También reenviar
enrol-again = No guardo tu lista. Mándala otra vez, por favor.
enrol-links = Los enlaces: uno por persona, cada uno sirve una vez, hasta el día que pone al lado. Pásalos tú, y guarda este archivo en un lugar seguro.
enrol-failures = Las filas que hay que mirar. Corrígelas en este archivo y mándamelo. Nadie queda invitado dos veces.

invite-new-button = Enlace nuevo
state-expired = con invitación, pero el enlace es demasiado antiguo
