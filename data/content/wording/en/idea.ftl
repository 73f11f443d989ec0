### An idea that is not a business yet: eight questions, then an honest summary.
#
# Each question has the same parts as in practices.ftl. Level 0 is "not known yet", level 3 is "clear". The `.well` texts are
# read after "What is clear:". Nothing here praises an idea or talks anybody out of it: nobody can know yet.

check-begins-idea = Let's look at your idea with eight short questions. There is no right or wrong answer. At the end I say honestly what is clear and what is not. I can't know if it will work.
idea-done = That's all eight, thank you. This is how it looks, from your own answers.
idea-clear = What is clear: { $clear }.
idea-clear-two = What is clear: { $first }. And { $second }.
idea-none-clear = Not much is clear yet. It costs you less to find out now than later.
idea-open = Not clear yet: { $labels }.
idea-first = Here is the first thing to find out. { $step }
idea-nothing-open = The answers you gave are clear. That does not mean it will work: nobody knows that yet. Sell to a few people first, and keep it small until you see.
idea-wage = Most new businesses do not pay a wage in the first months. That is normal, and it helps to know it early. Plan what you will live on until then.
idea-person = You don't have to work this out alone. A local person can talk it through with you. Just say "person".
idea-so-far = { $left ->
    [one] One question is still open. This is how your idea looks so far.
   *[other] { $left } questions are still open. This is how your idea looks so far.
}

practice-idea_who-base = Who would pay for it? Tell me who you have in mind.
    .label = Who would pay
    .level-0 = I don't know yet
    .level-1 = Anyone, really
    .level-2 = A kind of person
    .level-3 = People I can name
    .said-0 = You don't know yet
    .said-1 = Anyone, really
    .said-2 = A kind of person
    .said-3 = People you can name
    .why = Many people may like an idea. Fewer will pay for it. When you know who pays, you know where to find them.
    .means = Say you want to cook lunches. "Anyone" is all who get hungry. A kind of person is the nurses at the clinic. People you can name are Mrs Khan and Joe from the garage. In care, it may be the daughter who pays, not the mother. Who would pay you?
    .well-2 = you know what kind of person would pay
    .well-3 = you can name people who would pay

practice-idea_rivals-base = Who else does this near you, or nearly the same? Have you looked?
    .label = Who else does it
    .level-0 = I have not looked
    .level-1 = No one, I think
    .level-2 = I know one or two
    .level-3 = I know their prices too
    .said-0 = You have not looked yet
    .said-1 = No one, you think
    .said-2 = You know one or two
    .said-3 = You know them and their prices
    .why = People who want this now go somewhere else, or do without. What they pay there tells you what they may pay you.
    .means = Say you want to do nails. Is there a nail bar on the same road, and what does it charge? If you bake at home, others near you may sell cakes on Facebook. A new lunch club may find one at the church already. Do you know who they are? Do you know what they charge?
    .well-2 = you know one or two others near you who do this
    .well-3 = you know who else does this near you, and what they charge

practice-idea_asked-base = Have you asked people who might buy it? Family does not count here.
    .label = Asking buyers
    .level-0 = Nobody yet
    .level-1 = One to four
    .level-2 = Five or more
    .level-3 = Some paid or ordered
    .said-0 = Nobody yet
    .said-1 = One to four people
    .said-2 = Five or more people
    .said-3 = Some have paid or ordered
    .why = Family often say yes because they love you. Other people tell you more. Someone who pays tells you the most.
    .means = Did you tell someone about it, say a price, and ask if they would buy? A parent at the school gate, someone at a market, a family that needs care: it all counts. A message counts too. If someone ordered or paid you already, tell me that.
    .well-2 = you have asked five or more people who might buy
    .well-3 = you have people who paid or ordered already

practice-idea_sums-base = Think of one sale. Have you worked out what is left when its costs are paid?
    .label = What one sale leaves
    .level-0 = Not worked out yet
    .level-1 = A rough guess
    .level-2 = On paper, roughly
    .level-3 = With real prices
    .said-0 = Not worked out yet
    .said-1 = A rough guess
    .said-2 = On paper, roughly
    .said-3 = Worked out with real prices
    .why = If one sale leaves you nothing, a hundred sales leave you nothing too. On paper it costs nothing to see that.
    .means = Take one thing: a cake, a haircut, a care visit, a birthday card. Write what someone would pay. Take off what goes into it: flour, fuel, the chair you rent. Count your time too. A real price is one you saw, or one a seller told you. Have you done that sum?
    .well-2 = you have put the sum for one sale on paper
    .well-3 = you know what one sale leaves you, with real prices

practice-idea_pays-base = How soon must it pay you a wage, if at all?
    .label = When it must pay you
    .level-0 = From the first day
    .level-1 = Within six months
    .level-2 = Within a year
    .level-3 = No, I have other money
    .said-0 = From the first day
    .said-1 = Within six months
    .said-2 = Within a year
    .said-3 = You have other money to live on
    .why = At the start, money goes out before it comes in. How long you can wait changes what you should do first. Your answer stays with us.
    .means = Think of the rent, food and bills at home. What pays them while the new thing grows? Some people keep a job, or someone at home earns. Some have savings for a few months. Some have nothing else, so it must pay them from day one. How is it with you?
    .well-2 = you have up to a year before it must pay you
    .well-3 = you have other money to live on while it grows

practice-idea_money-base = Do you know what it costs to start? And where would that money come from?
    .label = The money to start
    .level-0 = I don't know yet
    .level-1 = A rough guess
    .level-2 = I know the cost
    .level-3 = I know it and have it
    .said-0 = You don't know yet
    .said-1 = A rough guess
    .said-2 = You know the cost
    .said-3 = You know the cost and have the money
    .why = Some people run out of money halfway. Then they have paid for things, but they can't sell yet. A list shows it early. Your answer stays with us.
    .means = A stall needs a table, a cover, stock and rent for the space. A nail artist needs a lamp, a chair and a course. A carer needs checks, insurance and a car or bus fares. What must you pay for before the first customer pays you? Is that money saved, lent to you, or not there yet?
    .well-2 = you know what it costs to start
    .well-3 = you know what it costs to start, and you have the money

practice-idea_rules-base = Do you know which rules it must follow? Food, care, a licence, tax, insurance.
    .label = Rules and papers
    .level-0 = I don't know
    .level-1 = I know some
    .level-2 = I know them all
    .level-3 = All sorted
    .said-0 = You don't know yet
    .said-1 = You know some of them
    .said-2 = You know all of them
    .said-3 = All of them are sorted
    .why = Some papers must come before the first customer. A food place tells the council at least 28 days before it opens. We do not check your papers.
    .means = Each kind of work has its own. If you cook to sell, even at home, the council must know. A taxi needs a licence. Who helps people wash and dress may have to sign up with CQC, who check care. Nearly all work has tax to think of. Do you know what yours needs? Is it done?
    .well-2 = you know which rules apply to you
    .well-3 = you have all the papers it needs

practice-idea_cover-base = Who would do the work when you are ill or away?
    .label = Cover when you are ill
    .level-0 = Not thought about it
    .level-1 = It would shut
    .level-2 = Someone might
    .level-3 = Someone has agreed
    .said-0 = Not thought about it yet
    .said-1 = It would shut
    .said-2 = Someone might
    .said-3 = Someone has agreed
    .why = Everyone is ill some day. In care, people still need their visit. In a shop, the rent still has to be paid.
    .means = Say you wake up ill on a busy Saturday. Could your sister or a friend open for you? Could another photographer take the wedding? Would a second carer go to the visit? Or would you close and tell people? Has someone said yes to that?
    .well-2 = you can think of someone who might cover for you
    .well-3 = you have someone who agreed to cover for you
