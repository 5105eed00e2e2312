"""A round as a QTI 2.1 package (https://www.imsglobal.org/question/qtiv2p1/imsqti_implv2p1.html): a zip with an item for each question."""

import io
import zipfile
from xml.etree.ElementTree import Comment, Element, SubElement, indent, tostring

from defcli.controls import harmless
from defcli.export.quiz import Sheet, choices
from defcli.export.told import Export, notice, quoted
from defcli.quiz.question import Question, letters_of

_QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
_CP = "http://www.imsglobal.org/xsd/imscp_v1p1"
_MATCH = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"
_MAP = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"
_NOON = (1980, 1, 1, 0, 0, 0)


def export(sheet: Sheet) -> Export:
    """The file's bytes; a question whose answer is several names, or a number that only has to be near, has no form in it and is left out."""
    kept = [q for q in sheet.questions if choices(q) or q.type in ("order", "match", "typed")]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, root in (("imsmanifest.xml", _manifest(sheet, kept)), *((f"{_name(q)}.xml", _item(q)) for q in kept)):
            indent(root)
            package.writestr(zipfile.ZipInfo(name, _NOON), b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="utf-8"))
    return Export(out.getvalue(), len(sheet.questions) - len(kept))


def _name(question: Question) -> str:
    return f"q-{question.id}"


def _manifest(sheet: Sheet, kept: list[Question]) -> Element:
    manifest = Element("manifest", xmlns=_CP, identifier="defcli")
    told = SubElement(manifest, "metadata")
    SubElement(told, "schema").text = "QTIv2.1 Package"
    SubElement(told, "schemaversion").text = "1.0.0"
    manifest.append(Comment(_plain(f"{sheet.title}. {notice(sheet.pages)}").replace("--", "- -")))
    SubElement(manifest, "organizations")
    resources = SubElement(manifest, "resources")
    for question in kept:
        place = f"{_name(question)}.xml"
        each = SubElement(resources, "resource", identifier=_name(question), type="imsqti_item_xmlv2p1", href=place)
        SubElement(each, "file", href=place)
    return manifest


def _item(question: Question) -> Element:
    item = Element(
        "assessmentItem", xmlns=_QTI, identifier=_name(question), title=_plain(question.stem)[:80], adaptive="false", timeDependent="false"
    )
    several = {"order": ("ordered", "identifier"), "match": ("multiple", "directedPair"), "typed": ("single", "string")}
    cardinality, base = several.get(question.type, ("single", "identifier"))
    response = _under(item, "responseDeclaration", identifier="RESPONSE", cardinality=cardinality, baseType=base)
    correct = _under(response, "correctResponse")
    for value in _correct(question):
        _under(correct, "value").text = value
    if question.type == "typed":
        mapping = _under(response, "mapping", defaultValue="0")
        for accepted in dict.fromkeys(map(_plain, question.accepted)):
            _under(mapping, "mapEntry", mapKey=accepted, mappedValue="1", caseSensitive="false")
    _under(item, "outcomeDeclaration", identifier="SCORE", cardinality="single", baseType="float")
    _under(item, "outcomeDeclaration", identifier="FEEDBACK", cardinality="single", baseType="identifier")
    body = _under(item, "itemBody")
    _interaction(body, question)
    _under(item, "responseProcessing", template=_MAP if question.type == "typed" else _MATCH)
    feedback = _under(item, "modalFeedback", outcomeIdentifier="FEEDBACK", identifier="WHY", showHide="show")
    feedback.text = _plain(f"{question.explanation} {quoted(question.evidence)}")
    return item


def _correct(question: Question) -> list[str]:
    if question.type == "typed":
        return [_plain(question.answer[0])]
    if question.type == "match":
        return [f"T{n} O{question.options.index(a)}" for n, a in enumerate(question.answer)]
    return [f"O{question.options.index(a)}" for a in question.answer]


def _interaction(body: Element, question: Question) -> None:
    if question.type == "typed":
        _under(body, "p").text = _plain(question.stem)
        _under(_under(body, "p"), "textEntryInteraction", responseIdentifier="RESPONSE")
        return
    if question.type == "match":
        made = _under(body, "matchInteraction", responseIdentifier="RESPONSE", shuffle="true", maxAssociations=str(len(question.answer)))
        _under(made, "prompt").text = _plain(question.stem.partition(" a) ")[0])
        for sign, things in (("T", letters_of(question)), ("O", question.options)):
            side = _under(made, "simpleMatchSet")
            for number, thing in enumerate(things):
                _under(side, "simpleAssociableChoice", identifier=f"{sign}{number}", matchMax="1").text = _plain(thing)
        return
    kind = "orderInteraction" if question.type == "order" else "choiceInteraction"
    more = {} if question.type == "order" else {"maxChoices": "1"}
    made = _under(body, kind, responseIdentifier="RESPONSE", shuffle="true" if question.type != "true-false" else "false", **more)
    _under(made, "prompt").text = _plain(question.stem)
    for number, option in enumerate(question.options):
        _under(made, "simpleChoice", identifier=f"O{number}").text = _plain(option)


def _under(parent: Element, name: str, **attributes: str) -> Element:
    return SubElement(parent, name, attributes)


def _plain(text: str) -> str:
    return harmless(" ".join(text.split()))
