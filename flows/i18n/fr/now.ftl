### French, with "vous". Translated for this project, not validated.

now-button = J'ai besoin d'aide
now-opening = Il y a de l'aide pour vous maintenant. Tournez-vous tout de suite vers quelqu'un :
now-note = Je suis un programme : personne ne lit cette discussion pendant que vous écrivez, et personne n'apprend que vous avez demandé de l'aide. Ce que vous faisiez ici vous attend. /help montre ce que je sais faire d'autre.
now-heading = <b>Si vous avez besoin d'aide maintenant :</b>
now-always = /now le montre à tout moment.
now-hint = Si vous avez besoin d'aide maintenant, envoyez /now.
menu-now = J'ai besoin d'aide : qui appeler
# What Telegram shows before the first message; at most 512 characters.
bot-description = Quelques questions courtes sur le travail que vous faites ensemble.

    Ceci est un programme et pas un service d'urgence : personne ne lit en direct. Si vous avez besoin d'aide maintenant, envoyez /now. Vous verrez tout de suite qui appeler.
