### Spanish, with "tú". Translated for this project, not validated.

# A client goes on with another practitioner, if they want to.

client-over-button = Pasar a otra persona
transfer-to-whom = ¿Quién podría seguir con <b>{ $label }</b>? Primero se pregunta a <b>{ $label }</b>; antes de su sí, la otra persona no sabe nada.
transfer-nobody = Nadie más de tu programa puede continuar ahora.
transfer-asked = Se pregunta a <b>{ $label }</b> si quiere seguir con { $name }. Nada cambia antes de su sí.
transfer-not-possible = Eso no es posible ahora. Nada ha cambiado.

transfer-question = ¿Quieres seguir con { $name } en lugar de { $before }? Tus nuevas respuestas irían solo a { $name }.

    También decides si { $name } puede ver lo que respondiste antes y las palabras que compartiste. Hasta que digas que sí, { $name } no sabe nada. O todo queda como está.
transfer-with-button = Sí, con respuestas
transfer-without-button = Sí, sin respuestas
transfer-no-button = No, gracias
transfer-agreed-with = De acuerdo. Sigues con { $name }, que puede ver lo que respondiste antes. Las preguntas cortas siguen como siempre.
transfer-agreed-without = De acuerdo. Sigues con { $name }, que no ve lo que respondiste antes. Las preguntas cortas siguen como siempre.
transfer-declined = De acuerdo. Nada ha cambiado y { $name } no sabe nada de esto.

client-moved = <b>{ $label }</b> sigue con otra persona. Ya no habrá cuestionarios sobre vuestro trabajo.
client-comes-with = Alguien sigue contigo: <b>{ $label }</b>. Ha dicho que sí a que veas lo que respondió antes. { client-next }
client-comes-without = Alguien sigue contigo: <b>{ $label }</b>. Empieza de nuevo, sin sus respuestas anteriores. { client-next }
client-before-button = Respuestas previas
client-before = Lo que <b>{ $label }</b> respondió con { $name }, mostrado porque dijo que sí:
