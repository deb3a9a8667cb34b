from __future__ import annotations

import pytest
from spacy import registry
from spacy.language import Language
from spacy.pipeline import EntityRecognizer

from tweetpress.components.recognizer import NETWORK, pack, unpack

pytestmark = pytest.mark.model

CASES = [
    (
        "La start-up [Zoubalio|ORG] vient d'embaucher [Maëlys Kerdraon|PER], passée par [Google|ORG].",
        "names no list knows",
    ),
    ("[Awa Sanogo|PER], directrice générale de [Fibrelis|ORG], ouvre un bureau à [Dakar|LOC].", "apposition"),
    ("La [CNIL|INST] a mis en demeure [Facebook|ORG].", "an institution is no company"),
    ("Choisissez un mot de passe et gardez-le pour vous.", "nothing but a capital"),
    ("Choisissez un mot de passe, puis cliquez sur Suivant.", "nothing but capitals"),
    ("Reste que les annonceurs hésitent encore.", "nothing at a sentence start"),
]


def read_marks(marked: str) -> tuple[str, list[tuple[str, str]]]:
    """The text without its marks, and what is marked."""
    parts = [part.split("|") for part in marked.replace("[", "]").split("]")]
    return "".join(part[0] for part in parts), [(part[0], part[1]) for part in parts if len(part) > 1]


@pytest.mark.parametrize(("marked", "why"), CASES)
def test_recognizer_labels_names(nlp: Language, marked: str, why: str) -> None:
    text, wanted = read_marks(marked)
    assert [(ent.text, ent.label_) for ent in nlp(text).ents] == wanted, why


def test_recognizer_takes_the_place_of_the_model_s_own(nlp: Language) -> None:
    assert "tweetpress_ner" in nlp.pipe_names
    assert "ner" not in nlp.pipe_names


def test_packing_keeps_what_the_recognizer_says(nlp: Language) -> None:
    recognizer = nlp.get_pipe("tweetpress_ner")
    data = pack(recognizer)
    assert len(data) < 4_000_000
    other = EntityRecognizer(nlp.vocab, registry.resolve({"model": NETWORK})["model"])
    other.from_bytes(unpack(data))
    text = "La start-up Zoubalio vient d'embaucher Maëlys Kerdraon."
    assert [ent.label_ for ent in other(nlp.make_doc(text)).ents] == ["ORG", "PER"]
