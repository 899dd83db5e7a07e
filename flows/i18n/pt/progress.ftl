### Portuguese, with "você", for Brazil and Portugal. Translated for this project, not validated.
# How far clients have come with their goals, and the picture of their own answers (/course).

# The digest: its first screen ($labels are names or a number), one client, everyone else.
digest-no-nearer = Pelas próprias respostas, não mais perto do que há seis semanas: { $labels }
digest-no-nearer-brief = Sem avançar: { $labels }
digest-no-nearer-own = Pelas próprias respostas, não mais perto do objetivo do que há seis semanas: { $goals }
digest-rest-no-nearer = <b>{ $label }</b>, pelas próprias respostas, não está mais perto do que há seis semanas: { $goals }
digest-further = Pelas próprias respostas, mais longe do que há seis semanas: { $labels }
digest-further-brief = Mais longe: { $labels }
digest-further-own = Pelas próprias respostas, mais longe do que há seis semanas: { $goals }
digest-rest-further = <b>{ $label }</b>, pelas próprias respostas, está mais longe do que há seis semanas: { $goals }
digest-joined-no-nearer = sem se aproximar de um objetivo há seis semanas
digest-joined-further = mais longe de um objetivo do que há seis semanas

# The card; $values are the answers, the newest on the right.
digest-card-goal = Avanço em “{ $goal }”, de 10: { $values }

# /course, for the client: no judgement, no comparison. “At first” and “lately” are the client's own answers, as words.
course-none = Ainda não há nada para desenhar. A sua imagem começa com as primeiras respostas que você enviar.
course-off = Essa imagem não existe aqui. Com /mydata você recebe tudo o que respondeu.
course-whom = O seu trabalho com quem?
course-first = Estas são as suas primeiras respostas, de { $day }: no conjunto, por volta de “{ $now }”.
course-same = Você respondeu { $count } vezes desde { $day }: no conjunto, por volta de “{ $now }” no começo e ultimamente também.
course-moved = Você respondeu { $count } vezes desde { $day }: no conjunto, por volta de “{ $then }” no começo e de “{ $now }” ultimamente.
course-higher = Você respondeu { $count } vezes desde { $day }: no conjunto, por volta de “{ $now }”, e ultimamente um pouco mais alto do que no começo.
course-lower = Você respondeu { $count } vezes desde { $day }: no conjunto, por volta de “{ $now }”, e ultimamente um pouco mais baixo do que no começo.
course-unscored = Desde { $day } você pulou a maioria das perguntas, por isso há pouco para ver.
course-goal = “{ $goal }”: { $then } de 10 no começo, { $now } de 10 ultimamente.
course-goal-first = “{ $goal }”: { $now } de 10.
course-together = Só você recebe esta imagem. Se quiser, olhe para ela junto com { $name }.

# In the pictures.
digest-picture-far = avanço em um objetivo, de 10
course-picture-answers = As suas respostas
course-picture-goals = Até onde você chegou
course-picture-goal = Para onde vamos
course-picture-task = Como trabalhamos
course-picture-bond = Como nos entendemos
course-picture-numbers = na ordem das suas respostas, a mais nova no fim

menu-course = Ver a evolução das suas respostas
