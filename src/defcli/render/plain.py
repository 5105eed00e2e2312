"""Views as plain lines, for pipes, files and `--plain`: no boxes, no colour, nothing cut."""

from defcli.render.view import Heading, Note, Row, Title, Verdict, View


def lines(view: View) -> list[str]:
    """The lines of a view."""
    out: list[str] = []
    for block in view:
        if isinstance(block, Title):
            out.append(f"{block.text} ({block.note})" if block.note else block.text)
        elif isinstance(block, Heading):
            out += ["", f"{block.text} ({block.note})" if block.note else block.text]
        elif isinstance(block, (Verdict, Note)):
            out += ["", block.text]
        elif isinstance(block, Row):
            lead = f"{block.lead}  " if block.lead else ""
            source = f"  [{block.source}]" if block.source else ""
            out.append(f"  {lead}{block.text}{source}")
    return out
