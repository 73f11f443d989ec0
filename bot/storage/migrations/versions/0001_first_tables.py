"""The first tables.

Sealed words are text to the database; bot/storage/tables.py says which columns hold them.
"""

from datetime import datetime

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    "cursor", "erasure", "group_told", "owner", "seal", "tombstone", "unhandled", "business", "consent",
    "conversation", "step_shown", "message", "check", "edit", "flag", "part", "answer",
)  # fmt: skip


def upgrade() -> None:
    """Make the tables."""
    _make_cursor()
    _make_erasure()
    _make_group_told()
    _make_owner()
    _make_seal()
    _make_tombstone()
    _make_unhandled()
    _make_business()
    _make_consent()
    _make_conversation()
    _make_step_shown()
    _make_message()
    _make_check()
    _make_edit()
    _make_flag()
    _make_part()
    _make_answer()


def downgrade() -> None:
    """Drop them again; with them goes everything that owners wrote."""
    for table in reversed(TABLES):
        op.drop_table(table)


def _text(name: str, null: bool = False) -> "sa.Column[str]":
    return sa.Column(name, sa.Text(), nullable=null)


def _whole(name: str, null: bool = False) -> "sa.Column[int]":
    return sa.Column(name, sa.Integer(), nullable=null, autoincrement=False)


def _real(name: str, null: bool = False) -> "sa.Column[float]":
    return sa.Column(name, sa.Float(), nullable=null)


def _yes(name: str, null: bool = False) -> "sa.Column[bool]":
    return sa.Column(name, sa.Boolean(), nullable=null)


def _moment(name: str, null: bool = False) -> "sa.Column[datetime]":
    return sa.Column(name, sa.DateTime(timezone=True), nullable=null)


def _index_where(name: str, table: str, columns: list[str], condition: str) -> None:
    where = sa.text(condition)
    op.create_index(name, table, columns, sqlite_where=where, postgresql_where=where)


def _make_cursor() -> None:
    op.create_table(
        "cursor",
        _text("name"), _text("holder"), _real("until"), _text("value"),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_cursor")),
    )  # fmt: skip


def _make_erasure() -> None:
    op.create_table(
        "erasure",
        _text("id"), _text("channel"), _moment("at"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasure")),
    )  # fmt: skip


def _make_group_told() -> None:
    op.create_table(
        "group_told",
        _text("address_hash"), _moment("at"),
        sa.PrimaryKeyConstraint("address_hash", name=op.f("pk_group_told")),
    )  # fmt: skip


def _make_owner() -> None:
    op.create_table(
        "owner",
        _text("id"), _text("name", null=True), _text("language"), _text("source", null=True),
        _yes("stopped"), _moment("created_at"), _moment("last_heard_at"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_owner")),
    )  # fmt: skip


def _make_seal() -> None:
    op.create_table(
        "seal",
        _whole("id"), _text("sealed"), _text("key_hash"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seal")),
    )  # fmt: skip


def _make_tombstone() -> None:
    op.create_table(
        "tombstone",
        _text("event_hash"), _moment("until"),
        sa.PrimaryKeyConstraint("event_hash", name=op.f("pk_tombstone")),
    )  # fmt: skip
    op.create_index(op.f("ix_tombstone_until"), "tombstone", ["until"], unique=False)


def _make_unhandled() -> None:
    op.create_table(
        "unhandled",
        _text("id"), _text("channel"), _text("kind"), _moment("at"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unhandled")),
    )  # fmt: skip


def _make_business() -> None:
    op.create_table(
        "business",
        _text("owner_id"), _text("sector", null=True), _text("trade", null=True), _text("place", null=True),
        _text("council", null=True), _whole("people", null=True), _real("years", null=True),
        _text("stage", null=True),
        sa.ForeignKeyConstraint(["owner_id"], ["owner.id"], name=op.f("fk_business_owner_id")),
        sa.PrimaryKeyConstraint("owner_id", name=op.f("pk_business")),
    )  # fmt: skip


def _make_consent() -> None:
    op.create_table(
        "consent",
        _text("owner_id"), _whole("position"), _text("purpose"), _yes("given"), _moment("at"),
        _text("wording"), _text("language"), _text("channel"), _text("to_organisation", null=True),
        sa.ForeignKeyConstraint(["owner_id"], ["owner.id"], name=op.f("fk_consent_owner_id")),
        sa.PrimaryKeyConstraint("owner_id", "position", name=op.f("pk_consent")),
    )  # fmt: skip


def _make_conversation() -> None:
    op.create_table(
        "conversation",
        _text("id"), _text("owner_id"), _text("channel"), _text("address"),
        _text("address_hash", null=True), _text("person_hash", null=True), _text("floor"),
        _yes("reachable"), _whole("last_n"), _moment("last_heard_at"), _yes("arrived"),
        _yes("details_confirmed"), _yes("held_for_safety"), _text("passed_over"),
        _text("asking", null=True), _whole("asked_n", null=True), _text("engine_state", null=True),
        _whole("turn_epoch"), _real("turn_until"), _moment("turn_due_at", null=True),
        _moment("waits_since", null=True), _moment("notice_told_at", null=True), _whole("send_epoch"),
        _real("send_until"), _moment("send_due_at", null=True), _whole("erase_after", null=True),
        _moment("erase_at", null=True),
        sa.ForeignKeyConstraint(["owner_id"], ["owner.id"], name=op.f("fk_conversation_owner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conversation")),
        sa.UniqueConstraint("channel", "address_hash", name=op.f("uq_conversation_channel_address_hash")),
    )  # fmt: skip
    _index_where("ix_conversation_erase", "conversation", ["erase_at"], "erase_at IS NOT NULL")
    op.create_index(op.f("ix_conversation_owner_id"), "conversation", ["owner_id"], unique=False)
    op.create_index(op.f("ix_conversation_person_hash"), "conversation", ["person_hash"], unique=False)
    _index_where("ix_conversation_send_due", "conversation", ["send_due_at"], "send_due_at IS NOT NULL")
    _index_where("ix_conversation_turn_due", "conversation", ["turn_due_at"], "turn_due_at IS NOT NULL")
    _index_where("ix_conversation_waits", "conversation", ["waits_since"], "waits_since IS NOT NULL")


def _make_step_shown() -> None:
    op.create_table(
        "step_shown",
        _text("owner_id"), _whole("position"), _whole("check_number"), _text("practice"), _whole("level"),
        _moment("shown_at"),
        sa.ForeignKeyConstraint(["owner_id"], ["owner.id"], name=op.f("fk_step_shown_owner_id")),
        sa.PrimaryKeyConstraint("owner_id", "position", name=op.f("pk_step_shown")),
    )  # fmt: skip


def _make_message() -> None:
    op.create_table(
        "message",
        _text("id"), _text("conversation_id"), _whole("n"), _text("direction"), _text("kind"),
        _text("state"), _text("text"), _moment("created_at"), _whole("attempts"),
        _moment("next_try_at", null=True), _text("error", null=True), _text("event_hash", null=True),
        _moment("received_at", null=True), _text("choice", null=True), _text("attachments", null=True),
        _text("source", null=True), _text("corrects", null=True), _text("flags", null=True),
        _text("understood", null=True), _text("choices", null=True), _text("asks", null=True),
        _text("picture", null=True), _yes("urgent"), _text("caused_by", null=True),
        _moment("released_at", null=True),
        sa.ForeignKeyConstraint(["conversation_id"], ["conversation.id"],
            name=op.f("fk_message_conversation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message")),
        sa.UniqueConstraint("conversation_id", "n", name=op.f("uq_message_conversation_id_n")),
        sa.UniqueConstraint("event_hash", name=op.f("uq_message_event_hash")),
    )  # fmt: skip
    _index_where(
        "ix_message_unsent", "message", ["conversation_id", "n"], "state IN ('queued', 'sending', 'withheld')"
    )
    _index_where("ix_message_waiting", "message", ["conversation_id", "n"], "state = 'waiting'")


def _make_check() -> None:
    op.create_table(
        "check",
        _text("owner_id"), _whole("number"), _text("kind"), _moment("started_at"),
        _moment("finished_at", null=True), _text("open_message_id", null=True), _yes("open_done"),
        _yes("paused"),
        sa.ForeignKeyConstraint(["open_message_id"], ["message.id"], name=op.f("fk_check_open_message_id")),
        sa.ForeignKeyConstraint(["owner_id"], ["owner.id"], name=op.f("fk_check_owner_id")),
        sa.PrimaryKeyConstraint("owner_id", "number", name=op.f("pk_check")),
    )  # fmt: skip
    op.create_index(op.f("ix_check_open_message_id"), "check", ["open_message_id"], unique=False)


def _make_edit() -> None:
    op.create_table(
        "edit",
        _text("event_hash"), _text("message_id"),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_edit_message_id")),
        sa.PrimaryKeyConstraint("event_hash", name=op.f("pk_edit")),
    )  # fmt: skip
    op.create_index(op.f("ix_edit_message_id"), "edit", ["message_id"], unique=False)


def _make_flag() -> None:
    op.create_table(
        "flag",
        _text("id"), _text("conversation_id"), _text("message_id", null=True), _text("reason"),
        _text("detail", null=True), _moment("at"), _moment("done_at", null=True),
        sa.ForeignKeyConstraint(["conversation_id"], ["conversation.id"],
            name=op.f("fk_flag_conversation_id")),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_flag_message_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_flag")),
    )  # fmt: skip
    op.create_index(op.f("ix_flag_conversation_id"), "flag", ["conversation_id"], unique=False)
    op.create_index(op.f("ix_flag_message_id"), "flag", ["message_id"], unique=False)


def _make_part() -> None:
    op.create_table(
        "part",
        _text("provider_hash"), _text("message_id"),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_part_message_id")),
        sa.PrimaryKeyConstraint("provider_hash", name=op.f("pk_part")),
    )  # fmt: skip
    op.create_index(op.f("ix_part_message_id"), "part", ["message_id"], unique=False)


def _make_answer() -> None:
    op.create_table(
        "answer",
        _text("owner_id"), _whole("check_number"), _whole("position"), _text("practice"), _text("outcome"),
        _whole("level", null=True), _text("how"), _yes("confirmed"), _text("message_id"), _moment("at"),
        _whole("content_version"), _yes("replaced"),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_answer_message_id")),
        sa.ForeignKeyConstraint(["owner_id", "check_number"], ["check.owner_id", "check.number"],
            name=op.f("fk_answer_owner_id_check_number")),
        sa.PrimaryKeyConstraint("owner_id", "check_number", "position", name=op.f("pk_answer")),
    )  # fmt: skip
    op.create_index(op.f("ix_answer_message_id"), "answer", ["message_id"], unique=False)
