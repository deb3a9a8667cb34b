"""The company of a role that its phrase does not say."""

from __future__ import annotations

import pytest
from role_cases import read_roles
from spacy.language import Language

pytestmark = pytest.mark.model

TOPIC = "<c>Twitter</c> va mal. <c>Twitter</c> perd de l'argent. <c>Twitter</c> doit changer.\n\n"

TURNS = [
    ("Chez <c>Odeo</c>, la directrice juridique <p>Anne Roy</p> s'inquiète.", "directrice juridique | Odeo"),
    ("Du côté de <c>Odeo</c>, la directrice juridique, <p>Anne Roy</p>, s'inquiète.", "directrice juridique | Odeo"),
    ("<c>Odeo</c> – <p>Anne Roy</p>, directrice juridique, étend son équipe.", "directrice juridique | Odeo"),
    ("L'agence <c>Odeo</c> grandit. La PDG, <p>Anne Roy</p>, recrute.", "PDG | Odeo"),
    # a paper that only reports, and a text that comes back to its topic, turn nowhere
    ("<c>Le Monde</c> le sait : la directrice juridique, <p>Anne Roy</p>, part.", "directrice juridique | Twitter"),
    (
        "<c>Odeo</c> grandit. Mais <c>Twitter</c> résiste. La directrice juridique, <p>Anne Roy</p>, y croit.",
        "directrice juridique | Twitter",
    ),
    # nor does a company of the paragraph before
    ("<c>Odeo</c> grandit.\n\nLa directrice juridique, <p>Anne Roy</p>, y croit.", "directrice juridique | Twitter"),
]


@pytest.mark.parametrize(("text", "expected"), TURNS)
def test_the_company_that_a_paragraph_turns_to(nlp: Language, text: str, expected: str) -> None:
    assert read_roles(nlp, TOPIC + text) == {f"Anne Roy | {expected} | current"}


OWNED = [
    ("<c>Odeo</c> perd son avocate, <p>Anne Roy</p>.", "avocate | None"),
    ("<c>Odeo</c> a choisi. Son PDG, <p>Anne Roy</p>, s'en réjouit.", "PDG | Odeo"),
    ("Sur <c>Twitter</c>, <c>Odeo</c> se défend. Sa PDG, <p>Anne Roy</p>, aussi.", "PDG | Odeo"),
]


@pytest.mark.parametrize(("text", "expected"), OWNED)
def test_what_a_possessive_means(nlp: Language, text: str, expected: str) -> None:
    assert read_roles(nlp, TOPIC + text) == {f"Anne Roy | {expected} | current"}
