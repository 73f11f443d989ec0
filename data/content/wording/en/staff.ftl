### What staff read on their own phone: alerts, and what becomes of them. Nothing here holds an owner's name or words.

## An alert. $about is one of the lines below, $since when it came, $link a page of the console

staff-alert-subject = Someone needs a person now
staff-alert =
    Someone needs a person: { $about }.
    Waiting since { $since }.
    { $link }
staff-alert-seen = I'll look now
staff-about-safety = they may be in danger
staff-about-suicide = suicide or self-harm
staff-about-domestic-abuse = abuse at home
staff-about-harm-to-person-in-care = harm to someone in care
staff-about-modern-slavery = forced work
staff-about-violence-crime = violence or crime
staff-about-debt-crisis = a debt crisis
staff-about-immigration-fear = fear about papers
staff-about-person-wanted = an owner asks for a person
staff-about-complaint = an owner complains
duty-seen = Thank you. The others see that you are looking at it.
duty-seen-already = { $name } has been looking at it since { $time }. You need not do anything.
duty-seen-over = This one is done. You need not do anything.

## Joining a phone, by a one-time code from the console

duty-link = From now on alerts for { $name } can come to this phone. Is that you?
duty-link-yes = Yes, that's me
duty-link-no = No
duty-link-not = Fine. Nothing has changed.
duty-linked = Thank you, { $name }. Alerts come to this chat from now on. Tap the button below an alert when you look at it.
duty-moved = Your alerts come to another phone from now on. If that was not you, tell your programme at once.
duty-unlinked = Alerts don't come to this phone any more.
duty-only-alerts = This chat is for alerts only. Nobody reads what is written here. To answer an owner, open the console.
