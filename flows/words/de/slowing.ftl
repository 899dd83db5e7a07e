# Translated for this project, not validated.

# Codes and buttons that did not fit, tried too often.

wait-a-while = Das hat jetzt ein paarmal nicht gepasst. Bitte warten Sie eine Weile: In { $minutes } Min. geht es wieder.
