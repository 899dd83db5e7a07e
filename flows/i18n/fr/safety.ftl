### French, with "vous". Translated for this project, not validated.

# Quand des mots font penser à un danger de mort : textes fixes.

safety-not-read = Merci d'avoir écrit cela. Personne ne lit ici en ce moment. Tournez-vous tout de suite vers quelqu'un qui peut être là pour vous :
safety-no-contacts = Appelez le numéro d'urgence là où vous êtes, ou allez aux urgences les plus proches. Une personne de confiance peut vous accompagner.
safety-why = Ce message est automatique. Si vous vouliez dire autre chose, continuez simplement.
crisis-weak = Si c'est très dur en ce moment : /now vous montre à toute heure vers qui vous tourner.
