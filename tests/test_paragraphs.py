"""A sentence never crosses a line break."""

from __future__ import annotations

import pytest
from spacy.lang.fr import French

from tweetpress.components.paragraphs import Paragraphs


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("Twitter recrute\n\nJack Dorsey part", ["Jack"]),
        ("Twitter recrute\nJack Dorsey part", ["Jack"]),
        ("Twitter recrute  Jack", []),
        ("", []),
    ],
)
def test_a_line_starts_a_sentence(text: str, starts: list[str]) -> None:
    doc = Paragraphs()(French()(text))
    assert [token.text for token in doc if token.i and token.is_sent_start] == starts
