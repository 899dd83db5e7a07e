# Who accepts an invite, and whether it is them.

client-agreed = The link for <b>{ $label }</b> was opened, and somebody agreed to take part. Is it the person you meant? They were shown the number <b>{ $number }</b>; you can ask them for it. No questions go out before you have answered.
confirm-yes-button = Yes, it is them
confirm-no-button = No, somebody else
confirm-nobody = Nobody waits for your word now.
confirm-done-already = This is settled already.
consent-number = So that nobody else can take your place, { $name } first confirms that it is you. If you are asked, your number is <b>{ $number }</b>.
invite-not-meant = This link was meant for somebody else. What was stored about you here is deleted, and nothing more will come. If it was for you after all, please ask for a new link.
invite-anew = All right. Nothing is kept of whoever opened the link. Here is a new one.
client-stranger-button = It is not them
client-stranger-sure = Did somebody else open the link for <b>{ $label }</b>? Then I delete what is stored about them, with what you planned and noted here, and give you a new link for <b>{ $label }</b>. Nobody but you is told.
client-stranger-yes-button = Yes, somebody else
client-stranger-no-button = No, it is them
client-stranger-gone = Done. Nothing is kept of whoever took part as <b>{ $label }</b>, and they get no more questions. Such a mix-up happens. Here is a new link; please plan your times again.
client-stranger-stays = All right, nothing has changed.
invite-qr-button = Show as QR code
invite-revoke-button = Take it back
invite-revoked = The link for <b>{ $label }</b> opens nothing any more.
invite-used-already = This link was used already.
clients-state = <b>{ $label }</b>: { $state }
state-agreed = has agreed and waits for your word
state-unreachable = cannot be reached
invite-made-before = The link you got before still works until { $day }. I do not keep links, so I cannot show it again. If you take a new one, the old one opens nothing any more.
invite-opened-before = Somebody has opened the link and not agreed yet. If you take a new link, the old one opens nothing any more, and what is stored about whoever opened it is deleted.
invite-until-agreed = I write to you as soon as they have agreed. Until then they get no questions, and you need not note anything.
begin-again-offer = You have stopped here, so no questions come to you. Would you like to begin again? Then please read this first. If not, you need not do anything.
