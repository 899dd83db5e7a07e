# What a client reads before anything is asked.

consent = <b>Hello, and welcome</b>

    { $name } would like to hear from you how your work together is going.

    • { $asked ->
        [cadence] At regular times
       *[sessions] After each { $mode ->
               [coaching] meeting
              *[therapy] session
           }
    } I ask you a few short questions here. It takes about a minute.
    • <b>Who sees it:</b> only { $name }, in a weekly overview, or sooner if something matters before you meet. You see your answers before you send them.
    • <b>No emergency service:</b> I am a program, and nobody reads along as you write. { now-hint }
    • <b>Your choice:</b> taking part is free and changes nothing about your work together. Send /pause or /stop whenever you like; /delete removes everything.
    • Telegram carries the messages. Chats with bots are not end-to-end encrypted. /privacy says more.

    If you are under 18, please do not take part here.

    Would you like to take part?
consent-agree-button = Yes, I agree
consent-decline-button = No, thank you
consent-given = Thank you. { $asked ->
        [cadence] From now on I ask you a few short questions at regular times.
       *[sessions] After your next { $mode ->
               [coaching] meeting
              *[therapy] session
           } with { $name } I will ask you a few short questions.
    } Until then you need not do anything. /help shows what you can do here.
consent-declined = All right. Nothing will be asked, and that is fine. If you change your mind, send /start.
consent-given-already = You have agreed already.
consent-ask-button = I have a question
consent-answers = <b>What people often ask</b>

    <b>Are my answers seen at once?</b>
    No. { $name } sees them after you tap Send, in a weekly overview, or sooner if something matters before you meet.

    <b>Who else gets them?</b>
    { $leaves ->
        [yes] Where else they may go stands below.
       *[no] Nobody gets them from me.
    } Telegram carries the messages.

    <b>What if I do not answer?</b>
    That is fine. { $name } sees only that no answer came. You can leave out any question, and your work together goes on as before.

    <b>How long is it kept?</b>
    { privacy-kept }

    <b>How do I get out?</b>
    /stop ends the questions. /delete removes everything about you.

    Is there something else? Please ask { $name }.

    Would you like to take part?
consent-anew = Something here has changed since you said yes. Please read it again. Until you have answered, I ask you nothing.
consent-renewed = Thank you. We go on as before.
state-asked-anew = is asked to agree anew before the next questions
consent-typed-yes = Thank you! A yes counts only by a tap, so that it is clear which text you agreed to. Please tap here. /start shows that text again.
consent-typed-question = I am a program and cannot answer that myself. Tap “{ consent-ask-button }” for what people often ask; everything else { $name } can tell you.
consent-typed-other = Before you have agreed I ask nothing, and I have not kept what you wrote. Would you like to take part? Please tap. /start shows the whole text again.
