### The check: questions, what is said back, and what can be said at any time.

check-begins = Good. { $count ->
    [8] Eight
    [9] Nine
   *[other] { $count }
} quick questions, about five minutes. If a customer walks in, just leave it. I'll keep your place.
check-goes-on = Let's go on.
practice-asked = { $place } of { $count }. { $question }
how-to-answer = Tap one, send its number, or tell me how you do it.
practice-asked-short = { $question }
said = { $said }. Got it.
said-confirmed = { $said }. Thanks, that's clear.
said-corrected = Thanks for telling me. I've changed it. { $label }: { $said }.
said-already = I have that already. { $label }: { $said }.
said-unsure = That's fine. I've put "not sure".
said-not-applicable = Fine, that one is not for you. I leave it out.
confirm-level = Shall I put "{ $said }"?
confirm-level-early = You wrote that before you saw this question: { $question } Shall I put "{ $said }"?
confirm-unsure = Shall I put "not sure" for this one?
confirm-not-applicable = Does this one not fit your business? Shall I leave it out?
confirm-yes = Yes
confirm-more = More than that
confirm-less = Less
confirm-other = No
not-read = I'm not sure how to read that. Which is nearest?
not-read-open = Sorry, I did not get that.
left-out = Let's leave that one. No harm done.
skipped = Fine, we leave that one.
ask-open = Last one. What one thing would make your week easier? Say it your own way, or say "skip".
nothing-to-skip = There is no question open right now.
gone-back = Back to the one before.
first-already = This is the first question, so I can't go back from here.
too-long = That is a lot to read at once. I've kept it, and a person can read it. For me, one or two short lines work best.
old-check = That button is from an earlier time. I've left things as they are.
old-button = That button is an old one. I've left things as they are.
how-long = { $left ->
    [0] That's all of them done.
    [one] One more question. Half a minute.
   *[other] { $left } more questions, about { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }.
}
how-long-none = The short check has nine questions. It takes about five minutes.
