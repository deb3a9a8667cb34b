"""Phrases are found in tokens as spaCy's PhraseMatcher finds them."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.util import filter_spans

from tweetpress.phrases import Phrases, longest

BLANK = spacy.blank("xx")
WORDS = st.sampled_from(["le", "Petit", "petit", "oiseau", "bleu", "d'", "X", "x", "\n", "20"])


def spaces(words: list[str]) -> list[bool]:
    """White space after each word but elisions."""
    return [not word.endswith("'") for word in words]


def joined(words: list[str]) -> str:
    return "".join(word + " " * space for word, space in zip(words, spaces(words), strict=True)).removesuffix(" ")


@pytest.mark.parametrize(
    "words, found",
    [
        (["Le", "petit", "oiseau", "bleu", "."], [(1, 4, "Twitter")]),
        (["PETIT", "Oiseau", "bleu"], [(0, 3, "Twitter")]),
        (["petit", "oiseau", "vert"], []),
        (["petit", "oiseau"], []),
        (["petitoiseau", "bleu"], []),
        (["petit", "\n", "oiseau", "bleu"], []),
        (["directeur", "d'", "agence", "d'", "agence"], [(0, 3, "post")]),
        ([], []),
    ],
)
def test_find(words: list[str], found: list[tuple[int, int, str]]) -> None:
    assert (
        list(Phrases({"petit oiseau bleu": "Twitter", "directeur d'agence": "post"}).find(words, spaces(words)))
        == found
    )


def test_case_counts_where_it_is_asked_for() -> None:
    phrases = Phrases({"iTunes": 1}, lower=False)
    assert [len(list(phrases.find([word], [False]))) for word in ("iTunes", "Itunes", "ITUNES")] == [1, 0, 0]


def test_all_matches_and_the_longest_of_them() -> None:
    matches = list(Phrases({p: p for p in ("a b", "b c d", "a", "d")}).find(["a", "b", "c", "d"], [True] * 4))
    assert matches == [(0, 1, "a"), (0, 2, "a b"), (1, 4, "b c d"), (3, 4, "d")]
    assert longest(matches) == [(0, 1, "a"), (1, 4, "b c d")]


@given(st.lists(st.lists(WORDS, min_size=1, max_size=3), max_size=6), st.lists(WORDS, max_size=12))
def test_the_same_as_phrase_matcher(phrases: list[list[str]], words: list[str]) -> None:
    matcher = PhraseMatcher(BLANK.vocab, attr="LOWER")
    for phrase in phrases:
        matcher.add(" ".join(phrase), [Doc(BLANK.vocab, words=phrase)])
    doc = Doc(BLANK.vocab, words=words, spaces=spaces(words))
    expected = [(span.start, span.end) for span in filter_spans(matcher(doc, as_spans=True))]
    found = Phrases({joined(phrase): None for phrase in phrases}).find(words, spaces(words))
    assert [(start, end) for start, end, _ in longest(found)] == expected
