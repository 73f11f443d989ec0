"""Sign in: an e-mail address, a password and a code, all three or nothing, and only so many tries."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.errors import StallsideError
from bot.usecases.staff.sign_in_ports import Credentials, Secrets
from bot.usecases.storage_ports import Storage, UnitOfWork

MOST_TRIES = 5  # for one e-mail address; then it rests
MOST_TRIES_FROM_ONE_PLACE = 30  # a whole office may share an address
RESTS = timedelta(minutes=15)
SESSION_LASTS = timedelta(hours=12)


class SignInRefused(StallsideError):
    """Something of the three was wrong; which one is not said."""


class TooManyTries(StallsideError):
    """It was wrong too often: nothing is looked at for a quarter of an hour."""


@dataclass(frozen=True)
class SignedIn:
    """A session that has begun: what the cookie holds, and the key of its forms."""

    staff: str
    token: str
    form_key: str


@dataclass(frozen=True)
class Attempt:
    """What somebody typed, and the network address they came from."""

    email: str
    password: str
    code: str
    place: str


def sign_in(
    attempt: Attempt, now: datetime, storage: Storage, secrets: Secrets, new_token: Callable[[], str]
) -> SignedIn:
    """Begin a session. Raises SignInRefused or TooManyTries; both are in the audit trail."""
    known = _known(attempt, now, storage)
    step = _step(attempt, now, known, secrets)
    with storage.write() as unit:
        staff = known.staff.id if known else None
        if step is None or staff is None or not unit.sign_ins.use_step(staff, step):
            _note_refusal(unit, attempt, now, staff)
            unit.commit()
            raise SignInRefused("E-mail address, password or code is wrong. Please try again.")
        signed = SignedIn(staff, new_token(), new_token())
        unit.staff.begin_session(staff, signed.token, signed.form_key, now, now + SESSION_LASTS)
        unit.sign_ins.forget_tries(_about_email(attempt), now)
        unit.audit.note(now, staff, "signed_in", "staff", staff)
        unit.commit()
    return signed


def _known(attempt: Attempt, now: datetime, storage: Storage) -> Credentials | None:
    limits = ((_about_email(attempt), MOST_TRIES), (_about_place(attempt), MOST_TRIES_FROM_ONE_PLACE))
    with storage.read() as unit:
        if any(unit.sign_ins.tries(about, now - RESTS) >= most for about, most in limits):
            raise TooManyTries("There were too many wrong tries. Please wait 15 minutes and try again.")
        return unit.sign_ins.credentials(attempt.email)


def _step(attempt: Attempt, now: datetime, known: Credentials | None, secrets: Secrets) -> int | None:
    """The time step of the code if all three are right. Takes as long whoever asks."""
    is_right = secrets.matches(known.password if known else None, attempt.password)
    if not known or not is_right or not known.second_factor:
        return None
    return secrets.step_of(known.second_factor, attempt.code, now)


def _note_refusal(unit: UnitOfWork, attempt: Attempt, now: datetime, staff: str | None) -> None:
    for about in (_about_email(attempt), _about_place(attempt)):
        unit.sign_ins.forget_tries(about, now - RESTS)
        unit.sign_ins.note_try(about, now)
    unit.audit.note(now, None, "sign_in_refused", "staff", staff or "unknown")


def _about_email(attempt: Attempt) -> str:
    return f"email {attempt.email.casefold()}"


def _about_place(attempt: Attempt) -> str:
    return f"place {attempt.place}"
