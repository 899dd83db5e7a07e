### French, with "vous". Translated for this project, not validated.
# How far clients have come with their goals, and the picture of their own answers (/course).

# The digest: its first screen ($labels are names or a number), one client, everyone else.
digest-no-nearer = D'après ses réponses, pas plus proche qu'il y a six semaines : { $labels }
digest-no-nearer-brief = Pas plus près : { $labels }
digest-no-nearer-own = D'après ses réponses, pas plus près du but qu'il y a six semaines : { $goals }
digest-rest-no-nearer = <b>{ $label }</b>, d'après ses réponses, n'est pas plus proche qu'il y a six semaines : { $goals }
digest-further = D'après ses réponses, plus loin qu'il y a six semaines : { $labels }
digest-further-brief = Plus loin : { $labels }
digest-further-own = D'après ses réponses, plus loin qu'il y a six semaines : { $goals }
digest-rest-further = <b>{ $label }</b>, d'après ses réponses, est plus loin qu'il y a six semaines : { $goals }
digest-joined-no-nearer = pas plus proche d'un but en six semaines
digest-joined-further = plus loin d'un but qu'il y a six semaines

# The card; $values are the answers, the newest on the right.
digest-card-goal = Où en est « { $goal } », sur 10 : { $values }

# /course, for the client: no judgement, no comparison. “At first” and “lately” are the client's own answers, as words.
course-none = Il n'y a encore rien à dessiner. L'image commence avec les premières réponses que vous enverrez.
course-off = Cette image n'existe pas ici. Avec /mydata, vous recevez tout ce que vous avez répondu.
course-whom = Votre travail avec qui ?
course-first = Voici vos premières réponses, du { $day } : dans l'ensemble, autour de « { $now } ».
course-same = Vous avez répondu { $count } fois depuis le { $day } : dans l'ensemble, autour de « { $now } » au début et ces derniers temps aussi.
course-moved = Vous avez répondu { $count } fois depuis le { $day } : dans l'ensemble, autour de « { $then } » au début et de « { $now } » ces derniers temps.
course-higher = Vous avez répondu { $count } fois depuis le { $day } : dans l'ensemble, autour de « { $now } », et ces derniers temps un peu plus haut qu'au début.
course-lower = Vous avez répondu { $count } fois depuis le { $day } : dans l'ensemble, autour de « { $now } », et ces derniers temps un peu plus bas qu'au début.
course-unscored = Depuis le { $day }, vous avez passé la plupart des questions, il y a donc peu à voir.
course-goal = « { $goal } » : { $then } sur 10 au début, { $now } sur 10 ces derniers temps.
course-goal-first = « { $goal } » : { $now } sur 10.
course-together = Cette image n'est envoyée qu'à vous. Si vous voulez, regardez-la avec { $name }.

# In the pictures.
digest-picture-far = où en est un but, sur 10
course-picture-answers = Vos réponses
course-picture-goals = Où vous en êtes
course-picture-goal = Ce vers quoi nous allons
course-picture-task = Notre façon de travailler
course-picture-bond = Comment nous nous entendons
course-picture-numbers = dans l'ordre de vos réponses, la plus récente à la fin

menu-course = Voir l'évolution de vos réponses
