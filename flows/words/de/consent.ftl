### German, with "Sie". Translated for this project, not validated.

consent = <b>Hallo und willkommen</b>

    { $name } möchte von Ihnen hören, wie es Ihnen mit Ihren Sitzungen geht.

    • Nach jeder Sitzung stelle ich Ihnen hier ein paar kurze Fragen. Das dauert etwa eine Minute.
    • <b>Wer es sieht:</b> nur { $name }, in einem Wochenüberblick, oder früher, wenn etwas vor dem nächsten Treffen wichtig ist. Sie sehen Ihre Antworten, bevor Sie sie senden.
    • <b>Niemand liest live mit.</b> Dies ist kein Notdienst.
    • <b>Sie entscheiden:</b> Die Teilnahme ist freiwillig und ändert nichts an Ihren Sitzungen. Senden Sie /pause oder /stop, wann immer Sie möchten.
    • Die Nachrichten laufen über Telegram. Chats mit Bots sind nicht Ende-zu-Ende-verschlüsselt. Mehr unter /privacy.

    Wenn Sie unter 18 sind, nehmen Sie hier bitte nicht teil.

    Möchten Sie teilnehmen?
consent-agree-button = Ja, einverstanden
consent-decline-button = Nein, danke
consent-given = Danke. Nach Ihrer nächsten Sitzung mit { $name } stelle ich Ihnen ein paar kurze Fragen. Bis dahin müssen Sie nichts tun. /help zeigt, was Sie hier tun können.
consent-declined = In Ordnung. Es wird nichts gefragt, und das ist gut so. Wenn Sie es sich anders überlegen, senden Sie /start.
consent-given-already = Sie haben schon zugestimmt.
