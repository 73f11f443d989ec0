### What people who take introductions read on their phone. They are busy, and many are volunteers: short, plain,
### and one thing at a time. Buttons have 20 characters at most. Nothing here names an owner before the yes.

## Joining, by a one-time code from staff

desk-link = This makes this phone the place where introductions for { $name } at { $organisation } arrive. Is that you?
desk-link-yes = Yes, that's me
desk-link-no = No
desk-link-not = Fine. Nothing has changed. Staff can give you a new code.
desk-linked = Thank you, { $name }. Introductions come to this chat from now on. First you see what an owner needs, without a name. You say yes or no. Say "help" to see what else you can do here.
desk-code-not-good = That code does not work. It may have been used, or be too old. Please ask the person who sent it for a new one.
desk-code-too-many = There were a few codes that did not work. Please wait an hour, or ask the programme for help.
desk-moved = Your introductions come to another phone from now on. If that was not you, tell the programme at once.

desk-unlinked = Introductions don't come to this phone any more. If that is a mistake, please tell the programme.

# What staff send somebody with the code.
invite-message =
    Hello { $name }, this is { $programme }. From now on introductions can come to your phone.
    Please open the link I send with this, and send the message that is filled in.
    Or write { $code } to our number. The code works once. Please don't pass it on.

## Hello and help

desk-hello = Hello { $name }. Say "my introductions" to see what is open, or "help" to see what you can do here.
desk-help =
    This is what you can say here, { $name }.
    Say "my introductions" to see what is open.
    Say "my owners" to see who came by your link.
    Say "away until Friday" when you are not there.
    Say "I can take three" for how many at a time.
    Say "person" to reach the programme team.
    Say "stop" to take no more.
desk-welcome = You're welcome.
desk-day = { $weekday } { $day } { $month }

## An offer

desk-why = That's fine. Why not, in short? It helps us find the right person.
desk-why-too-busy = Too busy just now
desk-why-not-my-area = Not my area
desk-why-not-my-field = Not my field
desk-why-know-each-other = We know each other
desk-why-other = Something else
desk-declined = Thank you for telling me. The owner can now choose somebody else.
desk-already-yours = You have said yes to this one. Say "my introductions" to see it.
desk-later-offer = You can say yes now and get in touch next week. I only need to know whether you take it.
desk-accept-first = You have not said yes to this one yet. Say yes first, then you see who it is.

## How far it is

desk-outcome = What came of it: { $who }?
desk-end-helped = Shall I note that it helped, and close it? { $who }
desk-end-not-suitable = Shall I note that it did not suit, and close it? { $who }
desk-end-no-answer = Have you tried three times? Then I close it, and tell the owner. { $who }
desk-end-yes = Yes, close it
desk-end-no = No, leave it open
desk-not-over = Fine. It stays open.
desk-try-again = Thank you for trying. Please try three times, at other times of the day. You can also write to them here.
desk-later = Thank you. Tell me when you have reached them.

## Words to an owner

desk-words-hidden = Write your question now. I pass it on, and bring you the answer. They see your name, you do not see theirs yet.
desk-words-known = Write it now. I pass it on, and bring you the answer.
desk-words-never = Never mind
desk-words-not = Fine. I have passed nothing on.
desk-question-sent = I've passed your question on. You can still say yes or no before they answer.
desk-words-sent = I've passed it on. The answer comes to you here.
desk-words-not-sent = I could not pass that on. This introduction is over, or they can't be reached here now.

## Lists

desk-list = { $count ->
    [one] You have one introduction:
   *[other] You have { $count } introductions:
}
desk-list-line = { $number }. { $who }: { $stands }
desk-list-empty = Nothing is open for you just now. I'll write when somebody asks for you.
desk-stands-offered = waits for your yes or no
desk-stands-accepted = yours, not reached yet
desk-stands-contacted = you have reached them
desk-stands-met = you have met
desk-stands-with-staff = the programme team is looking at it
desk-known-line = { $name } ({ $need })
desk-hidden-line = { $need } ({ $about })
desk-need-any = Help with the business
desk-which = Which one do you mean?
desk-nothing-open = Nothing waits for an answer from you just now. Say "my introductions" to see what is open.
desk-card-hidden =
    This is what I may show you before you say yes:
    { $card }
desk-card-known =
    This is what they agreed to share with you:
    { $card }
desk-owners = These people came by your link. They agreed that you may see how far they are:
desk-owners-none = Nobody who came by your link is on your list yet. People are asked first whether you may see them.
desk-owner-new = { $name }: has just begun
desk-owner-checking = { $name }: is answering the questions
desk-owner-checked = { $name }: has answered the questions
desk-owner-introduced = { $name }: has been put in touch with somebody

## Away, how many, and stopping

desk-away = Shall I note that you are away from { $first } to { $last }? Nothing new comes to you then.
desk-away-day = Shall I note that you are away on { $first }? Nothing new comes to you then.
desk-away-yes = Yes, I'm away
desk-away-no = No
desk-away-when = From when until when are you away? Say it like "away until 3 May".
desk-away-noted = Noted. You are away until { $last }. Say "I'm back" if you are back before that.
desk-away-noted-back = Noted. You are away until { $last }. I tell the owner who was waiting for you, so they can choose somebody else.
desk-back = Good to have you back. New introductions can come to you again.
desk-load = Shall I note that you take { $count } at a time, at most?
desk-load-yes = Yes
desk-load-no = No
desk-load-how-many = How many can you take at a time? You take { $count } now. Say it like "I can take three".
desk-load-noted = { $count ->
    [0] Noted. Nothing new comes to you. Say "I can take three" when you have room again.
   *[other] Noted. You take { $count } at a time, at most.
}
desk-stop = Shall I send you no more introductions? What you have taken goes to the programme team.
desk-stop-yes = Yes, no more
desk-stop-no = No, go on
desk-stopped = Done. You get no more introductions here. Thank you for all you did. The programme team will write to you. Say "I'm back" to begin again.
desk-kept = Fine. Everything stays as it was.

## When it is too late, or was not understood

desk-late-gone = That one is no longer with you. Somebody else was asked, or it is over.
desk-late-withdrawn = The owner has taken it back. Please delete what you have about them.
desk-late-closed = That one is closed. If you need anything about it, say "person".
desk-late-staff = The programme team is looking at that one now. They will tell you what comes next.
desk-edited = I saw that you changed a message. Nothing has changed here because of it. Please write or tap again what you want.
desk-not-understood = Sorry, I did not get that. I've passed it to the programme team. They work 9 to 5, Monday to Friday, and read it then.
desk-not-understood-by = Sorry, I did not get that. I've passed it to the programme team. Someone will read it { $person }.
desk-media = Thank you. I can't read or listen to that. I've passed it to the programme team. They work 9 to 5, Monday to Friday.
desk-media-by = Thank you. I can't read or listen to that. I've passed it to the programme team. Someone will see it { $person }.
desk-person = I've told the programme team that you want to talk. They work 9 to 5, Monday to Friday, and will write to you here.
desk-person-by = I've told the programme team that you want to talk. Someone will read this { $person }, and write to you here.

## The card with QR codes that they hand out

card-title = Run your own small business?
card-text = Answer a few short questions on your phone. See one thing worth trying. Talk to a real person near you, if you want to. It is free.
card-whatsapp = WhatsApp
card-telegram = Telegram
card-note = Point your phone's camera at a square. You talk to an automatic helper first. { $name } at { $organisation } gave you this card.
card-from = From { $programme }
