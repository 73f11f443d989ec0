"""Choices on WhatsApp: buttons or a list where a content template is set up for them, otherwise numbers.

A template is made once in Twilio's console and holds placeholders only: {{1}} is the text, {{2}} and {{3}}
title and id of the first choice, {{4}} and {{5}} of the second, and so on. It is called quick_reply_<n>
(twilio/quick-reply) or list_picker_<n> (twilio/list-picker) after its number of choices.

Outside the 24 hours only a template counts that Meta has approved, with words of its own. Its placeholders
are the values it is given, and after them the ids of its buttons, whose titles are fixed.
"""

import json
import re
from collections.abc import Mapping

from bot.channels.splitting import length
from bot.core.conversation import Choice, Template
from bot.core.errors import SettingWrong

# twilio.com/docs/content: twilio-quick-reply (3 buttons in a session without approval), twilio-list-picker;
# WhatsApp's own limit for the title of a button.
BUTTONS, BUTTON_TITLE = 3, 20
ITEMS, ITEM_TITLE = 10, 24
TEXT_LIMIT = 1024  # characters: `body` of both
# WhatsApp refuses line breaks, tabs and runs of spaces in a placeholder; as short, the body keeps its limit.
VALUE_LIMIT = 160
FALLBACK = "en"
_ENTRY = re.compile(r"(\w+):([A-Za-z-]+)=(HX[0-9a-fA-F]{32})")


class Templates:
    """The content templates of the account, by name and language."""

    def __init__(self, sids: Mapping[tuple[str, str], str]) -> None:
        self._sids = dict(sids)

    def sid_for(self, choices: tuple[Choice, ...], language: str) -> str | None:
        """The template that can show these choices, None if they have to be numbered."""
        longest, count = max((length(c.title) for c in choices), default=0), len(choices)
        names = [f"quick_reply_{count}"] if count <= BUTTONS and longest <= BUTTON_TITLE else []
        names += [f"list_picker_{count}"] if count <= ITEMS and longest <= ITEM_TITLE else []
        return next((sid for name in names if (sid := self._sids.get((name, language)))), None)

    def approved(self, template: Template | None, language: str) -> str | None:
        """The approved template of this name, in English where there is none in that language."""
        if template is None:
            return None
        return self._sids.get((template.name, language)) or self._sids.get((template.name, FALLBACK))


def filled_in(template: Template, choices: tuple[Choice, ...]) -> str:
    """The placeholders of an approved template: its values, then the ids of its buttons, as JSON."""
    values = [" ".join(value.split())[:VALUE_LIMIT] or "-" for value in template.values]
    return _as_json([*values, *(choice.id for choice in choices)])


def variables(text: str, choices: tuple[Choice, ...]) -> str:
    """This text and these choices for the placeholders of a template, as JSON."""
    values = [text, *(value for choice in choices for value in (choice.title, choice.id))]
    return _as_json(values)


def _as_json(values: list[str]) -> str:
    return json.dumps({str(place): value for place, value in enumerate(values, 1)}, ensure_ascii=False)


def numbered(text: str, choices: tuple[Choice, ...]) -> str:
    """The text with its choices in lines below, each behind the number that can be sent for it."""
    lines = [f"{place} {choice.title}" for place, choice in enumerate(choices, 1)]
    return "\n\n".join(part for part in (text.strip(), "\n".join(lines)) if part)


def read_templates(setting: str) -> Templates:
    """The templates in STALLSIDE_TWILIO_CONTENT_SIDS. Raises SettingWrong, naming the entry."""
    entries = [entry.strip() for entry in setting.split(",") if entry.strip()]
    matches = [(entry, _ENTRY.fullmatch(entry)) for entry in entries]
    if wrong := [entry for entry, match in matches if match is None]:
        raise SettingWrong(
            f"STALLSIDE_TWILIO_CONTENT_SIDS: {wrong[0]!r} is not name:language=SID,"
            " such as quick_reply_2:en=HX and 32 hexadecimal digits."
        )
    return Templates({(match[1], match[2]): match[3] for _, match in matches if match})
