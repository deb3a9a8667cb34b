"""The cuts that the French tokenizer leaves out."""

from __future__ import annotations

import pytest
from spacy.language import Language


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("un ex-Google", ["un", "ex-", "Google"]),
        ("l'ex-Twitter,", ["l'", "ex-", "Twitter", ","]),
        ("un ex-PDG", ["un", "ex-PDG"]),
        ("le PD-G Marc Roy", ["le", "PD-G", "Marc", "Roy"]),
        ("chez S4M, 4M de dollars", ["chez", "S4M", ",", "4", "M", "de", "dollars"]),
        ("Anne Le Floc'h, Yann Falc’hun", ["Anne", "Le", "Floc'h", ",", "Yann", "Falc’hun"]),
        ("puisqu'hier l'Échelle", ["puisqu'", "hier", "l'", "Échelle"]),
        ("l'ex-P-DG,", ["l'", "ex-P-DG", ","]),
        ("un ex-patron", ["un", "ex-patron"]),
        ("Il quitte X.", ["Il", "quitte", "X", "."]),
        ("chez Wealth-X.", ["chez", "Wealth", "-", "X", "."]),
        ("selon AllThingsD.", ["selon", "AllThingsD", "."]),
        ("selon l’AFP.Le patron", ["selon", "l’", "AFP", ".", "Le", "patron"]),
        ("la S.A.R.L. Odeo", ["la", "S.A.R.L.", "Odeo"]),
        ("J. Dorsey", ["J.", "Dorsey"]),
        ("M.Dorsey et Mme.Roy", ["M.", "Dorsey", "et", "Mme.", "Roy"]),
        ("M.A.D.", ["M.A.D."]),
        ("Liss-Riordan, vice-président", ["Liss", "-", "Riordan", ",", "vice-président"]),
    ],
)
def test_tokens(nlp: Language, text: str, tokens: list[str]) -> None:
    assert [token.text for token in nlp.make_doc(text)] == tokens
