### Arriving and agreeing: the first things an owner reads.

welcome =
    Hello, and welcome. I'm Stallside, an automatic helper for small businesses, run by { $programme }. We are not the council or the tax office.
    I ask a few short questions about how you run things. Then I show you one thing worth trying. You can ask for a person any time: just say "person".
    The programme team can read this chat. Nobody else, unless you agree or someone is in danger.
agree = Are you 18 or over, and shall we go on?
agree-who = I'm a computer program, and people at { $programme } run me. It is free, and nobody sells you anything. We are not the council or the tax office.
agree-again = Before we start: are you 18 or over, and shall we go on?
agree-plain = I can only go on when you say "yes". Say "no" and I leave you in peace.
agree-first = I'd like to hear about that. First I need a yes from you: are you 18 or over, and shall we go on?
agree-yes = Yes
agree-keep = What do you keep?
agree-no = Not now
agreed = Thank you.
not-agreed = That's fine. I won't ask you anything. If you change your mind, write to me here. You can also say "person" to reach someone.
what-we-keep =
    I keep what you write here, and what I understood from it. The programme team can read it. We don't sell it or pass it on without your yes.
    Say "delete me" any time and it is gone. Say "my data" to see what I have. Please don't send card or bank numbers.
privacy = We are not the council or the tax office.
