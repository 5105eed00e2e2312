"""What the text slots of a phrase may hold: noun phrases, clauses, ratings, sums, offices, in tagged text."""

from defcli.extraction.mentions.tagging import DESCRIBED, FIRST_INDEX, LETTERS
from defcli.language.vocabulary import ROLES, SPEECH, TIES

INDEX = f"[{chr(FIRST_INDEX)}-{chr(0xF8FF)}]"
NAMED = f"[{''.join(v for k, v in LETTERS.items() if k not in ('date', 'quote'))}]{INDEX}"
_TEXT = r"(?:[^,;:()—–.!?\[]|[.,–](?=\d)|\.(?=[a-z])|(?<=\b[A-Z])\.)"
_BREAK = (
    r"(?:[,;:()—\[]|–(?!\d)|[.!?](?=[\s\[]|$)|$"
    r"| (?:but|while|when|where|which|who|whom|that|after|before|because|since|so|if|until|although|though|whereas|despite)\b)"
)
_SHORT = (
    rf"(?:{_BREAK}| (?:and|for|with|by|in|on|at|from|to|as|during|following|via|through|into|than|rather|instead|around|about|over|against"
    r"|under|is|was|are|were|has|had)\b)"
)
_SAYING = "|".join(SPEECH)
_ROLE = "|".join(r.replace("-", "[ -]") for r in ROLES)

TEXTS = {
    "np": rf"{_TEXT}{{2,120}}?(?={_SHORT})",
    "phrase": rf"{_TEXT}{{2,150}}?(?={_BREAK})",
    "words": rf"(?=\S){_TEXT}{{2,90}}?",
    "impersonal": rf"(?=\S)(?:(?![{LETTERS['person']}{LETTERS['unclear']}]|\b(?:{_ROLE})\b){_TEXT}){{2,90}}?",
    "listing": r"[^;]{3,160}?",
    "rest": r"[^;]{3,180}?(?=[.!?;](?:\s|$)|$)",
    "clause": (
        rf"[^;\[]{{8,200}}?(?=[.!?;](?:[\s\[]|$)|$|\[|, (?:with|which|while|whereas|but|adding|noting|saying|so|though|although|stating)\b| while\b"
        rf"| adding\b|,? and (?:also |then |\w+ly )?(?:{_SAYING})\b|, and {LETTERS['person']}{INDEX} (?:also )?(?:{_SAYING})\b|, and (?:that|this|the|he|she|they|it|in|for|as|so|paired|had)\b| but (?:{_SAYING})\b)"
    ),
    "objects": (
        rf"[^;\[]{{3,170}}?(?=[.!?;](?:[\s\[]|$)|$|, (?:but|while|which|though|although|saying|noting|adding|calling|comparing|describing)\b| while\b"
        rf"|,? (?:and|but) (?:also |then |\w+ly )?(?:{_SAYING}|found|asked|gave|calling|praising|criticizing|finding|comparing|describing)\b|, and (?:he|she|they|it|that)\b)"
    ),
    "source": r"[A-Z][a-z-]+ (?:analysis|data|reports?|figures|polls?|surveys?)",
    "plain": rf"(?!it\b|he\b|she\b|as\b|him\b|her\b|them\b)[^,;:()—–.!?\[{LETTERS['quote']}]{{2,110}}?",
    "word": r"[\w'’-]+",
    "name": rf"(?:{NAMED}|{LETTERS['quote']}{INDEX})",
    "title": rf"(?:{NAMED}(?:['’]s {NAMED})?|{LETTERS['quote']}{INDEX})",
    "number": r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|twenty)",
    "ordinal": r"(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)",
    "percent": r"\d+(?:\.\d+)?(?:%| percent| per cent)",
    "percents": r"\d+%(?:,? (?:and )?\d+%)*",
    "averaged": r"averaged",
    "quantity": r"\d[\d.,]*(?: (?:million|billion|thousand))?",
    "money": r"(?:US|A|C)?[$£€]\s?\d[\d.,]*(?: (?:million|billion))?",
    "region": r"(?:worldwide|domestically|in the United States|overseas)",
    "minutes": r"\d{1,3}(?: ?[–-] ?\d{1,3})? minutes",
    "outof": r"\d+(?:\.\d+)?/\d+",
    "rating": r"(?:\d+(?:\.\d+)?(?: stars?)? out of \d+(?: stars?)?|\d+(?:\.\d+)?/\d+|[A-F] ?[+−–-]?(?!\w)|\d+(?:\.\d+)? stars?\b)",
    "ratingshare": r"\d+\.\d+ (?:rating )?/ ?\d+(?:%| percent) (?:share|rating)",
    "tie": (
        r"(?:former |long-time |longtime |late |deceased |own |apparent |old )*"
        rf"(?:{'|'.join(t.replace('-', '[ -]') for t in sorted(TIES, key=len, reverse=True))})\b(?![- ]figures?\b)(?!-)"
        r"(?! (?!(?:and|or|who|whom|that|which|from|in|to|of|for|with|at|on|by|during|but|when|as|after|before|until|while|turned|named|called|is|was)\b)[a-z]+)"
    ),
    "worktie": r"(?:long-time |longtime |frequent )?(?:[a-z]+ ){0,3}(?:collaborator|partner|colleague)",
    "castorder": r"the (?:first|last|second|third|final) (?:actor|actress|person) (?:to be )?cast",
    "description": (
        rf"(?:(?!the preceded|the culmination|an? homage|a (?:man|woman|person|boy|girl|character)\b(?! (?:from|in|of)))(?:a|an|the|one of the) |{LETTERS['unknown']}{INDEX} ){_TEXT}{{2,110}}?"
        rf"(?={_BREAK}| (?:with|suffering|by|set|created|produced|written|directed|released|based|starring|developed|published|hosted|featuring|killed|murdered|played|voiced|portrayed"
        r"|and (?:is|was|the|its|former|best|a|an|ally|leader|confidante))\b)"
    ),
    "trait": rf"{_TEXT}{{3,80}}?",
    "membership": (
        rf"(?:(?:a |the )?(?:former |founding |original )?members? of|one of the (?:[a-z]+ )?(?:{LETTERS['quote']}{INDEX}|[a-z]+) of|part of)"
    ),
    "encounter": (
        r"(?:gets involved with|is involved with|becomes involved with|crosses paths with|approaches|is investigated by|investigates"
        r"|is pursued by|is hunted by|confronts|rescues|betrays|is replaced by|is recruited by|employs)"
    ),
    "deed": rf"(?!(?:is|was|are|were|has|had)\b)(?:now |secretly |later )?[a-z]+s {_TEXT}{{3,110}}?(?={_BREAK}|, and)",
    "craft": (
        r"(?:(?:[Pp]roduction|[Cc]ostume|[Ss]ound|[Ss]et|[Tt]itle|[Gg]raphic) designer|[Cc]olou?rist|stunt coordinator|(?:fight )?choreographer"
        r"|(?:visual|special) effects supervisor|music supervisor|director of photography|casting director|art director|make-?up artist"
        r"|story editor|co-producer|co-executive producer|second unit director|location manager|(?:lead )?animator|storyboard artist)"
    ),
    "office": (
        r"(?:then-)?(?:co-)?(?:[a-z-]+ ){0,3}?(?:[Ee]ditor-in-chief|COO|CEO|CFO|head|president|vice president|chairman|chairwoman|founder"
        r"|co-founder|chief executive(?: officer)?|executive|owner)(?: of (?:[a-z]+ )?[a-z]+(?: [a-z]+)?)?"
    ),
    "staff": r"(?:former )?(?:assistant|intern|employee|teacher|professor|student|nurse|doctor|reporter|secretary|manager|executive|fellow executive)",
    "saying": (
        r"(?:said|stated|felt|noted|explained|added|concluded|confirmed|revealed|continued|hoped|believed|thought|wrote|writes|says|notes|felt"
        r"|commented|reiterated|acknowledged|opined|argued|remarked|claimed|insisted|recalled|observed|reported|suggested|estimated|denied|saying|noting|stating)"
    ),
    "owning": r"(?:owns|owned|runs|ran)",
    "wanting": r"(?:wanted|had wanted|did not want|planned|tried|hoped|wished|opted|looked|attempted|decided|chose)",
    "timespan": r"(?:a few|several|two|three|a|an|one|\d+) (?:days|weeks|months|years|month|year|week|day)",
    "stage": (
        r"(?:[Ff]ilming|[Pp]roduction|[Dd]evelopment|[Pp]rincipal photography|[Ss]hooting|[Pp]ost-production|[Pp]re-production|[Rr]ecording"
        r"|[Cc]onstruction|[Cc]asting|[Ww]riting)"
    ),
    "streaming": r"streaming|airing|broadcasting",
    "withtime": r"with the [a-z]+ of [a-z]+",
    "manner": (
        r"(?:digitally|worldwide|internationally|theatrically|simultaneously|exclusively|straight|directly"
        r"|on (?:DVD|Blu-ray|VHS|home video|LaserDisc|vinyl|CD|home media)(?: and (?:DVD|Blu-ray|VHS|CD))?)"
    ),
    "goods": (
        r"(?:[Aa]n? |[Tt]he |[Mm]ultiple |[Tt]heir )?(?:[a-z-]+ ){0,2}(?:soundtrack album|soundtrack|trailer|teaser|album|DVD|Blu-ray|score|box set"
        r"|motion graphics|single|video game)"
    ),
    "hourlong": r"(?:half-)?hour-long episodes",
    "scene": r"[Tt]he (?:[a-z]+ ){0,2}(?:introduction|opening|scene|sequence|ending|finale|fight|take)(?: of [^,;.]{2,60}?)?",
    "sceneof": r"[Tt]he (?:[a-z]+ ){0,2}(?:introduction|opening|scene|sequence|image|ending|finale|fight|shot)(?: of [^,;.]{2,60}?)?",
    "reviews": r"(?:[a-z-]+ ){0,4}(?:reviews?|acclaim|response|reception|nominations|praise|criticism)",
    "mixture": r"an? (?:hybrid|mix|mixture|blend|combination|fusion) of [^,;.]{3,80}",
    "told": r"(?:announced|reported|revealed|confirmed)",
    "occupations": rf"(?:an?|the) (?:{LETTERS['unknown']}{INDEX} )?[a-z]+(?:, [a-z]+)*,? and [a-z]+ (?:{_ROLE})\b",
    "part": r"(?:[a-z]+ ){0,3}(?:antagonist|protagonist|villain|hero|heroine|narrator)",
    "aspect": r"[Tt]he (?:focus|heart|secret|truth|villain|killer|culprit|traitor)(?: of the [a-z]+)?",
    "service": r"(?:streaming|video|music) service",
    "verb": r"features?|featured",
    "leaving": r"left|quit|departed",
    "resigning": r"(?:resigned|stepped down|departed)(?: from)?",
    "critics": r"[Cc]ritics",
    "barejob": r"(?:[a-z-]+ ){1,4}(?:expert|officer|agent|teacher|owner|killer|fighter|artist|monk|warrior|spy|detective)(?=[ ,.]|$)",
    "ability": r"(?:the )?ability to [^,.;]{3,90}",
    "measure": r"(?:[a-z]+ ){0,2}(?:rating|score)",
    "superlative": (
        r"(?:one of )?the (?:[\w]+-)?(?:most|least|first|largest|longest|highest|lowest|best|worst|biggest|top)\b(?:-[\w-]+)?"
        rf"{_TEXT}{{2,110}}?(?={_BREAK}| and (?:had|has|the |first|was)\b| at the time)"
    ),
    "topof": rf"the top {_TEXT}{{2,110}}?(?={_BREAK}| from )",
}
MACROS = {
    "<described>": DESCRIBED,
    "<was>": r"(?:is|are|was|were|has been|have been|had been)",
    "<also>": (
        r"(?:(?:also|then|later|previously|originally|initially|subsequently|officially|eventually|currently|both|all|jointly|\w+ly) )?"
    ),
    "<speech>": rf"(?:{_SAYING})",
    "<role>": rf"(?:{_ROLE})",
}
