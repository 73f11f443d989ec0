# The part about money, in the full check. The top of practices.ftl says what each line is for.
# What is not here (sales_and_costs_written, cash_and_bills_known, costs_worked_out, owner_pay) is in practices.ftl.

part-money = Money in and out

practice-separate_money-base = Do you keep the business money and your home money apart?
    .label = Keeping money apart
    .level-0 = All mixed together
    .level-1 = I try to
    .level-2 = Mostly apart
    .level-3 = Always apart
    .said-0 = All mixed together
    .said-1 = You try to keep it apart
    .said-2 = Mostly apart
    .said-3 = Always apart
    .why = If the till pays for your dinner, you can't see what the business made. We ask everyone, and many owners mix the two. Your answer stays with us.
    .means = A shop owner takes £20 from the till for a birthday. A painter buys paint and school shoes with the same card. That is mixed. A carer has one card for work and one for home. A café owner keeps two tins. That is apart. How is it with you?
    .well-2 = you keep business money and home money mostly apart
    .well-3 = you always keep business money and home money apart

practice-best_earners_known-base = Do you know which of your products or jobs make you the most money?
    .label = Knowing what earns most
    .level-0 = No
    .level-1 = I have a feeling
    .level-2 = I know the top one
    .level-3 = Yes, I offer those first
    .said-0 = Not yet
    .said-1 = More of a feeling
    .said-2 = You know the top one
    .said-3 = You know, and you offer those first
    .why = You can sell a lot of one thing and keep very little from it. If you know what pays you best, you know what to show people first.
    .means = We mean the money that is left when the costs are paid. In a café, a pot of tea may leave more than a big breakfast. In a phone shop, it may be the covers. For a photographer, it may be weddings. In care, it may be the night visits. Do you know yours? Do you put it first?
    .well-2 = you know which product or job makes you the most money
    .well-3 = you know what makes you the most money, and you offer that first
