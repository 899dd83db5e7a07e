# Translated for this project, not validated.

# Codes and buttons that did not fit, tried too often; many messages of somebody unknown.

wait-a-while = Não deu certo algumas vezes. Por favor, tente de novo em { $minutes } min.
many-messages = Foram muitas mensagens de uma vez. Volto a ler em { $minutes } min. /now mostra sempre onde encontrar ajuda.
