"""Join what the path of a message needs: storage, spool, screen, and the channels that are configured."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from bot.bank_holidays import bank_holidays
from bot.bootstrap.directory import load_directory_files, read_directory_from
from bot.bootstrap.floor import FloorWords
from bot.bootstrap.talk import DATA, join_clock, join_content
from bot.channels.introduction_links import IntroductionLinks
from bot.channels.media_links import MediaLinks
from bot.channels.picture import draw
from bot.content import LiveContent
from bot.core.conversation import Asking, Reply
from bot.core.duty import Rota
from bot.core.errors import SettingWrong
from bot.core.message import Channel
from bot.core.safety import CATEGORIES, Category
from bot.core.snapshot import Snapshot
from bot.settings import Settings, is_loopback
from bot.storage.database import Database
from bot.storage.live_directory import LiveDirectory
from bot.storage.migrate import migrate
from bot.storage.spool import FileSpool
from bot.storage.unit_of_work import SqlStorage
from bot.understanding import Screen
from bot.understanding.always import AlwaysDone
from bot.understanding.desk import DeskReader
from bot.usecases.answer_danger import answer_danger
from bot.usecases.desk_ports import DeskTools
from bot.usecases.introduction_parts import IntroductionParts
from bot.usecases.path_ports import Notice
from bot.usecases.ports import Clock, Sender
from bot.usecases.receive_message import Reception
from bot.usecases.say_follow_up import say_follow_up
from bot.usecases.say_note import NoteWords
from bot.usecases.staff.floor_ports import FloorParts
from bot.usecases.staff.reach_staff import AlertParts

if TYPE_CHECKING:  # the providers' libraries take 70 MB and seconds to load: only where they are used
    from bot.channels.telegram.connection import Connection
    from bot.channels.telegram.outbound import TelegramSender
    from bot.channels.whatsapp.account import Account
    from bot.channels.whatsapp.outbound import WhatsAppSender

NOTICE_KEYS: dict[Notice, str] = {
    "it_takes_longer": "turn-late",
    "set_aside": "turn-set-aside",
    "masked": "masked",
    "joined_telegram": "joined-telegram",
    "joined_whatsapp": "joined-whatsapp",
    "joined_web": "joined-web",
    "joined_terminal": "joined-terminal",
    "introduction_moved": "introduction-moved",
    "words_not_passed": "introduction-words-not-passed",
}


@dataclass(frozen=True)
class TelegramParts:
    """Telegram's connection and its way out."""

    connection: "Connection"
    sender: "TelegramSender"


@dataclass(frozen=True)
class WhatsAppParts:
    """The account at Twilio and WhatsApp's way out."""

    account: "Account"
    sender: "WhatsAppSender"


@dataclass(frozen=True)
class Parts:
    """The real parts of a process that keeps messages."""

    settings: Settings
    clock: Clock
    content: LiveContent
    database: Database
    storage: SqlStorage
    spool: FileSpool
    links: MediaLinks
    introduction_links: IntroductionLinks
    screen: Screen
    directory: LiveDirectory
    desk_reader: DeskReader
    always: AlwaysDone
    telegram: TelegramParts | None
    whatsapp: WhatsAppParts | None
    email: Sender | None = None

    def say_notice(self, notice: Notice, language: str) -> Reply:
        """What the path of a message itself has to say."""
        return Reply(self.content.wording.say(NOTICE_KEYS[notice], "en"))

    def say_follow_up(self, asking: Asking, snapshot: Snapshot, name: str) -> Reply:
        """A reminder, or another question of our own accord."""
        return say_follow_up(asking, snapshot, self.content, name)

    def safety_reply(
        self, category: Category, now: datetime, language: str, rota: Rota | None = None
    ) -> Reply:
        """The fixed words that answer danger, with when somebody on this rota reads it."""
        return answer_danger(category, now, self.content, rota and rota.on_bank_holidays(bank_holidays(now)))

    @property
    def alerts(self) -> AlertParts:
        """What alerting staff needs."""
        settings = self.settings
        home = settings.public_url.rstrip("/") or f"http://127.0.0.1:{settings.port}"
        return AlertParts(
            self.content.wording, bank_holidays, self.has_template, home, sends_email=self.email is not None
        )

    @property
    def introductions(self) -> IntroductionParts:
        """What acting on an introduction needs."""
        words = NoteWords(self.content, self.introduction_links)
        return IntroductionParts(
            words.say_note, words.say_words, bank_holidays, self.has_template, self.email is not None
        )

    @property
    def desk(self) -> DeskTools:
        """What a turn at a desk may use."""
        return DeskTools(self.content.wording, self.desk_reader, self.settings.person_contact, bank_holidays)

    def has_template(self, name: str) -> bool:
        """True if an approved template with this name is set up."""
        entries = self.settings.twilio_content_sids.split(",")
        return name in {entry.strip().partition(":")[0] for entry in entries}

    @property
    def reception(self) -> Reception:
        """What receiving a message needs."""
        return Reception(self.storage, self.screen, self.safety_reply, self.floor)

    @property
    def floor(self) -> FloorParts:
        """What taking the floor and giving it back needs."""
        settings = self.settings
        words = FloorWords(self.content, settings.programme, settings.person_contact, self.directory)
        return FloorParts(words.say, words.ask, self.always.read, self.say_notice, self.introductions)

    @property
    def senders(self) -> dict[Channel, Sender]:
        """The ways out of all channels that have a provider."""
        senders: dict[Channel, Sender] = {}
        if self.telegram:
            senders["telegram"] = self.telegram.sender
        if self.whatsapp:
            senders["whatsapp"] = self.whatsapp.sender
        if self.email:
            senders["email"] = self.email
        return senders


def prepare_database(settings: Settings) -> None:
    """Make or change the tables, and load the directory.

    Raises ContentBroken, SettingWrong or StorageAway.
    """
    database = _database(settings)
    migrate(database)
    load_directory_files(settings, database)
    database.close()


def open_storage(settings: Settings) -> SqlStorage:
    """The database alone, made or changed where needed. Raises SettingWrong or StorageAway."""
    database = _database(settings)
    migrate(database)
    return SqlStorage(database)


def join(settings: Settings) -> Parts:
    """All parts. Raises ContentBroken, SettingWrong or StorageAway."""
    clock, database = join_clock(settings), _database(settings)
    storage = SqlStorage(database)
    content = join_content(settings, storage)
    _check_safety(settings, content)
    key = settings.secret_key.get_secret_value().encode()
    links = MediaLinks(key, clock.now)
    return Parts(
        settings=settings,
        clock=clock,
        content=content,
        database=database,
        storage=storage,
        spool=FileSpool(settings.var_path / "spool", database.cipher),
        links=links,
        introduction_links=IntroductionLinks(key, settings.public_url, clock.now),
        screen=Screen(content.safety.phrases),
        directory=read_directory_from(storage, settings, clock),
        desk_reader=DeskReader.from_content(DATA),
        always=AlwaysDone.from_content(DATA),
        telegram=_telegram(settings) if settings.has_telegram else None,
        whatsapp=_whatsapp(settings, links, clock) if settings.has_whatsapp else None,
        email=_email(settings, content, clock) if settings.has_email else None,
    )


def _database(settings: Settings) -> Database:
    return Database(settings.database, settings.field_key.get_secret_value())


def _telegram(settings: Settings) -> TelegramParts:
    from bot.channels.telegram.connection import connect
    from bot.channels.telegram.outbound import TelegramSender

    url = settings.telegram_api_url
    connection = connect(settings.telegram_token.get_secret_value(), url, proxies=not is_loopback(url))
    return TelegramParts(connection, TelegramSender(connection, draw))


def _whatsapp(settings: Settings, links: MediaLinks, clock: Clock) -> WhatsAppParts:
    from bot.channels.whatsapp.account import Account
    from bot.channels.whatsapp.address import written_address
    from bot.channels.whatsapp.outbound import Ways, WhatsAppSender
    from bot.channels.whatsapp.templates import read_templates

    if written_address(settings.whatsapp_from) is None:
        raise SettingWrong("STALLSIDE_WHATSAPP_FROM is wrong: expected a number such as +447700900999.")
    url, token = settings.twilio_api_url, settings.twilio_auth_token.get_secret_value()
    account = Account(settings.twilio_account_sid, token, url, proxies=not is_loopback(url))
    public = settings.public_url.rstrip("/")
    ways = Ways(
        number=settings.whatsapp_from,
        picture=lambda message: public + links.path(message),
        status=f"{public}/channels/whatsapp/status",
    )
    templates = read_templates(settings.twilio_content_sids)
    return WhatsAppParts(account, WhatsAppSender(account, ways, templates, clock))


def _email(settings: Settings, content: LiveContent, clock: Clock) -> Sender:
    from bot.channels.email.folder import SCHEME, FolderSender
    from bot.channels.email.letter import Frame
    from bot.channels.email.outbound import EmailSender, read_sender
    from bot.channels.email.server import read_server

    url = settings.smtp_url.get_secret_value()
    sender = read_sender(settings.email_from)
    contact = settings.person_contact

    def frame(language: str) -> Frame:
        say = content.wording.say
        footer = [say("email-footer", language, programme=settings.programme)]
        footer += [say("email-footer-contact", language, contact=contact)] if contact else []
        return Frame(sender, settings.public_url, say("email-subject", language), " ".join(footer))

    if url.startswith(SCHEME):
        return FolderSender(settings.var_path / url.removeprefix(SCHEME), frame, clock)
    return EmailSender(read_server(url, is_local=is_loopback(url)), frame, clock)


def _check_safety(settings: Settings, content: LiveContent) -> None:
    """No real channel without a screen that knows every category, and a line for each of them."""
    if not settings.real_channels:
        return
    screened = {phrase.category for phrase in content.safety.phrases if not phrase.passes}
    unready = [c for c in CATEGORIES if c not in screened or not content.safety.lines.get(c)]
    if unready:
        raise SettingWrong(
            "The safety screen is not ready for a real channel: no phrases or no line for"
            f" {', '.join(unready)}. See data/content/safety."
        )
    if content.safety.unapproved and not settings.shows_drafts:
        raise SettingWrong(
            "Nobody has approved the safety wording yet (data/content/safety/lines.yml), and a real channel"
            " shows approved wording only. Have it approved"
            " (in the console, Content), or set STALLSIDE_DRAFTS=on."
        )
