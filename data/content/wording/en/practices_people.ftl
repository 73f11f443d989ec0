# The full check, part "your people": what an owner is asked about each practice.
# Asked only where someone else works there; family counts, paid or not.
# The top of practices.ftl says what each line is for. staff_ideas stands there.

# What this part is called when it begins (24 characters at most).
part-people = Your people

practice-jobs_clear-base = Does each person know what their job is, and what a good day looks like?
    .label = Clear jobs
    .level-0 = Not really
    .level-1 = Some do
    .level-2 = Most do
    .level-3 = Everyone does
    .said-0 = Not really
    .said-1 = Some of them do
    .said-2 = Most of them do
    .said-3 = Everyone does
    .why = When jobs are not clear, people wait for you to tell them. Or two of them do the same thing. Then your own work waits too.
    .means = In a kitchen, a good day may be: all orders out hot, and the floor clean by ten. In a shop: shelves full before the doors open. In care: each visit made, and written down. Ask your people: "What is your job? What is a good day for you?" How many could tell you?
    .well-2 = you work with people who mostly know their job and what a good day is
    .well-3 = you work with people who all know their job and what a good day is

practice-learning_days-base = In the last year, how many days did each person spend learning something new?
    .label = Days spent learning
    .level-0 = Less than a day
    .level-1 = One day
    .level-2 = Two to four days
    .level-3 = Five days or more
    .said-0 = Less than a day
    .said-1 = One day each
    .said-2 = Two to four days each
    .said-3 = Five days or more each
    .why = If two people can do a job, the work goes on when one is ill. You can leave more to others too. Learning need not cost money.
    .means = We mean time kept free to learn, on a course or from one of you. A day of first aid is one day. Two mornings with a barista make one day too. So does a day when you teach your helper to frame pictures. Just working side by side does not count. If people differ, say what is usual.
    .well-2 = you gave each person two to four days to learn something new
    .well-3 = you gave each person five days or more to learn something new

practice-slips_talked_about-base = When someone's work gets worse, how soon do you talk to them about it?
    .label = Talking to people early
    .level-0 = I don't
    .level-1 = After a long time
    .level-2 = In a few weeks
    .level-3 = In a few days
    .said-0 = You don't talk about it
    .said-1 = After a long time
    .said-2 = In a few weeks
    .said-3 = In a few days
    .why = In the first days it is a short talk. After three months it can be a fight. With family it may be hardest of all. What you tell us stays with us.
    .means = Say your nephew comes late to the shop, again and again. Or a carer stops writing up her visits. Or your helper at the market is rude to people. Some say something that same week. Some wait for months. Some say nothing and do the work themselves. How is it with you?
    .well-2 = you talk to people in a few weeks when their work gets worse
    .well-3 = you talk to people in a few days when their work gets worse

practice-terms_in_writing-base = Does everyone who works with you have their hours and pay in writing? Family too.
    .label = Hours and pay on paper
    .level-0 = No one
    .level-1 = Some
    .level-2 = Most
    .level-3 = Everyone
    .said-0 = No one yet
    .said-1 = Some of them
    .said-2 = Most of them
    .said-3 = Everyone
    .why = People remember a talk in different ways. On paper it stays the same, for them and for you. Most workers have a right to it from their first day. We check nothing, and your answer stays with us.
    .means = A page or an email is fine, if both of you keep it. It can be short: "Amina: 16 hours a week, £13 an hour." A text with the shifts for this week is not enough. Think of your cook, your Saturday helper, your carers, your brother. How many of them have a page like that?
    .well-2 = you have hours and pay in writing for most of your people
    .well-3 = you have hours and pay in writing for everyone

practice-pay_fairness-base = How do you choose who gets more hours or more pay?
    .label = Choosing hours and pay
    .level-0 = No real way
    .level-1 = The ones I know best
    .level-2 = Partly good work
    .level-3 = Good work, all know this
    .said-0 = No real way so far
    .said-1 = The ones you know best
    .said-2 = Partly by good work
    .said-3 = By good work, and your people know it
    .why = People see who gets the good shifts. If they know the reason, there is less bad feeling. We never show your people what you answer.
    .means = Say there are five more hours on Saturday. In some places, whoever asks gets them, or all get the same. In others it is the cousin. Some owners look at the work. They choose the cook who is quick, or the carer that families ask for. And do your people know how you choose?
    .well-2 = you look at good work when you choose who gets more hours or pay
    .well-3 = you give more hours or pay for good work, and your people know it
