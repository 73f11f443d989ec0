### Two chats of one owner: a code from one of them, typed in the other, and a yes there.

channel-telegram = Telegram
channel-whatsapp = WhatsApp
channel-web = the web phone
channel-terminal = the computer

join-code = Your code is { $code }. Type it in your other chat with me, within one hour. Don't give it to anyone else.
ask-join = This code is from a chat on { $chat }. Shall I join that chat with this one? Then each shows what you told me in the other. Only say yes if both are yours.
join-yes = Yes, join them
join-no = No
join-done = Done. This chat and your chat on { $chat } belong together now. Say "go on" to carry on.
join-not = Fine. I've left both chats as they are.
join-not-good = That code does not work. Say "join" in your other chat to get a new one.
join-too-many = I've had a few codes that did not work. Please wait an hour, or say "person".
why-join = So that you can go on here with what you told me there. Nothing is asked twice.

# In the other chat, in the moment in which they are joined.
joined-telegram = Your chat on Telegram now belongs to the same owner as this one. If that was not you, say "person".
joined-whatsapp = Your chat on WhatsApp now belongs to the same owner as this one. If that was not you, say "person".
joined-web = Your chat on the web phone now belongs to the same owner as this one. If that was not you, say "person".
joined-terminal = Your chat on the computer now belongs to the same owner as this one. If that was not you, say "person".
