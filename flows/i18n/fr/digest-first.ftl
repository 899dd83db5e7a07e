### French, with "vous". Translated for this project, not validated.

# The first screen of a digest: few words, since all of it is to be seen at once on a phone.

digest-title-running = <b>Votre semaine jusqu'ici, depuis { $from }</b>
digest-title-span = <b>Votre résumé, { $from } – { $to }</b>
digest-title-span-running = <b>Votre résumé jusqu'ici, depuis { $from }</b>
digest-today = aujourd'hui
digest-tomorrow = demain
digest-more-one = { $label } ({ $when })
digest-count-missed = { $label } ({ $count }×)
digest-count-others = Autres : { $who }
digest-count-more = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
    }

# What a flag is about, in the fewest words; the message under it says it in full.
digest-brief-bond = lien plus bas
digest-brief-low = réponse basse : lien
digest-brief-goal = buts moins adaptés (réponses)
digest-brief-goal-low = réponse basse : buts
digest-brief-stated = buts différents
digest-brief-task = méthode moins adaptée
digest-brief-overall = tout plus bas
digest-brief-tension = tension non abordée
digest-brief-gap = { $dimension ->
    [goal] buts vus autrement
    [task] travail vu autrement
   *[bond] lien vu autrement
    }
digest-brief-silence = silence après moment dur
digest-brief-flat = toujours la même réponse
digest-brief-task-low = réponse basse : travail
digest-brief-level = plus bas que la plupart
digest-brief-decline = plus bas chaque mois
digest-brief-gain = mieux qu'au début
digest-brief-unclear = réponses peu claires

# Everyone else; where nobody was opened out, everyone.
digest-rest-button-quiet = Tout le monde
digest-rest-title-running = <b>Les autres, depuis { $from } jusqu'ici</b>
digest-rest-title-quiet = <b>Tout le monde, { $from } – { $to }</b>
digest-rest-title-quiet-running = <b>Tout le monde, depuis { $from } jusqu'ici</b>

# How sure, once the full sentence has been read above.
digest-sure-watch-again = Peut-être un hasard : 1 sur { $one }.
digest-sure-likely-again = Sans doute pas un simple hasard : { $one ->
    [100] moins de 1 sur 100
   *[other] environ 1 sur { $one }
    }.

# The page for supervision of somebody without a check-in.
digest-report-now-none = Où cela en est
