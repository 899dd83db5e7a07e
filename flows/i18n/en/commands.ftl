# What the commands say. Bold and code are Telegram HTML; codes and links stand alone so that they copy cleanly.

welcome-practitioner = Welcome, { $name }. You are set up.

    1. Send /invite with a name or letters of your choice for a client. You get a link to pass on.
    2. { $asked ->
        [cadence] Your clients get a few short questions at the programme’s times, on their own. You need not do anything.
       *[sessions] After a { $mode ->
               [coaching] meeting
              *[therapy] session
           }, send /session. { welcome-asked }
    }
    3. Your digest comes on { $digest } ({ $zone }), and then every week.

    /help shows everything. /settings changes language, time zone and digest time.

welcome-asked = { $hours ->
    [0] Your client then gets a few short questions.
    [1] An hour later your client gets a few short questions.
   *[other] { $hours } hours later your client gets a few short questions.
}

help-practitioner = <b>For your { $mode ->
        [coaching] coaching
       *[therapy] practice
    }</b>
    /session – a { $mode ->
            [coaching] meeting
           *[therapy] session
        } ended, or a weekly time
    /invite – a link for a new client
    /clients – everyone at a glance
    /client – one client: answers, ending, handing over
    /week – { $mode ->
            [coaching] meetings
           *[therapy] sessions
        } of the coming week
    /ask – a client gets a few questions now
    /holiday – days when you are away
    /calendar – { $mode ->
            [coaching] meetings
           *[therapy] sessions
        } from your calendar
    /digest – this week so far
    /history – past weeks
    /report – a page for supervision
    /score – a score from a paper form
    /goals – what you think a client and you work on
    /form – your own short form after a { $mode ->
            [coaching] meeting
           *[therapy] session
        }
    /settings – language, time zone, digest time
    /privacy – what is kept and who sees it

    I am a program and no emergency service. { now-hint }
help-client = <b>What you can do here</b>
    { $asked ->
        [cadence] At regular times
       *[sessions] After a { $mode ->
               [coaching] meeting
              *[therapy] session
           }
    } I ask you a few short questions. Tap an answer or type it.
    /checkin – answer a few questions now
    /goals – goals for your work together
    /met – say that you met, or did not
    /course – a picture of your answers
    /pause – no questions for a while
    /stop – no questions any more
    /settings – language and time zone
    /privacy – what is kept and who sees it

    I am a program and no emergency service. { now-hint }
help-stranger = Hello! To begin, you need an invitation from the person you work with. Please open the link they gave you, or send /start and the code. { now-hint }
unknown-command = I do not know this command. /help shows what I can do. { now-hint }
for-practitioners = This command is not for you. /help shows what you can do here. { now-hint }
for-clients = This command is for people who answer questions here. /help shows what you can do. { now-hint }

invite-unknown = I do not know this code. Please check that you copied all of it, or ask for a new link.
invite-used = This link was used already. Please ask for a new one.
invite-mine-already = You have used this link already, all is well. /help shows what you can do here.
invite-expired = This link is too old. Please ask for a new one.
invite-own-client = This link is for your client. Please pass it on; do not open it yourself.
invite-client-twice = You are already connected with this person. Nothing has changed.
invite-practitioner-twice = You are set up already. Nothing has changed.
invite-for-practitioner = This link is for somebody who offers { $mode ->
        [coaching] coaching
       *[therapy] sessions
    } here. You take part as a client, so I changed nothing. Please ask the person who sent it for your own link.

invite-ask-label = Whom do you want to invite? Send a short name or letters that only you need to understand, such as <i>A.</i> or <i>Tuesday 3</i>. No full names, please.
invite-bad-label = Please send a short name, at most { $most } characters.
invite-label-taken = You already have a client called <b>{ $label }</b>. Please choose another short name.
invite-made = Please pass this link to <b>{ $label }</b>. It works once, for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }:

    { $link }

    Or, in a chat with this bot, they can send:
    <code>/start { $code }</code>

session-no-clients = None of your clients takes part yet. Send /invite for a link; once they agree, they appear here.
client-unknown = I know no client called <b>{ $label }</b>.
session-choose-client = Which client is it about?
session-when = When did the { $mode ->
        [coaching] meeting
       *[therapy] session
    } with <b>{ $label }</b> end?
session-plan = Planned: every week on { $day } at { $time }.
session-now-button = Just now
session-today-button = At another time
session-weekly-button = Meet regularly
session-end-plan-button = End the plan
session-at-ask = When did the { $mode ->
        [coaching] meeting
       *[therapy] session
    } with <b>{ $label }</b> end? Send a time such as <code>15:00</code> or <code>yesterday 15:00</code>.
session-weekly-ask = When do your { $mode ->
        [coaching] meetings
       *[therapy] sessions
    } with <b>{ $label }</b> begin? Send a day and a time such as <code>Tuesday 15:00</code> or <code>every other Tuesday 15:00</code>.
session-which-day = Which one do you mean? For every week, write “every” in front.
session-taken = The { $mode ->
        [coaching] meeting
       *[therapy] session
    } ended on { $when }.
session-noted = Noted. <b>{ $label }</b> gets the questions on { $when }.
session-weekly-set = Set: you and <b>{ $label }</b> meet every week. First time: { $first }. After each { $mode ->
        [coaching] meeting
       *[therapy] session
    } they are asked on their own; you need not do anything.
session-plan-ended = The weekly plan with <b>{ $label }</b> has ended.

settings = <b>Your settings</b>
    Language: { $language }
    Time zone: { $zone }
settings-digest = Digest: { $day }, { $time }
settings-language-button = Language
settings-zone-button = Time zone
settings-day-button = Day of the digest
settings-time-button = Time of the digest
settings-choose-language = Which language would you like?
settings-choose-day = On which day should the digest come?
settings-zone-ask = Where do you live? Send the nearest big city, such as <code>Berlin</code> or <code>New York</code>.
settings-at-ask = At what time should the digest come? Send a time such as <code>08:00</code>.

pause-choose = How long would you like a break? Nobody asks why.
pause-weeks-button = { $weeks ->
        [one] One week
       *[other] { $weeks } weeks
    }
pause-begun = Done. No questions until { $day }. To come back earlier, send /pause.
pause-running = You are on a break until { $day }.
pause-end-button = End the break
pause-ended = Welcome back. { asked-again }

stop-sure = Shall I stop asking? What you have answered so far stays with the person you work with. They learn that you stopped, not why.
stop-yes-button = Yes, stop
stop-no-button = No, go on
stopped = I have stopped. No more questions will come. If you change your mind, send /start.
not-stopped = All right, nothing has changed.
nothing-to-stop = No questions come to you now, so there is nothing to stop.

privacy = <b>What is kept, and who sees it</b>
privacy-of-client =
    • Your answers go to the person you work with, and to nobody else. They see them only after you tap Send. A goal that you name is seen only if you show it.
privacy-of-practitioner =
    • What your clients answer comes to you, after they tap Send, and to nobody else. What you answer yourself is shown to nobody but you. Goals that you name and show are seen by that client.
privacy-of-coordinator =
    • Answers go to the person whom somebody works with. You see in numbers how it goes, never one person’s answers.
privacy-stored =
    • Names, messages and your Telegram account are stored locked, and the key is kept apart.
    • Chats with bots are not end-to-end encrypted: Telegram carries the messages.
    • Nobody watches this chat live. It is no emergency service and no medical device. { now-hint }
privacy-choice =
    • Taking part is your choice. /pause or /stop work at any time.
privacy-of-programme = <b>From the people who run this</b>
    { $words }

# What the menu says when somebody types a slash.
menu-session = A { $mode ->
        [coaching] meeting
       *[therapy] session
    } ended, or a weekly time
menu-clients = Everyone at a glance
menu-client = One client: answers, ending, handing over
menu-digest = This week so far
menu-invite = A link for a new client
menu-settings = Language and time
menu-privacy = What is kept and who sees it
menu-help = What you can do here
menu-pause = No questions for a while
menu-stop = No questions any more
menu-form = Your own short form
