"""The recogniser of names: spaCy's `ner` with weights trained for French pages of the trade (docs/training.md).

It takes the place of the model's own. The labels are those of the French models, and INST: institutions, parties,
schools, clubs, associations, which are no companies.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy
import srsly
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from thinc.api import Model

WEIGHTS = Path(str(files("tweetpress"))) / "models" / "recognizer.msgpack"
LABELS = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "INST": "INST"}
"""Kinds of the training text -> labels; every other kind (products, works, events) is MISC."""

# The network of the `ner` of fr_core_news_sm 3.8, from whose weights the training went on.
NETWORK = {
    "@architectures": "spacy.TransitionBasedParser.v2",
    "state_type": "ner",
    "extra_state_tokens": False,
    "hidden_width": 64,
    "maxout_pieces": 2,
    "use_upper": True,
    "nO": None,
    "tok2vec": {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": 96,
            "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
            "rows": [5000, 1000, 2500, 2500],
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": 96,
            "depth": 4,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    },
}


@Language.factory("tweetpress_ner", default_config={"model": NETWORK}, assigns=["doc.ents", "token.ent_type"])
def make_recognizer(nlp: Language, name: str, model: Model[Any, Any]) -> EntityRecognizer:
    """A spaCy EntityRecognizer that holds the package's weights."""
    recognizer = EntityRecognizer(nlp.vocab, model, name=name)
    recognizer.from_bytes(unpack(WEIGHTS.read_bytes()))
    return recognizer


def pack(recognizer: EntityRecognizer) -> bytes:
    """What `make_recognizer` reads: spaCy's bytes with the weights in half precision, half as large."""
    return cast_weights(recognizer.to_bytes(exclude=["vocab"]), numpy.float16)


def unpack(data: bytes) -> bytes:
    """The bytes for `EntityRecognizer.from_bytes`, weights in single precision as thinc wants them."""
    return cast_weights(data, numpy.float32)


def cast_weights(data: bytes, dtype: type[numpy.floating[Any]]) -> bytes:
    state = srsly.msgpack_loads(data)
    model = srsly.msgpack_loads(state["model"])
    model["params"] = [
        {name: value if value is None else value.astype(dtype) for name, value in layer.items()}
        for layer in model["params"]
    ]
    state["model"] = srsly.msgpack_dumps(model)
    return bytes(srsly.msgpack_dumps(state))
