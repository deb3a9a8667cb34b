"""Promises that hold for any page: true offsets, listed names, valid output, the same bytes again, no exception."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from tweetpress.clean import read_articles
from tweetpress.datatypes import Page, Record
from tweetpress.errors import PageError
from tweetpress.output.data import OutputOptions, dump, to_dict
from tweetpress.run import extract_article

FRAGMENTS = (
    "Dick Costolo, le patron de Twitter, ",
    "l’ex-directrice de Facebook France Léa Dupont-Brun ",
    "plus de 1,5 milliard d’internautes",
    "contre 475 000 un an plus tôt. ",
    "12 M€",
    "entre 3 et 4 %",
    "« une vingtaine de salariés »",
    "Elle a été nommée au poste de CMO. ",
    "\n\n",
    "\n",
    " ",
    "\u202f",
    "PUBLICITÉ\n",
    "Lire aussi : Twitter, la fin\n",
    "Partager sur Facebook\n",
    "M. ",
    "-1 000 000 000 000",
    "(CEO)",
    "quatre-vingt-dix-sept mille",
    "😀",
    "<p>",
    "</div>",
    "&eacute;",
)
PAGES = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=12), min_size=1, max_size=25).map("".join)
SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def records(nlp: Language, text: str, kind: Any) -> list[Record]:
    """The records of a page that holds `text`; none when it says that there is nothing to read."""
    try:
        articles = read_articles(Page("page", text.encode("utf-8", "replace"), kind))
    except PageError:
        return []
    return [extract_article(nlp, article) for article in articles]


@pytest.mark.model
@SETTINGS
@given(text=PAGES, kind=st.sampled_from(["text", "html"]))
def test_whatever_the_page_says(nlp: Language, validate: Callable[[Any], None], text: str, kind: Any) -> None:
    found = records(nlp, text, kind)
    data = as_json(found)
    validate({"schema_version": "1.0", "articles": data, "errors": []})
    for record in found:
        check_offsets(record)
        check_names(record)
    assert as_json(records(nlp, text, kind)) == data


def as_json(found: list[Record]) -> Any:
    """What a reader of the JSON gets."""
    return json.loads(dump([to_dict(record, OutputOptions()) for record in found]))


def check_offsets(record: Record) -> None:
    for named in (*record.people, *record.companies):
        for mention in named.mentions:
            assert record.text[mention.start : mention.end] == mention.text
    for figure in record.figures:
        assert record.text[figure.start : figure.end] == figure.text
    for role in record.roles:
        assert 0 <= role.start < role.end <= len(record.text)
        assert role.quote


def check_names(record: Record) -> None:
    people = [person.name for person in record.people]
    companies = [company.name for company in record.companies]
    assert len(set(people)) == len(people)
    assert len(set(companies)) == len(companies)
    for role in record.roles:
        assert role.person in people
    for figure in record.figures:
        assert figure.subject is None or figure.subject in (*people, *companies)


@SETTINGS
@given(text=PAGES)
def test_cleaning_what_is_clean_changes_nothing(text: str) -> None:
    once = cleaned(text)
    if len(once) == 1:
        assert cleaned(once[0]) == once


def cleaned(text: str) -> list[str]:
    """Title and text of each article, as `tweetpress clean` prints them."""
    try:
        articles = read_articles(Page("page", text.encode("utf-8", "replace"), "text"))
    except PageError:
        return []
    return ["\n\n".join(filter(None, (article.metadata.title, article.text))) for article in articles]


@pytest.mark.model
@pytest.mark.parametrize("day", ["³", "①", "²²", "٣", "99"])
def test_digits_of_any_kind_before_a_month(nlp: Language, day: str) -> None:
    """Found by the soak: « ³ » is a digit to Unicode and no number to Python."""
    [record] = records(nlp, f"Le {day} mars 2014, Twitter a perdu 12 millions de dollars.", "text")
    assert [figure.text for figure in record.figures] == ["12 millions de dollars"]
