# What is said when the safety screen notices danger. Fixed words: nothing is added by a program.
#
#   $lines   one line of the lists below for each number, those that are open now first
#   $person  when someone of the programme reads it, such as "today by 17:00"
#
# Rules: thanks first; say that this is no crisis service; nothing clinical; for debt no advice, only who gives it;
# at home short and neutral, no word about what it is about, and how to clear the chat. Numbers must be in
# data/content/safety/lines.yml. Who approved which words stands there too: so far nobody did.

safety-suicide =
    Thank you for telling me. That sounds very hard, and you don't have to be alone with it.
    I'm an automatic helper and not a crisis service. These people listen, and it is free:
    { $lines }
    If you feel you may hurt yourself now, ring 999.
    Someone from the programme will read this { $person }. The questions can wait.

safety-domestic-abuse =
    Thank you for writing. I'm an automatic helper and not a crisis service. You can talk to someone, free and in private:
    { $lines }
    In danger now: 999.
    Someone from the programme will read this { $person }.
    To clear this chat: go to your list of chats, press and hold this one, and choose delete.

safety-modern-slavery =
    Thank you for telling me. Nobody should be made to work like that, and you can get help.
    I'm an automatic helper and not a crisis service. We are not the police or the Home Office. These people can help, in private:
    { $lines }
    In danger now: 999.
    Someone from the programme will read this { $person }. The questions can wait.

safety-debt-crisis =
    That sounds very hard, and you don't have to face it alone. Thank you for telling me.
    I'm an automatic helper and not a crisis service. I can't give advice about debt. These people can, and their help is free:
    { $lines }
    If you feel you can't go on: Samaritans, 116 123, day and night. In danger: 999.
    Someone from the programme will read this { $person }. The questions can wait.

safety-violence-crime =
    Thank you for telling me. I'm sorry this happened.
    In danger now, or someone is hurt: ring 999.
    I'm an automatic helper and not a crisis service. These people can help too:
    { $lines }
    Someone from the programme will read this { $person }. The questions can wait.

safety-harm-to-person-in-care =
    Thank you for telling me. It is right to speak up.
    If someone is hurt or in danger now, ring 999.
    I'm an automatic helper and not a crisis service. Your council has a team that keeps people safe: ring the council and ask for "safeguarding". These can help too:
    { $lines }
    Someone from the programme will read this { $person }. The questions can wait.

safety-immigration-fear =
    Thank you for telling me. That is a lot to worry about.
    I'm an automatic helper. We are not the Home Office or the police. I can't give advice about papers or visas. These people know more, and it is free:
    { $lines }
    In danger now: 999.
    Someone from the programme will read this { $person }. The questions can wait.

# One number, as it is at this moment.
#   $name, $number  from lines.yml
#   $day            today, tomorrow, or the day of the week on which it opens
#   $time           when it opens, such as 9:00
safety-line-always = { $name }: { $number }, day and night
safety-line-open = { $name }: { $number }, open now
safety-line-opens = { $name }: { $number }, opens { $day ->
    [today] today
    [tomorrow] tomorrow
    [monday] on Monday
    [tuesday] on Tuesday
    [wednesday] on Wednesday
    [thursday] on Thursday
    [friday] on Friday
    [saturday] on Saturday
   *[sunday] on Sunday
} at { $time }
safety-line-plain = { $name }: { $number }, check the hours

# When someone of the programme reads it: becomes $person above. $day and $time as with safety-line-opens.
safety-read-by = { $day ->
    [today] today
    [tomorrow] tomorrow
    [monday] on Monday
    [tuesday] on Tuesday
    [wednesday] on Wednesday
    [thursday] on Thursday
    [friday] on Friday
    [saturday] on Saturday
   *[sunday] on Sunday
} by { $time }
