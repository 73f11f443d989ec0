# One thing to try, for the money practices that are not in steps.ftl. Read after "One thing worth trying:".
#
# A step is small: under an hour to begin, doable this week, and it says how. It never promises money. `.evidence`
# answers "why this one?" in one or two honest sentences that name what was found, and where.
# Who approved a step stands in data/content/advice/steps.yml. So far nobody did: these are drafts.

# --- separate_money (Drexler, Fischer and Schoar 2014)
-money-simple-rules = In the Dominican Republic, owners of very small firms were taught a few simple money rules. Later, their records were better and they sold more than owners without the lessons. It was not done in Britain.
step-separate_money-0 = Take two tins or envelopes, one for business and one for home. For one week, takings go only into the first. Each time money moves to home, write a slip. If you use the bank, mark those lines on the page.
    .evidence = { -money-simple-rules } One of the rules was this: two drawers, and a note when money moves.
step-separate_money-1 = Pick one day this week to move money from business to home. Choose one amount, move it once, and write it down. If home runs short before the next time, write that down too.
    .evidence = { -money-simple-rules } One rule was to write down what moves. To do it on one fixed day is our own idea.
step-separate_money-2 = Look through last month's bank pages and receipts. Find the one place where home and business still mix. It may be fuel, the phone or food. Write down which of the two pays for it from now on.
    .evidence = { -money-simple-rules } It did best for owners who kept few records before. You may be past that, so expect less.

# --- best_earners_known
step-best_earners_known-0 = Pick three things you sell most: dishes, prints or visits. For each, write the price and take off what it costs you. Multiply that by how many you sold last week. The biggest number earns you most.
    .evidence = { -seven-countries } One habit was to know which things leave the most after costs.
step-best_earners_known-1 = Write down the thing you feel earns most, and two others. Work out what is left from one sale of each, after materials and minutes. Then count last week's sales. Which one is really on top?
    .evidence = { -seven-countries } One of its questions was if owners know what each thing earns. A feeling can be wrong, and bills can show it.
step-best_earners_known-2 = Put your top earner where people see it first. Top of the menu, eye level on the shelf, or the first photo you send. For one week, also name it to each new customer.
    .evidence = { -seven-countries } It asked who knows the best earner. To show it first is our own view, not proved yet.
