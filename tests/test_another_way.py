"""Say it another way: six forms of a clause give the same fact, six near misses give none."""

import pytest

from world import told

PAGE = """= The Lanterns =

The Lanterns is a television film that was first shown in 2001. The film was well received.

== Production ==
{sentence}
"""
# relation, past, participle, who does it, what it is done to, which of them is the fact's subject
VERBS = (
    ("director_of", "directed", "directed", "Ann Lee", "The Lanterns", "agent"),
    ("writer_of", "wrote", "written", "Ann Lee", "The Lanterns", "agent"),
    ("producer_of", "produced", "produced", "Ann Lee", "The Lanterns", "agent"),
    ("editor_of", "edited", "edited", "Ann Lee", "The Lanterns", "agent"),
    ("created_by", "created", "created", "Ann Lee", "The Lanterns", "patient"),
    ("distributed", "distributed", "distributed", "Orbit Studios", "The Lanterns", "agent"),
    ("presented_by", "hosted", "hosted", "Ann Lee", "The Lanterns", "patient"),
    ("narrated_by", "narrated", "narrated", "Ann Lee", "The Lanterns", "patient"),
)
WAYS = (
    "{agent} {past} {patient} in 1999.",
    "{patient} was {participle} by {agent}.",
    "{agent}, who {past} {patient}, was pleased.",
    "{patient}, which was {participle} by {agent}, was a success.",
    "{patient}, {participle} by {agent}, was a success.",
    "The critics liked the costumes, and {agent} {past} {patient} in Port Ellis.",
)
NEAR_MISSES = (
    "{agent} never {past} {patient}.",
    "{agent} did not want {patient} to be {participle} by anybody.",
    "It is not known whether {agent} {past} {patient}.",
    "A newspaper claimed that {agent} {past} {patient}.",
    "{agent} {past} the sequel to {patient}.",
    "If {agent} {past} {patient}, nobody noticed.",
)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("relation", "past", "participle", "agent", "patient", "subject"), VERBS)
def test_a_fact_is_the_same_in_any_wording(
    way: str, relation: str, past: str, participle: str, agent: str, patient: str, subject: str
) -> None:
    sentence = way.format(agent=agent, past=past, participle=participle, patient=patient)
    one, other = (agent, patient) if subject == "agent" else (patient, agent)
    assert f"{one} | {relation} | {other}" in told(sentence, PAGE)


@pytest.mark.parametrize("miss", NEAR_MISSES)
@pytest.mark.parametrize(("relation", "past", "participle", "agent", "patient", "subject"), VERBS)
def test_what_is_not_told_as_true_gives_no_fact(
    miss: str, relation: str, past: str, participle: str, agent: str, patient: str, subject: str
) -> None:
    sentence = miss.format(agent=agent, past=past, participle=participle, patient=patient)
    one, other = (agent, patient) if subject == "agent" else (patient, agent)
    assert f"{one} | {relation} | {other}" not in told(sentence, PAGE)
