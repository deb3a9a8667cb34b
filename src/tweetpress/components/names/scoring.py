"""How much each witness is worth, and who wins.

Weights are on the scale of log odds, rounded: 1 tips a balance, 3 is enough alone, 6 outvotes the others. They were
set by hand while reading errors on part of tests/accuracy and on real pages that are not in the repository; every one
has its reason in its name (see `witnesses` and `context`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal["person", "company", "other"]
THRESHOLD = 2.5


class Weights(NamedTuple):
    person: float = 0.0
    company: float = 0.0
    other: float = 0.0


WEIGHTS: dict[str, Weights] = {
    # the name
    "known_company": Weights(person=-3, company=6),
    "word_company": Weights(person=-0.5, company=1.8),
    "known_person": Weights(person=6),
    "known_place": Weights(other=4),
    "known_other": Weights(other=6),
    "known_body": Weights(company=-0.5),
    "place_too": Weights(other=1.5),
    "other_too": Weights(other=2),
    "given_name": Weights(person=3),
    "risky_given_name": Weights(person=0.5),
    "no_given_name": Weights(person=-0.4),
    "given_name_alone": Weights(person=0.5, company=-1.5),
    "initials": Weights(person=2),
    "surname": Weights(person=2.2),
    "surname_alone": Weights(person=1.3),
    "surname_first": Weights(person=2.2),
    "particle": Weights(person=1.5),
    "arabic_particle": Weights(person=1),
    "two_words": Weights(person=0.8),
    "company_ending": Weights(person=-2, company=2.5),
    "company_beginning": Weights(person=-2, company=2.6),
    "other_word": Weights(person=-1.5, other=2.2),
    "place_first": Weights(person=-1.5),
    "company_inside": Weights(person=-2),
    "ampersand": Weights(person=-3, company=1.5),
    "digits": Weights(person=-3, other=1),
    "division": Weights(person=-3, company=-3, other=3),
    "national_branch": Weights(person=-3, company=4),
    "product_of_company": Weights(person=-3, company=-2, other=3),
    "house_of_company": Weights(person=-2, company=1.5),
    "french_article": Weights(person=-2.5),
    "english_article": Weights(person=-2.5),
    "common_name": Weights(company=-1, other=4),
    "department": Weights(company=-1, other=3),
    "post_last": Weights(person=-4, company=-2, other=4),
    "departments": Weights(person=-2, company=-2, other=4),
    "capital": Weights(company=0.6),
    "web_name": Weights(person=-3, company=3),
    "camel_case": Weights(person=-1, company=1.5),
    "acronym": Weights(person=-1, company=0.3, other=2),
    # the words beside it
    "civility": Weights(person=5),
    "role_before": Weights(person=2),
    "headlined": Weights(company=1),
    "performer": Weights(person=1.6),
    "affair_of": Weights(person=1.6),
    "trade_before": Weights(person=0.8, company=1.0),
    "nation_before": Weights(person=-0.5, company=2.6),
    "follows_name": Weights(person=2.2),
    "so_called": Weights(person=2.6),
    "alias": Weights(person=4),
    "headed": Weights(person=2.6),
    "role_apposed": Weights(person=1.4),
    "role_apposed_near": Weights(person=2.2),
    "role_after": Weights(person=2.5, company=-1),
    "age": Weights(person=4),
    "handle": Weights(person=1),
    "speaks": Weights(person=0.8, company=0.3),
    "human_verb": Weights(person=1.2),
    "org_verb": Weights(company=1),
    "org_before": Weights(person=-1.5, company=2.8),
    "org_apposed": Weights(person=-1, company=2),
    "firm_deed": Weights(person=-0.5, company=2.6),
    "firm_before": Weights(company=0.5),
    "firm_named": Weights(person=-1.5, company=1.5),
    "outlet": Weights(company=2),
    "org_after": Weights(person=-1, company=2.8),
    "founded": Weights(person=-0.5, company=1.8),
    "career": Weights(person=-0.5, company=2),
    "post_at": Weights(person=-0.5, company=2.5),
    "press_at": Weights(person=-0.5, company=2.5),
    "house_behind": Weights(person=-0.5, company=2.5),
    "made_by": Weights(company=2.6),
    "moves_to": Weights(company=2.6),
    "medium": Weights(person=-1, company=2.6),
    "told": Weights(company=2.6),
    "study_of": Weights(person=-0.8, company=2.6),
    "measures": Weights(company=2.2),
    "affiliation": Weights(company=2.2),
    "deal_of": Weights(company=1.6, person=-0.3),
    "deal_by": Weights(company=1.6),
    "deal_object": Weights(company=1.2),
    "chez": Weights(person=-1, company=2.6),
    "bracketed_after_person": Weights(person=-1, company=2.5, other=1),
    "bracketed": Weights(company=0.8, other=0.8),
    "ticker": Weights(company=-4, other=4),
    "spelled": Weights(company=-4, other=4),
    "on": Weights(person=-1, company=1, other=0.4),
    "at": Weights(person=-0.3, other=1.2),
    "club_of": Weights(person=-0.5, other=2.2),
    "body_after": Weights(person=-3, company=-0.5, other=2.7),
    "launched": Weights(person=-0.5, company=-0.8, other=1.2),
    "place_before": Weights(person=-2, other=2.5),
    "place_of": Weights(other=1.8),
    "work_of": Weights(other=1.8),
    "subject_of": Weights(other=4),
    "event_before": Weights(person=-1, other=2),
    "work_before": Weights(person=-1, other=2),
    "product_before": Weights(person=-1, other=2),
    "product_of": Weights(person=-1, other=4),
    "body_before": Weights(person=-2.5, other=3.2),
    "graduate": Weights(company=-3, other=4),
    "party_code": Weights(person=-4, company=-6, other=6),
    "namesake": Weights(person=-10, other=3),
    "street": Weights(person=-4, company=-4, other=8),
    "determined": Weights(person=-1.5, other=0.8),
    "plural": Weights(person=-1.5, other=2),
    "countable": Weights(company=-1, other=1.5),
    "credit": Weights(person=-8, company=-8, other=8),
    "quoted": Weights(other=0.7),
    # the company it keeps
    "beside_company": Weights(company=2.2),
    "listed_firm": Weights(company=1.5),
    "beside_person": Weights(person=1.4),
    # the model
    "model_PER": Weights(person=1.2),
    "model_ORG": Weights(company=1.5),
    "model_ORG_plain": Weights(company=0.6),
    "model_LOC": Weights(other=1),
    "model_MISC": Weights(other=1.5),
    "model_INST": Weights(other=2.5),
    "model_PER_words": Weights(person=1.2),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a name is; `why` lists the witnesses that spoke for it, the strongest first."""

    kind: Kind
    margin: float
    why: str


def judge(votes: Mapping[str, float]) -> Verdict:
    """Weigh `votes` (witness -> how often or how surely it was seen, 1 for once)."""
    person = sum(WEIGHTS[w].person * n for w, n in votes.items())
    company = sum(WEIGHTS[w].company * n for w, n in votes.items())
    other = sum(WEIGHTS[w].other * n for w, n in votes.items())
    if person >= max(THRESHOLD, company, other):
        return Verdict("person", person - max(company, other), reasons(votes, 0))
    if company >= THRESHOLD and company > other:
        return Verdict("company", company - max(person, other), reasons(votes, 1))
    return Verdict("other", 0.0, reasons(votes, 2))


def reasons(votes: Mapping[str, float], column: int) -> str:
    """The names of the witnesses for one kind, the weightiest first."""
    gains = {w: WEIGHTS[w][column] * n for w, n in votes.items()}
    return " + ".join(sorted((w for w, g in gains.items() if g > 0), key=lambda w: (-gains[w], w)))
