# One thing to try about looking ahead, for a practice at level 0, 1 or 2. How a step is written stands in steps.ftl.
#
# Sources: McKenzie & Woodruff 2017 (F1, F3, F4, R7); Harkin and others 2016, University of Sheffield, 138 studies on
# checking progress towards a goal; Tannenbaum & Cerasoli 2013, 46 samples on talking over how a task went.

-ahead-together = Firms with more of the habits sold more and closed less often. The study can't say what one habit does alone.
-ahead-sheffield = Researchers in Sheffield put 138 studies together. People who checked how they were doing reached their goal more often.

# --- goal_checked
step-goal_checked-0 = Find your goal again, on paper or in your head. Write down where you are with it today, as one number. Put a day in your phone, four weeks from now, to do the same.
    .evidence = A study of small firms in seven countries asked about 26 habits. To compare sales with the goal each month was one. { -ahead-together }
step-goal_checked-1 = Cut your goal into months. Where should you be at the end of this one: ten orders, four new families, one stall booked? Write that on the calendar. On the last day, write what it really was.
    .evidence = { -ahead-sheffield } Many of the goals were about health, not about a business.
step-goal_checked-2 = Draw twelve boxes in a row, one for each month, and hang them up. Write this month's number in its box today. Then tell it to one person who wants you to do well.
    .evidence = { -ahead-sheffield } It helped more when they wrote it down, or when others saw it. Little of it was about firms.

# --- year_costs_listed
step-year_costs_listed-0 = Write the twelve months on one sheet. Put in three bills that you know will come, such as rent, insurance and tax. Write a rough amount next to each. Twenty minutes is enough to begin.
    .evidence = A study of small firms in seven countries asked about 26 habits. One was a plan of next year's costs. { -ahead-together }
step-year_costs_listed-1 = Get it out of your head and onto paper: each bill, its month, the amount. Then go through last year's payments at the bank. Look for those that come once, such as a licence, a website or the van.
    .evidence = To write down the bills was one of 26 habits in a study in seven countries. { -ahead-together } That once-a-year bills get forgotten is our own view.
step-year_costs_listed-2 = Fill the months that are still empty with what you paid last year. Find the month with the most to pay. Take one bill in it. Ask this week if you can pay it in parts, and if that costs more.
    .evidence = A study in seven countries asked about 26 habits. A plan of the year's costs was one. { -ahead-together } To ask about paying in parts is our own view.

# --- monthly_look_back
step-monthly_look_back-0 = Sit down for fifteen minutes this week, with a cup of tea and one sheet. Write one thing that went well this month. Then write one thing to make better. Hang it where you see it.
    .evidence = A study of small firms in seven countries asked about 26 habits. To look each month for what could be better was one. { -ahead-together }
step-monthly_look_back-1 = Choose a day that is always quiet, such as the last Monday of the month. Let your phone remind you each month. Do the first one now, for ten minutes. Do it with somebody, if you can.
    .evidence = Two researchers put 46 sets of results together. Teams that talked over how a job went did better afterwards. We know of no tiny firm among them.
step-monthly_look_back-2 = Think of the last month you missed. What got in the way? Move your day to where that can't happen. Then read what you picked last time. If it is not done, make it smaller.
    .evidence = That a smaller thing gets done sooner is our own view, not proved yet. The monthly look itself is one of 26 habits from a study in seven countries.
