# Translated for this project, not validated.

# Codes and buttons that did not fit, tried too often.

wait-a-while = Plusieurs essais n'ont pas marché. Attendez un peu, s'il vous plaît : dans { $minutes } min, ce sera de nouveau possible.
