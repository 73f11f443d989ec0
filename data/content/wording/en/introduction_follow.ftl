### Two questions to an owner about an introduction, days and weeks later.

ask-intro-contacted = Did { $name } get in touch with you?
intro-contacted-yes = Yes
intro-contacted-no = Not yet
ask-intro-useful = Was it useful to talk to { $name }?
intro-useful-yes = Yes
intro-useful-partly = Partly
intro-useful-no = No
