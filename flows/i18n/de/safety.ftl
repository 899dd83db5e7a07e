### German, with "Sie". Translated for this project, not validated.

# Wenn Worte nach Lebensgefahr klingen: feste Texte.

safety-not-read = Danke, dass Sie das schreiben. Hier liest gerade niemand mit. Bitte wenden Sie sich gleich an jemanden, der jetzt für Sie da ist:
safety-no-contacts = Rufen Sie den Notruf an dem Ort, an dem Sie sind, oder gehen Sie in die nächste Notaufnahme. Jemand, dem Sie vertrauen, kann mitgehen.
safety-why = Diese Nachricht kommt automatisch. Anders gemeint? Dann einfach weiter.
crisis-weak = Wenn es gerade sehr schwer ist: /now zeigt Ihnen jederzeit, an wen Sie sich wenden können.
