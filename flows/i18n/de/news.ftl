### German, with "Sie". Translated for this project, not validated.

# Die erste Zeile von allem, was ungefragt kommt: Sie darf auf einem gesperrten Telefon stehen und verrät nichts.

news = Eine kurze Nachricht für Sie.
