### Finding support: what fits, why, and how to reach it. Service texts themselves stand in the directory.

# Needs, in the middle of a sentence.
need-debt = debts
need-tax = tax and VAT
need-bookkeeping = your books
need-pricing = your prices
need-cash_flow = money running short
need-late_payment = people who pay late
need-marketing = getting noticed
need-selling_online = selling online
need-finding_customers = finding customers
need-hiring = taking people on
need-employment_law = staff pay and rights
need-staff_problems = trouble with staff
need-training = training
need-borrowing = borrowing money
need-grants = grants
need-premises = rent and premises
need-energy_bills = energy bills
need-food_safety = food safety
need-licences = licences
need-insurance = insurance
need-care_registration = registering a care service
need-dbs = criminal record checks (DBS)
need-starting_up = starting up
need-wellbeing = stress and feeling worn out
need-crime_fraud = crime and scams
need-immigration = visas and papers
need-mentoring = someone to talk it through with
need-networking = meeting other owners
need-digital_skills = computers and phones
need-suppliers = suppliers
need-waste = waste and bins
support-needs = { $first }, and { $last }

# The question what for, with what most owners look for.
ask-support-need = What would you like help with? Pick one, or tell me in your own words.
support-need-finding_customers = Finding customers
support-need-cash_flow = Money running short
support-need-tax = Tax and VAT
support-need-bookkeeping = Doing the books
support-need-hiring = Taking someone on
support-need-premises = Rent and premises
support-need-energy_bills = Energy bills
support-need-grants = Grants
support-need-none = Nothing now
support-none = That's fine. Ask me any time.

support-found-words = For { $needs }, I found this.
support-found-check = From your answers, help with { $needs } could do most for you.
support-more = Here is more for { $needs }.
support-by-words = I looked for your own words, and found this.
support-nothing-fits = I looked for help with { $needs }. I found none that I am sure is for you.
support-nothing-for = I have not found help with { $needs } yet.
support-no-more = That is all I know of for { $needs }.
support-tell-me = Tell me what it is for, such as "help with tax", and I will look.
support-not-understood = I'm not sure what you need, sorry.
support-first-contacts = These people help with most things.
# Fixed words: no advice is ever given on these two.
support-signpost-debt = I can't give advice about debts. These people can. It is private.
support-signpost-immigration = I can't give advice about visas or papers. Only registered advisers may. Look here.

support-service = { $number }. { $name }{ $by }
support-by = , from { $organisation }
support-why = Why: { $reasons }.
support-reason-need = helps with { $need }
support-reason-council = covers { $council }
support-reason-sector = { $sector ->
    [retail] for shops
    [catering] for food businesses
    [creative] for makers and creative people
    [care] for care and community work
   *[other] for businesses like yours
}
support-reason-language = speaks your language
support-reason-stage = right for where you are now
support-reason-people = right for your size
support-only-if = They say: { $conditions }.
support-not-for = Not for: { $who }.
support-ask-sector = Ask if it is open to your kind of business.
support-ask-council = Ask if they cover your area.
support-ask-places = Only for { $places }. Please ask them.
support-ask-stage = Ask if it is right for where you are now.
support-ask-people = Only for { $span } staff. Ask whom they count.
support-ask-years = Only for firms { $span } years old. Please ask them.
support-ask-age = Only for ages { $span }. Please ask them.
support-span = { $ends ->
    [both] { $least } to { $most }
    [least] { $least } or more
   *[most] up to { $most }
}
support-cost = Cost: { $cost }.
support-ring = Ring { $phone }{ $hours }.
support-hours = , { $hours }
support-always = day and night
support-days = { $first } to { $last }
support-stretch = { $days } { $opens } to { $closes }
support-email = Write to { $email }.
support-web = Web: { $web }
support-where = Where: { $where }.
support-speaks = They also speak { $languages }.
support-interpreter = They can find an interpreter: just ask.
support-please-check = Please check first: nobody has looked at this for a while.
support-please-check-since = Please check first: I last looked in { $month } { $year }.
spoken-bn = Bangla
spoken-ur = Urdu
spoken-pa = Punjabi
spoken-pl = Polish
spoken-ro = Romanian
spoken-ar = Arabic
spoken-so = Somali
support-languages = I don't always know which languages they speak. Please ask them.
support-say-where = Tell me your town with it, and I can look nearer to you.
support-introduce = I can also introduce you to a person who knows about this.
support-introduce-instead = But I can introduce you to a person who knows about this.
support-person = Or say "person", and someone from the programme will write to you.

data-services = { $count ->
    [one] One place to get help, which I showed you.
   *[other] { $count } places to get help, which I showed you.
}

choice-more = Show me more
choice-introduce = Introduce me
choice-find-help = Show me help
