# Translated for this project, not validated. The list of clients, and who has not opened a link or not answered.

clients-new = neue Antworten
clients-unanswered = noch nicht beantwortet
clients-waiting-button = Warten auf Sie
clients-unopened-button = Ungeöffnete Links
clients-unanswered-button = Noch ohne Antwort
clients-waiting-list = Diese Personen haben zugestimmt und warten auf Ihre Bestätigung. Tippen Sie auf einen Namen:
clients-waiting-nobody = Im Moment wartet niemand auf Ihre Bestätigung.
clients-unopened-list = Noch nicht geöffnet. Tippen Sie auf einen Namen, um einen neuen Link zu bekommen oder ihn zurückzunehmen:
clients-unopened-nobody = Alle Links wurden geöffnet.
clients-unanswered-list = Bei diesen Personen sind Fragen offen, und sie haben noch nichts gesendet. Sie dürfen sie auch liegen lassen. Tippen Sie auf einen Namen, und ich erinnere einmal:
clients-unanswered-nobody = Es gibt niemanden zu erinnern: Alle haben geantwortet, wurden von Ihnen erinnert oder haben sich einen späteren Zeitpunkt gewählt.
remind-done = Erledigt. <b>{ $label }</b> bekommt eine kleine Erinnerung, außerhalb der Ruhezeiten.
remind-not = <b>{ $label }</b> bekommt keine Erinnerung: Die Fragen sind beantwortet, fast vorbei oder verschoben, oder Sie haben schon erinnert.
clients-more = Und { $count } weitere. Schicken Sie einfach den Namen.
clients-past = Im Moment nimmt niemand teil. Wer früher dabei war, steht hier:
