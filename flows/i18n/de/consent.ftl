### German, with "Sie". Translated for this project, not validated.

consent = <b>Hallo und willkommen</b>

    { $name } möchte von Ihnen hören, wie Ihre gemeinsame Arbeit läuft.

    • { $asked ->
        [cadence] In festen Abständen
       *[sessions] Nach { $mode ->
               [coaching] jedem Treffen
              *[therapy] jeder Sitzung
           }
    } stelle ich Ihnen hier ein paar kurze Fragen. Das dauert etwa eine Minute.
    • <b>Wer es sieht:</b> nur { $name }, in einem Wochenüberblick, oder früher, wenn etwas vor dem nächsten Treffen wichtig ist. Sie sehen Ihre Antworten, bevor Sie sie senden.
    • <b>Kein Notdienst:</b> Ich bin ein Programm, und beim Schreiben liest niemand mit. { now-hint }
    • <b>Sie entscheiden:</b> Die Teilnahme ist freiwillig und ändert nichts an Ihrer gemeinsamen Arbeit. Senden Sie /pause oder /stop, wann immer Sie möchten; /delete löscht alles.
    • Die Nachrichten laufen über Telegram. Chats mit Bots sind nicht Ende-zu-Ende-verschlüsselt. Mehr unter /privacy.

    Wenn Sie unter 18 sind, nehmen Sie hier bitte nicht teil.

    Möchten Sie teilnehmen?
consent-agree-button = Ja, einverstanden
consent-decline-button = Nein, danke
consent-given = Danke. { $asked ->
        [cadence] Von jetzt an stelle ich Ihnen in festen Abständen ein paar kurze Fragen.
       *[sessions] Nach { $mode ->
               [coaching] Ihrem nächsten Treffen
              *[therapy] Ihrer nächsten Sitzung
           } mit { $name } stelle ich Ihnen ein paar kurze Fragen.
    } Bis dahin müssen Sie nichts tun. /help zeigt, was Sie hier tun können.
consent-declined = In Ordnung. Es wird nichts gefragt, und das ist gut so. Wenn Sie es sich anders überlegen, senden Sie /start.
consent-given-already = Sie haben schon zugestimmt.
consent-ask-button = Ich habe eine Frage
consent-answers = <b>Was oft gefragt wird</b>

    <b>Werden meine Antworten gleich gesehen?</b>
    Nein. { $name } sieht sie erst, nachdem Sie auf Senden getippt haben, in einem Wochenüberblick, oder früher, wenn etwas vor dem nächsten Treffen wichtig ist.

    <b>Wer bekommt sie noch?</b>
    { $leaves ->
        [yes] Wohin sie sonst gehen dürfen, steht unten.
       *[no] Von mir niemand.
    } Die Nachrichten laufen über Telegram.

    <b>Was, wenn ich nicht antworte?</b>
    Das ist in Ordnung. { $name } sieht nur, dass keine Antwort kam. Sie können jede Frage auslassen, und Ihre gemeinsame Arbeit geht weiter wie bisher.

    <b>Wie lange wird es aufbewahrt?</b>
    { privacy-kept }

    <b>Wie höre ich wieder auf?</b>
    /stop beendet die Fragen. /delete löscht alles über Sie.

    Gibt es noch etwas? Bitte fragen Sie { $name }.

    Möchten Sie teilnehmen?
consent-anew = Seit Ihrer Zustimmung hat sich hier etwas geändert. Bitte lesen Sie es noch einmal. Bis Sie geantwortet haben, frage ich nichts.
consent-renewed = Danke. Es geht weiter wie bisher.
state-asked-anew = wird vor den nächsten Fragen neu um Zustimmung gebeten
consent-typed-yes = Danke! Ein Ja zählt nur über den Knopf, damit klar ist, welchem Text Sie zustimmen. Bitte tippen Sie hier darauf. /start zeigt den Text noch einmal.
consent-typed-question = Ich bin ein Programm und kann das nicht selbst beantworten. Tippen Sie auf „{ consent-ask-button }“ für das, was oft gefragt wird; alles andere kann { $name } Ihnen sagen.
consent-typed-other = Bevor Sie zugestimmt haben, frage ich nichts, und was Sie geschrieben haben, ist nicht gespeichert. Möchten Sie teilnehmen? Bitte tippen Sie auf einen Knopf. /start zeigt den ganzen Text noch einmal.
