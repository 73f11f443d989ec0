# The short check: what an owner is asked about each practice.
#
#   practice-<id>-<variant>   the question: what they did, in words a nine-year-old reads, without the choices
#   .label                    its short name in the picture, and to tap (24 characters at most)
#   .level-0 to .level-3      the four choices (24 characters at most)
#   .said-0 to .said-3        what we say back; it must read well before ", then." and inside "Shall I put …?"
#   .why                      the answer to "why do you ask?"
#   .means                    the answer to "what do you mean?": said another way, with everyday examples
#   .well-2, .well-3          read after "Going well:", without a full stop

practice-customers_asked-base = In the last three months, did you ask customers what else they would like?
    .label = Asking customers
    .level-0 = No
    .level-1 = One or two
    .level-2 = Quite a few
    .level-3 = All the time
    .said-0 = Not yet
    .said-1 = One or two
    .said-2 = Quite a few
    .said-3 = All the time
    .why = Customers often know what they would buy next. Asking costs nothing, and a quick chat is enough. Your answer stays with us.
    .means = Did you, or someone with you, say: "Is there something else you want from us?" In a takeaway that can be at the till. In a studio it can be when the job is done. In care it can be a chat with the family. It can be by message too.
    .well-2 = you ask quite a few customers what else they want
    .well-3 = you ask customers what else they want, all the time

practice-cash_and_bills_known-base = Right now, do you know how much cash there is? And which bills come next?
    .label = Knowing cash and bills
    .level-0 = No
    .level-1 = A rough guess
    .level-2 = I can find out today
    .level-3 = Yes, exactly
    .said-0 = Not right now
    .said-1 = A rough guess
    .said-2 = You can find out today
    .said-3 = You know exactly
    .why = Bills come on their own day, busy or not. It helps to see a bad week before it comes. Your answer stays with us.
    .means = Think of two numbers. One is the money you have today, in the till and the bank. The other is what you must pay soon: rent, wages, stock, tax. A shop may say: "£900 in the bank, £400 rent on Friday." Do you know your two numbers today?
    .well-2 = you can find out the same day what cash you have and which bills are due
    .well-3 = you know exactly how much cash you have and which bills are due

practice-costs_worked_out-base = Have you worked out what your main products or jobs really cost you? Time counts too.
    .label = What things really cost
    .level-0 = No
    .level-1 = For one or two
    .level-2 = For most
    .level-3 = All, and up to date
    .said-0 = Not yet
    .said-1 = For one or two
    .said-2 = For most of them
    .said-3 = For all of them, up to date
    .why = A busy place can lose money on the thing it sells most. Only the real cost shows it. Your answer stays with us.
    .means = Take one thing you sell and add up what goes into it. For a curry: meat, rice, oil, gas, the box, and the minutes. For a print: paper, ink and your time. For a care visit: wages, fuel and the drive. Have you done that for the main things you sell?
    .well-2 = you know what most of your main things cost to make or sell
    .well-3 = you know what each of your main things costs, and you keep it up to date

practice-sales_and_costs_written-base = Do you write down the money that comes in and goes out? A book, phone or till is fine.
    .label = Sales and costs written
    .level-0 = Not really
    .level-1 = Some of it
    .level-2 = Most of it
    .level-3 = All of it, most days
    .said-0 = Not really
    .said-1 = Some of it
    .said-2 = Most of it
    .said-3 = All of it, most days
    .why = What is written down can't be forgotten. You can look back and see which weeks were good. We are not the tax office, and your answer stays with us.
    .means = Say you sell a cake for £5 and buy flour for £2. Do you write down both? It can be in a book, on your phone, in an app or on the till roll. In care it can be each visit and each bus fare. How much of it gets written down?
    .well-2 = you write down most of the money that comes in and goes out
    .well-3 = you write down all the money that comes in and goes out, most days

practice-waste_counted-base = Do you count what you throw away? Food, stock, broken things.
    .label = Counting waste
    .level-0 = No
    .level-1 = I have a feeling
    .level-2 = Now and then
    .level-3 = Every week
    .said-0 = Not yet
    .said-1 = More of a feeling
    .said-2 = Now and then
    .said-3 = Every week
    .why = You have paid for what goes in the bin. When you count it, you can see what to buy less of. Your answer stays with us.
    .means = In a takeaway it may be rice left at night, or wrong orders. In a shop it may be milk out of date, or a broken jar. Counting can be a list by the bin, or a photo each night. Do you do something like that?
    .well-2 = you count what you throw away now and then
    .well-3 = you count what you throw away every week

practice-waste_counted-creative = Do you count the hours that nobody pays you for?
    .label = Counting unpaid hours
    .level-0 = No
    .level-1 = I have a feeling
    .level-2 = Now and then
    .level-3 = Every week
    .said-0 = Not yet
    .said-1 = More of a feeling
    .said-2 = Now and then
    .said-3 = Every week
    .why = Time is what you sell. When you count the free hours, you can see where your week goes. Your answer stays with us.
    .means = Think of a photo job. You are paid for the day. Then come the calls, the drive, the extra changes, and asking to be paid. Do you count those hours, in a book or on your phone?
    .well-2 = you count your unpaid hours now and then
    .well-3 = you count your unpaid hours every week

practice-waste_counted-care = Do you count the hours that nobody pays for? Driving, calls, staying longer.
    .label = Counting unpaid hours
    .level-0 = No
    .level-1 = I have a feeling
    .level-2 = Now and then
    .level-3 = Every week
    .said-0 = Not yet
    .said-1 = More of a feeling
    .said-2 = Now and then
    .said-3 = Every week
    .why = A half-hour visit can take an hour with the drive and the calls. When you count it, you can see which visits pay. Your answer stays with us.
    .means = Say a visit is 30 minutes. You drive for 20 minutes, ring the family, and stay a bit longer. Those minutes are work too. Do you count them, in a book or on your phone?
    .well-2 = you count the unpaid hours now and then
    .well-3 = you count the unpaid hours every week

practice-waste_counted-other = Do you count what is wasted? Stock you throw away, or hours that nobody pays for.
    .label = Counting what is wasted
    .level-0 = No
    .level-1 = I have a feeling
    .level-2 = Now and then
    .level-3 = Every week
    .said-0 = Not yet
    .said-1 = More of a feeling
    .said-2 = Now and then
    .said-3 = Every week
    .why = Waste costs money, and it is easy to miss. When you count it, you can see where it goes. Your answer stays with us.
    .means = A garage may throw away old parts. A cleaner may drive for an hour that nobody pays for. A hairdresser may wait for someone who does not come. Do you count things like that, in a book or on your phone?
    .well-2 = you count what is wasted now and then
    .well-3 = you count what is wasted every week

practice-problems_fixed-base = When something goes wrong, what happens most of the time?
    .label = Fixing problems
    .level-0 = It is left as it is
    .level-1 = Fix it and carry on
    .level-2 = Fix it for good
    .level-3 = Stop it before it starts
    .said-0 = It is left as it is
    .said-1 = You fix it and carry on
    .said-2 = You fix it for good
    .said-3 = You stop it before it starts
    .why = The same trouble again and again takes up your day. We ask so that we can see what would help. Your answer stays with us.
    .means = Say the fridge stops, an order goes out wrong, or a visit is late. Some people leave it as it is. Some fix it and carry on. Some find out why, so it does not come back. Some look for trouble before it starts. What happens with you?
    .well-2 = when something goes wrong, you fix it so that it does not come back
    .well-3 = you look for trouble and stop it before it starts

practice-staff_ideas-base = In the last month, did you use an idea from someone who works with you? Family counts.
    .label = Ideas from your people
    .level-0 = I did not ask
    .level-1 = Asked, not used yet
    .level-2 = Used one
    .level-3 = Used more than one
    .said-0 = You did not ask
    .said-1 = You asked, but used none yet
    .said-2 = You used one
    .said-3 = You used more than one
    .why = The people who do the work see what slows it down. Many good ideas are small ones from them. Your answer stays with us.
    .means = Say your cousin at the counter wants the boxes closer to the till. Or a carer wants to change the order of the visits. Did you ask for ideas like that? Did you use one? Family and part-time people count.
    .well-2 = you used an idea from someone who works with you
    .well-3 = you use ideas from the people who work with you

practice-goal_set-base = Do you have a goal for your sales or your work in the next year?
    .label = A goal for the year
    .level-0 = No
    .level-1 = In my head
    .level-2 = Written down
    .level-3 = Written down and shared
    .said-0 = Not yet
    .said-1 = In your head
    .said-2 = Written down
    .said-3 = Written down and shared
    .why = A goal helps you choose what to do first on a busy day. It can be a small one. Your answer stays with us.
    .means = A goal is something you want to reach by a date. A takeaway may want 20 more orders a week by summer. A studio may want two regular customers. A carer may want to fill Fridays. Do you have one? Is it on paper, and do the others know it?
    .well-2 = you have a goal for the year, and it is written down
    .well-3 = you have a goal for the year, and the people around you know it

practice-checks_and_cover-base = Do you have the papers that your work needs? Insurance, tax, food or care rules.
    .label = Insurance and papers
    .level-0 = I don't know
    .level-1 = Some
    .level-2 = Most
    .level-3 = All, I know the dates
    .said-0 = You are not sure
    .said-1 = Some of them
    .said-2 = Most of them
    .said-3 = All of them, and you know the dates
    .why = One missing paper can cost a lot, or close a place. We do not check your papers. We ask so that we can point you to the right person. Your answer stays with us.
    .means = It is different for each kind of work. A takeaway must be on the council's list of food places. A carer may need a DBS check. A place with staff nearly always needs insurance for them. Do you have what yours needs? Do you know when it runs out?
    .well-2 = you have most of the papers that your work needs
    .well-3 = you have all your papers, and you know when they run out

# Asked instead of staff_ideas when nobody else works there.
practice-owner_pay-base = Do you pay yourself the same amount each month?
    .label = Paying yourself
    .level-0 = I take what is left
    .level-1 = Some months
    .level-2 = Most months
    .level-3 = The same each month
    .said-0 = You take what is left
    .said-1 = Some months
    .said-2 = Most months
    .said-3 = The same each month
    .why = Many owners pay everyone else first. A fixed amount shows if the business can really pay you. Your answer stays with us.
    .means = Say you take £1,200 on the first of each month, as a wage. That is a fixed amount. Or you take some from the till when there is some left. Many people do. How is it with you, most months?
    .well-2 = you pay yourself a fixed amount most months
    .well-3 = you pay yourself the same amount each month
