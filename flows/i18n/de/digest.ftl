### German, with "Sie". Translated for this project, not validated.

digest-title = <b>Ihre Woche, { $from } – { $to }</b>
digest-think = Einen Gedanken wert:
digest-more = Außerdem: { $labels }
digest-line = { $number }. <b>{ $label }</b>: { $what }
digest-line-meet = { $number }. <b>{ $label }</b>: { $what } · { $when }
digest-quiet = Nichts fällt auf.
digest-nothing-new = Diesmal nichts Neues.
digest-no-answers = Diesmal kamen keine Rückmeldungen.
digest-first = Die ersten Antworten sind da. Ab der nächsten Rückmeldung kann ich sagen, was jeweils üblich ist.
digest-nobody = Sie haben hier noch niemanden eingeladen. Senden Sie /invite mit einem Namen oder Kürzel Ihrer Wahl, dann bekommen Sie einen Link zum Weitergeben.
digest-waiting = Noch hat niemand begonnen (eingeladen: { $labels }). /clients zeigt die Links.
digest-wrote = Worte zum Lesen: { $labels }

digest-count-seen = Von Ihnen gesehen: { $who }
digest-count-mended = Geklärt: { $who }
digest-count-steady = Antworten beständig und hoch: { $who }
digest-count-steady-low = Antworten beständig, aber niedrig: { $who }
digest-count-open = Noch nicht wie üblich: { $who }
digest-count-open-low = Durchweg niedrig, noch offen: { $who }
digest-count-lower = Niedriger als davor: { $who }
digest-count-gained = Besser als am Anfang: { $who }
digest-count-gained-low = Besser, aber noch niedrig: { $who }
digest-count-returned-lower = Nach Pause niedriger: { $who }
digest-count-unclear = Unklare Antworten: { $who }
digest-count-flat = Immer dieselbe Antwort: { $who }
digest-count-early = Zu früh oder nicht vergleichbar: { $who }
digest-count-silent = Keine Antwort: { $who }
digest-count-resting = Diesmal keine Rückmeldung: { $who }
digest-count-unreachable = Nicht erreichbar: { $who }
digest-count-paused = In Pause: { $who }
digest-count-stopped = Beendet: { $who }
digest-count-invited = Noch nicht begonnen: { $who }

digest-head-bond = Beziehung schwächer als üblich
digest-head-low = niedrige Antwort zur Beziehung
digest-head-goal = Ziele passen laut Antworten weniger als üblich
digest-head-goal-low = niedrige Antwort zu den Zielen
digest-head-stated = die Ziele, die jede Seite genannt hat, sind verschieden
digest-head-task = Arbeitsweise passt weniger als üblich
digest-head-overall = durchweg niedriger als üblich
digest-head-tension = Spannung, nicht besprochen
digest-head-gap = { $dimension ->
    [goal] Sie beide sehen die Ziele verschieden
    [task] Sie beide sehen die Arbeitsweise verschieden
   *[bond] Sie beide sehen die Beziehung verschieden
    }
digest-head-silence = keine Antwort seit einer schwierigen Zeit
digest-head-flat = immer dieselbe Antwort
digest-head-task-low = niedrige Antwort zur Arbeitsweise
digest-head-level = niedrig im Vergleich zu den meisten: { $parts }
digest-head-decline = von Monat zu Monat niedriger, seit { $month }
digest-head-gain = höher als am Anfang, seit { $month }
digest-head-unclear = Antworten, die nicht zusammenpassen
digest-part-goal = Ziele
digest-part-task = Arbeitsweise
digest-part-bond = Beziehung
digest-maybe = { $what }, vielleicht
digest-still = { $what }, noch offen
digest-qualified-contradicted = { $what }, unklar
digest-qualified-then-silence = { $what }, dann keine Antwort
digest-qualified-as-before = { $what }, wie bisher
digest-qualified-at-first = { $what }, erste Rückmeldung

digest-entry = <b>{ $label }</b>
digest-entry-meet = <b>{ $label }</b> · nächstes Treffen: { $when }
digest-what = <b>{ $what }</b>
digest-also = Außerdem: { $what }.
digest-answer = „{ $question }“ <b>{ $answer }</b>
digest-answer-beside = „{ $question }“ <b>{ $answer }</b> ({ $beside })
digest-usually = üblich: { $usual }
digest-as-usual = wie üblich
digest-by-now = inzwischen: { $now }
digest-you-thought = Sie dachten: { $own }
digest-stated = Diese Person nannte: { $client }. Sie nannten: { $practitioner }.
digest-missed = { $count ->
    [one] Seitdem blieb eine Fragerunde ohne Antwort.
   *[other] Seitdem blieben { $count } Fragerunden ohne Antwort.
    }
digest-state-paused = Die Rückmeldungen sind auf eigenen Wunsch in Pause.
digest-state-stopped = Die Rückmeldungen sind auf eigenen Wunsch beendet.
digest-state-unreachable = Meine Nachrichten kommen nicht mehr an.
digest-found = Bei der Rückmeldung vom { $day }:
digest-before = Bei der Rückmeldung vom { $day }: { $what }.
digest-since = Zuerst am { $day }, noch nicht geklärt.
digest-unsettled = Noch nicht geklärt.
digest-talked-through = Laut Antwort wurde über die Spannung gesprochen.
digest-words = In eigenen Worten: „{ $words }“

digest-sure-watch = Kann Zufall sein: 1 von { $one } gewöhnlichen Rückmeldungen dieser Person sähe so aus.
digest-sure-likely = Kaum allein Zufall: { $one ->
    [100] weniger als 1 von 100
   *[other] etwa 1 von { $one }
    } gewöhnlichen Rückmeldungen dieser Person sähe so aus.
digest-sure-said = So wurde es gesagt; das ist keine Schätzung.
digest-sure-gap = Zwei Sichten auf ein Treffen: etwas zum Nachfragen, kein Urteil über eine der beiden.
digest-sure-silence = Schweigen hat viele Gründe. Einen Gedanken wert ist es wegen dessen, was davor war.
digest-sure-level = { $count ->
    [one] Aus der ersten Rückmeldung.
   *[other] Aus den letzten { $count } Rückmeldungen.
    } Etwa 5 von 100 Menschen antworten zu diesem Zeitpunkt so niedrig. Kein Grenzwert eines Fragebogens steht dahinter, und ich sage es nur einmal.
digest-sure-decline = Aus { $count } Rückmeldungen zusammen. Keine einzelne fällt auf, darum sage ich es nur einmal.
digest-dropout = Niedrige Antworten und dann Schweigen: Ein kurzes Wort von Ihnen kann helfen.
digest-low-before = Manche Antworten lagen auch früher unter „größtenteils“.
digest-higher-before = Davor waren die Antworten höher.
digest-rests-returned = Es war die erste Rückmeldung nach langer Pause.
digest-rests-returned-lower = Es war die erste Rückmeldung nach langer Pause, und niedriger als davor.
digest-rests-changed = Es war die erste mit anderen Fragen, also gibt es nichts zum Vergleichen.
digest-unclear = Manche Antworten passen nicht zusammen, fragen Sie nach, was gemeint war.
digest-rests = { $count ->
    [0] Es war die erste Rückmeldung, also gibt es nichts zum Vergleichen.
    [1] Verglichen mit einer früheren Rückmeldung, also mit Vorsicht zu lesen.
    [2] Verglichen mit zwei früheren Rückmeldungen, also mit Vorsicht zu lesen.
    [3] Verglichen mit drei früheren Rückmeldungen, also mit Vorsicht zu lesen.
    [one] Verglichen mit { $count } früherer Rückmeldung.
   *[other] Verglichen mit { $count } früheren Rückmeldungen.
    }
digest-rests-pairs = { $count ->
    [0] Es war das erste Mal, dass Sie beide geantwortet haben.
    [one] Verglichen mit einem früheren Mal, bei dem Sie beide geantwortet haben.
   *[other] Verglichen mit { $count } früheren Malen, bei denen Sie beide geantwortet haben.
    }

digest-opening = 💡 { $opening } <i>({ $skill }; nach { $source })</i>

digest-done-discussed = ✓ Besprochen.
digest-done-not-a-rupture = { $mode ->
    [coaching] ✓ Kein Problem, haben Sie gesagt.
   *[therapy] ✓ Kein Bruch, haben Sie gesagt.
    }
digest-done-remind = ⏰ Ich erinnere Sie vor dem Treffen.
digest-done-mute = 🔕 Bei { $label } melde ich so etwas nicht mehr.

digest-details-button = Einzelheiten
digest-discussed-button = Besprochen
digest-not-a-rupture-button = { $mode ->
    [coaching] Kein Problem
   *[therapy] Kein Bruch
    }
digest-remind-button = Erinnern
digest-mute-button = Nicht mehr melden
digest-another-button = Anderer Einstieg
digest-rest-button = Alle anderen

digest-rest-title = <b>Alle anderen, { $from } – { $to }</b>
digest-rest-steady = <b>Antworten beständig und hoch</b>: { $labels }
digest-rest-steady-low = <b>Antworten beständig, aber niedrig</b>, zum Teil immer unter „größtenteils“: { $labels }
digest-rest-open = <b>Noch nicht wie üblich</b>, nichts Neues zu sagen: { $labels }
digest-rest-open-low = <b>Durchweg niedrig</b>, zum Teil unter „größtenteils“, und etwas ist noch offen: { $labels }
digest-rest-lower = <b>Niedriger als davor</b>, auch wenn diese Woche für sich nicht auffällt: { $labels }
digest-rest-gained = <b>Deutlich besser als am Anfang</b>: { $labels }
digest-rest-gained-low = <b>Deutlich besser als am Anfang</b>, aber zum Teil noch unter „größtenteils“: { $labels }
digest-rest-returned-lower = <b>Erste Rückmeldung nach langer Pause, und niedriger als davor</b>: { $labels }
digest-rest-unclear = <b>Antworten, die nicht zusammenpassen</b>, fragen Sie nach, was gemeint war: { $labels }
digest-rest-flat = <b>Immer dieselbe Antwort</b>, auf jede Frage und viermal oder öfter. Das sagt so oder so wenig: { $labels }
digest-rest-early = <b>Noch zu früh</b> (erste Rückmeldung): { $labels }
digest-rest-returned = <b>Erste Rückmeldung nach langer Pause</b>, noch nichts zum Vergleichen: { $labels }
digest-rest-changed = <b>Erste Antworten auf andere Fragen</b>, noch nichts zum Vergleichen: { $labels }
digest-rest-partial = <b>Nur zum Teil beantwortet</b>, zu wenig zum Vergleichen: { $labels }
digest-rest-skipped = <b>Gesendet, alle Fragen ausgelassen</b>: { $labels }
digest-rest-seen = <b>Von Ihnen gesehen</b>: { $labels }
digest-rest-mended = <b>Geklärt oder wieder wie üblich</b>: { $labels }
digest-rest-silent = <b>Keine Antwort</b>, aus welchem Grund auch immer: { $labels }
digest-rest-resting = <b>Diesmal keine Rückmeldung</b>, und keine versäumt: { $labels }
digest-rest-unreachable = <b>Meine Nachrichten kommen nicht an</b>: { $labels }
digest-rest-paused = <b>Auf eigenen Wunsch in Pause</b>: { $labels }
digest-rest-stopped = <b>Rückmeldungen beendet</b>: { $labels }
digest-rest-invited = <b>Noch nicht begonnen</b>: { $labels }
digest-rest-missed = { $label } ({ $count } ohne Antwort)
digest-rest-words = <b>{ $label }</b> schrieb: „{ $words }“
digest-rest-nobody = Das sind alle.

digest-card-title = <b>{ $label }</b>
digest-card-meet = Nächstes Treffen: { $when }.
digest-card-none = Noch keine Rückmeldungen.
digest-card-round = <b>{ $day }</b>
digest-card-item = „{ $question }“ <b>{ $answer }</b>
digest-card-item-own = „{ $question }“ <b>{ $answer }</b> (Sie dachten: { $own })
digest-card-skipped = ausgelassen
digest-card-turned = { $answer } (umgekehrt gefragt, zählt als: { $counts })
digest-card-words = Worte: „{ $words }“
digest-card-few = { $count ->
    [1] Bisher eine Rückmeldung: zu wenig, um zu sagen, was üblich ist.
   *[other] Bisher { $count } Rückmeldungen: Was üblich ist, ruht noch auf wenig.
    }
digest-card-gap-less = Sie denken meist, es lief besser, als diese Person sagt.
digest-card-gap-more = Sie denken meist, es lief weniger gut, als diese Person sagt.
digest-card-gap-even = Sie beide sehen es meist ziemlich gleich.
digest-card-gap-few = Zu selten haben Sie beide geantwortet, um von einem üblichen Abstand zu sprechen.
digest-overview = <b>{ $label }</b> { $spark }
digest-overview-none = <b>{ $label }</b>: noch keine Rückmeldungen
digest-overview-title = <b>Alle auf einen Blick</b> (das Neueste rechts)

digest-picture-goal = Ziele
digest-picture-task = Arbeitsweise
digest-picture-bond = Beziehung
digest-picture-usual = hier üblich
digest-picture-flagged = fällt auf
digest-picture-partial = zum Teil beantwortet
digest-picture-missed = keine Antwort
digest-picture-tension = Spannung
digest-picture-sessions = nach Treffen gezählt, das neueste zuletzt
digest-picture-caption = Wie die Antworten zuletzt waren. Schattiert ist, was jeweils üblich ist.
digest-picture-content = Von oben nach unten: { $labels }. In jeder Zeile von links nach rechts: { $dimensions }.

digest-report-title = { $label }: für die Supervision
digest-report-made = { $count ->
    [one] Aus einer Rückmeldung bis { $day }.
   *[other] Aus { $count } Rückmeldungen bis { $day }.
    } Namen fehlen mit Absicht.
digest-report-now = Der Stand bei der Rückmeldung vom { $day }
digest-report-level = { $dimension }: { $now }. Üblich: { $usual }.
digest-report-level-first = { $dimension }: { $now }. Was üblich ist, lässt sich noch nicht sagen.
digest-report-level-none = { $dimension }: letztes Mal nicht beantwortet.
digest-report-range = von „{ $low }“ bis „{ $high }“
digest-report-one = „{ $answer }“
digest-report-between = zwischen „{ $low }“ und „{ $high }“
digest-report-stood = Was auffiel
digest-report-row = { $day }: { $what }.
digest-report-nothing = Bisher ist nichts aufgefallen.
digest-report-open = Noch offen.
digest-report-repaired = Geklärt am { $day }.
digest-report-unrepaired = Nicht geklärt.
digest-report-unknown = Wie es weiterging, ist nicht bekannt.
digest-report-discussed = Besprochen.
digest-report-not-a-rupture = { $mode ->
    [coaching] Kein Problem, haben Sie gesagt.
   *[therapy] Kein Bruch, haben Sie gesagt.
    }
digest-report-openings = Vorgeschlagene Einstiege
digest-report-opening = { $opening } ({ $skill }; { $source })
digest-report-reading = Wie dies zu lesen ist
digest-report-reading-little = Eine Rückmeldung ist ein schwacher Hinweis: Für einen verlässlichen Wert braucht es vier oder mehr (Crits-Christoph und andere, 2011). Im schattierten Bereich liegen etwa acht von zehn gewöhnlichen Rückmeldungen dieser Person.
digest-report-reading-claim = { $mode ->
    [coaching] Im Coaching hängen solche Einschätzungen mit dem Ergebnis zusammen, r = .41 über 27 Stichproben (Graßmann und andere, 2020), aber nicht von einem Treffen zum nächsten.
   *[therapy] Solche Einschätzungen hängen mäßig mit dem Ergebnis zusammen, r = .28 über 295 Studien (Flückiger und andere, 2018).
    } Eine niedrige Antwort ist ein Grund nachzufragen. Sie ist kein Urteil über jemanden und kein Maß, um Fachleute zu vergleichen. Dass dieses Werkzeug Ergebnisse verbessert, ist nicht gezeigt; es hilft, Veränderungen früher zu bemerken.
digest-report-sources = Ideen nach: { $sources }
digest-report-page = { $number } von { $count }
