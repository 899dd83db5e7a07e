# Translated for this project, not validated.

# Codes and buttons that did not fit, tried too often.

wait-a-while = Das hat ein paarmal nicht geklappt. Bitte versuchen Sie es in { $minutes } Min. noch einmal.
