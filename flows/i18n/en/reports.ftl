# Pages for supervision, weeks gone by, and what a practitioner is told when.

report-whom = For whom should I make a page?
report-everyone-button = Everyone
report-one = <b>{ $label }</b>, one page for supervision: the course, what stood out, what was tried. No names but yours for them.
report-all = A page for each client, those who need thought first.
report-nothing = There are no answers to make a page of yet.
report-failed = I could not make the page for supervision. Nothing is lost. Please try again a little later; if it fails again, tell whoever runs this service for you.

history-which = Which week would you like to read again?
history-none = No digest has come yet. /digest shows this week so far.
history-earlier-button = Earlier weeks

clients-none = None of your clients’ labels holds “{ $words }”. /clients alone shows everyone.

choices-button = What I tell you
choices = What should I tell you? Tap to change.
    • A digest in weeks when nothing stands out, too: two lines
    • Tension that was not talked through: at once, outside quiet hours
    • The lowest answer on bond or goals: at once, outside quiet hours
choices-digest-when-quiet-button = Quiet weeks
choices-tension-at-once-button = Tension at once
choices-lowest-at-once-button = Lowest at once

told-at-once = This came in just now. You need not wait for the digest to think about it:
told-on = I wrote to you about this on { $day }.
told-already = { $what } (I wrote to you)

menu-report = A page for supervision (PDF)
menu-history = Digests of past weeks
