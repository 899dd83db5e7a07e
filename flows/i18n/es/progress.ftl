### Spanish, with "tú". Translated for this project, not validated.
# How far clients have come with their goals, and the picture of their own answers (/course).

# The digest: its first screen ($labels are names or a number), one client, everyone else.
digest-no-nearer = Según sus respuestas, no más cerca que hace seis semanas: { $labels }
digest-no-nearer-brief = Sin acercarse: { $labels }
digest-no-nearer-own = Según sus respuestas, no más cerca del objetivo que hace seis semanas: { $goals }
digest-rest-no-nearer = <b>{ $label }</b>, según sus respuestas, no está más cerca que hace seis semanas: { $goals }
digest-further = Según sus respuestas, más lejos que hace seis semanas: { $labels }
digest-further-brief = Más lejos: { $labels }
digest-further-own = Según sus respuestas, más lejos que hace seis semanas: { $goals }
digest-rest-further = <b>{ $label }</b>, según sus respuestas, está más lejos que hace seis semanas: { $goals }
digest-joined-no-nearer = sin acercarse a un objetivo en seis semanas
digest-joined-further = más lejos de un objetivo que hace seis semanas

# The card; $values are the answers, the newest on the right.
digest-card-goal = Avance en «{ $goal }», sobre 10: { $values }

# /course, for the client: no judgement, no comparison. «At first» and «lately» are the client's own answers, as words.
course-none = Aún no hay nada que dibujar. La imagen empieza con las primeras respuestas que mandes.
course-off = Aquí no existe esa imagen. Con /mydata recibes todo lo que has respondido.
course-whom = ¿Tu trabajo con quién?
course-first = Estas son tus primeras respuestas, del { $day }: en conjunto, alrededor de «{ $now }».
course-same = Has respondido { $count } veces desde el { $day }: en conjunto, alrededor de «{ $now }» al principio y también últimamente.
course-moved = Has respondido { $count } veces desde el { $day }: en conjunto, alrededor de «{ $then }» al principio y de «{ $now }» últimamente.
course-higher = Has respondido { $count } veces desde el { $day }: en conjunto, alrededor de «{ $now }», y últimamente un poco más alto que al principio.
course-lower = Has respondido { $count } veces desde el { $day }: en conjunto, alrededor de «{ $now }», y últimamente un poco más bajo que al principio.
course-unscored = Desde el { $day } has dejado sin responder la mayoría de las preguntas, así que hay poco que ver.
course-goal = «{ $goal }»: { $then } de 10 al principio, { $now } de 10 últimamente.
course-goal-first = «{ $goal }»: { $now } de 10.
course-together = Esta imagen solo la recibes tú. Si quieres, mírala junto con { $name }.

# In the pictures.
digest-picture-far = avance en un objetivo, sobre 10
course-picture-answers = Tus respuestas
course-picture-goals = Hasta dónde has llegado
course-picture-goal = Hacia dónde vamos
course-picture-task = Cómo trabajamos
course-picture-bond = Cómo nos llevamos
course-picture-numbers = en el orden de tus respuestas, la más reciente al final

menu-course = Ver cómo evolucionan tus respuestas
