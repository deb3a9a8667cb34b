"""The fast French class gives what stock spaCy gives, and falls back to it for a model it does not know."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
import srsly
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from tweetpress.french import FastFrench, is_known, load_french, model_folder, shorten, stored_settings
from tweetpress.pipeline import UNUSED

MODELS = ["fr_core_news_sm", "fr_core_news_md"]
PAGES = sorted((Path(__file__).parent / "accuracy" / "pages").glob("*.txt"))
# Words that the pattern treats apart, in all its forms: prefix, elision, compound, and their near misses.
WORDS = [
    "anti-stress",
    "Après-midi",
    "après–midi",
    "ANTI‑STRESS",
    "anti-",
    "anti-Stress",
    "anti-stress'",
    "saint-germain-l'auxerrois",
    "pet-en-l’air",
    "saut-de-ski",
    "Saut-De-Ski",
    "burn-out",
    "burn-outs",
    "entr'aide",
    "r'ouvrir",
    "R’OUVRIR",
    "grand'mère",
    "grandes'mères",
    "d'abord",
    "aujourd'hui",
    "aujourd’hui",
    "est-ce",
    "qu'est-ce",
    "J.-C.",
    "M.",
    "Mme.",
    "a-t-il",
    "10%",
    "3,5M€",
    "1.000",
    "e-mail",
    "@jack",
    "#jobs",
    "$TWTR",
    "twitter.com",
    "https://t.co/abc",
    "www.lemonde.fr/a-b",
    "l'«X»",
    "(ex-Twitter)",
    "ex-PDG",
    "PDG-fondateur",
    "vice-président",
    "La—Chapelle-x",
    "中文-en-中",
    "ſans-x",
    "Kilo-x",
    "İ-en-ı",
    "à-côté",
    "À‐côté",
    "re-doubles-x",
    "😀-en-😀",
    "ex--pdg",
    "ex-'x",
    "''",
    "’",
    "-",
    "—",
    "...",
    "!?",
]


@pytest.fixture(scope="module", params=MODELS)
def pair(request: pytest.FixtureRequest) -> tuple[Language, Language]:
    """A model loaded the fast way and the stock way."""
    if not spacy.util.is_package(request.param):
        pytest.skip(f"{request.param} is not installed")
    return load_french(request.param, exclude=UNUSED), spacy.load(request.param, exclude=UNUSED)


@pytest.fixture(scope="module")
def patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    folder = model_folder(MODELS[0])
    assert folder is not None
    pattern = stored_settings(folder)["token_match"]
    return re.compile(shorten(pattern)), re.compile(pattern)


def cells(nlp: Language, text: str) -> list[tuple[object, ...]]:
    """All that tweetpress may read of a token."""
    return [
        (
            t.text,
            t.idx,
            t.norm_,
            t.shape_,
            t.like_num,
            t.is_stop,
            t.pos_,
            str(t.morph),
            t.dep_,
            t.head.i,
            t.ent_iob_,
            t.ent_type_,
        )
        for t in nlp(text)
    ]


@pytest.mark.model
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_tokens_parse_and_entities_are_those_of_stock_spacy(pair: tuple[Language, Language], path: Path) -> None:
    fast, stock = pair
    text = path.read_text(encoding="utf-8")
    assert cells(fast, text) == cells(stock, text)


@pytest.mark.model
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12), st.sampled_from(["", " ", "-", "'", "\n\n"]))
@settings(max_examples=300, deadline=None)
def test_token_boundaries_are_those_of_stock_spacy(
    pair: tuple[Language, Language], words: list[str], glue: str
) -> None:
    fast, stock = pair
    text = glue.join(words)
    assert [t.text_with_ws for t in fast.make_doc(text)] == [t.text_with_ws for t in stock.make_doc(text)]


HEADS = [
    "anti",
    "Aéro",
    "entr",
    "grande",
    "re",
    "double",
    "LA",
    "en",
    "de",
    "près",
    "saint",
    "burn",
    "out",
    "l",
    "le mesnil",
]
LETTERS = st.characters(categories=["Ll", "Lu", "Lo", "Nd"]) | st.sampled_from("aéßıİſKΩдç中\n ")
PIECES = st.sampled_from([*HEADS, "-", "–", "—", "‐", "‑", "'", "’"]) | st.text(LETTERS, max_size=3)


@pytest.mark.model
@given(st.lists(PIECES, max_size=7).map("".join))
@settings(max_examples=1000, deadline=None)
def test_the_short_pattern_accepts_the_same_strings(
    patterns: tuple[re.Pattern[str], re.Pattern[str]], text: str
) -> None:
    short, stored = patterns
    assert bool(short.match(text)) == bool(stored.match(text))


@pytest.mark.model
@pytest.mark.parametrize(
    "text, matches", [("anti-stress", True), ("saut-de-ski", True), ("R’ouvrir", True), ("chef-adjoint", False)]
)
def test_the_short_pattern_is_far_shorter(
    patterns: tuple[re.Pattern[str], re.Pattern[str]], text: str, matches: bool
) -> None:
    short, stored = patterns
    assert len(short.pattern) * 200 < len(stored.pattern)
    assert bool(short.match(text)) is matches


@pytest.mark.model
def test_what_french_gives_beside_the_tokenizer_is_kept(pair: tuple[Language, Language]) -> None:
    fast, stock = pair
    text = "La nouvelle patronne de l'entreprise a vingt-deux ans et dix mille abonnés."
    assert [c.text for c in fast(text).noun_chunks] == [c.text for c in stock(text).noun_chunks] != []
    assert fast.vocab["vingt"].like_num and fast.vocab["avec"].is_stop
    assert fast.Defaults.stop_words == stock.Defaults.stop_words


@pytest.mark.model
def test_the_slow_module_is_never_imported() -> None:
    load = "from tweetpress.pipeline import load_pipeline; load_pipeline()"
    code = f"import sys; {load}; print('spacy.lang.fr' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert run.stdout.strip() == "False"


@pytest.mark.model
def test_blank_french_stays_stock_after_a_fast_load() -> None:
    load_french(MODELS[0], exclude=UNUSED)
    assert [t.text for t in spacy.blank("fr")("Qu'est-ce ?")] == ["Qu'", "est", "-ce", "?"]


def test_an_unknown_model_falls_back_to_the_stock_path(tmp_path: Path) -> None:
    nlp = spacy.blank("fr")
    nlp.tokenizer.token_match = re.compile("a-b").match
    nlp.to_disk(tmp_path)
    loaded = load_french(str(tmp_path))
    assert not isinstance(loaded, FastFrench)
    assert [t.text for t in loaded("a-b c'est")] == ["a-b", "c'", "est"]


def test_a_model_that_is_not_installed_is_an_os_error() -> None:
    with pytest.raises(OSError, match="fr_no_such_model"):
        load_french("fr_no_such_model")


@pytest.mark.model
def test_a_saved_pipeline_is_read_again(tmp_path: Path) -> None:
    nlp = load_french(MODELS[0], exclude=(*UNUSED, "tok2vec", "morphologizer", "parser", "ner"))
    nlp.to_disk(tmp_path)
    settings = srsly.msgpack_loads((tmp_path / "tokenizer").read_bytes())
    assert not is_known(settings["token_match"])
    again = spacy.load(tmp_path)
    assert [t.text for t in again("un anti-stress")] == ["un", "anti-stress"]
