### Portuguese, with "você", for Brazil and Portugal. Translated for this project, not validated.

# A primeira linha do que chega sem ser pedido: pode estar num telefone bloqueado e não conta nada.

news = Um recado curto para você.
