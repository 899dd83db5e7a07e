### French, with "vous". Translated for this project, not validated.

# Pour qui coordonne un programme : des nombres, jamais une personne.

welcome-coordinator = Bienvenue. Vous coordonnez <b>{ $name }</b>.

    • /enrol invite des professionnels et des clients depuis une liste.
    • /programme montre en nombres comment cela va.

    Vous ne voyez jamais ici ce qu'une personne répond ou écrit. Vous ne voyez de noms que ceux des personnes d'une liste qui n'ont pas encore ouvert leur lien. Personne ne suit cette discussion en direct. { now-hint }
invite-coordinator-twice = Vous coordonnez déjà un programme. Rien n'a changé.
help-coordinator = <b>Pour votre programme</b>
    /programme – comment cela va, en nombres
    /enrol – inviter depuis une liste
menu-programme = Comment cela va, en nombres
menu-enrol = Inviter depuis une liste
mydata-coordinator = Vous coordonnez un programme ici.
delete-coordinator-sure = Dois-je effacer que vous coordonnez ce programme ? C'est définitif. Le programme et ses participants restent tels quels.

programme-title = <b>{ $name }</b>, en nombres
programme-standing = <b>Où cela en était : { $day }</b>
programme-practitioners = <b>Professionnels</b>
programme-begun = ont commencé : { $count }
programme-not-begun = invités, pas commencé : { $count }
programme-clients = <b>Clients</b>
programme-invited = invités : { $count }
programme-started = lien ouvert : { $count }
programme-agreed = d'accord, pas encore confirmés : { $count }
programme-active = participent : { $count }
programme-paused = en pause : { $count }
programme-stopped = ont arrêté : { $count }
programme-ended = terminé : { $count }
programme-unreachable = injoignables : { $count }
programme-lately = <b>{ $since } – { $until }</b>
programme-asked = questionnaires envoyés : { $count }
programme-answered = dont remplis : { $count }
programme-digests = résumés de la semaine : { $count }
programme-used = dont utilisés (quelqu'un y a touché un bouton) : { $count }
programme-flags = ce qui a attiré l'attention : { $count }
programme-discussed = dont abordé : { $count }
programme-about = environ { $count }
programme-percent = environ { $share } %
programme-percent-under = moins de 15 %
programme-percent-over = 85 % ou plus
programme-few = Il n'y a pas encore de nombre à montrer : chacun demande au moins cinq personnes.
programme-note = Les nombres sont arrondis à cinq près, et les groupes de moins de cinq personnes ne sont pas montrés. La première partie est comptée une fois par semaine, la seconde une fois toutes les quatre semaines ; entre-temps rien ne change, pour qu'on ne reconnaisse personne quand quelqu'un arrive ou s'en va.

enrol-unopened = N'ont pas ouvert leur lien : { $count }. Touchez un nom pour un nouveau lien. L'ancien n'ouvrira plus rien.
enrol-new-links-button = Liens pour tous
