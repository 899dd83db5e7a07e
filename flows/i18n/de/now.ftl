### German, with "Sie". Translated for this project, not validated.

now-button = Ich brauche Hilfe
now-opening = Es gibt jetzt Hilfe für Sie. Bitte wenden Sie sich gleich an jemanden:
now-note = Ich bin ein Programm: Beim Schreiben liest hier niemand mit, und niemand erfährt, dass Sie gefragt haben. Was Sie hier gerade getan haben, wartet auf Sie. /help zeigt, was ich sonst kann.
now-heading = <b>Wenn Sie jetzt Hilfe brauchen:</b>
now-always = /now zeigt das jederzeit.
now-hint = Wenn Sie jetzt Hilfe brauchen, senden Sie /now.
menu-now = Ich brauche jetzt Hilfe: wen anrufen
# What Telegram shows before the first message; at most 512 characters.
bot-description = Ein paar kurze Fragen dazu, wie die gemeinsame Arbeit läuft.

    Dies ist ein Programm und kein Notdienst: Niemand liest mit. Wenn Sie jetzt Hilfe brauchen, senden Sie /now. Es zeigt sofort, wen Sie anrufen können.
