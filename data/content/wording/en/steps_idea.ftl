# The first thing to find out about an idea, for an answer at level 0, 1 or 2. Read after "Here is the first thing to find out."
#
# A step takes under an hour to begin, and says what to look up, or what to ask whom. It never says that an idea is good
# or bad. `.evidence` answers "why this one?". What the law or GOV.UK says is named as such; the rest is our own view.
# Who approved a step stands in data/content/advice/steps.yml. So far nobody did: these are drafts.

-idea-open-firms = A study in seven countries looked at habits like this in small firms. Bangladesh was one of them. Firms with more of these habits sold more and closed less often. They were open already, so for an idea it is only a hint.
-idea-own-view = This is our own view, not proved yet.

# --- idea_who
step-idea_who-0 = Write down three people who needed something like this last year. What did they do, and who paid? If you can't think of three, ask two neighbours: "Do you know someone who needs this?"
    .evidence = { -idea-own-view } It is easier to see a buyer among people you have met.
step-idea_who-1 = You said anyone. Write down three kinds of people who might want it most. Next to each, write where you can meet them. Pick the kind you can reach this week, and talk to one of them.
    .evidence = { -idea-own-view } You can't go out and ask "anyone". You can go and ask parents at one school gate.
step-idea_who-2 = Write down five names of that kind of person. Look in your phone, the school chat, your street, the mosque or the church. Then send the first one a message: "Can I ask you about an idea?"
    .evidence = { -idea-own-view } A name is someone you can ask today.

# --- idea_rivals
step-idea_rivals-0 = Open the map on your phone and search for what you would sell. Write down the three nearest places. Find one price for each, on their page or by phone. Half an hour is enough.
    .evidence = { -idea-open-firms }
step-idea_rivals-1 = Ask three people who might want it: "What do you do about this now?" They may go into town, buy online, or do it at home. Write down what that costs them. That is what they compare you with.
    .evidence = { -idea-own-view } Where no one sells a thing, people still have a way to manage. Now and then it means that few want it.
step-idea_rivals-2 = Pick the one most like you. Go in, or look at their page, as a customer would. Write down three prices and the opening hours. Then write one thing you would do in another way.
    .evidence = { -idea-open-firms }

# --- idea_asked
-idea-italy = In a trial in Italy, some new firms had lessons in checking an idea step by step. They did better than the others, and more of them changed the idea. They were not like the firms here, so it is only a hint.
step-idea_asked-0 = Pick two people who might buy, not family. Ask each one: "What do you do about this now?" Then: "What did it cost you last time?" Listen, and write down their own words.
    .evidence = { -idea-italy }
step-idea_asked-1 = Spend half an hour where your buyers are: a market, a school gate, an online group. Tell three more people what it is and the price. Ask: "What would stop you?" Write it down.
    .evidence = { -idea-own-view } One or two people may only be kind. When five people say the same thing, it is worth more.
step-idea_asked-2 = Go back to the person who liked it most. Say the real price and the day. Ask: "Shall I put your name down?" For food and care, take names only, no money, until your papers are there.
    .evidence = { -idea-own-view } Kind words cost nothing. When someone gives a name and a day, you learn more.

# --- idea_sums
step-idea_sums-0 = Take one thing you would sell. Write its price at the top of a page. Under it, write all that goes into it, and your minutes. Take that off the price. Guess where you have to.
    .evidence = { -idea-open-firms }
step-idea_sums-1 = Put your guess on paper, one cost on each line. Put a "?" where you are not sure. Then find the real price for the biggest "?": in a shop, online, or by phone.
    .evidence = { -idea-own-view } The biggest guess is the one that can hurt most, so it comes first.
step-idea_sums-2 = Look up the prices you guessed, and put the real ones in. Then add up one month of fixed bills, such as rent or phone. How many sales pay for that month? Write down the number.
    .evidence = { -idea-open-firms }

# --- idea_pays
step-idea_pays-0 = Write down what your home needs each month. Next to it, write what else could pay a part of it: a few hours of work, savings, someone at home. If you get benefits, ask Citizens Advice first. It is free.
    .evidence = { -idea-own-view } With Universal Credit, some people get a start-up time of up to a year. GOV.UK has the rules.
step-idea_pays-1 = Find someone in this trade who is not close to you. Ask: "How long was it until you could pay yourself?" Then look at six months again. What would you live on if it took longer?
    .evidence = { -idea-own-view } People in the same trade know this better than any book.
step-idea_pays-2 = Write down the month when it must pay you. Put a second day in your phone, three months before. On that day, look if it is on its way. Tell someone at home about both days.
    .evidence = { -idea-own-view } A day set now is easier to keep than one set when you are tired.

# --- idea_money
step-idea_money-0 = Think through your first day of work, hour by hour. Write down each thing you would need, even a bag or a phone. Mark it: have it, borrow it, or buy it. Look up prices for "buy it".
    .evidence = { -idea-own-view } People often forget the small things. When you go through a day, you see them.
step-idea_money-1 = Split your guess into five lines: the place, tools, stock, papers, and the bills of the first month. Find one real price for each line, online or by phone. Then add it up again.
    .evidence = { -idea-open-firms }
step-idea_money-2 = Next to each cost, write where the money comes from: saved, lent, or missing. For what is missing, see what you can borrow, hire or buy used. Before you sign for a loan, say "person" here.
    .evidence = { -idea-own-view } The Start Up Loan from the government is a personal loan. You pay it back even if the business stops.

# --- idea_rules
step-idea_rules-0 = Ring your council or look at its website. Say in one sentence what you want to do, and where. Ask: "What do I need before I start, and how long does it take?" Write down the answer.
    .evidence = The council signs up food places and gives many licences, such as for taxis. GOV.UK says: a food place signs up at least 28 days before it opens. It is free. To ring the council first is our own view.
step-idea_rules-1 = Write five words on a page: food, care, licence, tax, insurance. Tick those you know about, or that are not for you. Take the first one left, and look for it on GOV.UK. Or say "person" here.
    .evidence = GOV.UK is where the government explains these rules, and who must sign up for tax. The list of five words is our own view.
step-idea_rules-2 = Mark the rules that must be done before the first customer. Which one takes longest? Begin that form today, even if you only fill in your name. Put the day you expect an answer in your phone.
    .evidence = Some papers take weeks to come. GOV.UK says: a food place signs up at least 28 days before it opens. Most who give personal care must sign up with CQC first. The law says so.

# --- idea_cover
step-idea_cover-0 = Think of a week in bed. Write down what would have to wait, and what could not wait. Next to each thing that could not wait, write one name you could ask.
    .evidence = { -idea-own-view } A bad week can come in the first month. People do not know you well yet.
step-idea_cover-1 = To shut can be fine, if people know in time. Write the message you would send them, and keep it on your phone. Then think of one person in the same trade. Ask: "Could we cover for each other?"
    .evidence = { -idea-own-view } Most people can wait if they are told early. In care they often can't, so there you need a second person.
step-idea_cover-2 = Ask that person this week. Say which days, what they would do, and what you would pay. If they say yes, show them the work for half an hour. In care, ask which checks they need first.
    .evidence = { -idea-own-view } If you take someone on, the law nearly always asks for employers' insurance. The Health and Safety Executive explains it.
