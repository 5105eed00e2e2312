"""Fetch pages from a wiki."""

from pathlib import Path
from typing import Annotated

import typer

from defcli.cli import output
from defcli.errors import USAGE, DefcliError

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def fetch(
    pages: Annotated[
        list[str] | None, typer.Argument(metavar="URL or TITLE", help="Addresses of pages, or titles on the wiki that --wiki names.")
    ] = None,
    wiki: Annotated[str, typer.Option("--wiki", metavar="HOST", help="The wiki that titles are of, as in en.wikipedia.org.")] = "",
    target: Annotated[Path, typer.Option("--output", "-o", metavar="FOLDER", help="Where to put the pages.")] = Path("pages"),
    everything: Annotated[bool, typer.Option("--all", help="All articles of the wiki; goes on where it was left.")] = False,
) -> None:
    """Fetch pages from a wiki into a folder, to be built. This and `build URL` alone touch the network.

    \b
      defcli fetch https://en.wikipedia.org/wiki/Apollo_8
      defcli fetch "Apollo 8" --wiki en.wikipedia.org -o moon
    """
    from defcli.pages import network
    from defcli.pages.fetched import keep, last_of

    if everything:
        if not wiki:
            raise DefcliError("Which wiki? As in: defcli fetch --all --wiki en.wikipedia.org", USAGE)
        site = network.wiki_at(wiki)
        count = 0
        for source in network.whole(site, last_of(target, site.name)):
            keep(target, source)
            count += 1
            if count % 50 == 0:
                output.say(f"{count} pages, to {source.title}")
        output.say(f"{count} pages of {site.name} ({site.licence}) in {target}. Next: defcli build {target}")
        return
    if not pages:
        raise DefcliError("Which page? As in: defcli fetch https://en.wikipedia.org/wiki/Apollo_8", USAGE)
    for named in pages:
        if not network.is_address(named) and not wiki:
            raise DefcliError(f"{named}: give the page's address, or the wiki that has it: --wiki en.wikipedia.org", USAGE)
        source = network.page_at(named) if network.is_address(named) else network.page_called(named, wiki)
        path = keep(target, source)
        output.say(f"{path}: {source.title} ({source.licence}).")
    output.say(f"Next: defcli build {target}")
