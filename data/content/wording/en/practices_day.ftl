# The full check, part "the working day": what an owner is asked about each practice.
# The top of practices.ftl says what each line is for. problems_fixed stands there.

# What this part is called when it begins (24 characters at most).
part-day = Your working day

# One example only: where the question lists four, "all of them" is read as ten or more.
practice-numbers_watched-base = How many numbers do you look at to see how things are going? What you sold is one.
    .label = Numbers you watch
    .level-0 = None
    .level-1 = One or two
    .level-2 = Three to nine
    .level-3 = Ten or more
    .said-0 = None right now
    .said-1 = One or two numbers
    .said-2 = Three to nine numbers
    .said-3 = Ten numbers or more
    .why = A feeling tells you that the week was hard. A number tells you which part of it. They can be small things, counted by hand.
    .means = A café may look at its takings, its wages and the food it throws away. That makes three. A hairdresser may count bookings, and people who did not come. A potter may look only at what is in the bank. How many do you look at, all together?
    .well-2 = you look at three numbers or more to see how things are going
    .well-3 = you look at ten numbers or more to see how things are going

# Not asked after "none" above.
practice-numbers_reviewed-base = How often do you look at your numbers, such as sales, costs or hours?
    .label = Checking your numbers
    .level-0 = Never
    .level-1 = Once or twice a year
    .level-2 = Each month
    .level-3 = Each week or more
    .said-0 = Never so far
    .said-1 = Once or twice a year
    .said-2 = Each month
    .said-3 = Each week or more
    .why = What you see this week, you can still change next week. What you see at tax time is long gone. Your answer stays with us.
    .means = A takeaway may look at the till total every night. A carer may add up her hours at the end of the month. A shop may look only when the tax papers are due. When did you last look at yours? And when was the time before?
    .well-2 = you look at your numbers each month
    .well-3 = you look at your numbers each week or more

practice-shifts_planned-base = Do you plan who works when, from your busy and quiet times?
    .label = Planning who works when
    .level-0 = No
    .level-1 = A bit
    .level-2 = Most weeks
    .level-3 = Each week, checked after
    .said-0 = Not yet
    .said-1 = A bit
    .said-2 = Most weeks
    .said-3 = Each week, and you check it after
    .why = It is hard to be alone when the queue is long. A plan puts people where the work is. And everyone knows when they are free.
    .means = A takeaway may need three people on Friday and two on Monday. A shop by a school gets full when the children come out. A care team may have most of its visits before nine. Do you look at that before you say who comes? And do you see afterwards if it was right? If you work alone, just say so.
    .well-2 = you plan who works when, most weeks
    .well-3 = you plan who works when each week, and check after if it was right

practice-runs_without_owner-base = Could the business run for a day without you?
    .label = A day without you
    .level-0 = No
    .level-1 = Only if I'm on the phone
    .level-2 = Mostly
    .level-3 = No problem
    .said-0 = No, it needs you there
    .said-1 = Only with you on the phone
    .said-2 = Mostly, yes
    .said-3 = Yes, no problem
    .why = Anyone can wake up ill, and everyone needs a rest. If only you know how things are done, the work stops with you. If you work alone, "no" is a fine answer.
    .means = Think of a day when you are in bed and your phone is off. Could someone else open the shop, or cook what people order? Could someone do your visits? In a workshop, could someone take in jobs and give finished ones out? Some things may wait until you are back. That is "mostly".
    .well-2 = you could be away for a day, and most things would go on
    .well-3 = you could be away for a day, and it would be no problem
