### Spanish, with "tú". Translated for this project, not validated.

# Lo que ya no se guarda.

digest-words-gone = Compartió unas palabras. Ya no se guardan.
digest-rest-words-gone = <b>{ $label }</b> compartió unas palabras. Ya no se guardan.
privacy-kept =
    • Lo que escribes se borra { $days ->
        [one] { $days } día
        [many] { $days } de días
       *[other] { $days } días
    } después de que termine cada cuestionario. Las respuestas y los resúmenes se borran después de { $months ->
        [one] { $months } mes
        [many] { $months } de meses
       *[other] { $months } meses
    }.

settings-clear-button = Borrar lo escrito
settings-clears = Lo que escribes se quita de este chat cuando termina el cuestionario.
settings-keeps = Lo que escribes en un cuestionario se queda en este chat.
