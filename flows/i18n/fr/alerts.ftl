### French, with "vous". Translated for this project, not validated.

# Words that may mean danger to life, brought to whom the programme has named. Fixed texts, beside those of safety.ftl.

safety-passed-on = Merci d'avoir écrit cela. Je préviens maintenant quelqu'un du programme que vous avez peut-être besoin d'aide ; cette personne ne voit pas ce que vous avez écrit. Il peut se passer du temps avant qu'elle lise mon message. Tournez-vous donc tout de suite vers quelqu'un qui peut être là pour vous :
safety-later = Quelqu'un du programme apprendra que vous avez peut-être besoin d'aide, mais pas ce que vous avez écrit. Ses heures de permanence commencent le { $when }. N'attendez pas ce moment.

alert-first-line = Merci d'ouvrir ceci maintenant.
alert-own = <b>{ $label }</b> a écrit ici des mots qui peuvent signifier qu'une vie est en danger ({ $when }).
alert-other = Une personne qui travaille avec { $name } a écrit ici des mots qui peuvent signifier qu'une vie est en danger ({ $when }). Le numéro sous lequel { $name } la retrouve : <code>#{ $code }</code>.
alert-coordinator = La personne que { $name } appelle <b>{ $label }</b> a écrit ici des mots qui peuvent signifier qu'une vie est en danger ({ $when }). Comment la joindre est indiqué dans les dossiers de votre programme.
alert-outside = Ceci arrive en dehors des heures de permanence.
alert-again = C'est déjà parti une fois, et personne n'a encore confirmé.
alert-note = Les numéros à appeler lui ont été montrés tout de suite. Ses mots ne sont pas montrés ici, et ce service ne peut pas dire s'il y a danger. Prenez contact comme convenu dans votre programme.
alert-seen-button = J'ai vu
alert-seen-at-button = { $at } : j'ai vu
alert-seen = ✓ Vous avez confirmé. Personne d'autre n'est prévenu désormais.
alert-was-seen = ✓ Confirmé.
alert-unseen = Pas encore confirmé.
alerts-title = <b>Alertes des 30 derniers jours</b>
alerts-none = Il n'y a pas d'alerte pour vous, et rien à choisir. /help montre ce que vous pouvez faire ici.

alert-consent = • <b>Si vos mots peuvent signifier qu'une vie est en danger :</b> je vous montre tout de suite qui appeler. À des heures fixes, quelqu'un du programme apprend aussi que c'est arrivé : { $name }, qu'il s'agit de vous, les autres un numéro seulement. Personne n'apprend ce que vous avez écrit. /alerts change cela.
alert-coordinators = La personne qui coordonne le programme l'apprend aussi, à des heures fixes : avec le nom que { $name } vous a donné ici, et rien de vos réponses.
alert-choice = Quand vos mots peuvent signifier qu'une vie est en danger, je vous montre tout de suite qui appeler. À des heures fixes, quelqu'un du programme peut aussi apprendre que c'est arrivé : { $name }, qu'il s'agit de vous, les autres un numéro seulement. Personne n'apprend ce que vous avez écrit.
alert-choice-yes = Votre choix : quelqu'un est prévenu.
alert-choice-no = Votre choix : personne n'est prévenu.
alert-choice-open = Quelqu'un peut-il être prévenu ?
alert-yes-button = Oui, prévenir
alert-no-button = Non, personne
alert-privacy = • Si vos mots peuvent signifier qu'une vie est en danger, quelqu'un du programme apprend que c'est arrivé, si vous êtes d'accord. /alerts le montre et le change.
rehearsal-due-alert = { $when } : quelqu'un est prévenu de mots qui peuvent signifier un danger.
