### Counting: figures of a normal week, and sums with them.

# A figure has its question, a short name (.label) as in "for your takings", why we ask (.why), and the same
# question in other words with an example (.means).

figure-takings = What do you take in a normal week? All the money that comes in, such as "2 grand" or "1500 to 2000". A rough guess is fine.
    .label = your takings
    .why = It shows what comes in for the hours you all put in. Only you and the programme team see it.
    .means = All the money customers pay you in one normal week. Cash, card and apps, before any costs. Say "500 a day" if that is easier.
figure-hours = How many hours does everybody work in a normal week, all added up? Count family too, paid or not. You can say "50 each, 3 of us".
    .label = everybody's work
    .why = Family hours are work too, even when nobody pays for them. So I count them all.
    .means = Take each person's hours in one week and add them up. Three people with 50 hours each make 150. A rough guess is fine.
figure-people = { $people ->
    [0] How many people work there now, with you and family counted?
    [one] You told me it is just you. Is that still so? If not, send the number.
   *[other] You told me { $people } of you work there, family too. Is that still so? If not, send the number.
}
    .label = the whole business
    .why = It helps me see if a figure can be right. It is never about having fewer of you.
    .means = Everybody who does some work there. You, family, and staff, with or without pay.
figure-costs = What goes out in a normal week for stock, rent, power and bills? Leave out wages and your own pay. A rough guess is fine.
    .label = your costs
    .why = What comes in less what goes out is what is left for all your work.
    .means = All you pay to others in one week, such as suppliers, rent, gas and apps. Not the wages. For rent, a month's rent shared by four is near enough.
figure-own_take = What do you take home for yourself in a normal week? Pay and cash both count. Say "0" if there is nothing left.
    .label = your own pay
    .why = It shows what you get for an hour of your own time. Only you and the programme team see it.
    .means = The money that goes from the business to you in one week. For living, not for stock. A rough guess is fine.
figure-own_hours = How many hours do you work yourself in a normal week? Count the evenings with the books too. A rough guess is fine.
    .label = your own work
    .why = Your time is worth something. I always look at a figure next to your hours.
    .means = All the hours you work in one week, also the shopping and the paper work. Such as "60", or "10 a day".
figure-stock_bought = What do you spend on stock or materials in a normal week? Such as "400" or "3 to 500". A rough guess is fine.
    .label = your stock
    .why = I set what is thrown away next to what you buy.
    .means = All that you buy to sell or to make things from, in one normal week.
figure-waste = What goes in the bin or can't be sold in a normal week, in pounds? A rough guess is fine.
    .label = your waste
    .why = What is thrown away was paid for. It is good to know how much it is.
    .means = What you paid for the things you had to throw away, in one normal week. Such as "30" or "50 to 80".
figure-covers = How many customers do you serve in a normal week? Eat in and take away, such as "300" or "60 a day".
    .label = your customers
    .why = It shows how busy an hour is for the people who cook and serve.
    .means = Count each person or order you serve in one normal week. A rough guess is fine.
figure-paid_hours = How many hours of work do customers pay for in a normal week? For all of you together. A rough guess is fine.
    .label = paid work
    .why = Talking to customers, driving and paper work take time that nobody pays for. It is good to know how much.
    .means = The hours that end up on a bill. Not the driving, the quotes and the paper work.
figure-owed = How much do customers owe you today? All the bills that are not paid yet, such as "2 grand".
    .label = what you are owed
    .why = It shows how long you wait for your money.
    .means = Add up the bills you have sent and nobody has paid yet. A rough guess is fine.
figure-cash = How much money does the business have today? In the bank and in the till, such as "3000".
    .label = what you have
    .why = It shows how long you could pay the bills if it went quiet.
    .means = What is in the bank and the till and could be spent today. A rough guess is fine.
figure-bills = What must you pay in a normal week? Stock, rent, wages, loans and bills, all together. A rough guess is fine.
    .label = your bills
    .why = It shows how long your money would last if it went quiet.
    .means = All that has to be paid in one normal week, wages too. For rent, a month's rent shared by four is near enough.

# A sum has its name to tap (24 characters), what comes out (.result), and where less than nothing can come
# out, what is said then (.below).

sum-week = My normal week
sum-takings_per_hour = Takings for an hour
    .result = That is { $amount } for each hour that somebody works.
sum-left_per_hour = What is left for an hour
    .result = That leaves { $amount } for each hour that somebody works. All pay comes out of that, yours too.
    .below = More goes out than comes in: it is { $amount } short for each hour that somebody works. A person can look at it with you: say "person".
sum-hourly_take_home = What I make an hour
    .result = You take home { $amount } for each hour you work.
sum-waste_share = What goes to waste
    .result = { $amount } of what you buy goes to waste.
sum-covers_per_hour = Customers for an hour
    .result = You serve { $amount } customers for each hour that somebody works. More is not always better. Good food takes time.
sum-paid_share = Hours that get paid
    .result = Customers pay for { $amount } of the hours you all work.
sum-days_to_be_paid = How long till I am paid
    .result = You wait { $amount } for your money.
sum-weeks_of_bills = Weeks of bills covered
    .result = Your money would pay the bills for { $amount }.

### Before and after a figure.

ask-count-offer = Shall we do one small sum? Three figures of a normal week tell you what comes in for an hour of work. Rough guesses are fine.
count-yes = Yes
count-no = No
count-not-now = Not now
count-skip = Skip
count-same = Yes, still so
count-other = None of these
count-offer-no = That's fine. Say "do my sums" any time.
count-offer-means = You give me three figures: what you take, how many hours you all work, and how many of you there are. I do the sum. You can skip any of them.
why-count = It shows what your work brings in for an hour, with family hours counted. I set it only next to your own earlier figures. You can say "skip".
ask-count-which = Which sum would you like?
count-begins = Let's do "{ $sum }". { $count ->
    [one] One figure is all I need.
   *[other] I need { $count } figures.
} Rough guesses are fine.
count-after-details = Good. First tell me a little about your business, then we do the sums.
count-not-trading = These sums are for when you are open. Say "check my idea", and we look at that.
count-none = That's fine. Say "do my sums" any time.
count-said = { $amount } { $week ->
    [yes] a week
   *[no] today
}. Got it.
count-said-plain = { $amount }. Got it.
count-not-read = I need a number for that, such as { $example }. A rough guess is fine, or say "skip".
count-unsure = A rough guess is fine, or a range such as { $example }. If you would rather leave it, say "skip".
count-several = I can't tell what that makes { $week ->
    [yes] in a whole week, all together
   *[no] all together
}. Can you give me one number, or a range?
count-left-out = Let's leave that one. No harm done.
count-skipped = Fine, we leave that one.
count-again = All right. I ask once more.
example-pounds = "500" or "400 to 600"
example-hours = "150" or "50 each"
example-people = "3"
example-number = "300" or "60 a day"

### Saying a figure back before it counts.

count-sure-day = { $said } a day, { $days } days a week. That makes { $amount } a week. Is that right?
count-sure-each = { $said } each. That makes { $amount } a week for all { $people } of you. Is that right?
count-sure-made = That makes { $amount } a week. Is that right?
count-sure-said = Shall I put { $amount } { $week ->
    [yes] a week for { $label }?
   *[no] for { $label }?
}
count-sure-strange = { $amount } for { $label } is not what I would expect here. I may have read it wrong. Is it right?
count-sure-days = A week has seven days, and I read { $days }. That would make { $amount } a week. Is it right?
count-kept-unsure = Thank you. I keep { $amount }, and mark it as one to look at again.

data-figures = { $count ->
    [one] One figure of your week kept.
   *[other] { $count } figures of your weeks kept.
}

### What comes out.

about = about { $amount }
from-to = between { $low } and { $high }
minus-amount = minus { $amount }
amount-pounds = £{ $number }
amount-percent = { $number }%
amount-number = { $number }
amount-hours = { $number } { $count ->
    [one] hour
   *[other] hours
}
amount-people = { $number } { $count ->
    [one] person
   *[other] people
}
amount-days = { $number } { $count ->
    [one] day
   *[other] days
}
amount-weeks = { $number } { $count ->
    [one] week
   *[other] weeks
}
count-hours-own = You said you work { $hours } a week yourself.
count-hours-solo = You said you work { $hours } a week for it.
count-hours-both = You said you all work { $hours } a week for it, and { $own } of that is you.
count-hours-all = You said you all work { $hours } a week for it.
count-if-right = One of the figures looked odd, so take this with care.
count-earlier = In { $month } { $year } it was { $amount }.
count-week-good-for = Your hours count, paid or not. Next time we can see what has changed.
count-more = Say "do my sums" for another one.
count-not-enough = That sum needs a figure you left out. What you gave me is kept.
count-nothing-given = That's fine. We leave the sums for now.
count-cannot = I can't share that out among no hours at all. What you gave me is kept.
count-odd = Those two do not go together. One is a part of the other, and it came out larger. Say "new figures" to try again.
