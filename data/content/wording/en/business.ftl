### Saying who you are and what you do.

ask-business = What shall I call you, and what is your business? Say it in your own words.
ask-business-again = Tell me a little about your business: what you sell or do, where, and how many of you work there.
ask-sector = What kind of business is it?
sector-retail = Shop or stall
sector-catering = Food and drink
sector-creative = Making or creative
sector-care = Care or community
sector-other = Something else
ask-place = Which town or part of town is it in?
ask-place-again = I don't know that place yet. Which town or council is it near?
ask-which-place = There is more than one { $place }. Which council is yours in?
which-place-other = Another one
which-place-left = That's fine. I leave it open.
ask-people = How many people work there, with you and family counted?
people-1 = Just me
people-2 = Two
people-3 = Three
people-4 = Four or more
ask-years = How long has it been going?
years-0 = Not open yet
years-1 = Less than a year
years-3 = One to five years
years-6 = More than five years
pass-detail = Rather not say
ask-details = { $summary } Is that right?
details-yes = Yes
details-change = Change something
details-aside = Thank you for telling me.
details-what-to-change = What should I change? Tell me in your own words.
summary = { $what }{ $where }{ $people }{ $years }.
summary-no-trade = { $sector ->
    [retail] A shop
    [catering] A food business
    [creative] A creative business
    [care] A care or community business
   *[other] A small business
}
summary-where-both = {" "}in { $place }, { $council }
summary-where = {" "}in { $place }
summary-people = { $people ->
    [one] , just you
    [2] , two of you
    [3] , three of you
    [4] , four of you
    [5] , five of you
   *[other] , { $people } of you
}
summary-years = { $years ->
    [0] , not a year old yet
    [one] , one year
    [2] , two years
    [3] , three years
    [4] , four years
    [5] , five years
    [6] , six years
    [7] , seven years
    [8] , eight years
    [9] , nine years
    [10] , ten years
   *[other] , { $years } years
}
summary-idea = , not open yet
why-business = It helps me ask what fits your kind of business. You can say "skip" to any question.
