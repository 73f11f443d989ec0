# The part about buying and waste, in the full check. The top of practices.ftl says what each line is for.
# Care, makers and others are asked about time here: late work, missed visits, waiting to be paid.
# What is not here (waste_counted) is in practices.ftl.

part-buying = Buying, time and waste

practice-suppliers_compared-base = In the last three months, did you compare suppliers? Or ask one for a better price?
    .label = Comparing suppliers
    .level-0 = No
    .level-1 = Once
    .level-2 = A few times
    .level-3 = All the time
    .said-0 = Not lately
    .said-1 = Once
    .said-2 = A few times
    .said-3 = All the time
    .why = Prices go up a little at a time. On a busy day nobody sees it. Asking is quick. The worst they can say is no.
    .means = A supplier is anyone you buy from for the business. A restaurant may ask two places what oil costs today. A corner shop may ask for less if it takes ten boxes. A potter may look for clay somewhere else. A cleaner may ask for three prices for insurance. Did you do something like that?
    .well-2 = you compared suppliers or asked for a better price a few times
    .well-3 = you compare suppliers or ask for a better price all the time

# Levels of its own: no, with some, with most, with all.
practice-suppliers_compared-care = Before you start with someone, do you agree the price and hours in writing?
    .label = Price and hours written
    .level-0 = No
    .level-1 = With some people
    .level-2 = With most people
    .level-3 = With everyone
    .said-0 = Not in writing yet
    .said-1 = With some people
    .said-2 = With most people
    .said-3 = With everyone
    .why = What is only said can be remembered in two ways. When it is written, nobody has to argue about an extra hour. That keeps things easy with people you care for.
    .means = A form, a letter or a text message is fine. For home care: "Monday to Friday, one hour, £25 a visit." For a lunch club: the days, the times, and what a meal costs. For a childminder: the hours, and the price of a late pick-up. Do people have that from you before the first day?
    .well-2 = you agree the price and hours in writing with most people
    .well-3 = you agree the price and hours in writing with everyone, before you start

practice-stock_outs-base = How often do you run out of something that people want?
    .label = Having things in stock
    .level-0 = Most weeks
    .level-1 = Most months
    .level-2 = A few times a year
    .level-3 = Hardly ever
    .said-0 = You run out most weeks
    .said-1 = You run out most months
    .said-2 = You run out a few times a year
    .said-3 = You hardly ever run out
    .why = Someone who came for bread and found none will try the next shop. After a few times they may go there first.
    .means = In a corner shop, the milk is gone by Saturday night. In a takeaway, there is no lamb left on Friday. In a clothes shop, the size they want is not there. It counts when someone asked for it and you had to say no. How often is that?
    .well-2 = you run out of what people want only a few times a year
    .well-3 = you hardly ever run out of what people want

practice-stock_outs-creative = How often is your work later than you promised?
    .label = Work on time
    .level-0 = Most weeks
    .level-1 = Most months
    .level-2 = A few times a year
    .level-3 = Hardly ever
    .said-0 = Late most weeks
    .said-1 = Late most months
    .said-2 = Late a few times a year
    .said-3 = Hardly ever late
    .why = A poster is no use after the concert. If work is often late, there may be too much of it at once. That is worth knowing before you say yes to more.
    .means = You said Friday for a logo, and it goes out on Monday. The wedding photos take two weeks longer than you told them. The ring is not ready for the birthday. It counts if someone had to wait longer than you said. How often is that?
    .well-2 = you miss the day you promised only a few times a year
    .well-3 = you hardly ever miss the day you promised

practice-stock_outs-care = How often do you have to miss or move a visit?
    .label = Visits as planned
    .level-0 = Most weeks
    .level-1 = Most months
    .level-2 = A few times a year
    .level-3 = Hardly ever
    .said-0 = You miss or move one most weeks
    .said-1 = You miss or move one most months
    .said-2 = You miss or move one a few times a year
    .said-3 = You hardly ever miss or move one
    .why = For some people your visit is the only knock on the door that day. When one has to move, your own day changes too. We are not inspectors. Your answer stays with us.
    .means = A carer is ill, and nobody can go at nine. The bus for the lunch club does not start. You ring a family and ask if Thursday would be fine too. All of these count, even if no one minded. How often is it?
    .well-2 = you miss or move a visit only a few times a year
    .well-3 = you hardly ever miss or move a visit

practice-stock_outs-other = How often is a job or an order late?
    .label = Jobs on time
    .level-0 = Most weeks
    .level-1 = Most months
    .level-2 = A few times a year
    .level-3 = Hardly ever
    .said-0 = Late most weeks
    .said-1 = Late most months
    .said-2 = Late a few times a year
    .said-3 = Hardly ever late
    .why = People stay at home and wait for you, or for something they need. When the first job of the day is late, the others often are too.
    .means = A garage says four o'clock, and the car is ready the next day. A cleaner was due on Tuesday and comes on Wednesday. A washing machine waits for a part that did not come. It counts even if it was not your fault. How often is that?
    .well-2 = you are late with a job only a few times a year
    .well-3 = you are hardly ever late with a job or an order

practice-supplier_advice-base = Do you ask your suppliers what is selling well?
    .label = Asking suppliers
    .level-0 = Never
    .level-1 = Now and then
    .level-2 = Often
    .level-3 = Every month
    .said-0 = Never so far
    .said-1 = Now and then
    .said-2 = Often
    .said-3 = Every month
    .why = The people you buy from see many shops and kitchens, and you see one. They know what sells fast this month. They want to sell, so you still choose for yourself.
    .means = You can ask the driver, or someone at the cash and carry: "What are others buying most?" A shop may hear about a new drink that children want. A café may hear which cakes go first. A gift shop may hear which cards nobody buys. Do you ask things like that?
    .well-2 = you often ask your suppliers what is selling well
    .well-3 = you ask your suppliers every month what is selling well

# Makers and others are asked here how long people take to pay. The numbers are words, so that "under 4 weeks" is not
# taken for a slip of the thumb in "under 2 weeks".
practice-supplier_advice-creative = How long do people take to pay you, most of the time?
    .label = Getting paid
    .level-0 = Two months or more
    .level-1 = One to two months
    .level-2 = Two to four weeks
    .level-3 = Under two weeks
    .said-0 = Two months or more
    .said-1 = One to two months
    .said-2 = Two to four weeks
    .said-3 = Under two weeks
    .why = You buy paper, clay or thread today. If the money comes in two months, you have paid for that time yourself. Your answer stays with us.
    .means = Count from the day you ask for the money to the day it comes. A school may take two months to pay for a drama class. A couple may pay for their photos before the wedding. On a craft stall they pay at once. The last two are under two weeks. How long is it for most of your work?
    .well-2 = you get paid in two to four weeks
    .well-3 = you get paid in under two weeks

practice-supplier_advice-other = When a job is done, how long do people take to pay you?
    .label = Getting paid
    .level-0 = Two months or more
    .level-1 = One to two months
    .level-2 = Two to four weeks
    .level-3 = Under two weeks
    .said-0 = Two months or more
    .said-1 = One to two months
    .said-2 = Two to four weeks
    .said-3 = Under two weeks
    .why = Fuel, parts and wages have to be paid now. While you wait for a customer to pay, you are lending them money. Your answer stays with us.
    .means = A hairdresser or a driver is often paid the same day. That is under two weeks. An office may pay its cleaner at the end of the next month. A landlord may let a plumber wait for ten weeks. If it changes from job to job, take what happens most. How long is it for you?
    .well-2 = most people pay you in two to four weeks
    .well-3 = most people pay you in under two weeks
