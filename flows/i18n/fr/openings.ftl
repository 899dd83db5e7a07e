### French, with "vous". Translated for this project, not validated.

opening-skill-open-question = question ouverte
opening-skill-reflecting = reflet
opening-skill-restating = reformulation
opening-skill-silence = silence
opening-skill-clarifying = clarification
opening-skill-summarising = résumé
opening-skill-goals = explorer les buts ensemble
opening-skill-tasks = convenir des tâches ensemble

opening-bond-watch-1 = { $mode ->
    [coaching] Demandez avant toute chose, et écoutez seulement : « Comment avez-vous vécu notre dernière rencontre, et qu'est-ce qui l'aurait rendue meilleure ? »
   *[therapy] Demandez avant toute chose, et écoutez seulement : « Comment était-ce pour vous d'être ici la dernière fois ? »
}
opening-bond-watch-2 = { $mode ->
    [coaching] Dites ce que vous avez remarqué et laissez-vous corriger : « Je crois que je n'étais pas tout à fait avec vous la dernière fois. »
   *[therapy] Dites doucement ce que vous sentez et laissez-vous corriger : « J'ai le sentiment d'avoir été un peu plus loin la dernière fois. »
}
opening-bond-watch-3 = { $mode ->
    [coaching] Demandez « Y a-t-il eu la dernière fois un moment où vous ne me suiviez plus ? » et attendez toute la réponse.
   *[therapy] Demandez « Y a-t-il eu la dernière fois un moment où vous étiez moins à l'aise avec moi ? » et attendez. Comptez jusqu'à dix avant d'en dire plus.
}
opening-bond-likely-1 = Faites-y place tôt : « La dernière fois, quelque chose entre nous a peut-être semblé différent. Comment était-ce pour vous ? »
opening-bond-likely-2 = Prenez son parti avant le vôtre : « Si je n'étais pas vraiment avec vous la dernière fois, il est normal d'avoir gardé des choses pour vous. »
opening-bond-likely-3 = Reconnaissez d'abord votre part : « Quelque chose d'important m'a peut-être échappé la dernière fois. Aidez-moi à trouver le moment. »

opening-low-watch-1 = Remerciez pour la réponse honnête, puis demandez : « Qu'est-ce qui a manqué entre nous la dernière fois ? »
opening-low-watch-2 = Redites-le sans adoucir ni expliquer : « Vous n'aviez pas vraiment le sentiment que j'étais à vos côtés. Ai-je bien compris ? »
opening-low-watch-3 = « Il faut du courage pour dire cela à la personne concernée. » Restez-y avant d'en demander plus.
opening-low-likely-1 = { $mode ->
    [coaching] Acceptez-le en entier, sans « mais » : « Vous n'aviez pas le sentiment que j'étais avec vous. Je vois que cela ne vous aidait pas. »
   *[therapy] Acceptez-le en entier, sans « mais » : « Vous n'aviez pas le sentiment que j'étais avec vous. Ce devait être un moment de solitude. »
}
opening-low-likely-2 = Avant tout plan : « Quand l'avez-vous remarqué la dernière fois, et qu'en avez-vous fait ? »
opening-low-likely-3 = Dites « J'aimerais tout entendre, même ce qui me concerne. » Puis taisez-vous et laissez l'autre commencer.

opening-goal-watch-1 = Demandez le but d'aujourd'hui, pas celui convenu autrefois : « Qu'aimeriez-vous le plus voir sortir de tout cela maintenant ? »
opening-goal-watch-2 = « Si notre travail allait tout à fait bien à partir d'ici, que remarqueriez-vous en premier ? »
opening-goal-watch-3 = Dites en deux phrases pour quoi vous pensez travailler tous deux, et demandez : « Qu'y changeriez-vous ? »
opening-goal-likely-1 = Mettez votre plan de côté dix minutes et dressez ensemble le sien : ce qui compte maintenant, ce qui ne compte plus, ce qui est nouveau.
opening-goal-likely-2 = « On dirait que nous avons marché vers mon but plus que vers le vôtre. » Laissez l'autre rectifier.
opening-goal-likely-3 = Demandez où les chemins se sont séparés : « Jusqu'à quand était-ce votre but, et qu'est-ce qui a changé ensuite ? »

opening-goal-low-watch-1 = « Sur quoi ne travaillons-nous pas, alors que vous le souhaiteriez ? »
opening-goal-low-watch-2 = Chacun nomme ce qui compte le plus. Puis regardez ensemble où les deux se rejoignent.
opening-goal-low-watch-3 = Redites-le simplement : « Donc, ce pour quoi nous travaillons n'est qu'en partie ce que vous voulez. » Puis demandez l'autre partie.
opening-goal-low-likely-1 = { $mode ->
    [coaching] Comprenez avant de réparer : « Vous êtes là pour un but auquel nous avons à peine travaillé. Cela me gênerait aussi. »
   *[therapy] Comprenez avant de réparer : « Vous êtes là pour quelque chose que nous avons à peine touché. Cela me fatiguerait aussi. »
}
opening-goal-low-likely-2 = Reprenez le but sur une page blanche : « Laissez de côté ce que nous avions convenu. Qu'attendez-vous de notre temps ? »
opening-goal-low-likely-3 = « Le souhait de qui nous a guidés jusqu'ici, et où mènerait le vôtre ? »

opening-stated-watch-1 = Laissez l'autre parler d'abord : « Qu'aimeriez-vous le plus obtenir ici ? » Redites-le avec ses mots, et ensuite seulement dites le vôtre, comme une question.
opening-stated-watch-2 = Demandez ce qu'il y a derrière son premier but : « Qu'est-ce qui serait différent un jour ordinaire ? »
opening-stated-watch-3 = Dites les buts de chacun, les siens d'abord, sans les peser : « Comment cela sonne-t-il pour vous, côte à côte ? »
opening-refused-watch-1 = Laissez l'autre commencer par ce but ({ $goal }) : « Que veut-il dire pour vous ? » Redites-le avec ses mots, et ensuite seulement dites ce qu'il veut dire pour vous.
opening-refused-watch-2 = Demandez ce qu'il y aurait derrière ce but ({ $goal }) : « Si nous y travaillions, qu'est-ce qui serait différent un jour ordinaire ? »
opening-refused-watch-3 = Nommez ce but ({ $goal }), et pour qui il convient et pour qui non, sans le peser : « Comment cela sonne-t-il pour vous ? »

opening-task-watch-1 = « Dans ce que nous avons fait la dernière fois, qu'est-ce qui a aidé, et qu'est-ce qui a semblé un détour ? »
opening-task-watch-2 = Proposez deux autres façons de travailler la même chose. Laissez choisir, ou en nommer une troisième.
opening-task-watch-3 = Dites en une phrase à quoi servait le travail de la dernière fois, puis : « Est-ce que cela a du sens pour vous, ou pas tout à fait ? »
opening-task-likely-1 = « Cette façon de travailler n'était pas la vôtre. » Écoutez jusqu'au bout avant de parler pour la méthode.
opening-task-likely-2 = Arrêtez le plan pour aujourd'hui et convenez ensemble du prochain pas : quoi, combien, et pour quoi.
opening-task-likely-3 = « Si la façon de travailler ne dépendait que de vous, que ferions-nous aujourd'hui ? »

opening-level-watch-1 = « Comment est-ce pour vous avec moi, depuis le début ? » Posez la question quand il y a du temps, et remerciez pour toute réponse.
opening-level-watch-2 = Revenez ensemble au début : « Qu'espériez-vous en venant ? Qu'est-ce qui manque ? »
opening-level-watch-3 = « On dirait que tout cela n'a pas encore été vraiment le vôtre. » Dites-le avec douceur et laissez corriger.

opening-overall-watch-1 = Laissez le programme cinq minutes : « Comment allons-nous dans ce travail, vous et moi ? »
opening-overall-watch-2 = Résumez les dernières fois comme l'autre a pu les vivre, en trois phrases. Demandez ce que vous avez oublié.
opening-overall-watch-3 = « La dernière fois semble avoir été plus difficile que d'autres. » Dites-le sans demander pourquoi, et voyez ce qui vient.
opening-overall-likely-1 = Commencez par là et non par le plan : « La dernière fois, beaucoup de choses semblent ne pas avoir convenu. Par où commençons-nous ? »
opening-overall-likely-2 = « Venir encore après une rencontre qui n'allait pas, ce n'est pas rien. » Demandez seulement ensuite ce qui n'allait pas.
opening-overall-likely-3 = { $mode ->
    [coaching] Nommez-le en une phrase, « Quelque chose n'allait pas pour vous la dernière fois », et laissez l'autre dire ce que c'était.
   *[therapy] Nommez-le en une phrase, « Quelque chose n'allait pas pour vous la dernière fois », et laissez le calme faire sa part.
}

opening-tension-watch-1 = « Il y a eu une tension la dernière fois. Seriez-vous d'accord pour la regarder ensemble ? »
opening-tension-watch-2 = { $mode ->
    [coaching] « La dernière fois, quelque chose entre nous m'a peut-être échappé, et cela vous est resté. »
   *[therapy] « Je n'ai peut-être pas remarqué ce qui s'est passé entre nous, et je vous ai fait porter cela sans moi. »
}
opening-tension-watch-3 = Demandez le plus petit morceau : « Quel moment était-ce ? Que venais-je de dire ? » N'expliquez pas encore.
opening-tension-likely-1 = Trouvez la part qui est vraie et dites-la d'abord : « Oui, j'ai fait cela, et je vois l'effet que cela a eu. »
opening-tension-likely-2 = « De quoi aviez-vous besoin de ma part à ce moment, que vous n'avez pas reçu ? »
opening-tension-likely-3 = { $mode ->
    [coaching] Invitez-y ouvertement : « Si quelque chose dans ma façon de travailler vous agace, j'aimerais l'entendre. » Puis attendez.
   *[therapy] Invitez-y et laissez la pause vide : « Ici, vous pouvez m'en vouloir. »
}

opening-gap-watch-1 = « J'avais une image de la dernière fois. Comment était-ce de votre place ? »
opening-gap-watch-2 = Vérifiez votre impression à voix haute : « J'ai pris votre signe de tête pour un oui. En était-ce un ? »
opening-gap-watch-3 = Donnez votre image de la dernière fois en deux phrases, comme une supposition, et demandez : « Où est-ce que je me trompe ? »

opening-silence-watch-1 = Ne commencez pas par les questions sans réponse : « Que vous est-il resté de la dernière fois ? »
opening-silence-watch-2 = « Après la dernière fois, vous n'aviez peut-être pas envie de mes questions. » Acceptez l'une ou l'autre réponse.
opening-silence-watch-3 = Dites que répondre est libre et que rien n'en dépend. Puis : « Y a-t-il encore quelque chose d'ouvert de la dernière fois ? »
opening-silence-likely-1 = « J'imagine que ne pas répondre était plus facile que dire ce qui n'allait pas. Je le comprendrais. »
opening-silence-likely-2 = « Que s'est-il passé entre nous que je ne vous ai pas encore demandé ? »
opening-silence-likely-3 = Dites une fois que sa venue vous fait plaisir, et laissez-lui les premiers mots.
