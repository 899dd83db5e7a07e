### French, with "vous". Translated for this project, not validated.

digest-title = <b>Votre semaine, { $from } – { $to }</b>
digest-think = À garder en tête :
digest-more = Aussi : { $labels }
digest-line = { $number }. <b>{ $label }</b> : { $what }
digest-line-meet = { $number }. <b>{ $label }</b> : { $what } · { $when }
digest-quiet = Rien ne ressort.
digest-nothing-new = Rien de nouveau cette fois.
digest-no-answers = Aucun questionnaire n'est arrivé cette fois.
digest-first = Les premières réponses sont là. Dès le prochain questionnaire, je pourrai dire ce qui est habituel pour chaque personne.
digest-nobody = Vous n'avez encore personne ici. Envoyez /invite avec un nom ou des lettres de votre choix, et vous recevrez un lien à transmettre.
digest-waiting = Personne n'a encore commencé (invitations : { $labels }). /clients montre les liens.
digest-wrote = Des mots à lire : { $labels }

digest-count-seen = Vus par vous : { $who }
digest-count-mended = Réglé : { $who }
digest-count-steady = Réponses stables et hautes : { $who }
digest-count-steady-low = Réponses stables mais basses : { $who }
digest-count-open = Pas encore comme d'habitude : { $who }
digest-count-open-low = Bas depuis le début, encore ouvert : { $who }
digest-count-lower = Plus bas qu'avant : { $who }
digest-count-gained = Mieux qu'au début : { $who }
digest-count-gained-low = Mieux, mais encore bas : { $who }
digest-count-returned-lower = Plus bas après une pause : { $who }
digest-count-unclear = Réponses peu claires : { $who }
digest-count-flat = Toujours la même réponse : { $who }
digest-count-early = Trop tôt ou pas comparable : { $who }
digest-count-silent = Sans réponse : { $who }
digest-count-resting = Pas de questionnaire cette fois : { $who }
digest-count-unreachable = Injoignable : { $who }
digest-count-paused = En pause : { $who }
digest-count-stopped = Arrêté : { $who }
digest-count-invited = Pas encore commencé : { $who }

digest-head-bond = lien plus bas que d'habitude
digest-head-low = réponse basse sur le lien
digest-head-goal = les buts conviennent moins que d'habitude dans les réponses
digest-head-goal-low = réponse basse sur les buts
digest-head-stated = les buts que chacun de vous a nommés diffèrent
digest-head-task = la façon de travailler convient moins que d'habitude
digest-head-overall = tout plus bas que d'habitude
digest-head-tension = tension non abordée
digest-head-gap = { $dimension ->
    [goal] vous voyez les buts différemment
    [task] vous voyez la façon de travailler différemment
   *[bond] vous voyez le lien différemment
    }
digest-head-silence = sans réponse depuis un moment difficile
digest-head-flat = toujours la même réponse
digest-head-task-low = réponse basse sur la façon de travailler
digest-head-level = bas par rapport à la plupart des gens : { $parts }
digest-head-decline = plus bas de mois en mois, depuis { $month }
digest-head-gain = plus haut qu'au début, depuis { $month }
digest-head-unclear = des réponses qui ne vont pas ensemble
digest-part-goal = les buts
digest-part-task = la façon de travailler
digest-part-bond = le lien
digest-maybe = { $what }, peut-être
digest-still = { $what }, reste ouvert
digest-qualified-contradicted = { $what }, pas clair
digest-qualified-then-silence = { $what }, puis pas de réponse
digest-qualified-as-before = { $what }, comme avant
digest-qualified-at-first = { $what }, premier questionnaire

digest-entry = <b>{ $label }</b>
digest-entry-meet = <b>{ $label }</b> · prochaine rencontre : { $when }
digest-what = <b>{ $what }</b>
digest-also = Aussi : { $what }.
digest-answer = « { $question } » <b>{ $answer }</b>
digest-answer-beside = « { $question } » <b>{ $answer }</b> ({ $beside })
digest-usually = d'habitude : { $usual }
digest-as-usual = comme d'habitude
digest-by-now = à présent : { $now }
digest-you-thought = vous pensiez : { $own }
digest-stated = Cette personne a nommé : { $client }. Vous avez nommé : { $practitioner }.
digest-missed = { $count ->
    [one] Depuis, un questionnaire est resté sans réponse.
   *[other] Depuis, { $count } questionnaires sont restés sans réponse.
    }
digest-state-paused = Les questionnaires sont en pause, à sa demande.
digest-state-stopped = Les questionnaires sont arrêtés, à sa demande.
digest-state-unreachable = Mes messages ne lui parviennent plus.
digest-found = Au questionnaire du { $day } :
digest-before = Au questionnaire du { $day } : { $what }.
digest-since = Vu d'abord le { $day }, pas encore réglé.
digest-unsettled = Pas encore réglé.
digest-talked-through = D'après sa réponse, la tension a été abordée.
digest-words = Avec ses mots : « { $words } »

digest-sure-watch = Peut-être un hasard : 1 sur { $one } de ses questionnaires ordinaires serait ainsi.
digest-sure-likely = Sans doute pas un simple hasard : { $one ->
    [100] moins de 1 sur 100
   *[other] environ 1 sur { $one }
    } de ses questionnaires ordinaires serait ainsi.
digest-sure-said = C'est ce qui a été dit, pas une estimation.
digest-sure-gap = Deux regards sur une rencontre : une question à poser, aucun jugement sur l'un ou l'autre.
digest-sure-silence = Le silence a bien des raisons. Il mérite une pensée à cause de ce qui a précédé.
digest-sure-level = { $count ->
    [one] D'après le premier questionnaire.
   *[other] D'après les { $count } derniers questionnaires.
    } Environ 5 personnes sur 100 répondent aussi bas à ce moment. Aucun seuil d'un questionnaire n'est derrière, et je ne le dis qu'une fois.
digest-sure-decline = D'après { $count } questionnaires ensemble. Aucun ne ressort seul, alors je ne le dis qu'une fois.
digest-dropout = Des réponses basses puis le silence : un petit mot de votre part peut aider.
digest-low-before = Certaines réponses étaient déjà sous « en grande partie » avant.
digest-higher-before = Avant, les réponses étaient plus hautes.
digest-rests-returned = C'était le premier questionnaire après une longue pause.
digest-rests-returned-lower = C'était le premier questionnaire après une longue pause, et plus bas qu'avant.
digest-rests-changed = C'était le premier avec d'autres questions, il n'y a donc rien à comparer.
digest-unclear = Certaines réponses ne vont pas ensemble : demandez ce qu'elles veulent dire.
digest-rests = { $count ->
    [0] C'était son premier questionnaire, il n'y a donc rien à comparer.
    [1] Comparé à un questionnaire précédent, à prendre avec prudence.
    [2] Comparé à deux questionnaires précédents, à prendre avec prudence.
    [3] Comparé à trois questionnaires précédents, à prendre avec prudence.
    [one] Comparé à { $count } questionnaire précédent.
   *[other] Comparé à { $count } questionnaires précédents.
    }
digest-rests-pairs = { $count ->
    [0] C'était la première fois que vous répondiez tous deux.
    [one] Comparé à une fois précédente où vous avez répondu tous deux.
   *[other] Comparé à { $count } fois précédentes où vous avez répondu tous deux.
    }

digest-opening = 💡 { $opening } <i>({ $skill } ; d'après { $source })</i>

digest-done-discussed = ✓ Abordé.
digest-done-not-a-rupture = { $mode ->
    [coaching] ✓ Pas un problème, avez-vous dit.
   *[therapy] ✓ Pas une rupture, avez-vous dit.
    }
digest-done-remind = ⏰ Je vous le rappelle avant la rencontre.
digest-done-mute = 🔕 Pour { $label }, je ne signalerai plus ce genre de chose.

digest-details-button = Détails
digest-discussed-button = Abordé
digest-not-a-rupture-button = { $mode ->
    [coaching] Pas un problème
   *[therapy] Pas une rupture
    }
digest-remind-button = Me le rappeler
digest-mute-button = Ne plus signaler
digest-another-button = Une autre idée
digest-rest-button = Les autres

digest-rest-title = <b>Les autres, { $from } – { $to }</b>
digest-rest-steady = <b>Réponses stables et hautes</b> : { $labels }
digest-rest-steady-low = <b>Réponses stables mais basses</b>, en partie toujours sous « en grande partie » : { $labels }
digest-rest-open = <b>Pas encore comme d'habitude</b>, rien de nouveau à dire : { $labels }
digest-rest-open-low = <b>Bas depuis le début</b>, en partie sous « en grande partie », et quelque chose reste ouvert : { $labels }
digest-rest-lower = <b>Plus bas qu'avant</b>, même si cette semaine seule ne ressort pas : { $labels }
digest-rest-gained = <b>Nettement mieux qu'au début</b> : { $labels }
digest-rest-gained-low = <b>Nettement mieux qu'au début</b>, mais en partie encore sous « en grande partie » : { $labels }
digest-rest-returned-lower = <b>Premier questionnaire après une longue pause, et plus bas qu'avant</b> : { $labels }
digest-rest-unclear = <b>Des réponses qui ne vont pas ensemble</b>, demandez ce qu'elles veulent dire : { $labels }
digest-rest-flat = <b>Toujours la même réponse</b>, à chaque question et quatre fois ou plus. Cela dit peu de chose : { $labels }
digest-rest-early = <b>Trop tôt pour le dire</b> (premier questionnaire) : { $labels }
digest-rest-returned = <b>Premier questionnaire après une longue pause</b>, rien de récent à comparer : { $labels }
digest-rest-changed = <b>Premières réponses à d'autres questions</b>, rien encore à comparer : { $labels }
digest-rest-partial = <b>Rempli en partie seulement</b>, trop peu pour comparer : { $labels }
digest-rest-skipped = <b>Envoyé, toutes les questions passées</b> : { $labels }
digest-rest-seen = <b>Vus par vous</b> : { $labels }
digest-rest-mended = <b>Réglé, ou revenu à l'habitude</b> : { $labels }
digest-rest-silent = <b>Sans réponse</b>, quelle qu'en soit la raison : { $labels }
digest-rest-resting = <b>Pas de questionnaire cette fois</b>, et aucun manqué : { $labels }
digest-rest-unreachable = <b>Mes messages n'arrivent pas</b> : { $labels }
digest-rest-paused = <b>En pause, à leur demande</b> : { $labels }
digest-rest-stopped = <b>Questionnaires arrêtés</b> : { $labels }
digest-rest-invited = <b>Pas encore commencé</b> : { $labels }
digest-rest-missed = { $label } ({ $count } sans réponse)
digest-rest-words = <b>{ $label }</b> a écrit : « { $words } »
digest-rest-nobody = C'est tout le monde.

digest-card-title = <b>{ $label }</b>
digest-card-meet = Prochaine rencontre : { $when }.
digest-card-none = Pas encore de questionnaire.
digest-card-round = <b>{ $day }</b>
digest-card-item = « { $question } » <b>{ $answer }</b>
digest-card-item-own = « { $question } » <b>{ $answer }</b> (vous pensiez : { $own })
digest-card-skipped = passée
digest-card-turned = { $answer } (question inversée, compte comme : { $counts })
digest-card-words = Mots : « { $words } »
digest-card-few = { $count ->
    [1] Un questionnaire jusqu'ici : trop peu pour dire ce qui est habituel.
   *[other] { $count } questionnaires jusqu'ici : l'habituel repose encore sur peu.
    }
digest-card-gap-less = D'habitude, vous pensez que c'était mieux que ce que dit cette personne.
digest-card-gap-more = D'habitude, vous pensez que c'était moins bien que ce que dit cette personne.
digest-card-gap-even = D'habitude, vous le voyez à peu près pareil.
digest-card-gap-few = Vous avez trop rarement répondu tous deux pour parler d'un écart habituel.
digest-overview = <b>{ $label }</b> { $spark }
digest-overview-none = <b>{ $label }</b> : pas encore de questionnaire
digest-overview-title = <b>Tout le monde</b> (le plus récent à droite)

digest-picture-goal = Buts
digest-picture-task = Façon de travailler
digest-picture-bond = Lien
digest-picture-usual = d'habitude
digest-picture-flagged = ressort
digest-picture-partial = répondu en partie
digest-picture-missed = sans réponse
digest-picture-tension = tension
digest-picture-sessions = par rencontre, la plus récente à la fin
digest-picture-caption = Les réponses ces derniers temps. En ombré : ce qui est habituel pour chaque personne.
digest-picture-content = De haut en bas : { $labels }. Dans chaque ligne, de gauche à droite : { $dimensions }.

digest-report-title = { $label } : pour la supervision
digest-report-made = { $count ->
    [one] À partir d'un questionnaire, jusqu'au { $day }.
   *[other] À partir de { $count } questionnaires, jusqu'au { $day }.
    } Les noms sont omis exprès.
digest-report-now = Où cela en était au questionnaire du { $day }
digest-report-level = { $dimension } : { $now }. D'habitude : { $usual }.
digest-report-level-first = { $dimension } : { $now }. On ne peut pas encore dire ce qui est habituel.
digest-report-level-none = { $dimension } : sans réponse la dernière fois.
digest-report-range = de « { $low } » à « { $high } »
digest-report-one = « { $answer } »
digest-report-between = entre « { $low } » et « { $high } »
digest-report-stood = Ce qui est ressorti
digest-report-row = { $day } : { $what }.
digest-report-nothing = Rien n'est ressorti jusqu'ici.
digest-report-open = Toujours ouvert.
digest-report-repaired = Réglé le { $day }.
digest-report-unrepaired = Pas réglé.
digest-report-unknown = On ne sait pas comment cela a continué.
digest-report-discussed = Abordé.
digest-report-not-a-rupture = { $mode ->
    [coaching] Pas un problème, avez-vous dit.
   *[therapy] Pas une rupture, avez-vous dit.
    }
digest-report-openings = Idées proposées pour commencer
digest-report-opening = { $opening } ({ $skill } ; { $source })
digest-report-reading = Comment lire ceci
digest-report-reading-little = Un questionnaire est un indice faible : il en faut quatre ou plus pour un niveau fiable (Crits-Christoph et autres, 2011). La zone ombrée contient environ huit sur dix des questionnaires ordinaires de cette personne.
digest-report-reading-claim = { $mode ->
    [coaching] En coaching, de telles évaluations vont de pair avec le résultat, r = .41 sur 27 échantillons (Graßmann et autres, 2020), mais pas d'une rencontre à l'autre.
   *[therapy] De telles évaluations vont modestement de pair avec le résultat, r = .28 sur 295 études (Flückiger et autres, 2018).
    } Une réponse basse est une raison de demander. Ce n'est un jugement sur personne, ni un moyen de comparer des professionnels. Il n'est pas montré que cet outil améliore les résultats ; il aide à remarquer plus tôt les changements.
digest-report-sources = Idées de : { $sources }
digest-report-page = { $number } sur { $count }
