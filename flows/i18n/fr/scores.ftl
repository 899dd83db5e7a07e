### French, with "vous". Translated for this project, not validated.

score-no-forms = Votre programme n'a déclaré aucun questionnaire papier. La personne qui le gère peut en ajouter dans son fichier.
score-whose = De qui est ce score ?
score-ask = Envoyez le score de <b>{ $label }</b>, par exemple <code>{ $example }</code>.
score-form = • { $form } : de { $low } à { $high }
score-bad = Je n'ai pas pu l'utiliser. Envoyez un nombre compris dans l'intervalle, après le nom s'il y a plusieurs questionnaires :
score-kept = Enregistré pour <b>{ $label }</b> : { $form } { $value }. Il figure à côté des réponses données ici et n'y est jamais mêlé.
score-card = <b>{ $label }</b> : scores sur papier
score-line = { $day } : { $form } { $value } (de { $low } à { $high })
menu-score = Score d'un questionnaire papier
score-undo-button = Annuler
score-removed = C'est annulé. Ce score de <b>{ $label }</b> est supprimé.
