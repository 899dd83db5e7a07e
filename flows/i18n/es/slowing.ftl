# Translated for this project, not validated.

# Codes and buttons that did not fit, tried too often.

wait-a-while = No funcionó unas cuantas veces. Prueba de nuevo en { $minutes } min, por favor.
