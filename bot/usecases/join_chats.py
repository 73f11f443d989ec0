"""Join chats: a code from one chat, typed in another, and a yes there."""

from bot.core.conversation import Asking
from bot.core.events import ChatsJoined, JoinCodeGiven, JoinTried
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.offer_choices import join_choice
from bot.usecases.tools import Tools, only_saying, opened


def join_chats(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Give a code to type in the other chat, or ask about the one that was typed here.

    Nothing is joined while the safety screen holds this chat: who has the phone may not be its owner.
    """
    joining = incoming.joining
    if snapshot.held_for_safety:
        return only_saying(tools.reply("held"))
    if not joining.has_code:
        return Outcome((JoinCodeGiven(joining.fresh),), (tools.reply("join-code", code=joining.fresh),))
    if joining.is_blocked:
        return only_saying(tools.reply("join-too-many"))
    if joining.offer is None:
        return Outcome((JoinTried(),), (tools.reply("join-not-good"),))
    return Outcome((opened(Asking("join", topic=joining.offer, options=(joining.channel or "",))),))


def take_join(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """Only a plain yes joins, to this very code, while it is good; all else leaves both chats as they are."""
    tapped = incoming.choice
    if tapped is not None and tapped not in (join_choice(asking, "yes"), join_choice(asking, "no")):
        return only_saying(tools.reply("old-button"))
    said_yes = tapped == join_choice(asking, "yes") if tapped else incoming.intent == "affirm"
    if not said_yes:
        return _left_as_they_are(snapshot, "join-not", tools)
    if incoming.joining.offer is None or incoming.joining.offer != asking.topic:
        return _left_as_they_are(snapshot, "join-not-good", tools)
    if incoming.is_astray:
        return Outcome()  # the question stands: it is asked once more
    done = tools.reply("join-done", chat=tools.say(f"channel-{asking.options[0]}"))
    return Outcome((ChatsJoined(asking.topic or ""),), (done,))


def _left_as_they_are(snapshot: Snapshot, key: str, tools: Tools) -> Outcome:
    """Somebody who was never asked to take part is asked now: the code had come before that."""
    following = Asking("agree", tries=1) if snapshot.said_to("take_part") is None else None
    return Outcome((opened(following),), (tools.reply(key),))
