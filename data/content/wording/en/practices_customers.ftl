# The part about customers, in the full check. The top of practices.ftl says what each line is for.
# What is not here (customers_asked) is in practices.ftl.

part-customers = Your customers

practice-rivals_watched-base = In the last three months, did you look at others like you? What they sell, and for how much.
    .label = Looking at others
    .level-0 = No
    .level-1 = Once
    .level-2 = A few times
    .level-3 = Every month
    .said-0 = Not lately
    .said-1 = Once
    .said-2 = A few times
    .said-3 = Every month
    .why = Your customers can see your price and the price next door. If you have seen both too, it is easier to set yours. You don't have to be the cheapest.
    .means = A takeaway can read other menus on a delivery app. A corner shop can see what milk costs in the supermarket. A card maker can walk round a craft fair. A day centre can ask what others charge for a day. Did you do that in the last three months? A look through the window counts.
    .well-2 = you looked a few times at what others like you sell and charge
    .well-3 = you look every month at what others like you sell and charge

practice-lost_customers_asked-base = When a customer stops coming, do you ask them why?
    .label = Asking why people leave
    .level-0 = Never
    .level-1 = Now and then
    .level-2 = Often
    .level-3 = Nearly always
    .said-0 = Never so far
    .said-1 = Now and then
    .said-2 = Often
    .said-3 = Nearly always
    .why = Many people leave without a word. Some had a reason that you could put right, if you knew it. It can feel hard to ask. A short message will do.
    .means = Say a regular has not been in for two months. You see them in the street and ask if something was wrong. A nail salon may send a message. A carer may ring the family after the last visit. A print maker may write to a shop that ordered each spring. Do you do that?
    .well-2 = you often ask people why they stopped coming
    .well-3 = you nearly always ask people why they stopped coming

practice-offers_tried-base = In the last three months, did you try an offer to bring people in?
    .label = Trying an offer
    .level-0 = No
    .level-1 = Once
    .level-2 = A few times
    .level-3 = Yes, checked if it paid
    .said-0 = No offer lately
    .said-1 = Once
    .said-2 = A few times
    .said-3 = Yes, and you checked if it paid
    .why = One offer brings in new people. Another only makes the same people pay less. You find out which by trying a small one, and counting.
    .means = An offer gives people a reason to come now. A takeaway may add a free drink on Tuesdays. A shop may sell three for £5. A candle maker may wrap gifts for free before Eid or Christmas. A barber may take £3 off for school children. Did you try one? Did you count if it brought in more than it cost?
    .well-2 = you tried an offer a few times to bring people in
    .well-3 = you tried an offer, and you checked if it paid

practice-told_new_people-base = In the last three months, did you tell new people about your business?
    .label = Telling new people
    .level-0 = No
    .level-1 = Word of mouth only
    .level-2 = Now and then
    .level-3 = Every week
    .said-0 = Not lately
    .said-1 = Word of mouth only
    .said-2 = Now and then
    .said-3 = Every week
    .why = Each year some customers move away or need you less. New ones can only come if they know that you are there.
    .means = We mean people who have never bought from you. A café may give out menus at the bus stop. A painter may post a picture of new work. A carer may leave cards at the library. Or do your customers tell their friends, and you do nothing more? Then it is word of mouth only.
    .well-2 = you tell new people about your business now and then
    .well-3 = you tell new people about your business every week

practice-customer_list-base = Do you keep a list of customers, so you can get back to them?
    .label = A list of customers
    .level-0 = No
    .level-1 = In my head
    .level-2 = On phone or paper
    .level-3 = Yes, used each month
    .said-0 = No list yet
    .said-1 = You have it in your head
    .said-2 = On your phone or on paper
    .said-3 = Yes, and you use it each month
    .why = Someone who liked it once may come again if you remind them. For that you need a name and a number. A head forgets, and a head can't send a message.
    .means = It is names and numbers of people who are happy to hear from you. A cake maker may write to the people who ordered last year. A fish shop may tell its regulars what came in today. A lunch club may ring the ones who stay away. Do you have a list like that? Did you use it this month?
    .well-2 = you keep a list of your customers, on your phone or on paper
    .well-3 = you keep a list of your customers, and you use it each month
