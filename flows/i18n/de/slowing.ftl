# Translated for this project, not validated.

# Codes and buttons that did not fit, tried too often; many messages of somebody unknown.

wait-a-while = Das hat ein paarmal nicht geklappt. Bitte versuchen Sie es in { $minutes } Min. noch einmal.
many-messages = Das war viel auf einmal. In { $minutes } Min. lese ich weiter. /now zeigt immer, wo Sie Hilfe finden.
