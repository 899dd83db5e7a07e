# Translated for this project, not validated.

# Codes and buttons that did not fit, tried too often; many messages of somebody unknown.

wait-a-while = No funcionó unas cuantas veces. Prueba de nuevo en { $minutes } min, por favor.
many-messages = Fueron muchos mensajes de golpe. Vuelvo a leer en { $minutes } min. /now muestra siempre dónde encontrar ayuda.
