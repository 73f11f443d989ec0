# The full check, part "looking ahead": what an owner is asked about each practice.
# The top of practices.ftl says what each line is for. goal_set stands there.

# What this part is called when it begins (24 characters at most).
part-ahead = Looking ahead

# Not asked after "no" to goal_set.
practice-goal_checked-base = How often do you check how near you are to your goal for the year?
    .label = Checking your goal
    .level-0 = Never
    .level-1 = Once or twice a year
    .level-2 = Every few months
    .level-3 = Every month or more
    .said-0 = Never so far
    .said-1 = Once or twice a year
    .said-2 = Every few months
    .said-3 = Every month or more
    .why = A goal is soon forgotten when every day is full. If you look halfway, there is still time to change something.
    .means = Say a café wants to sell 50 breakfasts a day by June. It can count them one day each month. A dressmaker who wants ten weddings can look in her order book. A lunch club can count its guests. How often do you do that for your own goal?
    .well-2 = you check every few months how near you are to your goal
    .well-3 = you check every month or more how near you are to your goal

practice-year_costs_listed-base = Do you have a list of what the business must pay over the next year?
    .label = A year of bills, listed
    .level-0 = No
    .level-1 = A rough idea
    .level-2 = A list for some months
    .level-3 = A full list, up to date
    .said-0 = Not yet
    .said-1 = A rough idea
    .said-2 = A list for some months
    .said-3 = A full list, kept up to date
    .why = Some bills come only once a year, and they are often the big ones. On a list, they can't surprise you. The list is yours: we don't ask to see it.
    .means = Think of every bill from now until this time next year. In a shop: rent, rates, power, the new fridge. In care: insurance, DBS checks, courses. For a maker: market fees, the van, tax in January. Is there a list? Does it go for three months, or for all twelve? Do you change it when a bill changes?
    .well-2 = you have a list of what you must pay in the next few months
    .well-3 = you have a full list of the year's bills, and keep it up to date

practice-monthly_look_back-base = Each month, do you stop and see what went well? And pick one thing to make better?
    .label = A look back each month
    .level-0 = Never
    .level-1 = Now and then
    .level-2 = Most months
    .level-3 = Every month
    .said-0 = Not so far
    .said-1 = Now and then
    .said-2 = Most months
    .said-3 = Every month
    .why = On a full day, nobody has time to ask what worked. Ten quiet minutes once a month can be enough. Good things get seen too.
    .means = Two sisters with a café may sit down after closing, on the last Sunday. A painter may go through his jobs of the month over a cup of tea. A food bank may use part of its meeting. They ask: what went well, and what one thing do we change? How often do you do that?
    .well-2 = you look back most months, and pick one thing to make better
    .well-3 = you look back every month, and pick one thing to make better
