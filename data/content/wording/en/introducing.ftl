### Being introduced: the owner's side. What both sides hear when something happens is in introduction_notes.ftl.
###
### The card (intro-card-...) is read by the owner first and then, as it is, by the person they chose.

# --- The offer, after a check and to who is stuck
ask-intro-offer = Would you like to talk it through with someone who knows this? I can introduce you to a person near you. It is free.
intro-offer-yes = Yes, who?
intro-offer-no = That's fine. Say "introduce me" if you want it later.
intro-not-now = Not now
choice-introduce-me = Meet someone near me
intro-or-near = Or I can introduce you to someone near you who helps small businesses.
intro-agree-first = I can do that. First I need your yes to talk with you here.
intro-business-first = Good. I can introduce you to someone. First tell me a little about your business, so I find who fits.
why-intro-seen = They tell owners about this. It helps them to know who used it. Your answers stay with us.
why-intro-contacted = I introduced you, so I want to know that it worked. If it did not, the programme team will see to it.
intro-cannot-skip = I need this one before it can go. Say "no" if you don't want it any more.
intro-first = But first, the person you asked for.
intro-never = I can't introduce you to anyone about that. I can tell you where help is.
why-intro = It goes to one person, so they can help you without asking it all again. You see it before it goes. You can say no at any point.
why-intro-private = It can help them see where to begin. Say no, and nothing else changes.

# --- What owners ask before they say yes
intro-answer-cost = It is free. You pay nothing to be introduced, or to talk with them.
intro-answer-who = { $name } is with { $organisation }. { $about } Speaks { $languages }.
intro-answer-seen = They see a short card about your business. You see it first, and can change it. They see your name and number only if they say yes.
intro-answer-private = With your yes, these lines go on the card too:
    { $lines }
intro-answer-then = I ask them first. If they say yes, I tell you when to expect them. If they can't, I ask you who should be next.

# --- What for
ask-intro-need = What would you like help with? Say it in your own words, as you would to a friend.

# --- Who
intro-who-head = { $count ->
    [one] { $about ->
        [yes] One person fits, for { $need }.
       *[no] One person fits.
    }
   *[other] { $about ->
        [yes] { $count } people fit, for { $need }.
       *[no] { $count } people fit.
    }
}
intro-who-line = { $number }. { $name }, { $organisation }. { $about } Speaks { $languages }. { $why }
intro-why-council = Works in your area.
intro-why-sector = Knows your trade.
ask-intro-who = { $count ->
    [one] Would you like to meet them?
   *[other] Who would you like to meet?
}
intro-who-other = Someone else
intro-who-again = Send a name or a number from the list. You can say "anyone who speaks" and your language, or "not now".
intro-no-more = I have shown you everyone I know. Here they are again.
intro-nobody-speaks = I don't know anyone who speaks { $spoken } and can help with this. These people can help, in other languages.
intro-nobody = I don't know anyone near you for that yet. I won't leave it there.
intro-person-gone = They can't take on anyone new right now. Let's find someone else.
intro-list = { $first } and { $last }

# --- How, when, in which language
ask-intro-way = How should { $name } reach you?
intro-way-ring = Ring me
intro-way-text = Text me
intro-way-voice = Voice note
intro-way-chat = Through this chat
intro-way-again = Please say "ring", "text", "voice note" or "through this chat". Say "no" if you don't want it any more.
ask-intro-number = { $given ->
    [several] Which one should they use? Only { $name } will see it, and only if they say yes.
    [no] Which number should they use? Only { $name } will see it, and only if they say yes.
   *[yes] On this number, { $number }? Or send me another one. Only { $name } will see it, and only if they say yes.
}
intro-number-this = Yes, this number
intro-number-chat = No number
intro-number-none = That's fine. You and they can write to each other through this chat. Nobody gets your number.
intro-number-wrong = I can't read that as a phone number. A UK number has 11 digits and begins with 0. Can you send it once more?
intro-number-taken = I have put { $number }.
intro-number-several = I see more than one number there.
intro-number-whole = I want to be sure I have it right. Can you send me the whole number once more?
intro-number-again = Please send the number. Or say "no number", and you write to each other through me.
ask-intro-when = When is a good time? Say it in your own words, like "after 3" or "Thursday morning".
intro-any-time = Any time
intro-when-any = any time
ask-intro-language = Which language do you want to talk in?

# --- Staff, records and tax; and who may be next
ask-intro-private = Some of your answers are about staff, or about records and tax. May { $name } see those too?
intro-private-yes = Yes, those too
intro-private-no = No, leave them out
ask-intro-next = If { $first } can't help, may I ask { $name } at { $organisation } next? { $about }
intro-next-yes = Yes
intro-next-no = No, ask me first
intro-nothing-yet = Nothing goes yet. You see the card before it goes.
intro-private-left-out = That's fine. I leave out what you said on staff, records and tax.
intro-yes-or-no = Please say yes or no to that.

# --- The card
intro-card-head = This is exactly what they would get. They see your name and how to reach you only if they say yes.
intro-card-wish = In their own words: "{ $words }"
intro-card-need = They would like help with { $need }.
intro-card-shared = Agreed on { $date }: { $organisation } may see this card, and nobody else. The owner can take it back any time. Then please delete it.
intro-card-shared-next = Agreed on { $date }: { $organisation } may see this card. If they can't help, { $next } may. Nobody else. The owner can take it back any time. Then please delete it.
intro-card-name = { $named ->
    [yes] Name: { $name }.
   *[no] {""}
}{ $placed ->
    [yes] {" "}Place: { $place }.
   *[no] {""}
}
intro-card-business = { $what }{ $placed ->
    [yes] {" "}in { $council }
   *[no] {""}
}{ $people }{ $years }.
intro-card-people = { $people ->
    [one] , just the owner
   *[other] , { $people } people with owner and family
}
intro-card-years = { $years ->
    [0] , not a year old yet
    [one] , one year
   *[other] , { $years } years
}
intro-card-idea = , not open yet
intro-card-reach = { $way ->
    [ring] Please ring { $number }.
    [text] Please text { $number }.
    [voice] Please send a voice note to { $number }.
   *[chat] Please write through this chat. No number is shared.
}
intro-card-when = Good time: { $when }. Language: { $spoken }.
intro-card-well = Going well: { $label } ("{ $level }").
intro-card-gap = Not there yet: { $label } ("{ $level }").
intro-card-unsure = They were not sure about { $count } of the questions.
intro-card-step = Suggested so far: one small step on "{ $label }". { $tried ->
    [yes] They tried it.
    [partly] They tried a bit of it.
    [no] They have not tried it yet.
   *[unknown] Not known yet if they tried it.
}
intro-card-soon = They say it is needed soon.
intro-card-can = Open to them, as far as we know: { $names }.
intro-card-cannot = Not open to them: { $name }.
intro-card-known = Please don't ask again for what stands here.
intro-card-action = Asked of you: { $way ->
    [ring] ring them
    [text] text them
    [voice] send them a voice note
   *[chat] write to them
} by { $date }.
intro-date = { $weekday } { $day } { $month }
ask-intro-card = { $more ->
    [yes] Shall I send this to { $name } at { $organisation }? And if they can't, to { $next }?
   *[no] Shall I send this to { $name } at { $organisation }?
} To change a line, send its number.
intro-card-yes = Yes, send it
intro-card-change = Change a line
intro-card-no = Don't send it
intro-card-again = Say "yes" to send it, or a number to change that line. Say "no" and it stays here.
intro-card-is-new = The card has changed since you saw it. Please look once more.
intro-sending = Thank you.
intro-not-sent = Fine. I have not sent it to anyone. Say "introduce me" if you want it later.
ask-intro-line = Which line shall I change? Send its number.
intro-line-again = Please send a number from 1 to { $count }.
intro-line-back = Leave it as it is
ask-intro-edit = It says now: "{ $line }" What should it say? Or I can leave that line out.
intro-edit-out = Leave it out
intro-line-who = That line says who may see it. So choose once more who that is.
intro-line-out = I've left that line out.
intro-line-changed = I've changed that line.

# --- Taking it back, and how it stands
intro-dropped = Fine. I have not told anyone. Say "introduce me" if you want it later.
intro-half-way = We had begun to find someone for you.
intro-over-already = That one is over already. Say "introduce me" to begin again.
intro-kept = Good. I leave it as it is.
ask-intro-withdraw = { $known ->
    [yes] Shall I take it back? { $name } will be told to delete your name and number.
   *[no] Shall I take it back? { $name } has not seen your name or number.
}
intro-withdraw-yes = Yes, take it back
intro-withdraw-no = No, leave it
intro-take-back = Take it back
intro-wait = Wait for them
intro-stands-drafted = Nothing has gone to anyone yet. Nobody has your name or number.
intro-stands-agreed = I am about to ask { $name } at { $organisation }. They have not seen your name or number.
intro-stands-offered = I asked { $name } at { $organisation }. I have no answer yet. They have not seen your name or number. I'll tell you as soon as I hear.
intro-stands-accepted = { $name } at { $organisation } said yes. { $way ->
    [chat] They will write to you through this chat. They don't have a number of yours.
   *[other] They have your name and number, and will be in touch.
} If you hear nothing, tell me.
intro-stands-contacted = { $name } at { $organisation } and you have been in touch. Is something not right? Say "person".
intro-stands-met = { $name } at { $organisation } and you have met. Is something not right? Say "person".
intro-stands-with_staff = The programme team is looking for the right way on. They will write to you here. { $known ->
    [yes] { $name } has your name, and how to reach you.
   *[no] Nobody outside has seen your name or number.
}

# --- Words to the other side
ask-intro-words = What shall I tell { $name }? Your next message goes to them as you write it.
intro-words-cancel = Nothing after all
intro-words-none = Fine. I have not passed anything on.
intro-passed-on = I'll pass that on to { $name }.

# --- How it went
ask-intro-contacted = Did { $name } get in touch with you?
intro-contacted-yes = Yes
intro-contacted-no = Not yet
intro-contacted-stop = I don't want it now
intro-contacted-then = Good. I hope it helps. Say "person" any time if something is not right.
intro-not-contacted-then = Thank you for telling me. I'm sorry you had to wait. I'll see to it that { $name } hears that.
ask-intro-useful = Was it useful to talk with { $name }?
intro-useful-yes = Yes
intro-useful-partly = A bit
intro-useful-no = No
intro-useful-yes-then = I'm glad. What came of it? You can tell me in your own words.
intro-useful-partly-then = Thank you. What was missing? Tell me, and the programme team will read it.
intro-useful-no-then = I'm sorry. Thank you for saying so. Tell me what went wrong, or say "introduce me" to meet someone else.

# --- Who brought you here
ask-shown-to = You came here through { $name } at { $organisation }. May they see that you did the questions? They would see your name, and nothing that you told me.
shown-to-agree = Yes, they may
shown-to-refuse = No
shown-to-yes = Thank you. { $name } will see that, and no more.
shown-to-no = That's fine. { $name } will not see it.

# --- Languages, as owners say them
intro-language-ar = Arabic
intro-language-bn = Bangla
intro-language-en = English
intro-language-fa = Farsi
intro-language-fr = French
intro-language-gu = Gujarati
intro-language-hi = Hindi
intro-language-pa = Punjabi
intro-language-pl = Polish
intro-language-pt = Portuguese
intro-language-ro = Romanian
intro-language-so = Somali
intro-language-ur = Urdu

# --- What it is for. Read after "would like help with" and "people fit, for"
intro-for-tax = tax and VAT
intro-for-bookkeeping = keeping the books
intro-for-pricing = prices, and what things really cost
intro-for-cash_flow = money running short
intro-for-late_payment = getting paid on time
intro-for-marketing = getting noticed
intro-for-selling_online = selling online
intro-for-finding_customers = finding more customers
intro-for-hiring = taking people on
intro-for-employment_law = staff pay and rights
intro-for-staff_problems = working well with staff
intro-for-training = training
intro-for-borrowing = getting ready to borrow
intro-for-grants = grants
intro-for-premises = rent and premises
intro-for-energy_bills = energy bills
intro-for-food_safety = food safety
intro-for-licences = licences
intro-for-insurance = insurance
intro-for-care_registration = registering a care service
intro-for-dbs = criminal record checks
intro-for-starting_up = starting up
intro-for-wellbeing = long hours and feeling worn out
intro-for-crime_fraud = crime and scams
intro-for-mentoring = someone to talk it through with
intro-for-networking = meeting other owners
intro-for-digital_skills = computers and phones
intro-for-suppliers = suppliers
intro-for-waste = less waste
