### The check: questions, what is said back, and what can be said at any time.

check-begins-short = Good. { $count ->
    [0] Nothing is left to ask.
    [one] One quick question.
    [8] Eight quick questions, about five minutes.
    [9] Nine quick questions, about five minutes.
   *[other] { $count } quick questions, about { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }.
} If a customer walks in, just leave it. I'll keep your place.
check-begins-full = Good. { $count } questions, in short parts. You can do one part a day. I don't ask again what you told me lately.
check-goes-on = Let's go on.
check-none = That's fine. Say "start" any time.
practice-asked = { $place } of { $count }. { $question }
practice-asked-in-part = { $part }, { $place } of { $count }. { $question }
how-to-answer = Tap one, send its number, or tell me how you do it.
said = { $said }. Got it.
said-confirmed = { $said }. Thanks, that's clear.
said-corrected = Thanks for telling me. I've changed it. { $label }: { $said }.
said-already = I have that already. { $label }: { $said }.
said-unsure = That's fine. I've put "not sure".
said-not-applicable = Fine, that one is not for you. I leave it out.
confirm-level = Shall I put "{ $said }"?
confirm-level-early = Just to be sure. The question is: { $question } Shall I put "{ $said }"?
confirm-unsure = Shall I put "not sure" for this one?
confirm-not-applicable = Does this one not fit your business? Shall I leave it out?
confirm-yes = Yes
confirm-more = More than that
confirm-less = Less
confirm-other = No
not-read = I'm not sure how to read that. Which is nearest?
yes-how-much = Thanks. Which of these is nearest?
which-number = Which one do you mean?
not-read-open = Sorry, I did not get that.
been-a-while = It has been a while, so I ask once more.
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
how-long-none = There are nine short questions. They take about five minutes.
why-open = Your own words help me choose what to show you first. You can say "skip".

### The parts of the long check.

part-done = { $part }: { $band }. That part is done.
part-done-few = { $part }: that part is done.
part-nothing-well = Thank you for being straight with me.
ask-next-part = Next: { $part }. { $left ->
    [one] One question.
   *[other] { $left } questions.
} Go on now, or another day?
ask-next-part-again = Shall we go on with { $part } now, or another day?
next-part-yes = Go on
next-part-later = Another day
why-next-part = So that you can stop here and serve people. Nothing is lost. I keep your place.
ask-which-check = You have done these before. Which would you like now?
which-check-full = All the questions
which-check-short = The short one again
which-check-none = Not now

### Reminders.

ask-reminders = Shall I remind you tomorrow?
reminders-yes = Yes
reminders-no = No, I'll write
reminders-on = Good. I'll write tomorrow, and once more if I hear nothing. In half a year I ask if you want to look again. Say "no reminders" to end that.
reminders-off = Fine. I won't remind you. Just write when you're ready.
why-reminders = Some people like a nudge. I write twice at most, and only if you say yes.
paused-reminded = No problem. I'll keep your place, and write tomorrow.
paused-until = No problem. I'll keep your place, and write on { $weekday }, { $day } { $month }.
ask-which-day = That day has gone already. Which day shall I remind you?
which-day-tomorrow = Tomorrow
which-day-week = In a week
which-day-none = No reminder
remind = { $named ->
    [yes] Hello { $name }.
   *[no] Hello.
} { $left ->
    [one] You had one question left.
   *[other] You had { $left } questions left.
} Shall we go on now?
remind-yes = Go on
remind-tomorrow = Tomorrow
remind-none = No reminders
weekday-0 = Monday
weekday-1 = Tuesday
weekday-2 = Wednesday
weekday-3 = Thursday
weekday-4 = Friday
weekday-5 = Saturday
weekday-6 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
