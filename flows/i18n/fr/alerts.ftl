### French, with "vous". Translated for this project, not validated.

# Words that may mean danger to life, brought to whom the programme has named. Fixed texts, beside those of safety.ftl.

safety-passed-on = Merci d'avoir écrit cela. Je préviens maintenant quelqu'un du programme que vous avez peut-être besoin d'aide ; ce que vous avez écrit n'y est pas. La lecture peut prendre du temps. Tournez-vous donc tout de suite vers quelqu'un qui peut être là pour vous :
safety-later = Quelqu'un du programme apprendra que vous avez peut-être besoin d'aide, pas ce que vous avez écrit. Ses heures commencent le { $when }. N'attendez pas ce moment.

alert-first-line = Merci d'ouvrir ceci maintenant.
alert-own = <b>{ $label }</b> a écrit ici des mots qui peuvent signifier un danger de mort ({ $when }).
alert-other = Une personne suivie par { $name } a écrit ici des mots qui peuvent signifier un danger de mort ({ $when }). Le numéro sous lequel { $name } la retrouve : <code>#{ $code }</code>.
alert-coordinator = La personne que { $name } appelle <b>{ $label }</b> a écrit ici des mots qui peuvent signifier un danger de mort ({ $when }). Comment la joindre figure dans les dossiers de votre programme.
alert-outside = Ceci arrive en dehors des heures de permanence.
alert-again = C'est déjà parti une fois, et personne n'a encore confirmé.
alert-note = Les numéros à appeler lui ont été montrés tout de suite. Ses mots ne sont pas montrés ici, et ce service ne peut pas dire s'il y a danger. Prenez contact comme convenu dans votre programme.
alert-seen-button = J'ai vu
alert-seen-at-button = { $at } : j'ai vu
alert-seen = ✓ Vous avez confirmé. Personne d'autre n'est prévenu désormais.
alert-was-seen = ✓ Confirmé.
alert-unseen = Pas encore confirmé.
alerts-title = <b>Alertes des 30 derniers jours</b>
alerts-none = Il n'y a pas d'alerte pour vous, et rien à choisir. /help montre ce que vous pouvez faire ici.

alert-consent = • <b>Si vos mots peuvent signifier un danger de mort :</b> je vous montre tout de suite qui appeler. À des heures fixes, quelqu'un du programme apprend aussi que c'est arrivé : { $name }, qu'il s'agit de vous, les autres un numéro seulement. Personne n'apprend ce que vous avez écrit. /alerts change cela.
alert-coordinators = Qui coordonne le programme l’apprend aussi, à des heures fixes : le nom que { $name } vous a donné ici, et rien de vos réponses.
alert-choice = Quand vos mots peuvent signifier un danger de mort, je vous montre tout de suite qui appeler. À des heures fixes, quelqu'un du programme peut aussi apprendre que c'est arrivé : { $name }, qu'il s'agit de vous, les autres un numéro seulement. Personne n'apprend ce que vous avez écrit.
alert-choice-yes = Votre choix : quelqu'un est prévenu.
alert-choice-no = Votre choix : personne n'est prévenu.
alert-choice-open = Quelqu'un peut-il être prévenu ?
alert-yes-button = Oui, prévenir
alert-no-button = Non, personne
alert-privacy = • Si vos mots peuvent signifier un danger de mort, quelqu'un du programme apprend que c'est arrivé, si vous êtes d'accord. /alerts le montre et le change.
rehearsal-due-alert = { $when } : quelqu'un est prévenu de mots qui peuvent signifier un danger.
