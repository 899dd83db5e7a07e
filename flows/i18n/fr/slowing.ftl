# Translated for this project, not validated.

# Codes and buttons that did not fit, tried too often.

wait-a-while = Cela n'a pas marché plusieurs fois. Réessayez dans { $minutes } min, s'il vous plaît.
