"""What owners needed and were shown is kept, joined, exported and erased with them."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import func, select

from bot.content import load
from bot.core.gaps import Heard
from bot.core.introduction_events import NeedHeard, ServicesShown
from bot.core.owner import Business
from bot.core.service import Organisation, Proof, Service
from bot.core.snapshot import Snapshot
from bot.storage import tables as t
from bot.storage.database import Database
from bot.storage.unit_of_work import SqlStorage
from bot.usecases.export_owner import export_owner
from bot.usecases.records import Contact
from tests.conftest import ROOT
from tests.integration.storage.conftest import NOW

TOLD = (NeedHeard("tax", "words", 2, 1), ServicesShown(("acas", "gone"), "tax"))
SHOP = Snapshot(business=Business(council="Dudley", sector="retail"))


def note(storage: SqlStorage, contact: Contact, days: int = 0) -> None:
    with storage.write() as unit:
        unit.owners.note_support(contact, SHOP, TOLD, NOW + timedelta(days=days))
        unit.commit()


def test_a_need_is_kept_with_where_the_owner_was_then(storage: SqlStorage, contact: Contact) -> None:
    note(storage, contact)
    with storage.read() as unit:
        assert unit.owners.heard() == (Heard(contact.owner, "tax", NOW, "Dudley", "retail", "en", 2, 1),)


def test_a_second_time_is_added_and_counted(storage: SqlStorage, contact: Contact) -> None:
    note(storage, contact)
    note(storage, contact, days=1)
    with storage.read() as unit:
        assert len(unit.owners.heard()) == 2
        assert unit.owners.snapshot(contact.conversation).services_shown == 4


def test_two_owners_who_become_one_keep_both_in_order(storage: SqlStorage, contact: Contact) -> None:
    with storage.write() as unit:
        other = unit.conversations.begin("telegram", "anna-too", NOW)
        unit.commit()
    note(storage, contact, days=1)
    note(storage, other)
    with storage.write() as unit:
        unit.joinings.join(other, contact, NOW)
        unit.commit()
    with storage.read() as unit:
        heard = unit.owners.heard()
        history = unit.owners.history(contact.conversation)
    assert {each.owner for each in heard} == {contact.owner}
    assert [each["at"] for each in history.needs] == [NOW, NOW + timedelta(days=1)]
    assert len(history.services_shown) == 4


def test_who_is_erased_leaves_nothing(storage: SqlStorage, database: Database, contact: Contact) -> None:
    note(storage, contact)
    with storage.write() as unit:
        unit.erasures.erase(contact.conversation, NOW)
        unit.commit()
    with database.engine.connect() as connection:
        for table in (t.need_heard, t.service_shown):
            assert connection.execute(select(func.count()).select_from(table)).scalar() == 0


def test_the_export_says_what_was_needed_and_shown(storage: SqlStorage, contact: Contact) -> None:
    proof = Proof("fresh")
    with storage.write() as unit:
        acas = Service("acas", "org", "Acas", "They help.", ("employment_law",), proof)
        unit.directory.save([Organisation("org", "Acas", "They help.", proof)], [acas])
        unit.commit()
    note(storage, contact)
    content = load(ROOT / "data" / "content", drafts=True)
    told = export_owner("web", "anna", storage, content.framework, content.cut_offs)
    at = NOW.isoformat()
    assert told["services_shown"] == [
        {"service": "acas", "organisation": "Acas", "need": "tax", "at": at},
        {"service": "gone", "organisation": None, "need": "tax", "at": at},
    ]
    assert told["owner"]["needs"] == [{"need": "tax", "how": "words", "at": at}]


def test_nothing_heard_writes_nothing(storage: SqlStorage, contact: Contact) -> None:
    with storage.write() as unit:
        unit.owners.note_support(contact, replace(SHOP), (), NOW)
        unit.commit()
    with storage.read() as unit:
        assert unit.owners.heard() == ()
