"""Libraries that Rasa imports for stores, brokers and crash reports, which this engine has none of.

Their names are answered with empty classes, so that Rasa's imports and `except` clauses hold.
"""

from types import ModuleType
from typing import Any

from bot.engine.stand_ins import STAND_INS

ABSENT = (
    "aio_pika",
    "aio_pika.exceptions",
    "aiormq",
    "boto3",
    "boto3.dynamodb",
    "boto3.dynamodb.conditions",
    "botocore",
    "botocore.exceptions",
    "pymongo",
    "pymongo.collection",
    "pymongo.errors",
)


class Absent(type):
    """A class for any name asked of it: fit for annotations and `except` clauses, loud when really used."""

    def __getattr__(cls, name: str) -> "Absent":
        if name.startswith("__"):
            raise AttributeError(name)
        found = Absent(name, (Exception,), {})
        setattr(cls, name, found)
        return found


def fill_absent(module: ModuleType) -> None:
    module.__path__ = []
    root = Absent(module.__name__, (Exception,), {})
    module.__getattr__ = lambda name: getattr(root, name)


class NoCrashReports:
    """Takes the place of Sentry's step in Rasa's logging: hands every entry on, sends nothing."""

    def __init__(self, **_: Any) -> None:
        pass

    def __call__(self, logger: Any, name: str, entry: dict) -> dict:
        return entry


def fill_crash_reports(module: ModuleType) -> None:
    module.SentryProcessor = NoCrashReports


for absent_name in ABSENT:
    STAND_INS.add(absent_name, fill_absent)
STAND_INS.add("structlog_sentry", fill_crash_reports)
