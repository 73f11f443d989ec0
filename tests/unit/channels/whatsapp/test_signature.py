"""Whether a request is Twilio's."""

import json
from typing import Any
from urllib.parse import urlencode

import pytest
from twilio.request_validator import RequestValidator

from bot.channels.whatsapp.signature import Signatures
from tests.conftest import SAMPLES

FILE = SAMPLES / "webhooks" / "twilio_signature_vectors.json"
KNOWN: dict[str, Any] = json.loads(FILE.read_text()) if FILE.is_file() else {"token": "", "vectors": []}
ADDRESS = "https://stallside.example/channels/whatsapp/status?m=17"


def body_of(vector: dict[str, Any]) -> bytes:
    if "body" in vector:
        return str(vector["body"]).encode()
    params = KNOWN["vectors"][0]["params"] if vector.get("params") == "=https" else vector.get("params", {})
    pairs = [(name, value) for name, value in vector.get("params_list") or params.items()]
    return urlencode(pairs).encode()


def signed(address: str, body: bytes, token: str = "token") -> dict[str, str]:
    pairs = [(name, value) for name, _, value in (p.partition("=") for p in body.decode().split("&"))]
    return {"x-twilio-signature": RequestValidator(token).compute_signature(address, dict(pairs))}


def test_the_vectors_are_there(samples: object) -> None:
    assert len(KNOWN["vectors"]) == 9


@pytest.mark.parametrize("vector", KNOWN["vectors"], ids=lambda vector: vector["name"])
def test_every_published_vector_is_judged_rightly(vector: dict[str, Any]) -> None:
    judge = Signatures(vector.get("token", KNOWN["token"]))
    headers = {"x-twilio-signature": vector["signature"]}
    assert judge.is_signed(vector["url"], headers, body_of(vector)) is vector["valid"]


def test_our_own_query_is_part_of_what_is_signed() -> None:
    headers = signed(ADDRESS, b"MessageStatus=read")
    assert Signatures("token").is_signed(ADDRESS, headers, b"MessageStatus=read")
    assert not Signatures("token").is_signed(ADDRESS.replace("17", "18"), headers, b"MessageStatus=read")


def test_an_empty_field_is_part_of_what_is_signed() -> None:
    headers = signed(ADDRESS, b"Body=&From=x")
    assert Signatures("token").is_signed(ADDRESS, headers, b"Body=&From=x")


@pytest.mark.parametrize("headers", [{}, {"x-twilio-signature": ""}, {"x-twilio-signature": "é"}])
def test_an_unsigned_request_is_not_twilios(headers: dict[str, str]) -> None:
    assert not Signatures("token").is_signed(ADDRESS, headers, b"Body=hi")


def test_without_a_token_nothing_is_twilios() -> None:
    assert not Signatures("").is_signed(ADDRESS, signed(ADDRESS, b"Body=hi", ""), b"Body=hi")


def test_a_body_that_is_not_the_one_in_the_address_is_refused() -> None:
    vector = (
        next(v for v in KNOWN["vectors"] if "body" in v) if KNOWN["vectors"] else pytest.skip("no samples")
    )
    headers = {"x-twilio-signature": vector["signature"]}
    assert not Signatures(KNOWN["token"]).is_signed(vector["url"], headers, b"another body")


@pytest.mark.parametrize("address", ["https://host:notaport/x", "", "https://[", "https://host:99999999/x"])
def test_an_address_that_is_none_is_refused_and_does_not_raise(address: str) -> None:
    assert not Signatures("token").is_signed(address, {"x-twilio-signature": "x"}, b"\xff\x00=%zz&&")
