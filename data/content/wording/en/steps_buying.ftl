# One thing to try, for the buying practices that are not in steps.ftl. Read after "One thing worth trying:".
#
# A step is small: under an hour to begin, doable this week, and it says how. It never promises money. `.evidence`
# answers "why this one?" in one or two honest sentences that name what was found, and where.
# Where a sector is asked something else, its step has the sector at the end: step-<practice>-<level>-<sector>.
# Who approved a step stands in data/content/advice/steps.yml. So far nobody did: these are drafts.

# --- suppliers_compared
step-suppliers_compared-0 = Take the one thing you buy most, such as oil, bread or paper. Write down what you pay. Get the price from two other places: one call, one website. Add the cost of delivery.
    .evidence = { -seven-countries } One habit was to compare what other suppliers ask, and how good it is.
step-suppliers_compared-1 = Look at your biggest bill for stock or materials. Ring that supplier and ask: "I buy from you all the time. What is your best price?" Write down the answer and the day.
    .evidence = { -seven-countries } One habit was to ask a supplier for a lower price. They may say no, and you have lost one phone call.
step-suppliers_compared-2 = Make one sheet: your ten biggest buys, who sells them, today's price. Find the one that went up most, and ask about it this week. Put a day in your phone to look again next month.
    .evidence = { -seven-countries } It asked about the last three months. To do it each month, from one sheet, is our own view.

# In care: price and hours agreed in writing before the start. The law: Care Quality Commission (Registration)
# Regulations 2009, regulation 19.
-buying-care-in-writing = In England, registered care services must give the price in writing to those who pay. They do it before they start, where they can. That it also helps the smallest is our own view, not proved yet.
step-suppliers_compared-0-care = Write four lines for the next person you help: what you do, which hours, the price, when it is paid. Read them together. Then leave a copy, or send it as a message.
    .evidence = { -buying-care-in-writing }
step-suppliers_compared-1-care = Take the paper or message you use with some people. Make an empty one, without the name, hours and price. Fill it in this week with one person who has nothing in writing yet.
    .evidence = { -buying-care-in-writing } With an empty page ready, the next one is quick.
step-suppliers_compared-2-care = List everyone you help, and tick those who have price and hours in writing. Do it this week with one who has no tick. Add what happens when a visit or a day is cancelled.
    .evidence = { -buying-care-in-writing }

# --- stock_outs
step-stock_outs-0 = List the five things people ask for most. Hang the list by the shelf or the fridge. Each evening this week, mark what is nearly gone. Use the marks for your next order.
    .evidence = { -seven-countries } It asked how often firms run out, and to run out rarely was one good habit.
step-stock_outs-1 = Think of the last three things that ran out. For each, choose the lowest number you want to see, such as two boxes. Put a sticker there. When you see the sticker, order more.
    .evidence = { -seven-countries } To run out rarely was one of them. The sticker is our own way to get there.
step-stock_outs-2 = Think back to the last time you ran out. Was it Eid, Christmas, a hot week or a late van? Write the next day like that on a calendar. Put "order now" one week before it.
    .evidence = { -seven-countries } You rarely run out, and that was one of the habits. To plan for the big days is our own view.

# In creative work: work that goes in late. The Canadian study: Buehler, Griffin and Ross 1994.
-buying-late-work = Running out of stock has been studied in small firms. For late work we know of no such study. So this is our own view, not proved yet.
step-stock_outs-0-creative = Write all your jobs on one page, each with the day it is due. Next to each, put the hours still to do. If one can't be ready, ring that customer today and agree a new day.
    .evidence = { -buying-late-work } We think a new day, told early, is easier to take than silence.
step-stock_outs-1-creative = Look at your last two late jobs. What held you up: waiting for an answer, materials, or too many jobs? For the next job, promise a day two days later than you think.
    .evidence = In a Canadian study, students said when a long piece of work would be done. Most were later than they said. It was not about firms, so two more days is our own guess.
step-stock_outs-2-creative = Open your calendar and block one free half day next week, for surprises. Do the same for the three weeks after. Say yes to new work only around these half days.
    .evidence = { -buying-late-work } You are late only a few times a year, so a little room may be enough.

# In care: visits that are missed or moved. NICE quality standard 123 (home care for older people), statement 2.
-buying-nice = NICE writes guidance for home care in England. For older people it says: see that no visit is missed. A missed visit can do real harm.
step-stock_outs-0-care = Write this week's visits on one sheet: the name, the time, who goes. Next to each, write who goes if that person is ill. Where the space is empty, ask one more person to be ready.
    .evidence = { -buying-nice } Working with one sheet is our own way to begin.
step-stock_outs-1-care = Look at the last three visits that were missed or moved. Write why: traffic, illness, two at once? Take the reason that comes up most. Change next week's times to leave room for it.
    .evidence = { -buying-nice } To look for the reason first is our own view, not proved yet.
step-stock_outs-2-care = Write what happens when a visit can't be made: who rings, who is told, who comes. Do it for two people this week, and give them a copy. Begin with someone who lives alone.
    .evidence = { -buying-nice } It also says that each person's plan should name what happens then.

# In other trades: jobs and orders that are late.
step-stock_outs-0-other = Tonight, write down tomorrow's jobs with a time next to each. Leave half an hour free in the middle of the day. If a job takes longer, ring the next customer before they ring you.
    .evidence = { -buying-late-work } A day with no free time is late after the first surprise.
step-stock_outs-1-other = Think of your last late job. Was it a part, a person, or a promise that was too early? For the next job like it, order the part a day earlier. Or name a later time.
    .evidence = { -buying-late-work } One cause, put right, may stop many late jobs.
step-stock_outs-2-other = Write down this year's late jobs and what they share. It may be one supplier, one kind of job, or Fridays. Next time one like that comes in, give yourself one more day.
    .evidence = { -buying-late-work } You have only a few late jobs, so it does not take long to look.

# --- waste_counted: the base steps are in steps.ftl
# In creative work: hours nobody pays for. IPSE and the Freelancer Club 2016: 946 people, 31 days.
-buying-free-work = IPSE and the Freelancer Club asked over 900 creative freelancers in 2016. In two years they had each worked about 31 days without pay. That was about whole jobs, not small extras.
step-waste_counted-0-creative = Keep one note on your phone for seven days. When you work and nobody pays, write what it was and how long. Drives, extra changes, calls. On Sunday, add up the hours.
    .evidence = { -buying-free-work } That counting helps is our own view, not proved yet.
step-waste_counted-1-creative = Take the last job you finished. Write down all the hours it took, with the messages, the drive and the changes. Next to it, write the hours you were paid for. Is the gap as big as you thought?
    .evidence = { -buying-free-work } To begin with one job is our own view, not proved yet.
step-waste_counted-2-creative = Each Friday, take ten minutes to add up your free hours by kind: changes, travel, asking for money. Start this Friday. For the biggest, add a line to your next price, such as "two changes included".
    .evidence = { -buying-free-work } To count each week, and say early what is included, is our own view.

# In care: hours nobody pays for. The rule: gov.uk, minimum wage for different types of work.
-buying-drive-is-work = In Britain, a paid carer's drive between two visits counts as work for the minimum wage. For your own hours there is no such rule. That counting them helps is our own view, not proved yet.
step-waste_counted-0-care = Carry a small book for one week. After each visit or session, write down the minutes: the drive, the visit, the calls, staying longer. On Sunday, add up what nobody paid for.
    .evidence = { -buying-drive-is-work }
step-waste_counted-1-care = Choose the visit that you feel takes longest. For one week, write three times: when you set off, get there, and finish. Put the paid minutes next to it. Which one is longer?
    .evidence = { -buying-drive-is-work } One visit, counted well, shows more than a feeling about all.
step-waste_counted-2-care = Count one whole week, each day, in one book. Then find the two visits with the longest drive. Ask those families if another time would suit them. Then two visits near each other can follow on.
    .evidence = { -buying-drive-is-work } The people you visit come first, so ask before you move a time.

# In other trades: stock thrown away, or hours nobody pays for.
-buying-count-more = { -bigger-firms } One of its questions was how many numbers they watch.
step-waste_counted-0-other = Draw two boxes on a sheet: things and hours. For one week, mark each thing thrown away, and each hour not paid. On Sunday, see which box is fuller.
    .evidence = { -buying-count-more }
step-waste_counted-1-other = Choose the one loss you feel most: spoilt parts, people who do not come, or long drives. Count only that, each day this week, on a wall calendar. Then see if you were right.
    .evidence = { -buying-count-more } To begin with only one thing is our own view.
step-waste_counted-2-other = Pick Friday as your day to count. This Friday, find what you lose most, and ask why. Try one change for it, such as a message the day before each booking.
    .evidence = { -buying-count-more } To count on the same day each week is our own view.

# --- supplier_advice (not asked in care)
step-supplier_advice-0 = Choose the supplier or driver you trust most. Ask what places like yours buy more of now. If you order online, look for the best sellers there. Write down two things.
    .evidence = { -seven-countries } One habit was to ask a supplier what sells well. They may want to sell what they have left, so try a little first.
step-supplier_advice-1 = Ask two suppliers the same thing this week: what sells well, and what comes back. If both name the same thing, buy a little of it. Watch it for two weeks.
    .evidence = { -seven-countries } To ask suppliers was one habit. To ask two of them is our own view: one alone may only want to sell.
step-supplier_advice-2 = Start a page with three parts: who said it, what they said, did it sell? Fill it in with what you last heard. Then ask one supplier with your first order each month.
    .evidence = { -seven-countries } To ask suppliers was one habit. To write down who was right is our own view, not proved yet.

# In creative work and other trades: how long people take to pay. The law: gov.uk, late commercial payments. The
# commissioner's advice: check, chase, choose.
-buying-commissioner = The Small Business Commissioner is there for small firms that wait for money from bigger ones. The advice begins: check the bill, then ring or write.
-buying-thirty-days = When no day is agreed, British law gives a firm 30 days to pay you. The days do not start before it has the bill. This is for firms, not for private customers.
step-supplier_advice-0-creative = Write down everyone who owes you: how much, and since when. Look if each bill has the right name and date. Then ring the oldest one and ask: "Which day will it be paid?"
    .evidence = { -buying-commissioner } To start with the oldest is our own view, not proved yet.
step-supplier_advice-1-creative = Send your next bill on the day the work is done. Write on it the day to pay by, and your bank details. For the next new job, ask for part of the money before you start.
    .evidence = { -buying-thirty-days } To ask for part of the money first is our own view, not proved yet.
step-supplier_advice-2-creative = Write down the open bills and the day each one is due. Set your phone for two days before. Then send a kind line: "My bill is due on Friday. Do you have what you need?"
    .evidence = This is our own view, not proved yet. We think a kind word before the day is easier than a hard one after it.
step-supplier_advice-0-other = Put the unpaid bills in one pile, the oldest on top. Ring the first three this week. If someone can't pay it all, ask for a part now. Agree a day for the rest.
    .evidence = { -buying-commissioner } A part now and a day for the rest is our own view, not proved yet.
step-supplier_advice-1-other = For your next three jobs, say the price and the day to pay before you begin. When the job is done, give the bill there and then. Ask if they can pay on the spot.
    .evidence = { -buying-thirty-days } To ask for it on the spot is our own view, not proved yet.
step-supplier_advice-2-other = Think of the one who took longest to pay this month. Ask what made it slow: a missing order number, a wrong name, one person away? Put that right on their next bill.
    .evidence = { -buying-commissioner } You wait two to four weeks, so one slow customer may be most of it. That is our own view.
