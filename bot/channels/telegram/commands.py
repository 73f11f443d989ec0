"""The commands that an owner can type or tap in Telegram's menu."""

import re

from bot.core.choices import WISHES
from bot.core.desk_code import find_desk_code
from bot.core.duty_code import find_duty_code

# Bot API, "Deep linking": up to 64 characters of A-Z, a-z, 0-9, _ and -.
_SOURCE = re.compile(r"[A-Za-z0-9_-]{1,64}")
_COMMAND = re.compile(rf"/({'|'.join(WISHES)})(?:@\w+)?(?:\s+(.*))?", re.IGNORECASE | re.DOTALL)


def read_command(text: str) -> tuple[str | None, str | None]:
    """The choice that a command stands for (`command:<name>`), and the source behind a /start.

    Only a command of ours at the very beginning counts: "/bottle", "/bot x" and "see /help" are plain text.
    """
    match = _COMMAND.fullmatch(text.strip())
    if match is None:
        return None, None
    name, behind = match[1].lower(), (match[2] or "").strip()
    # A one-time code of staff is no source: sources are kept in the clear.
    is_code = find_desk_code(behind) is not None or find_duty_code(behind) is not None
    is_source = name == "start" and _SOURCE.fullmatch(behind) and not is_code
    return f"command:{name}", behind if is_source else None
