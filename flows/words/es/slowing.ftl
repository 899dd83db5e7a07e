# Translated for this project, not validated.

# Codes and buttons that did not fit, tried too often.

wait-a-while = Ya se probó unas cuantas veces y no encajó. Espera un rato, por favor: en { $minutes } min se puede probar de nuevo.
