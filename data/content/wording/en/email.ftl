### What stands around every e-mail. Its own words come from the file of their topic.
###
### The first line of those is the subject. It must never hold words of an owner.

email-subject = A message from Stallside
email-footer = Stallside is an automatic helper, run by { $programme }. Nobody reads what is sent to this address. A link in this e-mail is for you alone, so please don't pass it on.
email-footer-contact = To reach a person: { $contact }
