### When somebody of the programme team speaks instead of the assistant. $name is their first name.

floor-taken = You are talking with { $name } from the team now. { $name } is a person. I stay quiet until you two are done.
floor-given-back = Thank you for talking with { $name }. This is the automatic helper again.
floor-forgotten = { $name } is not here right now. This is the automatic helper again. Say "person" if you still need someone.
floor-invited = This is { $name } from the programme team. I would like to talk with you. Just write back here.
floor-delete-noted = You want everything about you deleted. { $name } has been told. I will ask you once more, to be sure.
