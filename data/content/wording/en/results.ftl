### Seeing: what goes well, one step, and the picture.

results-done = That's all of them, thank you.
results-going-well = Going well: { $well }.
results-going-well-two = Going well: { $first }. And { $second }.
results-none-well = Thank you for being straight with me. Every business has to start somewhere.
results-step = Here is one thing worth trying. { $step }
results-step-same = The one thing worth trying stays the same.
results-no-step = I have nothing to add right now. You do these things well already.
results-step-by-person = What to try first is best talked through with a person. Just say "person".
results-light = Not sure about your insurance or papers? Say "person", and someone can help you with that.
results-next = You can ask me why, change an answer, or talk to a person.
results-not-yet = I have nothing to show yet. Let's do the questions first.
results-so-far = { $left ->
    [one] One question is still open. This is how it looks so far.
   *[other] { $left } questions are still open. This is how it looks so far.
}
picture-title = How you run things
picture-note = From your own answers. Only you and the programme team see this.
picture-alt = { $title }: { $rows }.
picture-alt-row = { $label }, { $word }
band-to_start = to start
band-part_way = part way
band-mostly_there = mostly there
band-strong = strong
choice-person = Talk to a person
choice-change = Change an answer
choice-why = Why this step?
step-why = Why this one: { $evidence }
