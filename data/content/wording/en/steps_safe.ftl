# One thing to try to be safe and connected, for a practice at level 0, 1 or 2. How a step is written stands in
# steps.ftl; the steps for checks_and_cover are there too.
#
# Sources: Productivity from Below, led from Aston University; Brooks, Donovan & Johnson 2018, mentors in Nairobi; Cai &
# Szeidl 2018, monthly owners' meetings in China; Enterprise Research Centre, micro-business study (firms with one to
# nine staff; it shows what goes together, not what causes what).

-safe-erc-limit = It shows that the two go together. It can't show that one brings the other.

# --- trusted_person
step-trusted_person-0 = Write down the question that you think about most. Who may know: an owner nearby, someone at the market, the library, your place of worship? Ask one of them for ten minutes. Nobody? Just say "person" here.
    .evidence = Researchers led from Aston University worked with very small British firms. They saw that owners take help from people they trust. That one talk is the place to start is our own view.
step-trusted_person-1 = Ask your family and friends: "Who do you know who does work like mine?" Choose one name. Send a short message this week: "Can I ask you one thing about how you do it?"
    .evidence = A trial in Nairobi, Kenya, was with women who ran tiny firms. Some met an owner nearby who knew more. They earned more while they met, but not after. Here it may be different.
step-trusted_person-2 = You know someone who does your kind of work. Write one real question on your phone, about prices, staff, suppliers or a hard customer. Send it to them today. Then agree when to talk again.
    .evidence = In China, some owners were chosen by chance to meet in small groups each month. Their firms sold more than the others. Most of them were bigger than yours.

# --- apps_used
step-apps_used-0 = Pick the one thing you lose or forget most: a booking, a job, or a bill. For one week, put it in the calendar or notes on your phone. Keep your paper as well. Then see which you like better.
    .evidence = The Enterprise Research Centre asked British firms with one to nine staff. Those that kept things online sold more for each worker. { -safe-erc-limit } To start with your phone is our own view.
step-apps_used-1 = Open the one app or till you use now. Look through its menu for half an hour. Many can also count stock, send bills or take bookings. Try one part on three real jobs this week.
    .evidence = The Enterprise Research Centre asked British firms with one to nine staff. Those that kept their accounts with an app sold more for each worker. That is no proof. To begin with what you have is our own view.
step-apps_used-2 = Look for what you write twice, such as a booking on paper and on your phone. Ask the app's help page, or someone who uses it, how to write it once. Do it that way this week.
    .evidence = This is our own view, and nobody has proved it yet. Writing a thing twice takes time and lets mistakes in. The studies we know count tools, not how well they fit together.

# --- sell_online
step-sell_online-0 = Write a card: "Message us to order or book", with your number. Put it on the door, the counter, your stall or your bags. Show it to three customers and ask them to try it this week.
    .evidence = The Enterprise Research Centre asked British firms with one to nine staff. Those that sold online sold more for each worker. { -safe-erc-limit } To begin with messages is our own view.
step-sell_online-1 = Ask your bank or card machine company for a link that people can pay with. Ask what they keep of each payment. Send yourself one for £1 first. Then use it with one customer who messages you.
    .evidence = The Enterprise Research Centre asked British firms with one to nine staff. Those that sold online sold more for each worker. It can't show that one brings the other. What the link costs is for you to weigh.
step-sell_online-2 = Be your own customer. Try to order, book and pay on your phone, from start to end. Note where you get stuck. Ask the company behind it how to add what is missing.
    .evidence = To try it as a customer is our own view, not proved yet. The study we know asked if firms sell online, not how easy it is. It is by the Enterprise Research Centre.
