### The check-in: what a client or a practitioner reads and taps while answering.
### Reading age of twelve. Button texts (…-button) have at most 20 characters.

## The first message. Its first line may show on a locked phone: no names, nothing about what this is.

checkin-hello = Hello! A few quick questions, about one minute.
checkin-hello-practitioner = Four quick taps, if you like.
checkin-again = Hello again! This is where we were.
checkin-reminder = A small reminder, for when you have a minute. It is fine to leave it, too.
checkin-about = Please think only about your last { $mode ->
        [coaching] meeting
       *[therapy] session
    } with { $name }. There are no right or wrong answers. You can tap or type.
checkin-about-lately = Please think about your work with { $name } lately. There are no right or wrong answers. You can tap or type.
checkin-requested = { $name } asked me to send you these questions. You may also leave them.
checkin-about-practitioner = How do you think your last { $mode ->
        [coaching] meeting
       *[therapy] session
    } was for { $name }?
checkin-reassure = A lower answer is useful too: it shows what could be better.

## A question

checkin-progress = { $at } of { $of }
checkin-so-far = Your answer: <b>{ $label }</b>
checkin-so-far-skipped = You left this one out.
checkin-heard = ✓ I understood: <b>{ $label }</b>
checkin-heard-skip = ✓ Left out.
checkin-read-back = I understood this. Is it right?

# How far the client has come with a goal, beside the questionnaire.
checkin-goal-question = How far have you come with “{ $goal }”?
checkin-goal-question-unnamed = How far have you come with this goal?
checkin-goal-value = { $value } of 10
checkin-goal-scale = 0 is where you began, 10 is all the way there. You can leave it out.

checkin-back-button = Back
checkin-skip-button = Skip
checkin-later-button = Later
checkin-keep-button = Keep
checkin-right-button = Yes, right
checkin-wrong-button = No

## Invitations to write. Each is followed by checkin-not-watched.

checkin-more = Would you like to say a little more about this? Just write it here. At the end you decide whether { $name } may see it.
checkin-note = Just write it here. At the end you decide whether { $name } may see it.
checkin-not-watched = I am a program: nobody sees this right now, and this is no emergency service. If you need help now, people are there for you:
# The client's own words stand below this line.
checkin-written = To replace what you wrote, just write again:

checkin-remove-button = Delete

## Before sending

checkin-summary = Almost done. This is what { $name } will see:
checkin-answer = <b>{ $label }</b>
checkin-left-out = <i>left out</i>
# The client's answer about a goal stands below this line, where the programme shows it to nobody else.
checkin-only-you = Only you see this:
# The client's own words stand below these lines. $number is the number of the answer they are about,
# 0 for words about the whole session.
checkin-words-shared = { $number ->
        [0] Your words, { $name } will see them:
       *[other] Your words on answer { $number }, { $name } will see them:
    }
checkin-words-withheld = { $number ->
        [0] Your words, { $name } will <b>not</b> see them:
       *[other] Your words on answer { $number }, { $name } will <b>not</b> see them:
    }
checkin-summary-send = If it is right, tap “{ checkin-send-button }”.

checkin-send-button = Send
checkin-choose-button = Change
checkin-withhold-button = { $number ->
        [0] Hide my words
       *[other] Hide words on { $number }
    }
checkin-share-button = { $number ->
        [0] Show my words
       *[other] Show words on { $number }
    }

checkin-choosing = Which answer do you want to change?
checkin-more-button = More on answer { $number }
checkin-write-button = Add a few words
checkin-rewrite-button = Change my words

## Later, a pause, stopping

checkin-later = No problem. When should I ask again?
checkin-hour-button = In 1 hour
checkin-evening-button = This evening
checkin-tomorrow-button = Tomorrow
checkin-pause-button = A longer break
checkin-stop-button = Stop for good
checkin-pausing = How long should I be quiet? You can also type it, for example: 10 days.
checkin-days-button = { $days ->
        [one] { $days } day
        [7] 1 week
        [14] 2 weeks
        [28] 4 weeks
       *[other] { $days } days
    }
checkin-stopping = If you stop, I will not ask you any more. What you sent before stays as it is. Do you want to stop?
checkin-stop-yes-button = Yes, stop
checkin-stop-no-button = No, go on
checkin-away-hour = Fine, I will ask again in an hour. Your answers so far are kept.
checkin-away-evening = Fine, I will ask again this evening. Your answers so far are kept.
checkin-away-tomorrow = Fine, I will ask again tomorrow. Your answers so far are kept.
checkin-away-pause = { $days ->
        [one] Fine, I will be quiet for { $days } day.
        [7] Fine, I will be quiet for a week.
        [14] Fine, I will be quiet for 2 weeks.
        [28] Fine, I will be quiet for 4 weeks.
       *[other] Fine, I will be quiet for { $days } days.
    } If you would like to go on before that, tap “{ checkin-resume-button }”.
checkin-resume-button = Go on now

## The end

checkin-done = Thank you! Your answers are saved.
checkin-done-reached = You are all the way there with your goal. If it is reached, /goals is where you can say so.
asked-again = { $asked ->
        [cadence] I will ask you again when it is time.
       *[sessions] I will ask you again after your next { $mode ->
                [coaching] meeting
               *[therapy] session
            }.
    }
checkin-done-next = { $name } will see them in the next weekly overview, or sooner if something matters before you meet. If something cannot wait, please tell { $name } directly. { asked-again }
checkin-done-practitioner = Thank you, that is all.
checkin-expired = This round is closed now, and that is fine. { asked-again }
checkin-expired-unsent = It had not been sent, so none of your answers was passed on.
checkin-expired-again = Would you like to answer after all? Send /checkin.
checkin-expired-practitioner = The form about { $name } is closed now, and that is fine.
checkin-expired-practitioner-unsent = It had not been sent, so nothing of it is used.
checkin-stopped = Fine, I have stopped. I will not ask you any more. Thank you for your answers so far.
checkin-closed = This round is closed. There is nothing to do here.

## Short notices, plain text, at most 200 characters

checkin-notice-already = Got it already.
checkin-notice-overtaken = Your first tap counted. To change it, tap “{ checkin-back-button }”.
checkin-notice-stale = That button is from before, so nothing was changed. Please use the newest message.
checkin-notice-ended = This round is already closed. Nothing was changed.
checkin-notice-first = This is the first question.
checkin-notice-ambiguous = I am not sure which one you mean. Please choose just one.
checkin-notice-count = I can take one answer, or all the remaining ones at once. Those were more or fewer.
checkin-notice-hedged = I am not sure how you mean that. Please choose the answer that fits best.
checkin-notice-out-of-range = That number is not on the list. Please choose one of the answers shown.
checkin-notice-unknown = Sorry, I did not understand that. Please tap an answer, or type it as it is written there. { now-hint }
checkin-notice-empty = I got an empty message. Please tap an answer, or type it.
checkin-notice-too-long = That is too long for me, and I kept none of it. Could you send a shorter version, with at most 2000 characters? { now-hint }
checkin-notice-yes-or-no = Please answer yes or no, or tap a button.
checkin-notice-write-here = Gladly: just write it here as a message.
checkin-notice-summary = I did not add that. If all is right, tap “{ checkin-send-button }”. To change something, tap “{ checkin-choose-button }”.
checkin-notice-choose = Please tap the number of the answer you want to change, or type it.
checkin-notice-menu = Please tap one of the buttons.
checkin-notice-pause-length = Please write how long, at most 180 days: 10 days, 2 weeks, or until 24 March.
checkin-notice-away = We put this off. To answer it now, tap “{ checkin-resume-button }”.
checkin-notice-stays = No need to put it off: it stays here, and it is fine to leave it.
checkin-notice-voice = I cannot listen to recordings, so I did not keep it. Please tap a button or write. { now-hint }
checkin-notice-picture = I cannot look at pictures or videos, so I did not keep it. Please tap a button or write. { now-hint }
checkin-notice-sticker = Nice one! But I cannot read it as an answer. Please tap a button or write.
checkin-notice-file = I cannot open files, so I did not keep it. Please tap a button or write.
checkin-notice-contact = I do not need any contacts, so I did not keep it. Please tap a button or write.
checkin-notice-location = I do not need your location, so I did not keep it. Please tap a button or write.
checkin-notice-poll = I cannot answer polls. Please tap a button or write.
checkin-notice-forwarded = That is a forwarded message, so I did not count it. Please tap a button or write in your own words.
checkin-notice-edited = Changing an old message does not change your answer. Please tap “{ checkin-back-button }”, or “{ checkin-choose-button }” at the end.
checkin-notice-other = I cannot read that kind of message. Please tap a button or write. { now-hint }
checkin-expired-kept = Your answers are still here for a day: send /checkin to go on with them.
checkin-notice-too-long-together = Together that is more than 2000 characters. What you wrote before is kept; this last message is not. Could you send it shorter?
form-none = No form is open for you now. After a { $mode ->
        [coaching] meeting
       *[therapy] session
    } one comes on its own.
