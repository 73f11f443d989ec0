### Seeing: what goes well, one step, and the picture.

results-done = That's all of them, thank you.
results-you-said = You said what would make your week easier: "{ $words }".
results-help-with = Say "help with { $need }", and I look for it.
results-going-well = Going well: { $well }.
results-going-well-two = Going well: { $first }. And { $second }.
results-none-well = Thank you for being straight with me. Every business has to start somewhere.
results-step = Here is one thing worth trying. { $step }
results-step-same = The one thing worth trying stays the same.
results-no-step = I have nothing to add right now. You do these things well already.
results-step-by-person = What to try first is best talked through with a person. Just say "person".
results-light = Not sure about your insurance or papers? Say "person", and someone can help you with that.
results-next = You can ask me why, change an answer, or talk to a person.
results-next-no-step = You can change an answer, or talk to a person.
results-longer = For the longer look, say "all the questions" any time.
results-person-first = You don't have to do this alone. A person can go through it with you, for free. Just say "person".
changed-since = Since { $month }: { $up ->
    [0] nothing went up
    [one] one thing went up
   *[other] { $up } things went up
}{ $down ->
    [0] {""}
    [one] , one went down
   *[other] , { $down } went down
}{ $same ->
    [0] {""}
    [one] , one stayed the same
   *[other] , { $same } stayed the same
}.
changed-up = Up: { $changes }.
changed-down = Down: { $changes }.
changed-one = { $label }, from "{ $before }" to "{ $after }"

### After the results, one thing at a time.

ask-research = One more thing. May the university use your answers, without your name, to learn what helps places like yours? Your answer changes nothing here.
why-research = The university wants to learn what helps small places like yours. Your name is taken out first. A no changes nothing for you.
research-agree = Yes
research-refuse = No
research-yes = Thank you. You can change that any time. Just tell me.
research-no = That's fine. They stay out of it.

### Coming back.

ask-step-tried = Last time, the one thing worth trying was this. { $step } Did you try it?
step-tried-yes = Yes
step-tried-partly = A bit
step-tried-no = Not yet
step-tried-yes-then = Good to hear. What came of it? You can tell me, or say "person" to talk it through.
step-tried-partly-then = That is a start. If something gets in the way, say "person" and talk it through.
step-tried-no-then = No harm done. It will keep. If something gets in the way, say "person".
ask-check-again = It has been half a year since we looked at how you run things. Shall we look again, and see what changed?
check-again-yes = Yes
check-again-no = Not now
results-not-yet = I have nothing to show yet. Let's do the questions first.
results-so-far = { $left ->
    [one] One question is still open. This is how it looks so far.
   *[other] { $left } questions are still open. This is how it looks so far.
}
picture-title = How you run things
picture-note = From your own answers. Only you and the programme team see this.
picture-alt = { $title }: { $rows }.
picture-alt-row = { $label }, { $word }
band-to_start = to start
band-part_way = part way
band-mostly_there = mostly there
band-strong = strong
choice-person = Talk to a person
choice-change = Change an answer
choice-why = Why this step?
step-why = Why this one: { $evidence }
