### Spanish, with "tú". Translated for this project, not validated.

# Quién acepta una invitación, y si es la persona correcta.

client-agreed = Se abrió el enlace de <b>{ $label }</b> y alguien aceptó participar. ¿Es la persona que querías? Se le mostró el número <b>{ $number }</b>; puedes preguntárselo. No sale ninguna pregunta antes de que respondas.
confirm-yes-button = Sí, es esa persona
confirm-no-button = No, es otra
confirm-nobody = Ahora nadie espera tu confirmación.
confirm-done-already = Esto ya está resuelto.
consent-number = Para que nadie ocupe tu lugar, { $name } confirma primero que eres tú. Si te lo preguntan, tu número es <b>{ $number }</b>.
invite-not-meant = Este enlace era para otra persona. Lo que se guardaba aquí sobre ti está borrado y no llegará nada más. Si era para ti, pide un enlace nuevo.
invite-anew = De acuerdo. No se guarda nada de quien abrió el enlace. Aquí tienes uno nuevo.
client-stranger-button = No es esa persona
client-stranger-sure = ¿Abrió otra persona el enlace de <b>{ $label }</b>? Entonces borro lo guardado sobre ella, también lo que planeaste y anotaste aquí, y te doy un enlace nuevo para <b>{ $label }</b>. Nadie más que tú lo sabrá.
client-stranger-yes-button = Sí, es otra
client-stranger-no-button = No, es esa persona
client-stranger-gone = Hecho. No se guarda nada de quien participaba como <b>{ $label }</b>, y no recibirá más preguntas. Puede pasar. Aquí tienes un enlace nuevo; por favor, vuelve a planear las fechas.
client-stranger-stays = De acuerdo, todo queda igual.
invite-qr-button = Mostrar como QR
invite-revoke-button = Retirarlo
invite-revoked = El enlace de <b>{ $label }</b> ya no abre nada.
invite-used-already = Este enlace ya se usó.
clients-state = <b>{ $label }</b>: { $state }
state-agreed = ha aceptado y espera tu confirmación
state-unreachable = sin contacto posible
invite-made-before = El enlace de antes sirve todavía hasta el { $day }. No guardo enlaces, así que no puedo volver a mostrarlo. Si tomas uno nuevo, el antiguo ya no abre nada.
invite-opened-before = Alguien ha abierto el enlace y aún no ha aceptado. Si tomas uno nuevo, el antiguo ya no abre nada y se borra lo guardado sobre quien lo abrió.
invite-until-agreed = Te escribo en cuanto acepte. Hasta entonces no recibe preguntas, y no tienes que anotar nada.
begin-again-offer = Aquí lo dejaste, así que no te llegan preguntas. ¿Quieres empezar de nuevo? Entonces lee primero esto. Si no, no tienes que hacer nada.
