### Spanish, with "tú". Translated for this project, not validated.

# Para quien coordina un programa: números, nunca una persona.

welcome-coordinator = Te damos la bienvenida. Coordinas <b>{ $name }</b>.

    • /enrol invita a profesionales y clientes desde una lista.
    • /programme muestra en números cómo va.

    Aquí nunca ves lo que responde o escribe una persona. Solo ves nombres de personas de una lista que aún no han abierto su enlace. Nadie mira este chat en directo. { now-hint }
invite-coordinator-twice = Ya coordinas un programa. No ha cambiado nada.
help-coordinator = <b>Para tu programa</b>
    /programme – cómo va, en números
    /enrol – invitar desde una lista
menu-programme = Cómo va, en números
menu-enrol = Invitar desde una lista
mydata-coordinator = Coordinas un programa aquí.
delete-coordinator-sure = ¿Borro que coordinas este programa? No se puede deshacer. El programa y su gente siguen como están.

programme-title = <b>{ $name }</b>, en números
programme-standing = <b>Cómo estaba: { $day }</b>
programme-practitioners = <b>Profesionales</b>
programme-begun = han empezado: { $count }
programme-not-begun = con invitación, sin empezar: { $count }
programme-clients = <b>Clientes</b>
programme-invited = con invitación: { $count }
programme-started = abrieron el enlace: { $count }
programme-agreed = de acuerdo, sin confirmar: { $count }
programme-active = participan: { $count }
programme-paused = en pausa: { $count }
programme-stopped = lo dejaron: { $count }
programme-ended = terminaron: { $count }
programme-unreachable = no se les puede escribir: { $count }
programme-lately = <b>{ $since } – { $until }</b>
programme-asked = cuestionarios enviados: { $count }
programme-answered = de ellos, respondidos: { $count }
programme-digests = resúmenes semanales: { $count }
programme-used = de ellos, usados (alguien tocó algo en ellos): { $count }
programme-flags = cosas que llamaron la atención: { $count }
programme-discussed = de ellas, habladas: { $count }
programme-about = cerca de { $count }
programme-percent = cerca del { $share } %
programme-percent-under = menos del 15 %
programme-percent-over = 85 % o más
programme-few = Aún no hay ningún número que mostrar: cada uno necesita al menos cinco personas.
programme-note = Los números están redondeados de cinco en cinco, y no se muestran grupos de menos de cinco personas. La primera parte se cuenta una vez por semana, la segunda una vez cada cuatro semanas; entre medias no cambia nada, para que no se reconozca a nadie cuando alguien llega o se va.

enrol-unopened = No han abierto su enlace: { $count }. Toca un nombre para un enlace nuevo. El anterior ya no abrirá nada.
enrol-new-links-button = Enlaces para todos
