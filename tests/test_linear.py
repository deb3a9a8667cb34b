"""Work grows with the input and no faster: calls are counted, and where native code does the work, times compared."""

from __future__ import annotations

import contextlib
import io
import sys
import time
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from sample_records import ARRIVAL
from spacy.language import Language

from tweetpress.clean import read_articles
from tweetpress.components.tokens import tokenize
from tweetpress.datatypes import Article, Metadata, Page, Person
from tweetpress.errors import PageError
from tweetpress.numbers import find
from tweetpress.output import WRITERS, OutputOptions
from tweetpress.pieces import cut
from tweetpress.pipeline import make_doc
from tweetpress.readers.markup import parse_html

TIMES = 4
"""How much longer the second input is; a quadratic step costs 16 times as much."""
MOST = 6.0
"""Growth of counted calls; 4 and a little for what is done once."""
SLOWEST = 9.0
"""Growth of processor time, which jitters and is read twice; quadratic is 16."""

LINES = (
    "Publicité\n",
    "Lire aussi : Twitter, la fin\n",
    "Partager sur Facebook Twitter\n",
    "Le 3 mars 2014 à 10:15\n",
    "Un titre de cinq mots\nLe réseau social recrute douze personnes à Lyon, a dit hier sa directrice.\n",
    "Accueil | Économie | ",
    "Par Jean Dupont, ",
    "• un\n",
    "de de ",
    ", ",
    "1.",
    "([{«",
    "… ",
    "© Le Monde ",
    "<div>",
    "</p><b>",
)
SENTENCES = (
    "Twitter a vendu 3 millions de parts à Dick Costolo, le PDG de Square. ",
    "Jean Dupont et ",
    "le PDG de Twitter, ",
    "ancien directeur de ",
    "Il remplace Jean Dupont. ",
    "entre 3 et 4 et ",
    "de de ",
    ", ",
    "Court\n",
)


def repeat(unit: str, size: int) -> str:
    return unit * (size // len(unit) + 1)


def count_calls(work: Callable[[str], object], text: str) -> int:
    """Calls of Python functions and of C functions from Python, while `work` does its work."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        work(text)
    finally:
        sys.setprofile(None)
    return calls


def growth_of_calls(work: Callable[[str], object], unit: str, size: int) -> float:
    work(repeat(unit, size))  # what is built once
    return count_calls(work, repeat(unit, TIMES * size)) / count_calls(work, repeat(unit, size))


def growth_of_time(work: Callable[[str], object], unit: str, size: int) -> float:
    """Of processor time, the best of three; 1 where there is too little of it to tell."""
    short, long = (min(seconds(work, repeat(unit, n)) for _ in range(3)) for n in (size, TIMES * size))
    return long / short if long > 0.05 else 1.0


def seconds(work: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    work(text)
    return time.process_time() - start


def read(kind: Any) -> Callable[[str], object]:
    def work(text: str) -> None:
        with contextlib.suppress(PageError):
            read_articles(Page("page", text.encode(), kind))

    return work


@pytest.mark.parametrize("kind", ["text", "html"])
@pytest.mark.parametrize("unit", LINES)
def test_reading_and_cleaning(kind: str, unit: str) -> None:
    assert growth_of_calls(read(kind), unit, 2000) < MOST
    assert growth_of_time(read(kind), unit, 5000) < SLOWEST


@pytest.mark.parametrize(
    "unit",
    ["<!--x ", "<!---", "<![CDATA[ ", "<![x ", "<!x ", "<?x ", "</x ", "<a ", '<a b="', "<a b='c", "<a / ", "<script>"]
    + ["<", "&#", "&amp", "<title>", "<p><b>", "</p>", "<table>"],
)
def test_markup_that_nothing_closes(unit: str) -> None:
    for end in ("", ">", "-->", '">'):
        assert growth_of_time(lambda text, end=end: parse_html(text + end), unit, 8000) < SLOWEST  # type: ignore[misc]


@pytest.mark.parametrize(
    "unit", ["1234567890", "123 456 ", "1.", "1,5 ", "million ", "cent mille ", "et ", "à 3 ", "M. "]
)
def test_numbers(unit: str) -> None:
    assert growth_of_calls(find, unit, 2000) < MOST


@pytest.mark.parametrize("format_", sorted(WRITERS))
def test_writing(format_: str) -> None:
    def work(text: str) -> None:
        people = tuple(Person(name, (), ()) for name in text.split())
        record = Article("a", 1, Metadata(), text)
        WRITERS[format_]([record_of(record, people)], io.StringIO(), OutputOptions())

    assert growth_of_calls(work, "Jean ", 500) < MOST


def record_of(article: Article, people: tuple[Person, ...]) -> Any:
    from dataclasses import replace

    return replace(ARRIVAL, text=article.text, people=people, companies=(), roles=(), figures=())


@pytest.mark.model
@pytest.mark.parametrize("unit", ["(", "l'", "—", ",", '"', "[«", "a.b,"])
def test_tokens(nlp: Language, unit: str) -> None:
    assert growth_of_time(lambda text: tokenize(nlp, text), unit, 2000) < SLOWEST


@pytest.mark.model
@pytest.mark.parametrize("unit", SENTENCES)
def test_every_component(nlp: Language, unit: str) -> None:
    """Counted apart, so that a cheap step cannot hide behind a dear one."""
    before = {}
    for size in (1200, 1200, TIMES * 1200):
        doc = make_doc(nlp, Article("a", 1, Metadata(title="Un titre"), repeat(unit, size)))
        counts = {}
        for name, step in nlp.pipeline:
            counts[name] = count_calls(step, doc)  # type: ignore[arg-type]  # steps change the Doc that they get
        if size == 1200:
            before = counts
    for name, calls in counts.items():
        assert calls < MOST * before[name] + 500, name


@pytest.mark.model
@pytest.mark.parametrize("unit", ["1,5 ", "quatre-vingt-dix-sept mille "])
def test_figures_in_figures(nlp: Language, unit: str) -> None:
    """Each figure looks round it in a window, which these fill from some thousand characters on."""
    figures = nlp.get_pipe("tweetpress_figures")

    def calls(size: int) -> int:
        doc = nlp(make_doc(nlp, Article("a", 1, Metadata(), repeat(unit, size))), disable=["tweetpress_figures"])
        return count_calls(lambda _: figures(doc), "")

    assert calls(10_000) < 3 * calls(5_000)


def test_long_articles_are_cut_in_one_pass() -> None:
    def work(text: str) -> None:
        cut(Article("a", 1, Metadata(), text), 100)

    assert growth_of_calls(work, "mot ", 5000) < MOST
