### The page behind the link in an e-mail, on which an intermediary answers an introduction.
###
### `page-fresh-letter` is an e-mail: its first line is the subject.

page-name = Stallside
page-kind = Introductions to local help
page-title = { $heading } · Stallside
page-title-error = Problem: { $heading } · Stallside
page-problem = There is a problem
page-private = This page is for you alone. Please don't pass the link on.

## Offered

page-offered = Can you take this on?
page-offered-what =
    A business owner would like to talk to you. Below is what they agreed to share.
    You see who it is, and how to reach them, once you say yes.
page-card = What the owner shares
page-accept-title = Yes
page-accept-what = We tell you who it is. The owner hears that you will be in touch.
page-accept = Yes, I take it
page-decline-title = No
page-decline-what = That is fine. We tell the owner, so that someone else can help.
page-decline-why = Why not?
page-decline-too_busy = I have no time just now
page-decline-not_my_area = It is not in my area
page-decline-not_my_field = It is not what I know about
page-decline-know_each_other = We know each other
page-decline-other = Something else
page-decline = I cannot take it
page-ask-title = Ask first
page-ask-what = We pass your question on to the owner with your name. The answer comes to you by e-mail.
page-ask-words = Your question
page-ask = Send the question

## Taken on

page-accepted = You took this on
page-accepted-what = Please get in touch in the way they asked for. Then tell us here how it goes.
page-contacted = You reached this owner
page-contacted-what = Please tell us here how it goes on.
page-met = You met this owner
page-met-what = Please tell us what came of it.
page-with_staff = The team looks at this
page-with_staff-what = The programme team looks at this introduction. They will be in touch with you.
page-who = Who it is, and how to reach them
page-more = What else they share
page-progress-title = How far are you?
page-told-contacted = I reached them
page-told-met = We met
page-outcome-title = Is it done?
page-outcome-what = This closes the introduction.
page-outcome-why = What came of it?
page-outcome-helped = I could help
page-outcome-met = We met, and that was all
page-outcome-not_suitable = It was not right for me
page-outcome-no_answer = I tried three times and got no answer
page-close = Close it
page-write-title = Write to the owner
page-write-what =
    The owner wants to be reached through Stallside and shares no number.
    We pass on what you write. The answer comes to you by e-mail.
page-write-words = Your message
page-write = Send the message
page-line-title = A line to the team
page-line-what = Only the programme team reads this. The owner does not.
page-line-words = Your line
page-line = Send the line

## Over

page-closed = This is closed
page-closed-what = You said: “{ $outcome }”. Thank you for your time. We don't show the owner's details here any more.
page-closed-by-staff-what = Thank you for your time. We don't show the owner's details here any more.
page-declined = You said no to this one
page-declined-what = Thank you for telling us. There is nothing for you to do.
page-passed_on = This is not with you now
page-passed_on-what = Someone else may have it by now. There is nothing for you to do.
page-withdrawn = The owner took this back
page-withdrawn-what = They don't need this introduction any more. There is nothing for you to do.
page-delete = Please delete this
page-delete-what =
    The owner does not want this introduction any more. Please don't contact them.
    Please delete all that you kept about them: notes, numbers, messages and e-mails.
page-gone = This introduction is over
page-gone-what = We have no details of it any more. If you kept any, please delete them.

## The link itself

page-ended = This link has ended
page-ended-what =
    Links in our e-mails work for 14 days.
    We can send you a new one, to the e-mail address that this one went to.
page-fresh = Send me a new link
page-sent = Please look in your inbox
page-sent-what =
    If this introduction is still with you, a new link is on its way.
    It can take some minutes. Please look among your junk mail as well.
page-fresh-letter =
    Your new link to an introduction

    You asked for a new link. It works for 14 days:
    { $link }

    If you did not ask for it, you need do nothing.
page-forged = This link does not work
page-forged-what = Please open it from the e-mail again. If you copied it, make sure that you have all of it.
page-foreign = Nothing was changed
page-foreign-what = That did not come from this page. Please open the link in your e-mail again.
page-away = Please try again
page-away-what = We can't save anything just now, so nothing was changed. Go back and try again in a minute.

## What came of what they did

page-done-accept = Thank you. The owner hears that you will be in touch.
page-done-decline = Thank you for telling us.
page-done-contacted = Thank you. We noted that you reached them.
page-done-met = Thank you. We noted that you met.
page-done-close = Thank you. We noted what came of it.
page-done-ask = Your question is on its way. The answer comes by e-mail.
page-done-write = Your message is on its way. The answer comes by e-mail.
page-done-line = Thank you. The programme team will read it.
page-moved = This has changed since you opened the page. Nothing was done. This is how it stands now.
page-not_passed = We could not pass this on. The programme team will look at it.
page-enough = That is a lot for one day. Please write again tomorrow.
page-masked = It looked as if a card, account or passport number was in it. We hid that.
page-danger = We kept what you wrote and did not pass it on. Someone from the programme will read it.

## What is missing in a form

page-error-words = Please write something first.
page-error-long = This has { $count } characters. Please use 2,000 or fewer.
page-error-reason = Please choose a reason.
page-error-outcome = Please choose what came of it.
