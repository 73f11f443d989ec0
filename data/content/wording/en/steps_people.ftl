# One thing to try with the people who work there, for a practice at level 0, 1 or 2. How a step is written stands in
# steps.ftl. Family and part-time people are always meant too.
#
# Sources: Acas, seven levers (clear duties, fairness, managing conflict early); ONS Management and Expectations Survey
# (firms with ten or more staff); Bryson & Forth 2018 (British firms with 5 to 249 staff, 2011 to 2014); CIPD People
# Skills (Hackney, Stoke-on-Trent, Glasgow); Employment Rights Act 1996, sections 1 and 4; Equality Act 2010.

-people-smaller-firms = Two researchers, Bryson and Forth, looked at small and middle-sized British firms. Places with fewer than five staff were left out.
-people-bigger-firms = The Office for National Statistics asks British firms with ten or more staff about this. Firms that do more of what it asks make more for each worker.

# --- jobs_clear
step-jobs_clear-0 = Ask each person: "What are the three main things you do here?" Write it down. Next to it, write what you would have said. Pick one thing that does not match, and talk about it.
    .evidence = Acas names seven things that help a place to work well. One is that all know their rights and duties. It does not show how much that helps a tiny firm.
step-jobs_clear-1 = Start with your newest person, or the one who asks you most. Fill in two lines on a card together. "My main jobs are" and "It was a good day when". Let them keep the card.
    .evidence = { -people-bigger-firms } It asks too how many people know the goals. The card is our own idea.
step-jobs_clear-2 = Ask one person at the end of the day: "How do you know that today went well?" It may be no late order, or a calm last visit. Choose one sign that you can both see. Then ask the next person.
    .evidence = { -people-smaller-firms } Those that set clear targets did better later. A sign that you can both see is our own, simpler way.

# --- learning_days
step-learning_days-0 = Ask each person what they would like to learn here. It may be icing a cake, cutting a frame, or lifting someone safely. Pick one. Let somebody show it for twenty minutes in a quiet hour.
    .evidence = { -people-bigger-firms } It counts days of learning. That twenty minutes is a good start is our own view.
step-learning_days-1 = Find one free short course for your kind of work. The Food Standards Agency has one on allergies. For other work, ask your council or library. Put one name and one hour for it in next week's plan.
    .evidence = { -people-smaller-firms } Those that trained their people did better later. It can't say which course is best for you.
step-learning_days-2 = Ask who learned something useful this year. Let that person show the others, ten minutes before you open. Then ask each one what they want to learn next. Write down a month for it.
    .evidence = Bryson and Forth found that smaller British firms which trained people did better later. That it helps to pass it on is our own view, not proved yet.

# --- slips_talked_about
step-slips_talked_about-0 = Think of one small thing that has slipped, such as a late start. Find a quiet moment this week, away from the others. Say what you saw, and ask: "What happened?" Then listen.
    .evidence = Acas says to have a quiet word early, before a small thing grows. How you say it is up to you. A kind question first is our own view.
step-slips_talked_about-1 = Write down what you have wanted to say for a while. One line, about the work and not the person: "We opened late three times." Say it this week, and ask what would help.
    .evidence = { -people-bigger-firms } It asks how soon they act when work slips. Acas too says early is better.
step-slips_talked_about-2 = Don't wait for something to slip. Take five minutes with each person this week. Ask: "What goes well, and where do you get stuck?" Next time something slips, speak within two days.
    .evidence = Acas says that regular talks help you to see trouble early. Two days is our own number, and nobody has proved it.

# --- terms_in_writing
step-terms_in_writing-0 = Begin with one person. Write on one page the name, job, first day, hours, pay and holiday. Both of you sign, and both get a copy. Acas has a free form on its website with what else must go in.
    .evidence = In England, Scotland and Wales the law says this. Staff must get these points in writing by their first day. Acas explains how.
step-terms_in_writing-1 = Write a list of all who work there, family and part-time people too. Tick those with hours and pay in writing. Take one without a tick. Copy a page you have, and change what is different.
    .evidence = The CIPD gave small firms in Hackney, Stoke and Glasgow free help with their people. Most needed the basics first, such as papers like these. Nobody compared them with other firms.
step-terms_in_writing-2 = Who has no page yet: the Saturday helper, a brother, someone new? Write that one this week. Then take one of the old pages and read it together. Are the hours and the pay still right?
    .evidence = By law, part-time staff must have it in writing too. When hours or pay change, you have a month at most to write it down. Acas explains both.

# --- pay_fairness
step-pay_fairness-0 = Write down who got extra hours or pay in the last four weeks. Next to each name, write why. Would each reason sound fair to the others? If nobody got extra, write down what would count.
    .evidence = Acas names seven things that help a place to work well. One is being fair. To write the reasons down is our own idea, not proved yet.
step-pay_fairness-1 = Think of the next extra shift or job you can give. First write two things that count, such as on time, or kind to customers. Choose the person by those. Tell them that this was why.
    .evidence = It feels safe to choose those you know, but others may see it as unfair. By law, it must not depend on someone's sex, race or faith. Acas explains this.
step-pay_fairness-2 = You look at good work already, so say so. Write the two or three things you look for on a card. Show it to everyone this week. Ask: "Is this fair, and is something missing?"
    .evidence = { -people-bigger-firms } It asks if people move up for good work. That everyone should know how you choose is our own view.
