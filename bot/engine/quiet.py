"""Logs that never hold an owner's words."""

import logging
import sys
import traceback
import warnings
from typing import Any

import structlog


class NoWords(logging.Formatter):
    """Says where an exception came from and its kind; its message could quote an owner."""

    def formatException(self, ei: Any) -> str:  # noqa: N802 - the name is logging's
        kind, _, place = ei
        return "".join([*traceback.format_tb(place), kind.__name__])


def install(level: int) -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(NoWords("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # Said at each start by Rasa's own code, of Rasa's own code.
    warnings.filterwarnings("ignore", category=DeprecationWarning)
    warnings.filterwarnings("ignore", message="Slot auto-fill has been removed")
    # Rasa's structured entries carry texts and slots: kept from being made at all.
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, _name_only],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(level),
        cache_logger_on_first_use=True,
    )


def _name_only(logger: Any, method: str, entry: dict[str, Any]) -> str:
    return str(entry.get("event"))
