# Translated for this project, not validated.

# Codes and buttons that did not fit, tried too often.

wait-a-while = Algumas tentativas não deram certo. Espere um pouco, por favor: em { $minutes } min dá para tentar de novo.
