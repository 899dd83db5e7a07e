### German, with "Sie". Translated for this project, not validated.

welcome-practitioner = Willkommen, { $name }. Alles ist eingerichtet.

    1. Senden Sie /invite mit einem Namen oder Kürzel Ihrer Wahl für eine Person. Sie bekommen einen Link zum Weitergeben.
    2. { $asked ->
        [cadence] Die Personen bekommen von selbst ein paar kurze Fragen, zu den Zeiten des Programms. Sie müssen nichts tun.
       *[sessions] Senden Sie nach { $mode ->
               [coaching] einem Treffen
              *[therapy] einer Sitzung
           } /session. { welcome-asked }
    }
    3. Ihr Wochenüberblick kommt am { $digest } ({ $zone }), danach jede Woche.

    /help zeigt alles. /settings ändert Sprache, Zeitzone und Zeitpunkt des Überblicks.

welcome-asked = { $hours ->
    [0] Die Person bekommt dann ein paar kurze Fragen.
    [1] Eine Stunde später bekommt die Person ein paar kurze Fragen.
   *[other] { $hours } Stunden später bekommt die Person ein paar kurze Fragen.
}

help-practitioner = <b>Für { $mode ->
        [coaching] Ihr Coaching
       *[therapy] Ihre Praxis
    }</b>
    /session – { $mode ->
            [coaching] ein Treffen
           *[therapy] eine Sitzung
        } ist vorbei, oder ein fester Termin
    /invite – ein Link für eine neue Person
    /clients – alle auf einen Blick
    /client – eine Person: Antworten, beenden, übergeben
    /week – { $mode ->
            [coaching] Treffen
           *[therapy] Sitzungen
        } der kommenden Woche
    /ask – jemand bekommt jetzt ein paar Fragen
    /holiday – Tage, an denen Sie nicht da sind
    /calendar – { $mode ->
            [coaching] Treffen
           *[therapy] Sitzungen
        } aus Ihrem Kalender
    /digest – die Woche bis jetzt
    /history – vergangene Wochen
    /report – eine Seite für die Supervision
    /score – der Wert eines Papierbogens
    /goals – woran Sie und eine Person arbeiten
    /form – Ihr eigener kurzer Bogen nach { $mode ->
            [coaching] einem Treffen
           *[therapy] einer Sitzung
        }
    /settings – Sprache, Zeitzone, Zeitpunkt des Überblicks
    /privacy – was gespeichert wird und wer es sieht

    Ich bin ein Programm und kein Notdienst. { now-hint }
help-client = <b>Was Sie hier tun können</b>
    { $asked ->
        [cadence] In festen Abständen
       *[sessions] Nach { $mode ->
               [coaching] einem Treffen
              *[therapy] einer Sitzung
           }
    } stelle ich Ihnen ein paar kurze Fragen. Tippen Sie auf eine Antwort oder schreiben Sie sie.
    /checkin – jetzt einige Fragen beantworten
    /goals – Ziele Ihrer gemeinsamen Arbeit
    /met – sagen, ob Sie sich getroffen haben
    /course – ein Bild Ihrer Antworten
    /pause – eine Zeit lang keine Fragen
    /stop – keine Fragen mehr
    /settings – Sprache und Zeitzone
    /privacy – was gespeichert wird und wer es sieht

    Ich bin ein Programm und kein Notdienst. { now-hint }
help-stranger = Hallo! Für den Anfang brauchen Sie eine Einladung von der Person, mit der Sie arbeiten. Bitte öffnen Sie deren Link oder senden Sie /start und den Code. { now-hint }
unknown-command = Diesen Befehl kenne ich nicht. /help zeigt, was ich kann. { now-hint }
for-practitioners = Dieser Befehl ist nicht für Sie gedacht. /help zeigt, was Sie hier tun können. { now-hint }
for-clients = Dieser Befehl ist für die, die hier Fragen beantworten. /help zeigt, was Sie tun können. { now-hint }

invite-unknown = Diesen Code kenne ich nicht. Bitte prüfen Sie, ob er vollständig ist, oder bitten Sie um einen neuen Link.
invite-used = Dieser Link wurde schon benutzt. Bitte fragen Sie nach einem neuen.
invite-mine-already = Diesen Link haben Sie schon benutzt, alles ist gut. /help zeigt, was Sie hier tun können.
invite-expired = Dieser Link ist zu alt. Bitte fragen Sie nach einem neuen.
invite-own-client = Dieser Link ist für die eingeladene Person. Bitte geben Sie ihn weiter und öffnen Sie ihn nicht selbst.
invite-client-twice = Sie sind mit dieser Person schon verbunden. Es hat sich nichts geändert.
invite-practitioner-twice = Sie sind schon eingerichtet. Es hat sich nichts geändert.
invite-for-practitioner = Dieser Link ist für jemanden, der hier { $mode ->
        [coaching] Coaching
       *[therapy] Sitzungen
    } anbietet. Sie beantworten hier Fragen, darum habe ich nichts geändert. Bitten Sie die Person, die ihn geschickt hat, um einen Link für Sie.

invite-ask-label = Wen möchten Sie einladen? Senden Sie einen kurzen Namen oder ein Kürzel, das nur Sie verstehen müssen, etwa <i>A.</i> oder <i>Dienstag 3</i>. Bitte keine vollen Namen.
invite-bad-label = Bitte senden Sie einen kurzen Namen mit höchstens { $most } Zeichen.
invite-label-taken = <b>{ $label }</b> gibt es bei Ihnen schon. Bitte wählen Sie einen anderen kurzen Namen.
invite-made = Bitte geben Sie diesen Link an <b>{ $label }</b> weiter. Er gilt einmal, { $days ->
        [one] { $days } Tag lang
       *[other] { $days } Tage lang
    }:

    { $link }

    Oder in einem Chat mit diesem Bot senden lassen:
    <code>/start { $code }</code>

session-no-clients = Noch macht niemand mit. Senden Sie /invite für einen Link; wer zustimmt, erscheint hier.
client-unknown = <b>{ $label }</b> kenne ich nicht.
session-choose-client = Um wen geht es?
session-when = Wann war { $mode ->
        [coaching] das Treffen
       *[therapy] die Sitzung
    } mit <b>{ $label }</b> zu Ende?
session-plan = Geplant: jede Woche, { $day }, { $time }.
session-now-button = Gerade eben
session-today-button = Zu anderer Zeit
session-weekly-button = Regelmäßig
session-end-plan-button = Plan beenden
session-at-ask = Wann war { $mode ->
        [coaching] das Treffen
       *[therapy] die Sitzung
    } mit <b>{ $label }</b> zu Ende? Senden Sie eine Uhrzeit wie <code>15:00</code> oder <code>gestern 15:00</code>.
session-weekly-ask = Wann beginnen die { $mode ->
        [coaching] Treffen
       *[therapy] Sitzungen
    } mit <b>{ $label }</b>? Senden Sie Tag und Uhrzeit wie <code>Dienstag 15:00</code> oder <code>alle zwei Wochen Dienstag 15:00</code>.
session-which-day = Welchen Tag meinen Sie? Für jede Woche schreiben Sie „jeden“ davor.
session-taken = { $mode ->
        [coaching] Das Treffen
       *[therapy] Die Sitzung
    } endete am { $when }.
session-noted = Notiert. <b>{ $label }</b> bekommt die Fragen am { $when }.
session-weekly-set = Eingerichtet: Sie treffen <b>{ $label }</b> jede Woche. Das erste Mal: { $first }. Nach { $mode ->
        [coaching] jedem Treffen
       *[therapy] jeder Sitzung
    } wird von selbst gefragt; Sie müssen nichts tun.
session-plan-ended = Der Wochenplan mit <b>{ $label }</b> ist beendet.

settings = <b>Ihre Einstellungen</b>
    Sprache: { $language }
    Zeitzone: { $zone }
settings-digest = Wochenüberblick: { $day }, { $time }
settings-language-button = Sprache
settings-zone-button = Zeitzone
settings-day-button = Tag des Überblicks
settings-time-button = Zeit des Überblicks
settings-choose-language = Welche Sprache möchten Sie?
settings-choose-day = An welchem Tag soll der Wochenüberblick kommen?
settings-zone-ask = Wo leben Sie? Senden Sie die nächste große Stadt, etwa <code>Berlin</code> oder <code>New York</code>.
settings-at-ask = Um wie viel Uhr soll der Wochenüberblick kommen? Senden Sie eine Uhrzeit wie <code>08:00</code>.

pause-choose = Wie lange möchten Sie Pause machen? Niemand fragt, warum.
pause-weeks-button = { $weeks ->
        [one] Eine Woche
       *[other] { $weeks } Wochen
    }
pause-begun = Erledigt. Keine Fragen bis { $day }. Um früher zurückzukommen, senden Sie /pause.
pause-running = Sie haben Pause bis { $day }.
pause-end-button = Pause beenden
pause-ended = Willkommen zurück. { asked-again }

stop-sure = Soll ich aufhören zu fragen? Was Sie bisher geantwortet haben, bleibt bei der Person, mit der Sie arbeiten. Sie erfährt, dass Sie aufgehört haben, nicht warum.
stop-yes-button = Ja, aufhören
stop-no-button = Nein, weitermachen
stopped = Ich habe aufgehört. Es kommen keine Fragen mehr. Wenn Sie es sich anders überlegen, senden Sie /start.
not-stopped = In Ordnung, es hat sich nichts geändert.
nothing-to-stop = Sie bekommen gerade keine Fragen, also gibt es nichts zu beenden.

privacy = <b>Was gespeichert wird und wer es sieht</b>
privacy-of-client =
    • Ihre Antworten gehen an die Person, mit der Sie arbeiten, und an niemanden sonst. Sie sieht sie erst, wenn Sie auf „Senden“ getippt haben. Ein Ziel, das Sie nennen, wird nur gesehen, wenn Sie es zeigen.
privacy-of-practitioner =
    • Was Ihre Klientinnen und Klienten antworten, kommt zu Ihnen, nachdem sie auf „Senden“ getippt haben, und zu niemandem sonst. Was Sie selbst antworten, wird nur Ihnen gezeigt. Ziele, die Sie nennen und zeigen, sieht die betreffende Person.
privacy-of-coordinator =
    • Antworten gehen an die Person, mit der jemand arbeitet. Sie sehen in Zahlen, wie es läuft, nie die Antworten einer einzelnen Person.
privacy-stored =
    • Namen, Nachrichten und Ihr Telegram-Konto sind verschlossen gespeichert, der Schlüssel liegt woanders.
    • Chats mit Bots sind nicht Ende-zu-Ende-verschlüsselt: Die Nachrichten laufen über Telegram.
    • In diesem Chat liest niemand mit. Er ist kein Notdienst und kein Medizinprodukt. { now-hint }
privacy-choice =
    • Die Teilnahme ist freiwillig. /pause und /stop gehen jederzeit.
privacy-of-programme = <b>Von denen, die dies betreiben</b>
    { $words }

menu-session = { $mode ->
        [coaching] Ein Treffen
       *[therapy] Eine Sitzung
    } ist vorbei, oder ein fester Termin
menu-clients = Alle auf einen Blick
menu-client = Eine Person: Antworten, beenden, übergeben
menu-digest = Die Woche bis jetzt
menu-invite = Ein Link für eine neue Person
menu-settings = Sprache und Zeit
menu-privacy = Was gespeichert wird und wer es sieht
menu-help = Was Sie hier tun können
menu-pause = Eine Zeit lang keine Fragen
menu-stop = Keine Fragen mehr
menu-form = Ihr eigener kurzer Bogen
