# Suggestions for the practitioner: one thing to try, exploring first and change later. Own wording.
# Said aloud to a client, so plain. "last time" is their last meeting.

opening-skill-open-question = open question
opening-skill-reflecting = reflecting
opening-skill-restating = restating
opening-skill-silence = silence
opening-skill-clarifying = clarifying
opening-skill-summarising = summarising
opening-skill-goals = exploring goals together
opening-skill-tasks = agreeing tasks together

# The bond was lower than usual.
opening-bond-watch-1 = { $mode ->
    [coaching] Ask before anything else, and only listen: “How was our last meeting for you, and what would have made it better?”
   *[therapy] Ask before anything else, and only listen: “How was it for you to be here last time?”
}
opening-bond-watch-2 = { $mode ->
    [coaching] Say what you noticed and let them correct it: “I think I was not quite with you last time.”
   *[therapy] Say softly what you sense and let them correct it: “I have a feeling I was a little further away last time.”
}
opening-bond-watch-3 = { $mode ->
    [coaching] Ask “Was there a moment last time when I lost you?” and wait for the whole answer.
   *[therapy] Ask “Was there a moment last time when you felt less at ease with me?” and wait. Count to ten before you say more.
}
opening-bond-likely-1 = Make room for it early: “Something between us may have felt different last time. What was it like for you?”
opening-bond-likely-2 = Take their side before your own: “If I was not really with you last time, it makes sense that you held back.”
opening-bond-likely-3 = Own your part first: “I may have missed something that mattered last time. Help me find the moment.”

# A low answer on the bond, in their own words.
opening-low-watch-1 = Thank them for an honest answer, then ask: “What was missing between us last time?”
opening-low-watch-2 = Say it back without softening or explaining: “You did not quite feel me beside you. Have I got that right?”
opening-low-watch-3 = “It takes something to say that to the person it is about.” Stay with this before you ask for more.
opening-low-likely-1 = { $mode ->
    [coaching] Accept it whole, without a “but”: “You did not feel that I was with you. I see that this was no help.”
   *[therapy] Accept it whole, without a “but”: “You did not feel that I was with you. That must have been lonely.”
}
opening-low-likely-2 = Before any plan: “When did you notice it last time, and what did you do with it?”
opening-low-likely-3 = Say “I would like to hear all of it, even the part about me.” Then stay quiet and let them begin.

# Goals fit less than usual.
opening-goal-watch-1 = Ask for the goal as it is today, not as it was once agreed: “What would you most like to come out of this now?”
opening-goal-watch-2 = “If our work went just right from here, what would you notice first?”
opening-goal-watch-3 = Say in two sentences what you think you are both working for, and ask: “What would you change in that?”
opening-goal-likely-1 = Put your plan aside for ten minutes and draw up theirs together: what matters now, what no longer does, what is new.
opening-goal-likely-2 = “It sounds as if we have been walking towards my goal more than yours.” Let them put it right.
opening-goal-likely-3 = Ask where the ways parted: “Until when did this feel like your goal, and what changed then?”

# A low answer on goals, in their own words.
opening-goal-low-watch-1 = “What are we not working on that you wish we were?”
opening-goal-low-watch-2 = Each of you names the one thing that matters most. Then look together at where the two meet.
opening-goal-low-watch-3 = Say it back plainly: “So what we work for is only partly what you want.” Then ask about the other part.
opening-goal-low-likely-1 = { $mode ->
    [coaching] Understand it before you mend it: “You came with a goal that we have hardly worked on. That would bother me too.”
   *[therapy] Understand it before you mend it: “You have been coming for something we have hardly touched. I would be tired of that too.”
}
opening-goal-low-likely-2 = Begin the goal again on an empty page: “Leave aside what we agreed. What do you want from our time?”
opening-goal-low-likely-3 = “Whose wish has been leading us so far, and where would yours lead?”

# The goals the two of them named have nothing in common.
opening-stated-watch-1 = Let them say it first: “What would you most like to get out of this?” Repeat it in their words, and only then say yours, as a question.
opening-stated-watch-2 = Ask what stands behind their first goal: “What would be different on an ordinary day?”
opening-stated-watch-3 = Say the goals each of you named, theirs first, without weighing them: “How does that sound to you, side by side?”
opening-refused-watch-1 = Let them begin with this goal ({ $goal }): “What does it mean to you?” Repeat it in their words, and only then say what it means to you.
opening-refused-watch-2 = Ask what would be behind this goal ({ $goal }): “If we worked on it, what would be different on an ordinary day?”
opening-refused-watch-3 = Name this goal ({ $goal }), and who finds that it fits and who does not, without weighing it: “How does that sound to you?”

# The way of working fits less than usual.
opening-task-watch-1 = “Of what we did last time, what helped, and what felt like a detour?”
opening-task-watch-2 = Offer two other ways to work on the same thing. Let them choose, or name a third.
opening-task-watch-3 = Say in one sentence what last time's work was for, then: “Does that make sense to you, or not quite?”
opening-task-likely-1 = “That way of working did not feel like yours.” Hear them out before you speak for the method.
opening-task-likely-2 = Stop the present plan for today and agree on the next step together: what, how much, and what for.
opening-task-likely-3 = “If the way we work were up to you alone, what would we do today?”

# Low compared with most people, or lower month by month.
opening-level-watch-1 = “How has it been for you with me from the start?” Ask it when there is time, and thank them for any answer.
opening-level-watch-2 = Go back to the beginning together: “What did you hope for when you first came? What of it is missing?”
opening-level-watch-3 = “It seems this has not quite been yours so far.” Say it kindly and let them put it right.

# All three parts were lower than usual.
opening-overall-watch-1 = Leave the agenda for five minutes: “How are we doing with this work, you and I?”
opening-overall-watch-2 = Sum up the last few times as they may have lived them, in three sentences. Ask what you left out.
opening-overall-watch-3 = “Last time seems to have been harder than others.” Say it without asking why, and see what comes.
opening-overall-likely-1 = Begin with this and not with the plan: “A lot about last time seems not to have fitted. Where shall we begin?”
opening-overall-likely-2 = “Coming again after a meeting that did not fit is no small thing.” Only then ask what did not fit.
opening-overall-likely-3 = { $mode ->
    [coaching] Name it in one sentence, “Something did not fit for you last time”, and let them say what it was.
   *[therapy] Name it in one sentence, “Something was not right for you last time”, and let the quiet do its part.
}

# Tension that was not talked through.
opening-tension-watch-1 = “There was some tension last time. Would it be all right to look at it together?”
opening-tension-watch-2 = { $mode ->
    [coaching] “I may have missed something between us last time, and you were left with it.”
   *[therapy] “I may not have noticed what happened between us, and you were left alone with it.”
}
opening-tension-watch-3 = Ask for the smallest piece: “Which moment was it? What had I just said?” Do not explain yet.
opening-tension-likely-1 = Find the part of it that is true and say that first: “Yes, I did that, and I see how it landed.”
opening-tension-likely-2 = “What did you need from me in that moment that you did not get?”
opening-tension-likely-3 = { $mode ->
    [coaching] Invite it openly: “If something about the way I work annoys you, I would like to hear it.” Then wait.
   *[therapy] Invite it and leave the pause empty: “You can be annoyed with me here.”
}

# The two of them saw it differently.
opening-gap-watch-1 = “I had one picture of last time. How did it look from where you sat?”
opening-gap-watch-2 = Check your impression aloud: “I took your nod for a yes. Was it one?”
opening-gap-watch-3 = Give your picture of last time in two sentences, as a guess, and ask: “Where have I got it wrong?”

# No answers since a dip.
opening-silence-watch-1 = Do not begin with the missed questions: “What has stayed with you from last time?”
opening-silence-watch-2 = “Perhaps after last time you were in no mood for questions from me.” Let either answer be fine.
opening-silence-watch-3 = Say that answering is free and nothing hangs on it. Then: “Is something from last time still open?”
opening-silence-likely-1 = “I can imagine that not answering was easier than saying what was off. I would understand that.”
opening-silence-likely-2 = “What happened between us that I have not asked you about yet?”
opening-silence-likely-3 = Say once that you are glad they came, and leave the first words to them.
