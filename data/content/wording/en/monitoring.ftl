### Who we reach: three questions about the owner, each of which can be left out.

ask-monitoring = Last thing. May I ask three short questions about you? They show the programme whom it does not reach yet. What you say is kept apart from your other answers.
monitoring-yes = Yes
monitoring-no = No
monitoring-refused = That's fine. I won't ask.
monitoring-thanks = Thank you. That's all I wanted to ask.
monitoring-kept = Kept apart.
why-monitoring = Help like this often misses some people. When we know who comes, we can see who does not. You can leave any of it out.
about-you-pass = Rather not say
about-you-again = Please tap one of these, or send its number.

about-you-age = How old are you?
about-you-age-under_25 = Under 25
about-you-age-25_to_39 = 25 to 39
about-you-age-40_to_59 = 40 to 59
about-you-age-60_or_more = 60 or more
about-you-gender = Are you a woman or a man?
about-you-gender-woman = Woman
about-you-gender-man = Man
about-you-gender-another = Another word
about-you-background = Which of these is nearest to your family's background?
about-you-background-asian = Asian
about-you-background-black = Black
about-you-background-mixed = Mixed
about-you-background-white = White
about-you-background-another = Another
