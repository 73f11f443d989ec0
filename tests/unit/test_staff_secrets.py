"""Passwords and codes prove who somebody is, and nothing else does."""

from datetime import UTC, datetime, timedelta

import pyotp
import pytest

from bot.staff_secrets import StaffSecrets

NOW = datetime(2026, 11, 22, 12, 0, 0, tzinfo=UTC)
# RFC 6238, Appendix B: the secret of its test vectors, and their last six digits.
SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
VECTORS = [(59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (20000000000, "353130")]


@pytest.fixture(scope="module")
def secrets() -> StaffSecrets:
    return StaffSecrets()


def test_only_the_password_matches_and_each_keeping_is_another(secrets):
    kept = secrets.hash("four horses eat quietly")
    assert secrets.matches(kept, "four horses eat quietly")
    assert not secrets.matches(kept, "four horses eat quietly ")
    assert secrets.hash("four horses eat quietly") != kept
    assert kept.startswith("$argon2id$v=19$m=47104,t=1,p=1$")


@pytest.mark.parametrize("kept", [None, "", "unused", "$argon2id$v=19$m=47104,t=1,p=1$x$y"])
def test_who_has_no_password_has_none_that_matches(secrets, kept):
    assert not secrets.matches(kept, "")
    assert not secrets.matches(kept, "unused")


@pytest.mark.parametrize(("seconds", "code"), VECTORS)
def test_codes_are_those_of_the_standard(secrets, seconds, code):
    assert secrets.step_of(SECRET, code, datetime.fromtimestamp(seconds, UTC)) == seconds // 30


@pytest.mark.parametrize(("later", "counts"), [(-29, True), (0, True), (31, True), (61, False), (-61, False)])
def test_a_phone_may_be_half_a_minute_off_and_no_more(secrets, later, counts):
    code = pyotp.TOTP(SECRET).at(NOW + timedelta(seconds=later))
    assert (secrets.step_of(SECRET, code, NOW) is not None) is counts


@pytest.mark.parametrize("code", ["", "12345", "abcdef", "１２３４５６", "0" * 2000])
def test_what_is_no_code_is_none(secrets, code):
    assert secrets.step_of(SECRET, code, NOW) is None
