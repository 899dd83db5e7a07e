# Translated for this project, not validated.

# Codes and buttons that did not fit, tried too often; many messages of somebody unknown.

wait-a-while = Cela n'a pas marché plusieurs fois. Réessayez dans { $minutes } min, s'il vous plaît.
many-messages = C'était beaucoup d'un coup. Je recommence à lire dans { $minutes } min. /now montre toujours où trouver de l'aide.
