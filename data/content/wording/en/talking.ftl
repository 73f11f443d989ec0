### What can be said at any time, and how it is answered.

paused = No problem. I'll keep your place. Just write when you're ready.
paused-idle = No problem. I'm here when you need me.
stop-or-wait = Do you want a break, or no more messages at all?
stop-wait = Just a break
stop-all = No more messages
stopped = Done. I won't write to you again, unless you write first. What you told me is kept. Say "delete me" if you want it gone.
person-flagged = I've told the programme team that you want to talk to a person. They work 9 to 5, Monday to Friday, and will write to you here.
person-flagged-by = I've told the programme team that you want to talk to a person. Someone will read this { $person }, and write to you here.
person-contact = You can also reach them yourself: { $contact }.
greet-back = { $named ->
    [yes] Hello { $name }.
   *[no] Hello again.
}
greet-left = { $left ->
    [one] You had one question left.
   *[other] You had { $left } questions left.
}
nothing-open = You can say "go on", "show my results", "change an answer", or "person" to talk to someone.
nothing-open-first = Shall we do the short check? It takes about five minutes. Say "go on" to begin.
upset = I'm sorry. That sounds hard. The questions can wait. You can talk to a person about it, or go on whenever you like.
upset-again = I'm here. I'm only a program, so I can't help much with this myself. Someone at { $programme } can. Shall I ask them to write to you?
choice-go-on = Go on
held = I'm here. There is no hurry with the questions. Say "go on" when you want to, or "person" to talk to someone.
welcome-you = You're welcome.
goodbye = Bye for now. I'll keep your place.
goodbye-done = Bye for now. Write any time.
help =
    I'm an automatic helper for small businesses. I ask a few short questions about how you run things, one at a time. Tap an answer, send its number, or use your own words.
    You can say "skip", "back", "why", "wait" or "stop" at any point. Say "person" to talk to someone. Say "join" to use a second phone or app.
what-i-am = I'm an automatic helper, a computer program. Every word I send was written by people beforehand. People at { $programme } can read this chat and answer you.
complaint-taken = I'm sorry about that. I've passed it to the people who run this, with the number { $number }. They will read it and answer you within 30 days. You can also say "person".
idea-after-details = Good. First tell me a little about you, then we look at your idea.
language-is-english = Good. We go on in English.
language-english-only = I only speak simple English for now. Say "person" and tell us your language. We will look for someone who speaks it.
out-of-scope = I can't help with that one. I only know about running a small business.
got-voice = Thanks for the voice note. I can't listen to those yet. Type it if you can, or say "person" and someone at the programme will listen.
got-picture = Thanks for the picture. I can't look at those yet, but I've told the team. Type it if you can.
got-file = Thanks for the file. I can't open those, but I've told the team. Type it if you can.
got-location = Thanks, I can't read a map pin yet. Type the name of the place if you can.
got-contact = Thanks, but please don't send other people's details here. I have not used them.
got-other = Thanks. I can only read words for now.
got-nothing = I couldn't read any words in that. Type a few words, or send the number of an answer.
masked = I hid the long number in your message. Please don't send card or bank numbers here.

### My data.

data-none = I don't have anything about you yet, apart from this chat.
data-business = What I have about you: { $summary }
data-name = Name: { $name }.
data-answers = { $count ->
    [0] No answers kept yet.
    [one] One answer kept.
   *[other] { $count } answers kept.
}
data-agreed = You said yes to taking part on { $date }.
data-more = Ask the programme team for the whole file: say "person". Say "delete me" to have it all deleted.
delete-ask = This deletes everything: your answers and all your chats with me. It can't be undone. Are you sure?
delete-yes = Yes, delete it all
delete-no = No, keep it
deleted = It will all be gone a moment after this message. Thank you for your time, and good luck.
delete-kept = Fine. I've kept everything.

### Changing an answer.

change-which = Which answer do you want to change?
change-which-part = Which part is it in? Or tell me in your own words.
change-nothing = There is no answer to change yet.
change-none = Fine. I've left your answers as they are.
change-ask = Let's look at that one again.
edited-noted = Thanks, I saw that you changed your message. I've told the team.

### Trouble.

turn-late = Sorry, it takes me a little longer right now. Your message is safe. I'll answer as soon as I can.
turn-set-aside = Sorry, I could not deal with your last message. I've asked a person to look at it. You can go on writing.
group-only-private = I only talk in private chats, so nobody else reads your business. Write to me directly.

### Telegram's menu of commands.

command-start = Begin, or go on
command-help = What I can do
command-stop = No more messages
command-privacy = Who reads this
command-language = Another language
command-person = Talk to a person
command-mydata = What I know about you
command-delete = Delete everything
command-join = Use two phones or apps
