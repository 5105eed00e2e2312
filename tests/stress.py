"""Pages made to cost much: each kind as a function of how many times its piece is repeated."""

from collections.abc import Callable

_LINE = 2_800


def _prose(text: str) -> str:
    """A page with a text, its lines no longer than what is read as a sentence."""
    lines = [line[at : at + _LINE] for line in text.split("\n") for at in range(0, max(1, len(line)), _LINE)]
    return _one_line("\n".join(lines))


def _one_line(text: str) -> str:
    return f"= T =\n\nT is a film by Ann Lee.\n{text}\n"


def _each(piece: str, count: int, joined: str = "") -> str:
    return joined.join(piece.format(i=i, name=_name(i)) for i in range(count))


def _name(number: int) -> str:
    letters = "abcdefghij"
    return "".join(letters[int(d)] for d in str(number)).capitalize()


def _copied(text: str) -> str:
    return f"T\n\n  Director   Ann Lee\n\nT is a film by Ann Lee that came out in 2001 and was seen by a great many people.[1][2]\n\nReferences\n{text}\n"


KINDS: dict[str, Callable[[int], str]] = {
    "an infobox line of names": lambda n: f"= T =\n\nInfobox\n- Starring: {_each('Ann {name}', n, ', ')}\n\nT is a film.\n",
    "infobox lines": lambda n: "= T =\n\nInfobox\n" + _each("- Starring: Ann {name}\n", n) + "\nT is a film.\n",
    "infobox values with brackets": lambda n: f"= T =\n\nInfobox\n- Starring: {'(' * n}\n\nT is a film.\n",
    "dots": lambda n: _prose("The film" + "." * n),
    "stops and quotes": lambda n: _prose("The film" + '."' * n),
    "references and years": lambda n: _copied(
        _each("{i}. ↑ Lee, Ann (May 2, 2001). A page of {name}. The Paper. Retrieved on May 3, 2002.\n", n)
        + _each("- Abc thing in 2001\n", n)
    ),
    "reference marks": lambda n: _prose("The film" + "[1]" * n + " ended."),
    "new names": lambda n: _prose(_each("Director {name} Holm said that {name} Lee was there.\n", n)),
    "one surname of many": lambda n: _prose(_each("{name} Smith is a director. Smith said that it was over.\n", n)),
    "one first name of many": lambda n: _prose(_each("Smith {name} is a director. Smith said that it was over.\n", n)),
    "accented capitals": lambda n: _prose("É" * n),
    "capitals and hyphens": lambda n: _prose("A-" * n),
    "capitals and stops": lambda n: _prose("A." * n),
    "capitals apart": lambda n: _prose("A " * n),
    "a name without end": lambda n: _prose("Ann " * n),
    "names and commas": lambda n: _prose("Ann Lee, " * n),
    "names and 'and'": lambda n: _prose("Ann Lee and " * n),
    "names of names": lambda n: _prose("Ann Lee of " * n),
    "possessives": lambda n: _prose("Ann's " * n),
    "said that": lambda n: _prose("Ann Lee said that " * n),
    "directed by": lambda n: _prose("directed by Ann Lee " * n),
    "who played": lambda n: _prose("Ann Lee, who played " * n),
    "titled works": lambda n: _prose(_each("The {name} of Ann (2001), ", n)),
    "years": lambda n: _prose("2001 " * n),
    "months": lambda n: _prose("In May " * n),
    "dates": lambda n: _prose(_each("On May 2, 2001, ", n)),
    "later": lambda n: _prose("A month later, " * n),
    "numbers": lambda n: _prose("1,000 " * n),
    "digits": lambda n: _prose("1" * n),
    "quotation marks": lambda n: _prose('"' * n),
    "quotations": lambda n: _prose('"a" ' * n),
    "open quotations": lambda n: _prose('"a, ' * n),
    "curly quotations": lambda n: _prose("“a " * n),
    "brackets": lambda n: _prose("(" * n),
    "pairs of brackets": lambda n: _prose("(a) " * n),
    "semicolons": lambda n: _prose("a; " * n),
    "commas": lambda n: _prose("a, " * n),
    "spaces": lambda n: _prose("a" + " " * n + "b"),
    "ands": lambda n: _prose("and " * n),
    "a long word": lambda n: _prose("a" * n),
    "a long capitalised word": lambda n: _prose("A" + "a" * n),
    "sentences": lambda n: _prose("It ended. " * n),
    "paragraphs": lambda n: _prose("It ended.\n" * n),
    "blank lines": lambda n: _prose("\n" * n),
    "headings": lambda n: _prose(_each("== H{i} ==\n", n)),
    "deeper headings": lambda n: _prose("".join("=" * (i % 5 + 2) + f" H{i} " + "=" * (i % 5 + 2) + "\n" for i in range(n))),
    "equals signs": lambda n: _prose("=" * n),
    "bullets": lambda n: _prose("- a\n" * n),
    "a cast": lambda n: _prose("== Cast ==\n" + _each("- Ann {name} as Mara {name}: A pilot.\n", n)),
    "a cast of namesakes": lambda n: _prose("== Cast ==\n" + _each("- Ann {name} as Mara: A pilot.\n", n)),
    "a table": lambda n: _prose("{|\n! A !! B\n" + _each("|-\n| a{i} || b\n", n) + "|}"),
    "a row": lambda n: _prose("{|\n|-\n" + "| a |" * n + "\n|}"),
    "rowspans": lambda n: _prose("{|\n" + "|-\n| rowspan=999 | a || b\n" * n + "|}"),
    "colspans": lambda n: _prose("{|\n|-\n" + "| colspan=999 | a |" * n + "\n|}"),
    "wide rowspans": lambda n: _prose("{|\n|-\n" + "| rowspan=999 colspan=50 | a |" * 20 + "\n" + "|-\n| a\n" * n + "|}"),
    "attributes": lambda n: _prose("{|\n|-\n| " + "a=b " * n + "| c\n|}"),
    "an awards table": lambda n: _prose(
        "== Accolades ==\n{|\n! Year !! Award !! Category !! Nominee\n"
        + _each("|-\n| 2001 || {name} Awards || Best Film || Ann {name}\n", n)
        + "|}"
    ),
    "respectively": lambda n: _prose(
        f"{_each('Ann {name}', n, ', ')} and Bo Hart played {_each('Mara {name}', n, ', ')} and Ivo, respectively."
    ),
    "apostrophes": lambda n: _prose("'" * n),
    "acronyms": lambda n: _prose(_each("The {name} Film Group (XFG) ", n)),
    "slashes": lambda n: _prose("/Film " * n),
    "dashes": lambda n: _prose("a — " * n),
    "links": lambda n: _prose("[[a|b]] " * n),
    "dots in a line": lambda n: _one_line("The film" + "." * n),
    "quotation marks in a line": lambda n: _one_line('"' * n),
    "curly quotations in a line": lambda n: _one_line("“a " * n),
    "brackets in a line": lambda n: _one_line("(" * n),
    "names in a line": lambda n: _one_line("Ann Lee, " * n),
    "sentences in a line": lambda n: _one_line("Ann Lee said that it ended in May. " * n),
    "accented capitals in a line": lambda n: _one_line("É" * n),
    "capitals and hyphens in a line": lambda n: _one_line("A-" * n),
    "braces": lambda n: _prose("{{a|" * n),
}
