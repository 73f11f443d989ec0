"""What every repository of one unit of work shares."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection

from bot.core.cleaning import clean
from bot.storage.cipher import Cipher


@dataclass(frozen=True)
class Session:
    """One connection inside its transaction, the cipher of the database, and where new ids come from."""

    connection: Connection
    cipher: Cipher
    new_id: Callable[[], str]

    def event_hash(self, channel: str, address: str, event: str) -> str:
        """By what an event of a provider is known again, also after its owner was erased."""
        return self.cipher.fingerprint("event", channel, clean(address), clean(event))

    def address_hash(self, channel: str, address: str) -> str:
        """By what a conversation is found."""
        return self.cipher.fingerprint("address", channel, clean(address))

    def code_hash(self, code: str) -> str:
        """By what a code that joins chats is known."""
        return self.cipher.fingerprint("join", code)

    def desk_code_hash(self, code: str) -> str:
        """By what a code is known that makes a conversation somebody's desk."""
        return self.cipher.fingerprint("desk", code)

    def duty_code_hash(self, code: str) -> str:
        """By what a code is known that makes a phone somebody's who is on duty."""
        return self.cipher.fingerprint("duty", code)

    def provider_hash(self, channel: str, provider: str) -> str:
        """By what a status callback finds its message."""
        return self.cipher.fingerprint("part", channel, clean(provider))

    def owner_hash(self, owner: str) -> str:
        """By what is found what an owner told about themself, and by nobody who has only that."""
        return self.cipher.fingerprint("owner", owner)

    def token_hash(self, token: str) -> str:
        """By what a session, a link or a form of staff is known."""
        return self.cipher.fingerprint("token", token)

    def email_hash(self, email: str) -> str:
        """By what a member of staff is found when they sign in."""
        return self.cipher.fingerprint("staff", clean(email).casefold())
