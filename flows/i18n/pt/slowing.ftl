# Translated for this project, not validated.

# Codes and buttons that did not fit, tried too often.

wait-a-while = Não deu certo algumas vezes. Por favor, tente de novo em { $minutes } min.
