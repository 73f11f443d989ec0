"""Whether a request really comes from Twilio."""

import hashlib
import hmac
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import parse_qs, parse_qsl, urlsplit

from twilio.request_validator import RequestValidator, add_port, remove_port

SIGNATURE_HEADER = "x-twilio-signature"
_HASH_PARAMETER = "bodySHA256"
type Pairs = Sequence[tuple[str, str]]


class _Fields:
    """The fields of a form as the library wants them: a name may come several times."""

    def __init__(self, pairs: Pairs) -> None:
        self._pairs = pairs

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self._pairs)

    def __len__(self) -> int:
        return len(self._pairs)

    def getlist(self, name: str) -> list[str]:
        """All values of this field."""
        return [value for other, value in self._pairs if other == name]


class Signatures:
    """Judges requests by the account's token. The library computes; comparing always takes the same time."""

    def __init__(self, token: str) -> None:
        self._validator = RequestValidator(token)
        self._has_token = bool(token)

    def is_signed(self, address: str, headers: Mapping[str, str], body: bytes) -> bool:
        """True if this body was signed for this public address with its query; header names in lower case."""
        signature = headers.get(SIGNATURE_HEADER, "")
        try:
            hashes = parse_qs(urlsplit(address).query).get(_HASH_PARAMETER)
            if not hashes:
                return self._fits(address, _fields_of(body), signature)
            # A JSON body: its hash is part of the address, and the address is what is signed.
            return _is_hash(hashes[0], body) and self._fits(address, (), signature)
        except ValueError:  # an address with a port that is no number
            return False

    def _fits(self, address: str, fields: Pairs, signature: str) -> bool:
        # Twilio has signed addresses with and without the port of their scheme.
        wanted = [self._signature(form(urlsplit(address)), fields) for form in (remove_port, add_port)]
        matches = [hmac.compare_digest(one.encode(), signature.encode()) for one in wanted]
        return self._has_token and any(matches)

    def _signature(self, address: str, fields: Pairs) -> str:
        signature: str = self._validator.compute_signature(address, _Fields(fields))
        return signature


def _fields_of(body: bytes) -> Pairs:
    return parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True)


def _is_hash(claimed: str, body: bytes) -> bool:
    return hmac.compare_digest(hashlib.sha256(body).hexdigest().encode(), claimed.encode())
