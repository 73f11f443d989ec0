"""Approval: a person stands by the words that owners read. Other words are not approved any more."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, get_args

ApprovalKind = Literal["step", "safety", "translation"]
APPROVAL_KINDS: tuple[ApprovalKind, ...] = get_args(ApprovalKind)
# What was decided last about words: kind, key, language and fingerprint; True is approved.
type Decided = Mapping[tuple[str, str, str, str], bool]
NOTHING_DECIDED: Decided = {}


@dataclass(frozen=True)
class Approvable:
    """Words that a person must approve, as an owner reads them, with what they rest on.

    `approved_by` and `approved_on` are an approval that stands in the files.
    """

    kind: ApprovalKind
    key: str
    language: str
    title: str
    words: tuple[str, ...]
    evidence: str = ""
    source: str = ""
    strength: str = ""
    approved_by: str | None = None
    approved_on: date | None = None

    @property
    def fingerprint(self) -> str:
        """Other words, evidence or source have another one."""
        parts = (*self.words, self.evidence, self.source, self.strength)
        joined = "".join(f"{len(part)}:{part}" for part in parts)  # lengths keep ("ab", "c") from ("a", "bc")
        return hashlib.sha256(joined.encode()).hexdigest()

    def is_approved(self, decided: Decided) -> bool:
        """True if somebody stands by these very words: what staff decided goes before the files."""
        in_files = self.approved_by is not None and self.approved_on is not None
        return decided.get((self.kind, self.key, self.language, self.fingerprint), in_files)


@dataclass(frozen=True)
class Approval:
    """What a member of staff decided about words: to approve them, or to take that back."""

    kind: ApprovalKind
    key: str
    language: str
    fingerprint: str
    approved: bool
    staff: str
    at: datetime
