"""Walking through a feed: its front page, every page of its services, and each service in full."""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote, urlsplit

from bot.open_referral.clean_text import Refused, parse_json
from bot.open_referral.documents import found_in, judge_front_page
from bot.open_referral.fetching import Fetcher
from bot.open_referral.ids import Ids, is_uuid
from bot.usecases.staging_ports import Found

PER_PAGE = 100
type Tell = Callable[[str], None]  # progress, one line


def read_feed(address: str, fetcher: Fetcher, ids: Ids, tell: Tell) -> list[Found]:
    """Everything in the feed at this address. Raises Refused if it cannot be read as a whole."""
    base = feed_address(address)
    judge_front_page(_get(f"{base}/", fetcher))
    listed = _listed(base, fetcher, tell)
    found: list[Found] = []
    entries: list[Any] = []
    for done, entry in enumerate(listed, 1):
        try:
            entries.append(_in_full(base, entry, fetcher))
        except Refused as refused:
            found.append(_without(entry, str(refused)))
        if done % PER_PAGE == 0 or done == len(listed):
            tell(f"{done} of {len(listed)} services read")
    return found_in(entries, ids) + found


def feed_address(address: str) -> str:
    """The address of a feed, whether somebody gave that of its front page or of its services."""
    plain = urlsplit(address)._replace(query="", fragment="").geturl()
    return plain.rstrip("/").removesuffix("/services").rstrip("/")


def _listed(base: str, fetcher: Fetcher, tell: Tell) -> list[Any]:
    listed: list[Any] = []
    for number in range(1, fetcher.limits.pages + 1):
        page = _get(f"{base}/services?page={number}&per_page={PER_PAGE}", fetcher)
        contents, total = _contents(page, number)
        listed += contents
        if len(listed) > fetcher.limits.entries:
            raise Refused(f"it has more than {fetcher.limits.entries:,} services")
        if len(listed) >= total or not contents:
            break
        tell(f"page {number}: {len(listed)} of {total} services listed")
    if len(listed) < total:
        raise Refused(f"it says that there are {total} services, and lists {len(listed)}")
    return listed


def _contents(page: Any, number: int) -> tuple[list[Any], int]:
    if not isinstance(page, dict) or not isinstance(page.get("contents"), list):
        raise Refused("its services are not in pages")
    total, named = page.get("total_items"), page.get("page_number", number)
    if isinstance(total, bool) or not isinstance(total, int) or total < 0:
        raise Refused("its pages do not say how many services there are")
    if named != number:
        raise Refused(f"page {number} was asked for, and page {str(named)[:20]} came")
    return page["contents"], total


def _in_full(base: str, entry: Any, fetcher: Fetcher) -> Any:
    id_ = entry.get("id") if isinstance(entry, dict) else None
    if not is_uuid(id_):
        raise Refused("id: must be a UUID")
    full = _get(f"{base}/services/{quote(str(id_))}", fetcher)
    if full is None:
        raise Refused("it is listed, and is not there when it is asked for")
    if not isinstance(full, dict) or str(full.get("id", "")).lower() != str(id_).lower():
        raise Refused("it was asked for, and another one came")
    return full


def _get(url: str, fetcher: Fetcher) -> Any:
    body = fetcher.fetch(url)
    return None if body is None else parse_json(body)


def _without(entry: Any, reason: str) -> Found:
    fields = entry if isinstance(entry, dict) else {}
    id_, name = (str(fields.get(field) or "")[:80] for field in ("id", "name"))
    return Found("service", id_.lower() or "(no id)", name or "(no name)", wrong=reason)
