# Enrolling many at once: what is wrong with a list, and what it comes to. And invitations nobody has opened yet.

file-utf16 = I cannot read this file. Please save it as CSV in UTF-8 and send it again. Spreadsheets call that “CSV UTF-8”.
file-not-utf8 = I cannot read line { $line } of this file. Please save it as CSV in UTF-8 and send it again. Spreadsheets call that “CSV UTF-8”.
file-too-many-rows = This file has more than { $most } rows. Please send it in parts.
file-quotes = I cannot read line { $line } of this file. Please check the quotation marks there.
file-double-column = Two columns of this file are called “{ $column }”. Please keep only the right one.
enrol-no-columns = I need to know which column is which. Please name them in the first line: <code>practitioner</code>, <code>client</code>, and if you like <code>language</code>.

enrol-row-practitioner = Please write the practitioner’s name, at most { $most } characters.
enrol-row-unknown = Nobody is called that here. Please check the name, or add a row that invites them: their name, and no client.
enrol-row-ambiguous = More than one practitioner is called that. Please write the id instead; whoever runs this service can list it.
enrol-row-language = I do not speak that. Please choose one of { $known }, or leave it empty.
enrol-row-client-twice = Line { $line } has this name too, with something else beside it. One name is one person: couples and groups cannot take part. Please choose another name.
enrol-row-practitioner-twice = Line { $line } invites this name too, with something else beside it. Please make the two names differ.
invite-address = That looks like an address. Please choose a short name or letters instead.
invite-several = That looks like more than one person. I am made for one person at a time; couples and groups cannot take part, because each would read what the other says. Please invite one person, by a name of their own.

enrol-would = To be invited – clients: { $clients }, practitioners: { $practitioners }.
enrol-done = Invited – clients: { $clients }, practitioners: { $practitioners }.
enrol-would-renew = To get a new link: { $count }. Their old links will open nothing.
enrol-renewed = New links made: { $count }. The old ones open nothing any more.
enrol-there = Already there, nothing changes for them: { $count } (lines { $lines }).
enrol-waiting = Of these, have not opened their link: { $count }.
enrol-twice = Stand in the list twice, counted once: { $count } (lines { $lines }).
enrol-problems = Rows that need a look: { $count }.
enrol-nothing = Nothing was stored.

enrol-how = Please send me your list as a CSV file (UTF-8), with at most { $most } rows.

    The first line names the columns: <code>practitioner</code>, <code>client</code>, and if you like <code>language</code>. A row without a client invites the practitioner. A client is a short name that their practitioner will know, no full name. Other columns, such as your own numbers, come back to you beside the links and are not stored.

    First I say what would happen. Nobody is invited before you tap the button.
enrol-go-button = Invite them
enrol-partly-button = Invite who fits
enrol-renew-button = New links as well
enrol-again = I do not keep your list. Please send it again.
enrol-links = The links: one for each person, each works once, until the day beside it. Pass them on yourself, and keep this file in a safe place.
enrol-failures = The rows that need a look. Correct them in this file and send it to me. Nobody is invited twice.

invite-new-button = New link
state-expired = invited, but the link is too old
