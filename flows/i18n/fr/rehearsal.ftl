### French, with "vous". Translated for this project, not validated.

rehearsal-nothing-due = Rien n'est prévu. Notez une séance avec /session sur le téléphone professionnel.
rehearsal-due-ask = { $when } : c'est le moment de demander après une séance.
rehearsal-due-wake = { $when } : un questionnaire remis à plus tard revient.
rehearsal-due-remind = { $when } : c'est le moment d'un rappel.
rehearsal-due-close = { $when } : un questionnaire se ferme.
rehearsal-due-plan = { $when } : une séance prévue est finie.
rehearsal-due-digest = { $when } : le résumé de la semaine.
rehearsal-due-brief = { $when } : un mot avant une séance.
rehearsal-due-resume = { $when } : une pause est finie.
rehearsal-due-arranged = { $when } : une séance prévue est finie.
rehearsal-due-notice = { $when } : un mot avant une séance.
rehearsal-due-cadence = { $when } : moment des questions du programme.
rehearsal-due-at-once = { $when } : quelque chose qui n'attend pas le résumé.
