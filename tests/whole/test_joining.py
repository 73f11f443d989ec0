"""One owner with two web phones: a code from the first, typed in the second, and a yes."""

import json
import re
from typing import Any

from tests.whole.phone_owner import PhoneOwner
from tests.whole.product import Product

CODE = re.compile(r"JOIN-\w{4}-\w{2}")


def words(said: list[dict[str, Any]]) -> str:
    return "\n".join(message["text"] for message in said)


def joined(product: Product) -> tuple[PhoneOwner, PhoneOwner]:
    """An owner at the first question, and their second phone, just joined."""
    first, second = product.owner(), product.owner()
    first.arrive()
    code = CODE.search(words(first.say("link my phones")))
    assert code
    asked = second.say(code[0])
    assert "the web phone" in words(asked)
    assert "Shah" not in words(asked), "nothing of the first phone before the yes"
    assert asked[-1]["asks"] == "confirm"
    done = second.say("yes")
    assert "belong together now" in words(done)
    assert done[-1]["asks"] is None
    return first, second


def export(product: Product, owner: PhoneOwner) -> dict[str, Any]:
    """What `export-owner` prints."""
    done = product.command("export-owner", "--channel", "web", "--address", owner.name)
    assert done.returncode == 0, done.stderr
    exported: dict[str, Any] = json.loads(done.stdout)
    return exported


def test_a_second_phone_goes_on_where_the_first_one_was(product: Product) -> None:
    first, second = joined(product)
    assert "now belongs to the same owner" in words(first.listen())
    assert second.say("go on")[-1]["asks"] == "practice:customers_asked"
    following = second.say("2")[-1]["asks"]
    assert following == "practice:cash_and_bills_known", "nobody is asked twice who they are"
    assert first.say("why")[-1]["asks"] is not None
    whole = export(product, second)
    assert whole["owner"]["name"] == "Shah"
    assert len(whole["consents"]) == 1
    (check,) = whole["checks"]
    assert [answer["practice"] for answer in check["answers"]] == ["customers_asked"]
    assert len(whole["owner"]["chats"]) == 2
    assert export(product, first)["checks"] == whole["checks"]


def test_a_code_that_was_made_up_or_used_says_nothing(product: Product) -> None:
    first, second = joined(product)
    stranger = product.owner()
    said = words(stranger.say("JOIN-2222-22"))
    assert "That code does not work" in said
    assert "Are you 18 or over" in said, "they are somebody new like any other"
    used = CODE.search(words(first.read(after=0)["messages"]))
    assert used
    assert "That code does not work" in words(stranger.say(used[0]))
    assert "That code does not work" in words(second.say(used[0]))


def test_delete_me_on_one_phone_deletes_both(product: Product) -> None:
    first, second = joined(product)
    second.say("delete me")
    assert "gone" in words(second.say("yes"))
    assert "welcome" in words(first.say("hello")).casefold(), "somebody new"
