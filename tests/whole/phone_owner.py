"""An owner at the web phone, through the JSON of the contract."""

import json
import time
import uuid
from dataclasses import dataclass
from typing import Any

import httpx

# One for all owners: making a client takes longer than a whole turn.
CLIENT = httpx.Client(timeout=40, trust_env=False)
WAIT_SECONDS = 5  # of one question for news; listen() asks until nothing waits
NEVER = 60.0  # seconds after which an owner who still waits is a failure


@dataclass
class PhoneOwner:
    """Somebody with a web phone who reads on from where they stopped reading."""

    url: str
    name: str
    seen: int = 0

    def post(self, **body: Any) -> httpx.Response:
        """Send one message as it is."""
        content = json.dumps({"owner": self.name, **body})  # escaped: half of a character can be sent too
        return CLIENT.post(f"{self.url}/channels/web/messages", content=content)

    def say(self, text: str) -> list[dict[str, Any]]:
        """Write, and read everything that is said until nothing waits."""
        self.post(id=str(uuid.uuid4()), text=text).raise_for_status()
        return self.listen()

    def tap(self, choice: str) -> list[dict[str, Any]]:
        """Tap a choice, and read what is said."""
        self.post(id=str(uuid.uuid4()), choice=choice).raise_for_status()
        return self.listen()

    def listen(self, patience: float = NEVER, wait: int = WAIT_SECONDS) -> list[dict[str, Any]]:
        """What the assistant said since the last time, once nothing waits; looks for news for `wait`."""
        said: list[dict[str, Any]] = []
        until = time.monotonic() + patience
        while time.monotonic() < until:
            answer = self.read(wait=wait)
            for message in answer["messages"]:
                self.seen = message["n"]
                if message["from"] != "owner":
                    said.append(message)
            if not answer["waiting"]:
                return said
        raise AssertionError(f"{self.name} still waits after {patience} s; heard {said}")

    def read(self, *, after: int | None = None, wait: int = 0) -> dict[str, Any]:
        """The messages after this one, the last one seen unless another is given; waits so many seconds."""
        asked = {"owner": self.name, "after": self.seen if after is None else after, "wait": wait}
        answer = CLIENT.get(f"{self.url}/channels/web/messages", params=asked)
        answer.raise_for_status()
        found: dict[str, Any] = answer.json()
        return found

    def arrive(self) -> list[dict[str, Any]]:
        """Get as far as the first question of the check."""
        self.say("Hello K7")
        self.say("yes")
        self.say("Shah. A takeaway in Small Heath, Birmingham, four of us, six years")
        return self.say("yes")
