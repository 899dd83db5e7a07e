### French, with "vous". Translated for this project, not validated.

# La première ligne de ce qui arrive sans qu'on le demande : elle peut se lire sur un téléphone verrouillé et ne dit rien.

news = Un petit mot pour vous.
