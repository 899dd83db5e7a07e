### German, with "Sie". Translated for this project, not validated.

# The first screen of a digest: few words, since all of it is to be seen at once on a phone.

digest-title-running = <b>Ihre Woche bisher, ab { $from }</b>
digest-title-span = <b>Ihr Überblick, { $from } – { $to }</b>
digest-title-span-running = <b>Ihr Überblick bisher, ab { $from }</b>
digest-today = heute
digest-tomorrow = morgen
digest-more-one = { $label } ({ $when })
digest-count-missed = { $label } ({ $count }×)
digest-count-others = Andere: { $who }
digest-count-more = { $count } weitere

# What a flag is about, in the fewest words; the message under it says it in full.
digest-brief-bond = Beziehung schwächer
digest-brief-low = niedrig zur Beziehung
digest-brief-goal = Ziele passen weniger (Antworten)
digest-brief-goal-low = niedrig zu den Zielen
digest-brief-stated = Ziele verschieden
digest-brief-task = Arbeitsweise passt weniger
digest-brief-overall = alles niedriger
digest-brief-tension = Spannung offen
digest-brief-gap = { $dimension ->
    [goal] Ziele verschieden gesehen
    [task] Arbeit verschieden gesehen
   *[bond] Beziehung versch. gesehen
    }
digest-brief-silence = still nach Schwerem
digest-brief-flat = immer dieselbe Antwort
digest-brief-task-low = niedrig: Arbeitsweise
digest-brief-level = niedriger als die meisten
digest-brief-decline = jeden Monat niedriger
digest-brief-gain = höher als am Anfang
digest-brief-unclear = unklare Antworten

# Everyone else; where nobody was opened out, everyone.
digest-rest-button-quiet = Alle
digest-rest-title-running = <b>Alle anderen, ab { $from } bis jetzt</b>
digest-rest-title-quiet = <b>Alle, { $from } – { $to }</b>
digest-rest-title-quiet-running = <b>Alle, ab { $from } bis jetzt</b>

# How sure, once the full sentence has been read above.
digest-sure-watch-again = Kann Zufall sein: 1 von { $one }.
digest-sure-likely-again = Kaum allein Zufall: { $one ->
    [100] weniger als 1 von 100
   *[other] etwa 1 von { $one }
    }.

# The page for supervision of somebody without a check-in.
digest-report-now-none = Der Stand
