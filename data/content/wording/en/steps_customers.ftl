# One thing to try, for the customer practices that are not in steps.ftl. Read after "One thing worth trying:".
#
# A step is small: under an hour to begin, doable this week, and it says how. It never promises money. `.evidence`
# answers "why this one?" in one or two honest sentences that name what was found, and where.
# Who approved a step stands in data/content/advice/steps.yml. So far nobody did: these are drafts.

# --- rivals_watched
step-rivals_watched-0 = Pick one place like yours, near you or online. Look at its menu, shelf or price page for ten minutes. Write down three prices, and one thing it sells that you do not.
    .evidence = { -seven-countries } Two of the habits were to look at the prices of others, and at what they sell.
step-rivals_watched-1 = Take five things that others sell too. Write your price next to the prices of two others near you. Circle the one that surprises you. Then decide: change it, or leave it.
    .evidence = { -seven-countries } To look at prices was one habit. Looking is fine, but never agree prices with others: that is against the law.
step-rivals_watched-2 = Put the prices you have seen on one page, with today's date. Choose a day each month to look again, such as the first Monday. Put that day in your phone now.
    .evidence = { -seven-countries } It asked about a look in the last three months. Once a month is our own view, not proved yet.

# --- lost_customers_asked
step-lost_customers_asked-0 = Think of one customer who stopped coming and whom you know well. Ask them, in the street or by message: "What could we have done better?" Listen, say thank you, and write the answer down.
    .evidence = { -seven-countries } One of the habits was to ask people who stopped coming why.
step-lost_customers_asked-1 = Write down five customers who stopped this year. Next to each, write the reason, or "don't know". This week, ask one of the "don't knows". In care, ask the family.
    .evidence = { -seven-countries } To ask people who left was one of them. The list is only our own way to begin.
step-lost_customers_asked-2 = Read what people said when you asked why they left. Find a reason that came up twice. Change one small thing about it this week, and tell one of them.
    .evidence = { -seven-countries } It asked if owners talk to people who left. To change something after that is our own view, not proved yet.

# --- offers_tried (not asked in care)
step-offers_tried-0 = Choose one small offer for your quietest day. A free tea with a cake, or a free card with a print. Work out what it costs you each time. Then write it on a sign for that day.
    .evidence = { -seven-countries } One of the habits was to bring people in with a special offer.
step-offers_tried-1 = Take the offer that you made before. Change one thing: the day, the thing, or who hears of it. Run it for three days. Make a mark each time someone takes it.
    .evidence = { -seven-countries } Special offers were one habit. An offer can cost more than it brings, so keep it small.
step-offers_tried-2 = Pick your next offer. First write down what you sell on a normal Tuesday. Count again on the Tuesday with the offer, and take off what it cost. Then decide: again, or not.
    .evidence = { -seven-countries } It asked only if firms make offers. To check what is left after is our own view, not proved yet.

# --- told_new_people
step-told_new_people-0 = Write three short lines: what you do, where you are, how to reach you. Put them on cards in two places nearby, such as a library and a shop. Or post them in one local group.
    .evidence = { -seven-countries } To advertise in any way was one habit. A card counts too, in our view.
step-told_new_people-1 = Ask two happy customers for one line about you that you may show. Put their words in your window or on your page. Under it, write how to reach you.
    .evidence = { -seven-countries } To advertise was one habit. To start with the words of your customers is our own view, not proved yet.
step-told_new_people-2 = Pick one day a week for telling people. Take half an hour now and write three short messages: something new, a photo, your hours. Send the first one this week.
    .evidence = { -seven-countries } It asked if firms advertise at all. How often is best, it does not say.

# --- customer_list (Enterprise Research Centre 2018: firms with one to nine staff, sales per head after three years)
-customers-list-study = The Enterprise Research Centre asked over 6,000 British firms with one to nine staff. Those with a computer program for their customers sold more for each worker. That does not prove the program did it.
step-customer_list-0 = Start a page in a book, or a note on your phone. This week, ask each person who buys if you may keep their name and number. Say that you will tell them what is new. Write down only those who say yes.
    .evidence = { -customers-list-study } A page in a book is our own small way to begin. Asking first is fair, and the law often wants it.
step-customer_list-1 = Take 15 minutes and write down 20 customers from your head, with what each one likes. When you next see them, ask if you may message them now and then. Note the answer.
    .evidence = { -customers-list-study } What is only in your head is gone when you are ill. That part is our own view.
step-customer_list-2 = Find five people on your list who have not been in lately. Leave out those who said no to messages. Write each one a line: fresh fish, a new print, a free hour on Friday.
    .evidence = { -customers-list-study } To write to people each month is our own view, not proved yet.
