### French, with "vous". Translated for this project, not validated.

# A client goes on with another practitioner, if they want to.

client-over-button = Passer le relais
transfer-to-whom = Qui pourrait continuer avec <b>{ $label }</b> ? On demande d'abord à <b>{ $label }</b> ; avant son accord, l'autre personne n'apprend rien.
transfer-nobody = Personne d'autre de votre programme ne peut prendre le relais maintenant.
transfer-asked = On demande à <b>{ $label }</b> si continuer avec { $name } lui convient. Rien ne change avant son accord.
transfer-not-possible = Ce n'est pas possible maintenant. Rien n'a changé.

transfer-question = Souhaitez-vous continuer avec { $name } au lieu de { $before } ? Vos nouvelles réponses n'iraient qu'à { $name }.

    Vous choisissez aussi si { $name } peut voir ce que vous avez répondu avant, et les mots que vous avez partagés. Avant votre accord, { $name } n'apprend rien. Ou tout reste tel quel.
transfer-with-button = Oui, avec réponses
transfer-without-button = Oui, sans réponses
transfer-no-button = Non, merci
transfer-agreed-with = Bien. Vous continuez avec { $name }, qui peut voir ce que vous avez répondu avant. Les questions courtes continuent comme d'habitude.
transfer-agreed-without = Bien. Vous continuez avec { $name }, qui ne voit pas ce que vous avez répondu avant. Les questions courtes continuent comme d'habitude.
transfer-declined = Bien. Rien n'a changé, et { $name } n'en apprend rien.

client-moved = <b>{ $label }</b> continue avec quelqu'un d'autre. Il n'y aura plus de questionnaires sur votre travail ensemble.
client-comes-with = Une personne continue avec vous : <b>{ $label }</b>. Elle est d'accord pour que vous voyiez ses réponses d'avant. { client-next }
client-comes-without = Une personne continue avec vous : <b>{ $label }</b>. Elle repart à zéro, sans ses réponses d'avant. { client-next }
client-before-button = Réponses d'avant
client-before = Ce que <b>{ $label }</b> a répondu avec { $name }, montré avec son accord :
