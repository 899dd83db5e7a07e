### Spanish, with "tú". Translated for this project, not validated.

rehearsal-nothing-due = No hay nada pendiente. Anota una sesión en el teléfono profesional con /session.
rehearsal-due-ask = { $when }: hora de preguntar después de una sesión.
rehearsal-due-wake = { $when }: vuelve un cuestionario aplazado.
rehearsal-due-remind = { $when }: hora de un recordatorio.
rehearsal-due-close = { $when }: se cierra un cuestionario.
rehearsal-due-plan = { $when }: ha terminado una sesión prevista.
rehearsal-due-digest = { $when }: el resumen semanal.
rehearsal-due-brief = { $when }: un aviso antes de una sesión.
rehearsal-due-resume = { $when }: termina una pausa.
rehearsal-due-arranged = { $when }: ha terminado una sesión prevista.
rehearsal-due-notice = { $when }: un aviso antes de una sesión.
rehearsal-due-cadence = { $when }: hora de las preguntas del programa.
rehearsal-due-at-once = { $when }: algo que no espera al resumen.
