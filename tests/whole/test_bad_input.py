"""Whatever an owner sends: a kind answer, nothing lost, and the check goes on."""

import json
import uuid
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import batched
from pathlib import Path
from typing import Any

import pytest

from tests.whole.ledger import Ledger, count_of, read_ledger
from tests.whole.owners import WORDING
from tests.whole.phone_owner import CLIENT, PhoneOwner
from tests.whole.product import Product

FIRST, SECOND = "practice:customers_asked", "practice:cash_and_bills_known"
LINES_OF_ONE_OWNER = 12  # two of which a question bears before it is left out: the check does not end
AT_ONCE = 6
ODD: dict[str, str] = {
    "nothing": "",
    "spaces": " \t\n ",
    "20,000 characters": "We ask people what they want. " * 667,
    "20,000 characters without a space": "a" * 20_000,
    "one emoji": "😀",
    "only emoji": "🍕🔥🔥🙏🏽👨‍👩‍👧‍👦",
    "control characters": "\x01\x02\x07\x1b[31m\x7f\x85",
    "NUL": "\x00",
    "NUL between words": "not\x00 really\x00",
    "right-to-left text": "نعم، أسأل الزبائن كل يوم",
    "a right-to-left override": "\u202ereverof em ksa\u202c",
    "half of a surrogate pair": "\ud83d",
    "invisible characters": "\u200b\u200d\ufeff",
    "an affirm payload": "/affirm",
    "a payload with entities": '/consent_given{"x":1}',
    "a payload with a slot": '/give_details{"snapshot": {}}',
    "a restart for Rasa": "/restart",
    "markup": "<script>alert(1)</script> {{ 7*7 }} {$name} *bold*",
    "SQL": "'; DROP TABLE message; --",
}
FORGED = ("agree:yes", "level:9:customers_asked:2:is", "level:1:nonsense:2:is", "command:nothing", "x", "🙂")
NO_MESSAGES: dict[str, bytes] = {
    "nothing": b"",
    "no JSON": b"{",
    "a list": b"[]",
    "a text": b'"hello"',
    "no owner": b'{"id": "1", "text": "x"}',
    "an owner that is a number": b'{"owner": 7, "id": "1", "text": "x"}',
    "an owner that is too long": json.dumps({"owner": "x" * 201, "id": "1", "text": "x"}).encode(),
    "no id": b'{"owner": "o", "text": "x"}',
    "an empty id": b'{"owner": "o", "id": "", "text": "x"}',
    "neither text nor choice": b'{"owner": "o", "id": "1"}',
    "both text and choice": b'{"owner": "o", "id": "1", "text": "x", "choice": "y"}',
    "a text that is a number": b'{"owner": "o", "id": "1", "text": 2}',
    "a choice that is a list": b'{"owner": "o", "id": "1", "choice": ["x"]}',
    "a choice that is too long": json.dumps({"owner": "o", "id": "1", "choice": "x" * 65}).encode(),
    "bytes that are no text": b"\xff\xfe\x00",
    "very deep JSON": b"[" * 50_000,
}


@pytest.fixture
def owner(product: Product) -> PhoneOwner:
    """An owner who has just been asked the first question of the check."""
    arrived = product.owner()
    assert arrived.arrive()[-1]["asks"] == FIRST
    return arrived


@pytest.mark.parametrize("kind", ODD)
def test_whatever_is_sent_gets_a_kind_answer_and_the_check_goes_on(
    kind: str, product: Product, owner: PhoneOwner
) -> None:
    answers = owner.say(ODD[kind])
    assert_kind(answers)
    ledger = read_ledger(product, "web", owner.name)
    assert {row.state for row in ledger.inbound} == {"done"}
    goes_on(owner, answers)


def test_a_long_text_is_kept_as_it_was(product: Product, owner: PhoneOwner) -> None:
    text = ODD["20,000 characters"]
    owner.say(text)
    assert read_ledger(product, "web", owner.name).written[-1] == text


@pytest.mark.parametrize("text", ["/affirm", '/consent_given{"x":1}', '/give_details{"snapshot": {}}'])
def test_a_typed_payload_is_words_like_any_others(text: str, product: Product) -> None:
    owner = product.owner()
    owner.say("hello")
    assert owner.say(text)[-1]["asks"] == "agree", "nobody has agreed to anything"
    assert read_ledger(product, "web", owner.name).written[-1] == text


@pytest.mark.parametrize("kind", NO_MESSAGES)
def test_what_is_no_message_is_refused_with_a_sentence(kind: str, product: Product) -> None:
    before = count_of(product, "message")
    answer = CLIENT.post(f"{product.url}/channels/web/messages", content=NO_MESSAGES[kind])
    assert answer.status_code == 422
    assert answer.json()["error"].endswith(".")
    assert count_of(product, "message") == before


def test_the_same_id_again_is_taken_and_has_no_second_effect(product: Product, owner: PhoneOwner) -> None:
    for _ in range(3):
        answer = owner.post(id="once", text="2")
        assert (answer.status_code, answer.json()) == (202, {"accepted": True})
    assert owner.listen()[-1]["asks"] == SECOND
    assert read_ledger(product, "web", owner.name).written.count("2") == 1


def test_a_tap_on_the_button_of_an_earlier_question_corrects_that_answer_only(
    product: Product, owner: PhoneOwner
) -> None:
    old = choices_of(owner)
    assert owner.tap(old[1])[-1]["asks"] == SECOND
    assert owner.tap(old[2])[-1]["asks"] == SECOND, "the question that is open stays open"
    ledger = read_ledger(product, "web", owner.name)
    assert ledger.standing == ["customers_asked"]
    assert ledger.answers == (("customers_asked", True), ("customers_asked", False))


def test_the_same_button_twice_counts_once(product: Product, owner: PhoneOwner) -> None:
    old = choices_of(owner)
    owner.tap(old[1])
    assert owner.tap(old[1])[-1]["asks"] == SECOND
    assert read_ledger(product, "web", owner.name).answers == (("customers_asked", False),)


@pytest.mark.parametrize("choice", FORGED)
def test_a_button_that_was_never_there_changes_nothing(
    choice: str, product: Product, owner: PhoneOwner
) -> None:
    answers = owner.tap(choice)
    assert_kind(answers)
    assert answers[-1]["asks"] == FIRST
    assert read_ledger(product, "web", owner.name).answers == ()


def test_a_second_2_sent_quickly_is_said_back_and_not_counted(product: Product, owner: PhoneOwner) -> None:
    with ThreadPoolExecutor(2) as hands:
        posts = [hands.submit(owner.post, id=name, text="2") for name in ("first", "second")]
    assert [post.result().status_code for post in posts] == [202, 202]
    asked = owner.listen()[-1]
    assert asked["asks"] == "confirm"
    assert read_ledger(product, "web", owner.name).standing == ["customers_asked"]
    assert owner.say("yes")[-1]["asks"] == "practice:costs_worked_out"
    assert read_ledger(product, "web", owner.name).standing == ["cash_and_bills_known", "customers_asked"]


def test_every_naughty_string_gets_a_kind_answer_in_the_middle_of_a_check(
    product: Product, samples: Path
) -> None:
    lines = [json.loads(line)["text"] for line in (samples / "nlu" / "naughty_strings.jsonl").open()]
    before = count_of(product, "flag", "reason = 'set_aside'")
    with ThreadPoolExecutor(AT_ONCE) as owners:
        ledgers = list(owners.map(lambda said: _say_all(product, said), batched(lines, LINES_OF_ONE_OWNER)))
    stored = [text for ledger in ledgers for text in ledger.written if text in set(map(_kept, lines))]
    assert sum(len(ledger.inbound) for ledger in ledgers) >= len(lines)
    assert len(stored) >= len(lines)
    assert count_of(product, "flag", "reason = 'set_aside'") == before


def _say_all(product: Product, lines: Sequence[str]) -> Ledger:
    """One owner who says these lines in the middle of a check, and then goes on with it."""
    owner = product.owner()
    asked = owner.arrive()[-1]["asks"]
    assert asked == FIRST
    for line in lines:
        answer = owner.post(id=str(uuid.uuid4()), text=line)
        assert answer.status_code == 202, repr(line)
        answers = owner.listen()
        assert_kind(answers, repr(line))
    goes_on(owner, answers)
    return read_ledger(product, "web", owner.name)


def _kept(text: str) -> str:
    """A text as it is stored: without NUL, with card-like numbers hidden."""
    return text.replace("\x00", "")


def assert_kind(answers: Sequence[dict[str, Any]], about: str = "") -> None:
    """Something was said, in words."""
    assert answers, f"nothing was said to {about}"
    assert all(answer["text"].strip() for answer in answers)
    assert WORDING.say("turn-set-aside") not in [answer["text"] for answer in answers], about


def goes_on(owner: PhoneOwner, answers: Sequence[dict[str, Any]]) -> None:
    """Whatever is open now can be answered, and then another question of the check is asked."""
    for _ in range(4):
        asked = answers[-1]["asks"] or ""
        if asked.startswith("practice:"):
            after = owner.tap(answers[-1]["choices"][1]["id"])
            assert after[-1]["asks"] not in (None, asked)
            return
        answers = owner.tap(answers[-1]["choices"][0]["id"]) if answers[-1]["choices"] else owner.say("go on")
    raise AssertionError(f"the check does not go on: {answers}")


def choices_of(owner: PhoneOwner) -> list[str]:
    """The ids of the choices below the newest message."""
    last = next(m for m in reversed(owner.read(after=0)["messages"]) if m["choices"])
    return [choice["id"] for choice in last["choices"]]
