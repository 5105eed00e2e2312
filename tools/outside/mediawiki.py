"""By hand: a real MediaWiki on loopback beside the converter, and its answers recorded for the tests.

    python tools/outside/mediawiki.py compare http://127.0.0.1:8088 DUMP.xml   # words of each page, converted and rendered
    python tools/outside/mediawiki.py record http://127.0.0.1:8088 tests/pages/mediawiki

The wiki: Debian's packages mediawiki, php-cli, php-sqlite3, php-xml, php-mbstring, php-intl; `install.php --dbtype=sqlite`, `importDump.php --no-updates`,
`runJobs.php`, then `php -S 127.0.0.1:8088` in its folder.
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path
from urllib.request import urlopen

from defcli.pages import html, network, wikitext
from defcli.pages.containers import opened
from defcli.pages.folder import Found
from defcli.pages.source import Unread

ASKED = (
    "index.php/Salt_Road",
    "index.php/Nowhere",
    "api.php?action=query&meta=siteinfo&siprop=general%7Crightsinfo&format=json&formatversion=2&maxlag=5",
    *(
        f"api.php?action=parse&page={title}&redirects=1&prop=text%7Crevid%7Cdisplaytitle%7Ccategories&disableeditsection=1&disablelimitreport=1&format=json&formatversion=2&maxlag=5"
        for title in ("Salt+Road", "The+Salt+Road", "Nowhere", "Winter+Keys")
    ),
    "api.php?action=query&list=search&srsearch=Nowhere&srlimit=3&format=json&formatversion=2&maxlag=5",
)


def words(text: str) -> Counter[str]:
    """The words of a canonical text, its references and marks aside, and its infobox, whose labels are the template's own."""
    body = re.split(r"^== References ==$", text, flags=re.MULTILINE)[0]
    body = re.sub(r"^Infobox\n(?:- .*\n)*", "", body, flags=re.MULTILINE)
    return Counter(w.casefold() for w in re.findall(r"\w+", body))


def compare(wiki: str, dump: str) -> None:
    """How many words of each side the other has, and the pages that differ most."""
    site = network.wiki_at(wiki)
    both = ours = theirs = 0
    worst: list[tuple[float, str, list[str], list[str]]] = []
    shelf = opened(Found(Path(dump), dump))
    for source in shelf.pages:
        if isinstance(source, Unread):
            continue
        one = words(wikitext.convert(source.text, source.title, shelf.templates).text)
        other = words(html.convert(network.page_of(site, source.title).text, source.title).text)
        shared = sum((one & other).values())
        both, ours, theirs = both + shared, ours + one.total(), theirs + other.total()
        share = shared / max(1, max(one.total(), other.total()))
        worst.append((share, source.title, list((one - other))[:8], list((other - one))[:8]))
    print(f"of the words converted {both / ours:.1%} are rendered, of the words rendered {both / theirs:.1%} are converted")
    for share, title, more, less in sorted(worst)[:25]:
        print(f"{share:6.1%} {title}: only converted {more}, only rendered {less}")


def record(wiki: str, folder: str) -> None:
    """Answers of the wiki as files: what was asked, status, headers that matter, body."""
    for number, path in enumerate(ASKED):
        try:
            with urlopen(f"{wiki}/{path}") as answer:
                status, body = answer.status, answer.read().decode()
        except OSError as error:
            status, body = getattr(error, "code", 500), ""
        body = re.sub(r"(?s)<script.*?</script>|<style.*?</style>", "", body) if path.startswith("index") else body
        told = {"asked": path, "status": status, "body": body.replace(wiki, "WIKI")}
        (Path(folder) / f"{number:02}.json").write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    globals()[sys.argv[1]](*sys.argv[2:])
