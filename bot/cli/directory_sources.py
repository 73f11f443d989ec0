"""Where staff take entries of the directory from in the console."""

from bot.bootstrap.directory import DATA
from bot.bootstrap.open_referral import allowed_hosts, join_open_format, read_feed_soon, read_upload
from bot.content.places import read_councils
from bot.settings import Settings
from bot.web.console.needs import DirectorySources


def directory_sources(settings: Settings) -> DirectorySources:
    """Files of theirs, and feeds of the hosts that the settings allow."""
    return DirectorySources(
        hosts=allowed_hosts(settings),
        councils=lambda: read_councils(DATA / "places"),
        open_format=join_open_format(settings),
        read_file=lambda name, data: read_upload(name, data, settings),
        read_feed=lambda address: read_feed_soon(address, settings),
    )
