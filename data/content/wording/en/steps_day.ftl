# One thing to try about the working day, for a practice at level 0, 1 or 2. How a step is written stands in steps.ftl.
#
# These steps are also read by people who work alone: where others are needed, there is a way without them.
# Sources: ONS Management and Expectations Survey (firms with ten or more staff); Acas on well planned work; the
# Stable Scheduling Study in Gap shops, 2018; Productivity from Below, led from Aston University.

-day-numbers = The Office for National Statistics asks British firms with ten or more staff about this. Firms that do more of what it asks make more for each worker.
-day-owner = Researchers led from Aston University looked at very small British firms. They saw how much depends on the owner.

# --- numbers_watched
step-numbers_watched-0 = Hang a calendar by the till or on the fridge. Each night this week, write one number on it. In a shop it can be takings. In a studio, orders. In care, paid hours.
    .evidence = { -day-numbers } To begin with one number is our own view, not proved yet.
step-numbers_watched-1 = Add one number that sales can't show you. It can be hours worked, jobs that went out late, or food thrown away. Write it down each day this week, next to your first number.
    .evidence = Good sales can hide long hours or full bins. That is our own view, not proved yet. The Office for National Statistics does ask bigger British firms how many numbers they watch.
step-numbers_watched-2 = Write a list of the numbers you watch. Next to each, write what you last did because of it. Is there one that you never use? Swap it for one about your biggest worry.
    .evidence = The Office for National Statistics asks bigger firms if they watch ten numbers or more. We think a small place needs the right ones, not many. That is our own view, not proved yet.

# --- numbers_reviewed
step-numbers_reviewed-0 = Take fifteen minutes on a quiet morning this week. Put last week's numbers next to those of the week before. What changed? Write one line about it on the same page.
    .evidence = A number only helps when someone looks at it: that is our own view. { -day-numbers }
step-numbers_reviewed-1 = Look at last month today, not at the end of the year. If somebody else keeps your numbers, send a message and ask for them. Then put the first Monday of each month in your phone.
    .evidence = A study of small firms in seven countries asked about 26 habits. To look at the money side each month was one. Firms with more of the habits sold more. None of them was in Britain.
step-numbers_reviewed-2 = Choose the number that moves fastest: takings, waste, orders, or visits that were missed. Look at it on Monday, for ten minutes. Then choose one small thing to do about it by Friday.
    .evidence = { -day-numbers } For a place as small as yours, each week is our own view.

# --- shifts_planned
step-shifts_planned-0 = Write the hours of the day down one side of a sheet. Make a mark each time someone comes in, rings or books. After one week, see where the marks are. Plan those hours first, your own too.
    .evidence = Acas says that work goes better when jobs and hours are well planned. To begin with marks on a sheet is our own view, not proved yet.
step-shifts_planned-1 = Before next week begins, write down who works when. Draw a ring round the two busiest hours. Then move one job out of them into a quiet hour. It can be cleaning, packing, calls or care notes.
    .evidence = This is our own view, and nobody has proved it yet. You know your quiet hours better than any study. If it does not help, you can move the job back.
step-shifts_planned-2 = Hang up or send round next week's plan three days earlier than you do now. When the week is over, ask: when was it too much, and when too quiet? Make one swap in the next plan.
    .evidence = One trial was in Gap clothes shops in the United States. Some shops got steadier hours, easier swaps, and more hands at busy times. Those shops sold more. But Gap is a big chain.

# --- runs_without_owner
step-runs_without_owner-0 = Write down five things that only you can do. It may be the alarm, the ordering or the card machine. Show one to someone you trust this week. If you work alone, ask someone to ring your customers when you are ill.
    .evidence = { -day-owner } To hand over one thing at a time is our own view, not proved yet.
step-runs_without_owner-1 = Keep a sheet with you for three days. Each time someone rings you with a question, write it down. Take the one that came most often. Write the answer on a card and hang it where they work.
    .evidence = { -day-owner } The sheet and the card are our own idea. Nobody has proved them yet.
step-runs_without_owner-2 = What still waits until you are back: the banking, the ordering, one difficult customer? Teach someone you trust one of these. Then take half a day off this week. Ask afterwards what they needed.
    .evidence = This is our own view, and nobody has proved it yet. Half a day shows you what is missing, while you are still near.
