"""Pages fetched from a wiki: the one module that knows the network.

A wiki is asked through its api.php, one request at a time, as its etiquette wants it (https://www.mediawiki.org/wiki/API:Etiquette).
"""

import gzip
import json
import re
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from html import unescape
from typing import Any, NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import quote, unquote, urlencode, urljoin, urlsplit
from urllib.request import Request, urlopen

from defcli import __version__
from defcli.errors import NOT_FOUND, UNREADABLE, USAGE, DefcliError
from defcli.model import Origin
from defcli.pages.source import Source

_AGENT = f"defcli/{__version__} (a trivia and lookup tool; reads pages its user names; +https://pypi.org/project/defcli-wiki/)"
_TIMEOUT = 30
_LARGEST = 16_000_000
_TRIES = 4
_LONGEST_WAIT = 60
_EDIT_URI = re.compile(r"<link[^>]+rel=[\"']EditURI[\"'][^>]*>", re.IGNORECASE)
_HREF = re.compile(r"href=[\"']([^\"']+)[\"']")
_GUESSES = ("/w/api.php", "/api.php", "/wiki/api.php", "/mediawiki/api.php")
_IN_PATH = re.compile(r"/(?:wiki|w|index\.php)/(?P<title>.+)$")
_ENTITY = re.compile(r"[?&]title=(?P<title>[^&]+)")
_SAVE = "save the page in your browser and build that file"
_AT_ONCE = 50


class Wiki(NamedTuple):
    """A wiki: where its api.php is, what it is called, and its texts' licence."""

    api: str
    name: str
    licence: str


class _Answer(NamedTuple):
    status: int
    url: str
    body: str


def is_address(named: str) -> bool:
    """True for the address of a page on the web."""
    return named.startswith(("http://", "https://"))


def page_at(address: str, wait: Callable[[float], None] = time.sleep) -> Source:
    """The page at an address, rendered by its wiki."""
    parts = urlsplit(address)
    if not parts.hostname:
        raise DefcliError(f"{address}: no address of a page; it begins with https:// and the wiki's name.", USAGE)
    title = _title_in(address)
    wiki = _wiki_of(address, wait)
    if wiki is None or not title:
        raise DefcliError(f"{address}: no wiki answers there; {_SAVE}.", UNREADABLE)
    return page_of(wiki, title, wait)


def page_called(title: str, host: str, wait: Callable[[float], None] = time.sleep) -> Source:
    """The page of a title on a wiki."""
    base = host if is_address(host) else f"https://{host}"
    wiki = _wiki_of(base, wait)
    if wiki is None:
        raise DefcliError(f"{host}: no wiki answers there.", UNREADABLE)
    return page_of(wiki, title, wait)


def page_of(wiki: Wiki, title: str, wait: Callable[[float], None] = time.sleep) -> Source:
    """A page rendered, redirects followed and the title as the wiki spells it."""
    asked = {
        "action": "parse", "page": title, "redirects": "1", "prop": "text|revid|displaytitle|categories", "disableeditsection": "1", "disablelimitreport": "1",
    }  # fmt: skip
    data = _asked(wiki.api, asked, wait)
    if "error" in data:
        code = data["error"].get("code", "")
        if code in ("missingtitle", "invalidtitle", "pagecannotexist"):
            raise DefcliError(f"{title}: {wiki.name} has no page of that title.{_near(wiki, title, wait)}", NOT_FOUND)
        raise DefcliError(f"{title}: {wiki.name} does not give this page ({code}); {_SAVE}.", UNREADABLE)
    page = data["parse"]
    told = page["title"]
    followed = tuple(r["from"] for r in page.get("redirects", ()))
    url = urljoin(wiki.api, f"index.php?title={quote(told.replace(' ', '_'))}")
    text = page["text"] if isinstance(page["text"], str) else page["text"]["*"]
    origin = Origin("html", url, page.get("pageid"), page.get("revid"))
    return Source(_ident(told), told, told, text, origin, None, followed, wiki.licence)


def whole(wiki: Wiki, after: str = "", wait: Callable[[float], None] = time.sleep) -> Iterator[Source]:
    """All articles of a wiki as wikitext, those after a title where one is given."""
    asked = {
        "action": "query", "generator": "allpages", "gaplimit": str(_AT_ONCE), "gapfilterredir": "nonredirects", "prop": "revisions",
        "rvprop": "ids|timestamp|content", "rvslots": "main", "gapfrom": after or "!",
    }  # fmt: skip
    goes_on: Mapping[str, str] = {}
    while True:
        data = _asked(wiki.api, {**asked, **goes_on}, wait)
        if "error" in data:
            raise DefcliError(f"{wiki.name}: the wiki does not list its pages ({data['error'].get('code', '')}).", UNREADABLE)
        for page in sorted(data.get("query", {}).get("pages", ()), key=lambda p: str(p.get("title"))):
            if revisions := page.get("revisions"):
                origin = Origin(
                    "wikitext",
                    urljoin(wiki.api, f"index.php?curid={page['pageid']}"),
                    page["pageid"],
                    revisions[0].get("revid"),
                    revisions[0].get("timestamp"),
                )
                yield Source(
                    _ident(page["title"]),
                    page["title"],
                    page["title"],
                    revisions[0]["slots"]["main"].get("content", ""),
                    origin,
                    wiki.name,
                    (),
                    wiki.licence,
                )
        goes_on = data.get("continue", {})
        if not goes_on:
            return


def wiki_at(host: str, wait: Callable[[float], None] = time.sleep) -> Wiki:
    """The wiki of a host or address."""
    found = _wiki_of(host if is_address(host) else f"https://{host}", wait)
    if found is None:
        raise DefcliError(f"{host}: no wiki answers there.", UNREADABLE)
    return found


def _ident(title: str) -> str:
    return re.sub(r"[^\w'(),!-]+", "_", title).strip("_.")[:60] or "page"


def _title_in(address: str) -> str:
    parts = urlsplit(address)
    found = _ENTITY.search(f"?{parts.query}") or _IN_PATH.search(parts.path)
    return unquote(found["title"]).replace("_", " ") if found else ""


def _wiki_of(address: str, wait: Callable[[float], None]) -> Wiki | None:
    """The wiki that an address is of: by what its page says of its api.php, else where wikis have it."""
    root = urljoin(address, "/")
    places = [urljoin(root, guess) for guess in _GUESSES]
    page = _got(address, wait, {403, 404, 429})
    if page and (link := _EDIT_URI.search(page.body)) and (href := _HREF.search(link[0])):
        places.insert(0, urljoin(page.url, unescape(href[1])).partition("?")[0])
    for api in dict.fromkeys(places):
        try:
            data = _asked(api, {"action": "query", "meta": "siteinfo", "siprop": "general|rightsinfo"}, wait)
            general, rights = data["query"]["general"], data["query"].get("rightsinfo", {})
        except (DefcliError, KeyError, TypeError):
            continue
        return Wiki(api, str(general.get("sitename", root)), str(rights.get("text") or rights.get("url") or "unknown"))
    if page is not None and page.status == 403:
        raise DefcliError(f"{address}: this wiki gives nothing to programs (403); {_SAVE}.", UNREADABLE)
    return None


def _near(wiki: Wiki, title: str, wait: Callable[[float], None]) -> str:
    try:
        found = _asked(wiki.api, {"action": "query", "list": "search", "srsearch": title, "srlimit": "3"}, wait)
        names = [str(each["title"]) for each in found["query"]["search"]]
    except (DefcliError, KeyError, TypeError):
        return ""
    return f" Did you mean {' or '.join(names)}?" if names else ""


def _asked(api: str, parameters: Mapping[str, str], wait: Callable[[float], None]) -> dict[str, Any]:
    """What api.php answers; it is asked again where it asks to be."""
    address = f"{api}?{urlencode({**parameters, 'format': 'json', 'formatversion': '2', 'maxlag': '5'})}"
    for attempt in range(_TRIES):
        answer = _got(address, wait, {403})
        if answer is None or answer.status == 403:
            raise DefcliError(f"{urlsplit(api).hostname}: this wiki gives nothing to programs (403); {_SAVE}.", UNREADABLE)
        try:
            data = json.loads(answer.body)
        except ValueError:
            raise DefcliError(f"{api}: this is no api.php of a wiki.", UNREADABLE) from None
        if not isinstance(data, dict):
            raise DefcliError(f"{api}: this is no api.php of a wiki.", UNREADABLE)
        if not (isinstance(data.get("error"), dict) and data["error"].get("code") in ("maxlag", "ratelimited", "readonly")):
            return data
        wait(min(_LONGEST_WAIT, 5.0 * (attempt + 1)))
    raise DefcliError(f"{urlsplit(api).hostname}: the wiki is too busy; try again later.", UNREADABLE)


def _got(address: str, wait: Callable[[float], None], borne: set[int]) -> _Answer | None:
    """What stands at an address, no more of it than a page can be long; where a refusal is borne, that with an empty body."""
    request = Request(address, headers={"User-Agent": _AGENT, "Accept-Encoding": "gzip"})
    for attempt in range(_TRIES):
        try:
            with urlopen(request, timeout=_TIMEOUT) as response:
                if not is_address(response.url):
                    raise DefcliError(f"{address}: leads to no page of the web.", UNREADABLE)
                return _Answer(response.status, response.url, _body(response, address))
        except HTTPError as error:
            if error.code in (429, 503) and attempt < _TRIES - 1:
                told = error.headers.get("Retry-After", "")
                wait(min(_LONGEST_WAIT, float(told) if told.isdigit() else 5.0))
                continue
            if error.code in borne:
                return _Answer(error.code, address, "")
            raise DefcliError(
                f"{address}: the wiki answers {error.code} ({error.reason}).", NOT_FOUND if error.code == 404 else UNREADABLE
            ) from None
        except (URLError, OSError, ValueError) as error:
            raise DefcliError(f"{urlsplit(address).hostname}: cannot be reached ({getattr(error, 'reason', error)}).", UNREADABLE) from None
    return None


def _body(response: Any, address: str) -> str:  # noqa: ANN401
    raw = response.read(_LARGEST + 1)
    try:
        if response.headers.get("Content-Encoding") == "gzip":
            unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
            raw = unpacker.decompress(raw, _LARGEST + 1)
    except (zlib.error, gzip.BadGzipFile):
        raise DefcliError(f"{address}: what came is broken; try again.", UNREADABLE) from None
    if len(raw) > _LARGEST:
        raise DefcliError(f"{address}: too long for a wiki page.", UNREADABLE)
    return bytes(raw).decode("utf-8", "replace")
