### German, with "Sie". Translated for this project, not validated.
# How far clients have come with their goals, and the picture of their own answers (/course).

# The digest: its first screen ($labels are names or a number), one client, everyone else.
digest-no-nearer = Nach eigenen Antworten seit sechs Wochen nicht näher: { $labels }
digest-no-nearer-brief = Nicht näher: { $labels }
digest-no-nearer-own = Nach eigenen Antworten seit sechs Wochen nicht näher am Ziel: { $goals }
digest-rest-no-nearer = <b>{ $label }</b> ist nach eigenen Antworten seit sechs Wochen nicht näher: { $goals }
digest-further = Nach eigenen Antworten weiter weg als vor sechs Wochen: { $labels }
digest-further-brief = Weiter weg: { $labels }
digest-further-own = Nach eigenen Antworten weiter weg als vor sechs Wochen: { $goals }
digest-rest-further = <b>{ $label }</b> ist nach eigenen Antworten weiter weg als vor sechs Wochen: { $goals }
digest-joined-no-nearer = einem Ziel seit sechs Wochen nicht näher
digest-joined-further = von einem Ziel weiter weg als vor sechs Wochen

# The card; $values are the answers, the newest on the right.
digest-card-goal = Wie weit bei „{ $goal }“, von 10: { $values }

# /course, for the client: no judgement, no comparison. “At first” and “lately” are the client's own answers, as words.
course-none = Noch gibt es nichts zu zeichnen. Ihr Bild beginnt mit den ersten Antworten, die Sie senden.
course-off = Dieses Bild gibt es hier nicht. Mit /mydata bekommen Sie alles, was Sie geantwortet haben.
course-whom = Ihre Arbeit mit wem?
course-first = Das sind Ihre ersten Antworten, vom { $day }: zusammengenommen etwa „{ $now }“.
course-same = Sie haben seit { $day } { $count }-mal geantwortet: zusammengenommen zu Beginn und zuletzt etwa „{ $now }“.
course-moved = Sie haben seit { $day } { $count }-mal geantwortet: zusammengenommen zu Beginn etwa „{ $then }“ und zuletzt etwa „{ $now }“.
course-higher = Sie haben seit { $day } { $count }-mal geantwortet: zusammengenommen etwa „{ $now }“, zuletzt etwas höher als zu Beginn.
course-lower = Sie haben seit { $day } { $count }-mal geantwortet: zusammengenommen etwa „{ $now }“, zuletzt etwas niedriger als zu Beginn.
course-unscored = Seit { $day } haben Sie die meisten Fragen ausgelassen, deshalb ist wenig zu sehen.
course-goal = „{ $goal }“: zu Beginn { $then } von 10, zuletzt { $now } von 10.
course-goal-first = „{ $goal }“: { $now } von 10.
course-together = Dieses Bild bekommen nur Sie. Wenn Sie mögen, schauen Sie es mit { $name } zusammen an.

# In the pictures.
digest-picture-far = wie weit bei einem Ziel, von 10
course-picture-answers = Ihre Antworten
course-picture-goals = Wie weit Sie gekommen sind
course-picture-goal = Worauf wir hinarbeiten
course-picture-task = Wie wir arbeiten
course-picture-bond = Wie wir miteinander auskommen
course-picture-numbers = nummeriert nach Ihren Antworten, die neueste zuletzt

menu-course = Den Verlauf Ihrer Antworten sehen
