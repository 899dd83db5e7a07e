# Files about programmes, and what clients read of them.

export-consent-research = <b>Research:</b> your programme may give your answers, and what kind of goals you show, to researchers. They get no names and none of your words.
export-consent-records = <b>Record:</b> your programme may put your answers, and what kind of goals you show, into the file it keeps about you. Your words do not go there.
export-consent-events = <b>Other programs:</b> your programme may tell another program it uses that I asked you or heard from you, that something stood out, or that you paused or left. Not your name, your answers or your words.

month-title = { $name }, { $month }
month-summary = Summary
month-months = Months
month-chart = Chart
month-month = Month
month-invited = Clients invited
month-opened = Clients who opened the link
month-agreed = Clients who agreed
month-active = Clients who answered
month-asked = Check-ins asked
month-answered = Answered, %
month-hours = Median hours until the answer
month-sessions = { $mode ->
        [coaching] Meetings
       *[therapy] Sessions
    }
month-digests = Weekly overviews
month-used = Overviews used, %
month-flags = Things noticed
month-discussed = Talked about, %
month-few = few
month-part = About { $count } clients took part.
month-replied = They answered about { $share } % of the check-ins they were asked.
month-waited = Half of the answers came within { $hours } h.
month-noticed = About { $count } things were noticed, such as a change, tension or silence.
month-talked = About { $share } % of them were talked about.
month-few-said = Too few people took part to give figures.
month-note = Counts are rounded to the nearest five, shares to the nearest ten, never under 10 or over 90. “few” stands for fewer than five, or none. A month is counted once and stays as it was first shown. What is noticed starts a conversation; it is no grade of anybody's work.
month-button = Last month as a file
month-caption = { $name }: { $month }, as a table with a chart, and as CSV. Groups of fewer than five people are not shown.
month-nothing = There is no full month yet. Please try again after the end of the month.

mydata-pdf-button = My answers as PDF
mydata-fhir-button = My answers as FHIR
mydata-pdf-caption = What you answered, to read or to print. Keep it in a safe place.
mydata-fhir-caption = What you sent and your goals, in a form that health programs can read (FHIR R4). It has no names and none of your words.
mydata-fhir-words-button = With my own words
mydata-fhir-words-caption = What you sent, and your goals in your own words, in a form that health programs can read (FHIR R4). Keep it in a safe place.
mydata-no-answers = You have not answered anything yet.
own-title = What you answered
own-with = With { $name }
own-skipped = left out
own-words = In your words: { $words }
own-private = Kept to yourself: { $words }
own-unsent = { $day } (not sent)
record-caption = <b>{ $label }</b>: the answers you have seen, as a table for your records.
record-day = Day
record-side = Answered by
record-question = Question
record-value = Number
record-answer = Answer
record-client = client
record-practitioner = practitioner
record-words = In their words
