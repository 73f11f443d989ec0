### The privacy page: who reads what owners write, what is kept, and what they can say about it.
###
### When what it says changes, `privacy-page-changed` gets the new day, and says what is new.

privacy-more = You can read more here: { $address }
privacy-page-title = Your privacy
privacy-page-kind = A helper for small businesses
privacy-page-short = You decide what you tell us. You can have it deleted at any time.

privacy-page-who = Who we are
privacy-page-who-runs = Stallside is run by { $programme }. We are not the council or the tax office.
privacy-page-who-contact = You can reach a person here: { $contact }
privacy-page-who-person = In the chat, write "person" and someone will answer you.

privacy-page-automatic = A program answers you
privacy-page-automatic-what = Stallside is a computer program. It reads your words and picks answers that people wrote.
privacy-page-automatic-decides = It shows you ideas and help near you. It never decides who may have something.
privacy-page-automatic-where = It reads your words on our own computers. No other company's program reads them.

privacy-page-kept = What we keep, and why
privacy-page-kept-words = What you write, so that the talk can go on and people can help.
privacy-page-kept-answers = Your answers about your business, so that we can show one next step.
privacy-page-kept-where = Your number or chat name, so that we can answer you.
privacy-page-kept-way = How you found us, such as a poster. That tells us which ways work.
privacy-page-kept-yes = What you said yes or no to, and when.
privacy-page-kept-numbers = We count how many owners use this. Those counts name nobody.
privacy-page-kept-not = We do not ask about your faith, your health or your right to be here. Please send no card or bank numbers.
privacy-page-kept-allowed = We keep it because you said yes. You can take your yes back.

privacy-page-readers = Who can read your chat
privacy-page-readers-team = People of the programme can. We write down who of them looked at it.
privacy-page-readers-app = The app that you write with carries your words, such as Telegram or WhatsApp.
privacy-page-readers-introduced = If you want to meet someone, you first see what they will be told. They get it only after your yes.
privacy-page-readers-nobody = Nobody else can. We sell nothing.

privacy-page-danger = When we may tell others without your yes
privacy-page-danger-when = Only when a life is in serious danger now. Or when a child, or an adult in care, is being hurt.
privacy-page-danger-who = Two people decide that, never the program. They tell 999, the police or the council's care team.
privacy-page-danger-what = They tell only what helps. You hear about it too, if that is safe.
privacy-page-danger-not = Debt, or fear about your right to be here, is no such case.

privacy-page-long = How long we keep it
privacy-page-long-now = Until you write "delete me". Nothing goes by itself yet.
privacy-page-long-gone = What you delete is gone for good. Safety copies of our computers go a little later.

privacy-page-rights = What you can do
privacy-page-rights-how = Write these words in the chat, at any time.
privacy-page-rights-see = "my data": see what we know about you.
privacy-page-rights-delete = "delete me": have it all deleted.
privacy-page-rights-stop = "stop": get no more messages.
privacy-page-rights-reminders = "no reminders": get none of those.
privacy-page-rights-person = "person": ask for someone to look at what the program said.
privacy-page-rights-change = "change an answer": put an answer right.

privacy-page-complain = If something is wrong
privacy-page-complain-us = Write "complaint" in the chat. You get a number, and an answer within 30 days.
privacy-page-complain-ico = Are you not happy with what we say? Then you can ask the ICO to look at it. It watches over how data is used. It is not part of us.
privacy-page-complain-ring = Ring 0303 123 1113, or see https://ico.org.uk

privacy-page-changes = Changes to this page
privacy-page-changed = 22 November 2026: first version.
