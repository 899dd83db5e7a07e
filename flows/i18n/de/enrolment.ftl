### German, with "Sie". Translated for this project, not validated.

# Viele auf einmal einschreiben: was an einer Liste nicht stimmt und was sie ergibt. Und Einladungen, die noch niemand geöffnet hat.

file-utf16 = Diese Datei kann ich nicht lesen. Bitte speichern Sie sie als CSV in UTF-8 und senden Sie sie noch einmal. In Tabellenprogrammen heißt das „CSV UTF-8“.
file-not-utf8 = Zeile { $line } dieser Datei kann ich nicht lesen. Bitte speichern Sie sie als CSV in UTF-8 und senden Sie sie noch einmal. In Tabellenprogrammen heißt das „CSV UTF-8“.
file-too-many-rows = Diese Datei hat mehr als { $most } Zeilen. Bitte senden Sie sie in Teilen.
file-quotes = Zeile { $line } dieser Datei kann ich nicht lesen. Bitte prüfen Sie dort die Anführungszeichen.
file-double-column = Zwei Spalten dieser Datei heißen „{ $column }“. Bitte behalten Sie nur die richtige.
enrol-no-columns = Ich muss wissen, welche Spalte welche ist. Bitte benennen Sie sie in der ersten Zeile: <code>practitioner</code>, <code>client</code> und, wenn Sie mögen, <code>language</code>.

enrol-row-practitioner = Bitte schreiben Sie den Namen der Fachperson, höchstens { $most } Zeichen.
enrol-row-unknown = So heißt hier niemand. Bitte prüfen Sie den Namen, oder fügen Sie eine Zeile hinzu, die die Fachperson einlädt: ihr Name, ohne Klient.
enrol-row-ambiguous = So heißt mehr als eine Fachperson. Bitte schreiben Sie stattdessen die Kennung; wer den Dienst betreibt, kann sie nachsehen.
enrol-row-language = Das spreche ich nicht. Bitte wählen Sie aus { $known }, oder lassen Sie es leer.
enrol-row-client-twice = Zeile { $line } hat diesen Namen auch, mit etwas anderem daneben. Ein Name ist ein Mensch: Paare und Gruppen können nicht teilnehmen. Bitte wählen Sie einen anderen Namen.
enrol-row-practitioner-twice = Zeile { $line } lädt diesen Namen auch ein, mit etwas anderem daneben. Bitte machen Sie die beiden Namen verschieden.
invite-address = Das sieht nach einer Adresse aus. Bitte wählen Sie stattdessen einen kurzen Namen oder Buchstaben.
invite-several = Das sieht nach mehr als einem Menschen aus. Ich bin für einen Menschen auf einmal gemacht; Paare und Gruppen können nicht teilnehmen, weil jeder lesen würde, was der andere sagt. Bitte laden Sie eine Person ein, unter einem eigenen Namen.

enrol-would = Einzuladen – Klientinnen und Klienten: { $clients }, Fachpersonen: { $practitioners }.
enrol-done = Eingeladen – Klientinnen und Klienten: { $clients }, Fachpersonen: { $practitioners }.
enrol-would-renew = Bekämen einen neuen Link: { $count }. Ihre alten Links öffnen dann nichts mehr.
enrol-renewed = Neue Links: { $count }. Die alten öffnen nichts mehr.
enrol-there = Schon da, für sie ändert sich nichts: { $count } (Zeilen { $lines }).
enrol-waiting = Davon haben ihren Link noch nicht geöffnet: { $count }.
enrol-twice = Stehen zweimal in der Liste, einmal gezählt: { $count } (Zeilen { $lines }).
enrol-problems = Zeilen, die einen Blick brauchen: { $count }.
enrol-nothing = Es wurde nichts gespeichert.

enrol-how = Bitte senden Sie mir Ihre Liste als CSV-Datei (UTF-8), mit höchstens { $most } Zeilen.

    Die erste Zeile benennt die Spalten: <code>practitioner</code>, <code>client</code> und, wenn Sie mögen, <code>language</code>. Eine Zeile ohne client lädt die Fachperson ein. Unter client steht ein kurzer Name, den die Fachperson versteht, kein voller Name. Andere Spalten, etwa Ihre eigenen Nummern, kommen neben den Links zu Ihnen zurück und werden nicht gespeichert.

    Zuerst sage ich, was geschehen würde. Niemand wird eingeladen, bevor Sie auf den Knopf tippen.
enrol-go-button = Einladen
enrol-partly-button = Wer passt, einladen
enrol-renew-button = Auch neue Links
enrol-again = Ich bewahre Ihre Liste nicht auf. Bitte senden Sie sie noch einmal.
enrol-links = Die Links: einer für jede Person, jeder gilt einmal, bis zum Tag daneben. Geben Sie sie selbst weiter, und bewahren Sie diese Datei sicher auf.
enrol-failures = Die Zeilen, die einen Blick brauchen. Berichtigen Sie sie in dieser Datei und senden Sie sie mir. Niemand wird zweimal eingeladen.

invite-new-button = Neuer Link
state-expired = eingeladen, aber der Link ist zu alt
