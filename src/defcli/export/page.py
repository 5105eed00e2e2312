"""A whole HTML page in one file: no network, readable without scripts, on paper and by ear."""

from html import escape

_STYLE = """
:root { color-scheme: light dark; --dim: #595959; --line: #d0d0d0; --lead: #00586b; }
@media (prefers-color-scheme: dark) { :root { --dim: #b0b0b0; --line: #444; --lead: #7fd3e6; } }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 52rem; margin: 0 auto; padding: 1rem; }
h1 { line-height: 1.2; margin-bottom: 0; }
h2 { border-bottom: 1px solid var(--line); margin: 2rem 0 .5rem; }
.note, footer, .source { color: var(--dim); }
footer { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1rem; font-size: .875rem; overflow-wrap: anywhere; }
ol, ul { padding: 0; list-style: none; }
li { margin: .25rem 0; }
summary { cursor: pointer; overflow-wrap: anywhere; }
summary:focus-visible, input:focus-visible { outline: 3px solid var(--lead); outline-offset: 2px; }
time, .lead { color: var(--lead); font-weight: 600; margin-right: .5rem; }
blockquote { border-left: 3px solid var(--line); margin: .5rem 0 .5rem 1rem; padding-left: 1rem; overflow-wrap: anywhere; }
.asked > li { margin: 1.25rem 0; }
.options { columns: 2; margin: .25rem 0 0 2rem; }
.blank { border-bottom: 1px solid var(--dim); height: 1.6rem; margin: 0 0 0 2rem; }
input { font: inherit; width: 100%; box-sizing: border-box; padding: .4rem; }
[hidden] { display: none !important; }
@media (min-width: 40rem) {
  .dated summary { display: grid; grid-template-columns: 1.2rem 12rem 1fr; }
  .dated summary::before { content: "▸" / ""; }
  .dated details[open] summary::before { content: "▾" / ""; }
}
@media print {
  form { display: none; }
  body { max-width: none; font-size: 11pt; }
  li, blockquote { break-inside: avoid; }
  h2 { break-after: avoid; }
  .sheet { break-before: page; }
  details::details-content { content-visibility: visible; block-size: auto; }
}
"""


def page(title: str, body: str, footer: str, script: str = "") -> str:
    """The page's text; `body` is HTML, the rest is plain text."""
    code = f"<script>{script}</script>\n" if script else ""
    policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n"
        f"<footer><p>{escape(footer)}</p></footer>\n{code}</body>\n</html>\n"
    )
