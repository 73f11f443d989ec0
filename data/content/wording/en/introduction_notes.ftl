### What both sides of an introduction are told as it goes on. `none` stands where something is not known.

## To the owner.

introduction-owner-agreed = I'll ask { $organisation } as soon as they are at work. They first see your card without your name and number. I'll tell you what they say. You can take it back at any time: say "take it back".
introduction-owner-accepted = { $person } from { $organisation } has said yes. { $way ->
    [ring] They will ring you{ $number ->
        [none] .
       *[other] { " " }on { $number }.
    }
    [text] They will write to you{ $number ->
        [none] .
       *[other] { " " }on { $number }.
    }
    [voice] They will send you a voice message{ $number ->
        [none] .
       *[other] { " " }on { $number }.
    }
   *[other] You can write to each other here, without a number.
} { $when ->
    [none] { "" }
   *[other] You said when is good: { $when }.
} { $languages ->
    [none] { "" }
   *[other] { $person } speaks { $languages }.
}
introduction-owner-declined = { $organisation } can't take this on. { $because ->
    [too_busy] They have too much to do at the moment.
    [not_my_area] They do not work in your area.
    [not_my_field] It is not what they do.
    [know_each_other] They think someone else is better for you.
   *[other] It is nothing you did.
} They never saw your name or number. Shall I look for someone else?
introduction-owner-declined-next = { $because ->
    [too_busy] The one I asked has too much to do at the moment.
    [not_my_area] The one I asked does not work in your area.
    [not_my_field] It is not what the one I asked does.
   *[other] The one I asked can't take this on.
} They never saw your name or number. As you said, I'll ask { $next } next.
introduction-owner-expired = { $organisation } has not answered me in two working days. I'm sorry. They never saw your name or number. Shall I look for someone else?
introduction-owner-expired-next = The one I asked has not answered in two working days. I'm sorry. As you said, I'll ask { $next } next.
introduction-owner-not-reached = { $because ->
    [away] The person at { $organisation } is away at the moment.
    [full] { $organisation } helps as many people as it can at the moment.
    [gone] The person at { $organisation } does not do this any more.
   *[other] My message did not get to { $organisation }.
} I'm sorry. They never saw your name or number. Shall I look for someone else?
introduction-owner-not-reached-next = { $because ->
    [away] The person I wanted to ask is away at the moment.
    [full] The one I wanted to ask helps as many people as they can.
   *[other] I could not get through to the one I wanted to ask.
} As you said, I'll ask { $next } next.
introduction-owner-with-staff = { $because ->
    [no_contact] { $person } has not told me that they reached you. I've asked the programme team to look at it.
    [no_outcome] I've asked the programme team to find out how it went with { $person }.
    [disagreement] I heard two different things about this. I've asked the programme team to look at it.
    [owner_unreachable] Your name has not gone to anyone. The programme team knows that your wish is waiting.
    [nobody_left] I found nobody else to ask. The programme team will look for someone.
   *[other] I've passed this to the programme team. They will look at it and write to you here.
}
introduction-owner-not-suitable = { $person } has looked at it and can't help with this one. I'm sorry. Write to me when you want to look for someone else.
introduction-owner-no-answer = { $person } tried to reach you three times and got no answer. If you still want to talk to someone, write to me.
introduction-owner-withdrawn = Done, I've taken it back. { $known ->
    [yes] I've asked { $person } to delete what they have about you.
   *[no] Nobody saw your name or number.
}
introduction-owner-go-back = { $next ->
    [none] The programme team has looked at it. You can choose someone else now. Shall I show you who fits?
   *[other] The programme team has looked at it. They think { $person } at { $next } may fit. Nobody there knows of you. Shall I make a card for them? You see it first.
}
introduction-owner-reassigned = The programme team has asked { $person } at { $organisation } to help you. It is the organisation you said yes to. { $because ->
    [known] Whoever had it before is asked to delete what they have about you.
   *[none] Your name and number are shown only on their yes.
} I'll tell you what they say.
introduction-owner-words = { $person } from { $organisation } writes:
    “{ $words }”

introduction-tap-other = Yes, please
introduction-tap-suggested = Yes, please
introduction-tap-somebody-else = Someone else
introduction-tap-none = Not now
introduction-tap-answer = Answer

# Somebody was quicker than the owner, or it is over.
introduction-moved = Things have moved on since. So that was not possible any more. I've changed nothing. Ask me how it stands.
introduction-words-not-passed = I could not pass that on. Nobody has this introduction at the moment.

## To the intermediary, on their phone or by e-mail.

introduction-intermediary-offer = Someone would like to be put in touch with you at { $organisation }. Can you take this?

    { $hidden }

    You see name and number once you say yes.
introduction-intermediary-offer-email-subject = Can you take this introduction?
introduction-intermediary-remind-offer = Someone still waits for your yes or no. In one more working day I ask elsewhere.

    { $hidden }
introduction-intermediary-remind-offer-email-subject = Someone still waits for your answer
introduction-intermediary-identity = Thank you for taking this. Here is all they want you to know.

    { $card }

    They have just read that you said yes. Tell me when you have reached them.
introduction-intermediary-identity-email-subject = Thank you. Here is who it is
introduction-intermediary-no-longer = You need not answer this one any more. Someone who wanted to be put in touch with you goes another way now.
introduction-intermediary-no-longer-email-subject = No answer needed any more
introduction-intermediary-delete = { $owner ->
    [none] The owner you said yes to on { $accepted } has asked us to forget them.
   *[other] { $because ->
        [reassigned] The programme has asked someone else at { $organisation } to help { $owner }.
        [go_back] The programme has asked { $owner } to choose someone else.
       *[other] { $owner } has taken the introduction back.
    }
} Please don't get in touch any more. Please delete the name, the number and your notes.
introduction-intermediary-delete-email-subject = Please delete what you have about an owner
introduction-intermediary-remind-contact = { $owner ->
    [none] Someone you said yes to
   *[other] { $owner }
} is waiting to hear from you. Have you reached them?
introduction-intermediary-remind-contact-email-subject = Someone is waiting to hear from you
introduction-intermediary-ask-outcome = How did it go with { $owner ->
    [none] the owner you took on
   *[other] { $owner }
}? One tap is enough.
introduction-intermediary-ask-outcome-email-subject = How did it go?
introduction-intermediary-thanks = Thank you. I've noted it.
introduction-intermediary-thanks-email-subject = Thank you
introduction-intermediary-words = { $owner ->
    [none] The owner who would like to be put in touch writes:
   *[other] { $owner } writes:
}
    “{ $words }”
introduction-intermediary-words-email-subject = An owner has written to you

introduction-email-link = Answer here, no password needed: { $link }

introduction-tap-accept = Yes, I take it
introduction-tap-decline = No, I can't
introduction-tap-ask = Ask something first
introduction-tap-reached = I reached them
introduction-tap-met = We met
introduction-tap-write = Write to them
introduction-tap-helped = It helped
introduction-tap-not-suitable = Not the right one
introduction-tap-no-answer = No answer
