# A client goes on with another practitioner, if they want to.

client-over-button = Hand over
transfer-to-whom = Who could go on with <b>{ $label }</b>? They are asked first; the other one learns nothing before they agree.
transfer-nobody = Nobody else of your programme can take over now.
transfer-asked = <b>{ $label }</b> is asked whether they would like to go on with { $name }. Nothing changes before they agree.
transfer-not-possible = That is not possible now. Nothing has changed.

transfer-question = Would you like to go on with { $name } instead of { $before }? Your new answers would then go to { $name } only.

    You also choose whether { $name } may see what you answered before, and the words you shared. Before you agree, { $name } learns nothing. Or everything stays as it is.
transfer-with-button = Yes, with answers
transfer-without-button = Yes, without answers
transfer-no-button = No, thank you
transfer-agreed-with = All right. You go on with { $name }, who can see what you answered before. The short questions go on as usual.
transfer-agreed-without = All right. You go on with { $name }, who does not see what you answered before. The short questions go on as usual.
transfer-declined = All right. Nothing has changed, and { $name } learns nothing of it.

client-moved = <b>{ $label }</b> goes on with somebody else. No more check-ins come about your work together.
client-comes-with = A client goes on with you: <b>{ $label }</b>. They agreed that you may see what they answered before. { client-next }
client-comes-without = A client goes on with you: <b>{ $label }</b>. They begin afresh, without what they answered before. { client-next }
client-before-button = Earlier answers
client-before = What <b>{ $label }</b> answered while working with { $name }, shown as they agreed:
