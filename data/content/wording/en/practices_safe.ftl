# The full check, part "safe and connected": what an owner is asked about each practice.
# The top of practices.ftl says what each line is for. checks_and_cover stands there.

# What this part is called when it begins (24 characters at most).
part-safe = Safe and connected

# The last choice is the third one, and also asked. The question names the time, in one sentence: after two
# questions a bare "no" would mean two things.
practice-trusted_person-base = In the last three months, did you have someone you trust to ask when stuck?
    .label = Someone to ask
    .level-0 = No one
    .level-1 = Friends or family
    .level-2 = Someone in the trade
    .level-3 = In the trade, and asked
    .said-0 = No one right now
    .said-1 = Friends or family
    .said-2 = Someone in the trade
    .said-3 = Someone in the trade, asked in the last three months
    .why = The same worries come to many owners. Someone who had yours before can tell you what they did. If there is nobody, we can look for someone with you.
    .means = Stuck can be a letter you don't understand. It can be a cook who leaves, or an order that is too big. Who do you ring? It may be your sister or a friend. It may be another shop owner, your old care manager, or your accountant. Anyone who knows your work, or knows business, is "in the trade". Did you ask one of them in the last three months?
    .well-2 = you have someone in the trade you trust to ask
    .well-3 = you have someone in the trade you trust, and you asked lately

practice-apps_used-base = Do you use an app or a computer for money, stock, bookings or jobs?
    .label = Apps and computers
    .level-0 = No
    .level-1 = For one thing
    .level-2 = For two things
    .level-3 = For most things
    .said-0 = Not so far
    .said-1 = For one thing
    .said-2 = For two things
    .said-3 = For most things
    .why = An app can add up for you and tell you what is next. That may save you an evening. We sell no apps: we only ask what you use.
    .means = Your phone counts. A shop may have a till that knows the stock. A barber may take bookings on an app. A carer may get her visits on her phone. A builder may send bills from a laptop. The app of your bank counts too, but chats with friends do not. For how many things do you use one?
    .well-2 = you use an app or a computer for two things
    .well-3 = you use apps or a computer for most things

practice-sell_online-base = Can people order, book or pay online, or with an app on their phone?
    .label = Order, book, pay online
    .level-0 = No
    .level-1 = By message only
    .level-2 = One of these
    .level-3 = Two or more
    .said-0 = Not so far
    .said-1 = By message only
    .said-2 = One of these, online
    .said-3 = Two or more of these, online
    .why = Some people want to order at midnight, when you are asleep. Others don't like to ring. And while you work, you can't always pick up.
    .means = A nail bar with bookings on an app, and cash at the till, has one. So has a carer who sends a link to pay. A potter has two if her website takes orders and the money. A takeaway on two delivery apps has two. A message on WhatsApp is "by message only". A phone call is not online. Which of these can your customers do?
    .well-2 = you have a way for people to order, book or pay online
    .well-3 = you have two or more ways for people to order, book or pay online
