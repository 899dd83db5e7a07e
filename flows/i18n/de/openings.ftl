### German, with "Sie". Translated for this project, not validated.

opening-skill-open-question = offene Frage
opening-skill-reflecting = Spiegeln
opening-skill-restating = Wiedergeben
opening-skill-silence = Schweigen
opening-skill-clarifying = Klären
opening-skill-summarising = Zusammenfassen
opening-skill-goals = Ziele gemeinsam erkunden
opening-skill-tasks = Wege gemeinsam vereinbaren

opening-bond-watch-1 = { $mode ->
    [coaching] Fragen Sie vor allem anderen, und hören Sie nur zu: „Wie war unser letztes Treffen für Sie, und was hätte es besser gemacht?“
   *[therapy] Fragen Sie vor allem anderen, und hören Sie nur zu: „Wie war es für Sie, letztes Mal hier zu sein?“
}
opening-bond-watch-2 = { $mode ->
    [coaching] Sagen Sie, was Ihnen aufgefallen ist, und lassen Sie sich berichtigen: „Ich glaube, ich war letztes Mal nicht ganz bei Ihnen.“
   *[therapy] Sagen Sie behutsam, was Sie spüren, und lassen Sie sich berichtigen: „Ich habe das Gefühl, ich war letztes Mal ein wenig weiter weg.“
}
opening-bond-watch-3 = { $mode ->
    [coaching] Fragen Sie „Gab es letztes Mal einen Moment, in dem ich Sie verloren habe?“ und warten Sie die ganze Antwort ab.
   *[therapy] Fragen Sie „Gab es letztes Mal einen Moment, in dem Sie sich mit mir weniger wohl gefühlt haben?“ und warten Sie. Zählen Sie bis zehn, bevor Sie mehr sagen.
}
opening-bond-likely-1 = Geben Sie dem früh Raum: „Zwischen uns hat sich letztes Mal vielleicht etwas anders angefühlt. Wie war das für Sie?“
opening-bond-likely-2 = Nehmen Sie erst die andere Seite ein, dann Ihre: „Wenn ich letztes Mal nicht richtig bei Ihnen war, ist es verständlich, dass Sie etwas zurückgehalten haben.“
opening-bond-likely-3 = Beginnen Sie mit Ihrem Anteil: „Mir ist letztes Mal vielleicht etwas Wichtiges entgangen. Helfen Sie mir, den Moment zu finden.“

opening-low-watch-1 = Danken Sie für die ehrliche Antwort und fragen Sie dann: „Was hat letztes Mal zwischen uns gefehlt?“
opening-low-watch-2 = Geben Sie es wieder, ohne abzuschwächen oder zu erklären: „Sie haben mich nicht ganz an Ihrer Seite gespürt. Habe ich das richtig verstanden?“
opening-low-watch-3 = „Es braucht Mut, das der Person zu sagen, um die es geht.“ Bleiben Sie dabei, bevor Sie nach mehr fragen.
opening-low-likely-1 = { $mode ->
    [coaching] Nehmen Sie es ganz an, ohne ein „aber“: „Sie hatten nicht das Gefühl, dass ich bei Ihnen war. Das hat Ihnen nicht geholfen.“
   *[therapy] Nehmen Sie es ganz an, ohne ein „aber“: „Sie hatten nicht das Gefühl, dass ich bei Ihnen war. Damit waren Sie sicher sehr allein.“
}
opening-low-likely-2 = Vor jedem Plan: „Wann haben Sie es letztes Mal bemerkt, und was haben Sie damit gemacht?“
opening-low-likely-3 = Sagen Sie „Ich möchte alles davon hören, auch das, was mich betrifft.“ Dann bleiben Sie still und lassen Sie den Anfang dem Gegenüber.

opening-goal-watch-1 = Fragen Sie nach dem Ziel von heute, nicht nach dem einmal vereinbarten: „Was soll für Sie jetzt am ehesten dabei herauskommen?“
opening-goal-watch-2 = „Wenn unsere Arbeit ab jetzt genau richtig liefe, was würden Sie zuerst bemerken?“
opening-goal-watch-3 = Sagen Sie in zwei Sätzen, wofür Sie beide Ihrer Meinung nach arbeiten, und fragen Sie: „Was würden Sie daran ändern?“
opening-goal-likely-1 = Legen Sie Ihren Plan für zehn Minuten beiseite und entwerfen Sie gemeinsam einen neuen: was jetzt zählt, was nicht mehr, was dazugekommen ist.
opening-goal-likely-2 = „Es klingt, als wären wir mehr auf mein Ziel zugegangen als auf Ihres.“ Lassen Sie sich berichtigen.
opening-goal-likely-3 = Fragen Sie, wo sich die Wege getrennt haben: „Bis wann fühlte sich das wie Ihr Ziel an, und was hat sich dann geändert?“

opening-goal-low-watch-1 = „Woran arbeiten wir nicht, obwohl Sie es sich wünschen?“
opening-goal-low-watch-2 = Jede Seite nennt das eine, das ihr am wichtigsten ist. Dann schauen Sie gemeinsam, wo sich beides trifft.
opening-goal-low-watch-3 = Sagen Sie es schlicht zurück: „Wofür wir arbeiten, ist also nur zum Teil das, was Sie wollen.“ Dann fragen Sie nach dem anderen Teil.
opening-goal-low-likely-1 = { $mode ->
    [coaching] Erst verstehen, dann ändern: „Sie sind mit einem Ziel gekommen, an dem wir kaum gearbeitet haben. Das würde mich auch stören.“
   *[therapy] Erst verstehen, dann ändern: „Sie sind für etwas gekommen, das wir kaum berührt haben. Das würde mich auch müde machen.“
}
opening-goal-low-likely-2 = Beginnen Sie das Ziel auf einem leeren Blatt neu: „Lassen Sie beiseite, was wir vereinbart haben. Was wünschen Sie sich von unserer Zeit?“
opening-goal-low-likely-3 = „Wessen Wunsch hat uns bisher geführt, und wohin würde Ihrer führen?“

opening-stated-watch-1 = Lassen Sie Ihr Gegenüber zuerst sprechen: „Was möchten Sie hier am liebsten erreichen?“ Wiederholen Sie es in denselben Worten, und nennen Sie erst dann Ihres, als Frage.
opening-stated-watch-2 = Fragen Sie, was hinter dem ersten Ziel steht: „Was wäre an einem gewöhnlichen Tag anders?“
opening-stated-watch-3 = Nennen Sie die Ziele von beiden, die Ihres Gegenübers zuerst, ohne zu werten: „Wie klingt das für Sie, nebeneinander?“
opening-refused-watch-1 = Lassen Sie Ihr Gegenüber mit diesem Ziel beginnen ({ $goal }): „Was bedeutet es für Sie?“ Wiederholen Sie es in denselben Worten, und sagen Sie erst dann, was es für Sie bedeutet.
opening-refused-watch-2 = Fragen Sie, was hinter diesem Ziel stünde ({ $goal }): „Wenn wir daran arbeiten würden, was wäre an einem gewöhnlichen Tag anders?“
opening-refused-watch-3 = Nennen Sie dieses Ziel ({ $goal }), und für wen es passt und für wen nicht, ohne zu werten: „Wie klingt das für Sie?“

opening-task-watch-1 = „Was von dem, was wir letztes Mal gemacht haben, hat geholfen, und was war eher ein Umweg?“
opening-task-watch-2 = Bieten Sie zwei andere Wege für dasselbe an. Lassen Sie wählen oder einen dritten nennen.
opening-task-watch-3 = Sagen Sie in einem Satz, wofür die Arbeit vom letzten Mal gut war, dann: „Leuchtet Ihnen das ein, oder nicht ganz?“
opening-task-likely-1 = „Diese Art zu arbeiten war nicht Ihre.“ Hören Sie zu Ende zu, bevor Sie für die Methode sprechen.
opening-task-likely-2 = Lassen Sie den Plan für heute ruhen und vereinbaren Sie den nächsten Schritt gemeinsam: was, wie viel und wofür.
opening-task-likely-3 = „Wenn Sie allein entscheiden könnten, wie wir arbeiten, was würden wir heute tun?“

opening-level-watch-1 = „Wie ist es für Sie mit mir, von Anfang an?“ Fragen Sie, wenn Zeit ist, und danken Sie für jede Antwort.
opening-level-watch-2 = Gehen Sie gemeinsam an den Anfang zurück: „Worauf haben Sie gehofft, als Sie kamen? Was davon fehlt?“
opening-level-watch-3 = „Es scheint, das hier war bisher nicht ganz Ihres.“ Sagen Sie es freundlich und lassen Sie es richtigstellen.

opening-overall-watch-1 = Lassen Sie das Programm fünf Minuten ruhen: „Wie geht es uns beiden mit dieser Arbeit?“
opening-overall-watch-2 = Fassen Sie die letzten Male so zusammen, wie Ihr Gegenüber sie erlebt haben könnte, in drei Sätzen. Fragen Sie, was fehlt.
opening-overall-watch-3 = „Das letzte Mal war wohl schwerer als andere.“ Sagen Sie es, ohne nach dem Warum zu fragen, und sehen Sie, was kommt.
opening-overall-likely-1 = Beginnen Sie damit und nicht mit dem Plan: „Letztes Mal hat wohl vieles nicht gepasst. Wo wollen wir anfangen?“
opening-overall-likely-2 = „Nach einem Treffen, das nicht gepasst hat, wiederzukommen, ist nicht wenig.“ Fragen Sie erst dann, was nicht gepasst hat.
opening-overall-likely-3 = { $mode ->
    [coaching] Sagen Sie es in einem Satz, „Letztes Mal hat etwas für Sie nicht gepasst“, und lassen Sie Ihr Gegenüber sagen, was es war.
   *[therapy] Sagen Sie es in einem Satz, „Letztes Mal war etwas für Sie nicht richtig“, und lassen Sie die Stille wirken.
}

opening-tension-watch-1 = „Letztes Mal war da eine Spannung. Wäre es in Ordnung, sie gemeinsam anzusehen?“
opening-tension-watch-2 = { $mode ->
    [coaching] „Vielleicht habe ich letztes Mal etwas zwischen uns übersehen, und Sie blieben damit allein.“
   *[therapy] „Vielleicht habe ich nicht bemerkt, was zwischen uns geschah, und Sie waren damit allein.“
}
opening-tension-watch-3 = Fragen Sie nach dem kleinsten Stück: „Welcher Moment war es? Was hatte ich gerade gesagt?“ Erklären Sie noch nichts.
opening-tension-likely-1 = Finden Sie den Teil, der stimmt, und sagen Sie ihn zuerst: „Ja, das habe ich getan, und ich sehe, wie es ankam.“
opening-tension-likely-2 = „Was hätten Sie in diesem Moment von mir gebraucht und nicht bekommen?“
opening-tension-likely-3 = { $mode ->
    [coaching] Laden Sie offen dazu ein: „Wenn Sie etwas an meiner Arbeitsweise stört, möchte ich es hören.“ Dann warten Sie.
   *[therapy] Laden Sie dazu ein und lassen Sie die Pause leer: „Hier dürfen Sie sich über mich ärgern.“
}

opening-gap-watch-1 = „Ich hatte mein Bild vom letzten Mal. Wie sah es von Ihrem Platz aus?“
opening-gap-watch-2 = Prüfen Sie Ihren Eindruck laut: „Ich habe Ihr Nicken für ein Ja gehalten. War es eins?“
opening-gap-watch-3 = Geben Sie Ihr Bild vom letzten Mal in zwei Sätzen, als Vermutung, und fragen Sie: „Wo liege ich falsch?“

opening-silence-watch-1 = Beginnen Sie nicht mit den offenen Fragen: „Was ist Ihnen vom letzten Mal geblieben?“
opening-silence-watch-2 = „Vielleicht war Ihnen nach dem letzten Mal nicht nach Fragen von mir.“ Lassen Sie jede Antwort gelten.
opening-silence-watch-3 = Sagen Sie, dass das Antworten frei ist und nichts davon abhängt. Dann: „Ist vom letzten Mal noch etwas offen?“
opening-silence-likely-1 = „Ich kann mir vorstellen, dass es leichter war, nicht zu antworten, als zu sagen, was nicht stimmte. Das würde ich verstehen.“
opening-silence-likely-2 = „Was ist zwischen uns geschehen, wonach ich noch nicht gefragt habe?“
opening-silence-likely-3 = Sagen Sie einmal, dass Sie sich über das Kommen freuen, und überlassen Sie die ersten Worte dem Gegenüber.
