# One thing to try, for a practice at level 0, 1 or 2. Read after "One thing worth trying:".
#
# A step is small: under an hour to begin, doable this week, and it says how. It never promises money. `.evidence`
# answers "why this one?" in one or two honest sentences that name what was found, and where.
# Who approved a step stands in data/content/advice/steps.yml. So far nobody did: these are drafts.

-seven-countries = A study in seven countries, Bangladesh among them, looked at 26 habits like this in small firms. Firms with more of these habits sold more and closed less often. It was not done in Britain.
-bigger-firms = The Office for National Statistics asked British firms with ten or more staff. Those that do more things like this make more for each worker. For a place as small as yours it is only a hint.

# --- customers_asked
step-customers_asked-0 = Ask three customers this week: "What else would you like from us?" Pick people you know. Write each answer down, in a book or on your phone.
    .evidence = { -seven-countries }
step-customers_asked-1 = Put a sheet of paper by the till or in your bag. For one week, ask one customer a day what else they would like. Write it on the sheet. At the end of the week, see what comes up twice.
    .evidence = { -seven-countries }
step-customers_asked-2 = Look at what customers asked you for lately. Pick the one thing that came up most. Try it for one week, and ask the same people what they think.
    .evidence = { -seven-countries }

# --- cash_and_bills_known
step-cash_and_bills_known-0 = Take one sheet of paper. Write what you have today, in the till and in the bank. Under it, write each bill of the next four weeks, with its day. Put it where you see it.
    .evidence = { -seven-countries }
step-cash_and_bills_known-1 = Check your guess once. Write down what you think you have, and what you must pay in the next two weeks. Then look at the bank and the bills. See how close you were.
    .evidence = { -seven-countries }
step-cash_and_bills_known-2 = Pick one quiet time a week, such as Monday morning. Take ten minutes. Write down the cash, and the bills of the next four weeks. Do the first one this week.
    .evidence = { -seven-countries }

# --- costs_worked_out
step-costs_worked_out-0 = Take the one thing you sell most. Use last week's bills and add up what goes into it: materials, box, fuel, and your minutes. Put that next to your price.
    .evidence = { -seven-countries }
step-costs_worked_out-1 = Work out what your five best sellers really cost you. Count what goes in, and the minutes. One evening with last week's bills is enough to begin.
    .evidence = { -seven-countries }
step-costs_worked_out-2 = Take the costs you worked out. Pick the three that went up most this year, such as oil, paper or fuel. Put in what you pay now.
    .evidence = { -seven-countries }

# --- sales_and_costs_written
step-sales_and_costs_written-0 = For the next seven days, write two numbers each night: what came in, and what went out. A page in a book or a note on your phone is enough. Do it before you lock up.
    .evidence = { -seven-countries }
step-sales_and_costs_written-1 = Find the one part that you forget most, such as small things you buy with cash. For one week, take a photo of each of those receipts. Keep them in one place on your phone.
    .evidence = { -seven-countries }
step-sales_and_costs_written-2 = Pick one fixed time to write it all up, such as just after closing. Do it each day this week. Then look back: which day brought in the most?
    .evidence = { -seven-countries }

# --- waste_counted: shops and food places. The steps of the other sectors are in steps_buying.ftl.
# The restaurants: Champions 12.3, 2019, 26 per cent less. The seven days: WRAP, Guardians of Grub.
-buying-count-the-bin = The charity WRAP tells kitchens to begin by counting for seven days. In 12 countries, 114 restaurants counted and made changes. In one year they threw away about a quarter less. They were in a programme for it, and some were very big. For shops it is our own view.
step-waste_counted-0 = Hang a list and a pen by the bin. For seven days, write down what goes in: rice, bread, old milk, a wrong order. On Sunday, circle what comes up most.
    .evidence = { -buying-count-the-bin }
step-waste_counted-1 = You have a feeling for it, so check it. Pick the one thing you think you throw away most, such as bread or salad. Count only that, for seven days. See if your feeling was right.
    .evidence = { -buying-count-the-bin }
step-waste_counted-2 = Pick one day of the week to count what you threw away. Write it in the same book each time, with what you paid for it. After two counts, buy or cook less of one thing.
    .evidence = { -buying-count-the-bin }

# --- problems_fixed
step-problems_fixed-0 = Write down the three things that went wrong this month. Pick the one that costs you the most time. Fix just that one this week.
    .evidence = { -bigger-firms }
step-problems_fixed-1 = Think of one thing that has gone wrong more than once. Take ten minutes and find out why it happens. Then change one small thing, so that it can't happen the same way.
    .evidence = { -bigger-firms }
step-problems_fixed-2 = Take ten minutes before your busiest day. Ask: what could go wrong, and what is running low? Put one of those right before the day starts.
    .evidence = { -bigger-firms }

# --- staff_ideas
-staff-voice = Acas says that good places to work listen to their people. So does a report written for the government. Nobody has shown yet how much it helps a very small firm.
step-staff_ideas-0 = This week, ask each person who works with you one thing: "What would make your work easier?" Family too. Listen, write it down, and say thank you.
    .evidence = { -staff-voice }
step-staff_ideas-1 = Take the ideas your people gave you. Pick the easiest one and try it this week. Tell the person whose idea it was.
    .evidence = { -staff-voice }
step-staff_ideas-2 = Make it a habit. Take five minutes at the end of one shift this week. Ask everyone for one thing to do better, and choose one together.
    .evidence = { -staff-voice }

# --- goal_set
step-goal_set-0 = Pick one thing you want to reach in three months, with a number. Ten more orders a week, or one free day. Write it on paper and put it on the wall.
    .evidence = { -seven-countries }
step-goal_set-1 = Take the goal from your head and write it down. Put a number and a date on it. Under it, write the first small thing you will do this week.
    .evidence = { -seven-countries }
step-goal_set-2 = Tell your goal to the people who work with you, or to someone you trust. Take ten minutes. Ask each one: "What could you do for this?"
    .evidence = { -seven-countries }

# --- checks_and_cover
-papers = Councils have lists of papers like this for new businesses. For care, Community Catalysts has one too. That it is the first thing to do is our own view, not proved yet.
step-checks_and_cover-0 = Take one sheet and write four words: insurance, tax, rules, people. Next to each, write what you have, or "don't know". Then ask a person here about the first "don't know": just say "person".
    .evidence = { -papers }
step-checks_and_cover-1 = Put the papers you have in one box or one folder on your phone. Write a list of the ones you think are missing. Ask a person here about the first one: just say "person".
    .evidence = { -papers }
step-checks_and_cover-2 = Look at each paper you have for the day it runs out. Put those days in your phone, one month early. Then look for the one paper that is missing.
    .evidence = { -papers }

# --- owner_pay
-own-view-pay = This is our own view, and nobody has proved it yet. We think that a fixed amount shows best if a business can pay you.
step-owner_pay-0 = For the next four weeks, write down each time you take money for yourself. The amount and the day are enough. Start with today.
    .evidence = { -own-view-pay }
step-owner_pay-1 = Look at what you took in the last three months. Find an amount you could take even in the slow month. Write down that amount and a day to take it.
    .evidence = { -own-view-pay }
step-owner_pay-2 = Think of the months when you did not pay yourself. Write down why. Then pick a small amount for even the slow months, and one fixed day to take it.
    .evidence = { -own-view-pay }
