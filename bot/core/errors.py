"""What can be wrong, in the domain's words."""


class StallsideError(Exception):
    """Something the person who caused it can be told about in one sentence."""


class ContentBroken(StallsideError):
    """A content file cannot be used; the message names file, line and what an editor should do."""


class SettingWrong(StallsideError):
    """A setting is missing or has a value that cannot be used; the message says what is expected."""


class ConversationLost(StallsideError):
    """Another worker has taken the conversation since: what was worked out here no longer counts."""


class StorageAway(StallsideError):
    """The database cannot be reached or is locked for too long."""


class EngineAway(StallsideError):
    """The engine, or the action server behind it, cannot be reached: waiting helps."""


class TurnFailed(StallsideError):
    """The engine or an action failed on this very message: waiting alone does not help."""


class ProviderAway(StallsideError):
    """A provider cannot be asked now: waiting helps."""


class SendLater(StallsideError):
    """The provider asks to try again, after so many seconds if it says so."""

    def __init__(self, reason: str, retry_after: float | None = None) -> None:
        super().__init__(reason)
        self.retry_after = retry_after


class SendRefused(StallsideError):
    """The provider will not deliver this. `stops` says that nothing more can reach this address."""

    def __init__(self, reason: str, *, stops: bool) -> None:
        super().__init__(reason)
        self.stops = stops


class WindowClosed(StallsideError):
    """Free text is not allowed now (WhatsApp: 24 hours after the owner's last message)."""


class IntermediaryUnknown(StallsideError):
    """There is no intermediary with this id, or nothing of theirs that was asked for."""


class OwnerUnknown(StallsideError):
    """Nobody has written from this address."""
