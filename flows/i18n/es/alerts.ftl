### Spanish, with "tú". Translated for this project, not validated.

# Words that may mean danger to life, brought to whom the programme has named. Fixed texts, beside those of safety.ftl.

safety-passed-on = Gracias por escribir esto. Estoy avisando ahora a alguien del programa de que quizá necesitas ayuda; esa persona no ve lo que escribiste. Puede tardar en leerlo. Por eso, acude enseguida a alguien que pueda estar contigo:
safety-later = Alguien del programa sabrá que quizá necesitas ayuda, pero no lo que escribiste. Su horario empieza el { $when }. Por favor, no esperes a eso.

alert-first-line = Por favor, abre esto ahora.
alert-own = <b>{ $label }</b> ha escrito aquí palabras que pueden significar peligro para la vida ({ $when }).
alert-other = Una persona que trabaja con { $name } ha escrito aquí palabras que pueden significar peligro para la vida ({ $when }). El número con el que { $name } la encuentra: <code>#{ $code }</code>.
alert-coordinator = La persona a la que { $name } llama <b>{ $label }</b> ha escrito aquí palabras que pueden significar peligro para la vida ({ $when }). Cómo contactarla está en los documentos de tu programa.
alert-outside = Esto llega fuera del horario de guardia.
alert-again = Ya se envió antes y nadie lo ha confirmado todavía.
alert-note = Se le mostró enseguida a quién llamar. Lo que escribió no se muestra aquí, y este servicio no puede saber si hay peligro. Por favor, ponte en contacto como se acordó en tu programa.
alert-seen-button = Lo he visto
alert-seen-at-button = { $at }: lo he visto
alert-seen = ✓ Lo has confirmado. A partir de ahora no se avisa a nadie más.
alert-was-seen = ✓ Confirmado.
alert-unseen = Aún sin confirmar.
alerts-title = <b>Avisos de los últimos 30 días</b>
alerts-none = No hay avisos para ti ni nada que elegir. /help muestra lo que puedes hacer aquí.

alert-consent = • <b>Si tus palabras pueden significar peligro para la vida:</b> te muestro enseguida a quién llamar. En un horario fijo también se avisa a alguien del programa de que ocurrió: { $name } sabe que fuiste tú, los demás solo ven un número. Nadie sabe lo que escribiste. /alerts lo cambia.
alert-coordinators = También se avisa, en un horario fijo, a quien coordina el programa, con el nombre que { $name } te dio aquí y sin nada de tus respuestas.
alert-choice = Cuando tus palabras pueden significar peligro para la vida, te muestro enseguida a quién llamar. En un horario fijo también se puede avisar a alguien del programa de que ocurrió: { $name } sabe que fuiste tú, los demás solo ven un número. Nadie sabe lo que escribiste.
alert-choice-yes = Elegiste: se avisa a alguien.
alert-choice-no = Elegiste: no se avisa a nadie.
alert-choice-open = ¿Se puede avisar a alguien?
alert-yes-button = Sí, avisar
alert-no-button = No avisar a nadie
alert-privacy = • Si tus palabras pueden significar peligro para la vida, se avisa a alguien del programa de que ocurrió, si estás de acuerdo. /alerts lo muestra y lo cambia.
rehearsal-due-alert = { $when }: se avisa a alguien de palabras que pueden significar peligro.
