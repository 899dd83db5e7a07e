# Translated for this project, not validated.

session-next = Das nächste Mal: { $when }.
session-move-button = Wurde verlegt
session-off-button = { $mode ->
        [coaching] Es
       *[therapy] Sie
    } fällt aus
session-plan-fortnight = Geplant: alle zwei Wochen, { $day }, { $time }.
session-fortnight-set = Eingerichtet: Sie treffen <b>{ $label }</b> alle zwei Wochen. Das erste Mal: { $first }. Nach { $mode ->
        [coaching] jedem Treffen
       *[therapy] jeder Sitzung
    } wird von selbst gefragt; Sie müssen nichts tun.
session-once-set = Notiert, dieses eine Mal: <b>{ $label }</b>, { $when }. Danach kommen die Fragen von selbst; mit /week lässt es sich verlegen oder absagen.
session-rhythm = jede Woche am { $day } um { $time }
session-rhythm-fortnight = alle zwei Wochen am { $day } um { $time }

week-title = <b>Ihre { $mode ->
        [coaching] Treffen
       *[therapy] Sitzungen
    }, von gestern bis in einer Woche</b>
week-line = { $at }. { $label }: { $when }
week-line-off = { $at }. <s>{ $label }: { $when }</s>
week-off-button = { $at }: fällt aus
week-move-button = { $at }: verlegt
week-again-button = { $at }: doch
week-none = Für die kommende Woche ist { $mode ->
        [coaching] kein Treffen
       *[therapy] keine Sitzung
    } geplant. Mit /session legen Sie eine feste Zeit fest.
week-move-ask = <b>{ $label }</b>, { $when }: Wann ist jetzt der Beginn? Senden Sie eine Uhrzeit wie <code>16:00</code> oder Tag und Uhrzeit wie <code>Donnerstag 16:00</code>.
week-moved = Erledigt. <b>{ $label }</b>: { $when }. Danach kommen die Fragen wie sonst.

holiday-line = { $at }. { $days }
holiday-drop-button = { $at }: entfernen
holiday-ask = Wann sind Sie nicht da? Senden Sie den ersten und den letzten Tag, etwa <code>24. Dezember – 6. Januar</code>. Geplante { $mode ->
        [coaching] Treffen
       *[therapy] Sitzungen
    } an diesen Tagen fallen aus.
holiday-set = Notiert: { $days }. In dieser Zeit findet { $mode ->
        [coaching] kein geplantes Treffen
       *[therapy] keine geplante Sitzung
    } statt, und niemand wird danach gefragt.

notice-today = ⏰ Bevor Sie <b>{ $label }</b> heute treffen:
notice-soon = ⏰ Bevor Sie <b>{ $label }</b> treffen:
client-not-asked = <b>{ $label }</b> { $asked ->
        [cadence] wurde diesmal nicht gefragt: Ich war außer Betrieb, bis es zu spät war. Ab dem nächsten Mal ist alles wie sonst.
       *[sessions] wurde { $mode ->
               [coaching] zum letzten Treffen
              *[therapy] zur letzten Sitzung
           } nicht gefragt: Ich war außer Betrieb, bis es zu spät war. Ab { $mode ->
               [coaching] dem nächsten Treffen
              *[therapy] der nächsten Sitzung
           } ist alles wie sonst.
    }
client-without-time = Die Ruhezeit des Programms und die eigene lassen keine Zeit am Tag, um <b>{ $label }</b> zu fragen. Sprechen Sie es gern an: Unter /settings lässt sich eine andere Ruhezeit wählen.

met-ask = Sie und <b>{ $name }</b>: Haben Sie sich getroffen? Bevor ich etwas notiere, frage ich diese Person.
met-yes-button = Wir sahen uns
met-no-button = Es fiel aus
met-passed-on = Danke. Ich habe bei <b>{ $name }</b> nachgefragt.
met-yes-told = <b>{ $label }</b> sagt, dass Sie sich getroffen haben. Wann war { $mode ->
        [coaching] das Treffen
       *[therapy] die Sitzung
    } zu Ende?
met-no-told = <b>{ $label }</b> sagt, dass Sie sich nicht getroffen haben.
met-no-planned = Geplant war: { $when }.
met-leave-button = So lassen
met-left = <b>{ $label }</b>: Alles bleibt, wie es ist.

settings-quiet = Ihre Ruhezeit: { $from } – { $until }
settings-quiet-button = Ruhezeit
settings-quiet-ask = Wann soll ich Ihnen nie schreiben? Senden Sie zwei Uhrzeiten, etwa <code>20:00 – 09:30</code>. Die Ruhezeit des Programms gilt außerdem.
settings-quiet-all-day = Dann bliebe keine Zeit, Ihnen zu schreiben. Ich schreibe ohnehin nur zwischen { $from } und { $until }: Bitte lassen Sie davon etwas frei.
settings-quiet-off-button = Keine eigene

clients-codes = Für Ihren Kalender oder eine Datei gibt es zu jeder Person einen Code: { $codes }

menu-week = { $mode ->
        [coaching] Treffen
       *[therapy] Sitzungen
    } der kommenden Woche
menu-holiday = Tage, an denen Sie nicht da sind
menu-met = Sagen, ob Sie sich getroffen haben
session-too-far = Verstanden habe ich { $when }. Das ist zu weit weg. Bitte senden Sie einen Tag in den nächsten zwei Monaten.
session-not-asked-paused = <b>{ $label }</b> macht gerade eine Pause und wird dazu nicht gefragt.
session-not-asked-away = <b>{ $label }</b> bekommt gerade keine Fragen, daher wird dazu nicht gefragt.
session-not-asked-old = Das ist zu lange her, daher wird <b>{ $label }</b> dazu nicht gefragt.
session-not-asked-next = { $mode ->
        [coaching] Das nächste Treffen
       *[therapy] Die nächste Sitzung
    } ist zu nah, daher wird <b>{ $label }</b> { $mode ->
        [coaching] zu diesem
       *[therapy] zu dieser
    } nicht gefragt.
session-not-asked-hours = Die Ruhezeiten lassen keine Tageszeit übrig, um <b>{ $label }</b> zu fragen.
session-known-planned = Das ist schon notiert. <b>{ $label }</b> bekommt die Fragen am { $when }.
session-known-asked = Das ist schon notiert, und <b>{ $label }</b> wurde dazu gefragt.
session-known = Das ist schon notiert, und <b>{ $label }</b> wird dazu nicht gefragt.
session-plan-replace = Geplant mit <b>{ $label }</b>: { $plan }. Soll das an diese Stelle treten: { $new }?
session-replace-button = Ja, ersetzen
session-keep-button = Nein, so lassen
session-kept = Gut, mit <b>{ $label }</b> bleibt alles wie geplant.
session-plan-same = Das ist schon so geplant mit <b>{ $label }</b>: { $plan }.
session-instead = Mit <b>{ $label }</b> ist { $mode ->
        [coaching] ein Treffen
       *[therapy] eine Sitzung
    } geplant: { $planned }. { $mode ->
        [coaching] Soll es
       *[therapy] Soll sie
    } stattdessen so beginnen: { $when }?
