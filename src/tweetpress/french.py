"""French without the slow start: spaCy's classes, minus a pattern that takes seconds to compile.

`spacy.lang.fr` compiles, when it is imported and again when a model is read, a pattern of 1.4 million
characters: some 280 alternatives that each spell out the letters of all alphabets. `FastFrench` gives a model
what `spacy.lang.fr` gives it without importing that package; `FastTokenizer` swaps the pattern for an
equivalent one in which the alternatives share their letters (`shorten`). The tokens are those of stock spaCy:
tests/test_french.py compares them.

A model whose pattern is not the known one is loaded the stock way. Nothing is registered under "fr", so that
`spacy.blank("fr")` elsewhere in the program stays what it is.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Callable
from importlib import import_module
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from pathlib import Path
from types import ModuleType

import spacy.lang
import srsly
from spacy.language import BaseDefaults, Language
from spacy.tokenizer import Tokenizer
from spacy.util import get_model_meta, is_package, load_config, registry

# SHA-256 of the stored `token_match` of the fr_core_news models 3.8 (the same in sm and md).
KNOWN_PATTERN = "52070ecee59516e7e9ff5d79aeaec973ef15fcf68c34021021bc293f52bd4173"
TOKENIZER = "tweetpress.Tokenizer.v1"
ALTERNATIVE = re.compile(r"\(\?:\^(.*?)\$\)")
LETTERS = re.compile(r"\[[^\]]{100,}\][+*]?")


def load_french(model: str, *, exclude: tuple[str, ...] = ()) -> Language:
    """`spacy.load(model, exclude=exclude)`, many times as fast where the model is one that is known.

    Raises OSError when the model is not installed, as spaCy does.
    """
    folder = model_folder(model)
    if folder is None or not is_known(stored_pattern(folder)):
        return spacy.load(model, exclude=exclude)
    overrides = {"nlp.tokenizer": {"@tokenizers": TOKENIZER}}
    config = load_config(folder / "config.cfg", overrides=overrides)
    nlp = FastFrench.from_config(config, exclude=exclude, meta=get_model_meta(folder), auto_fill=False)
    return nlp.from_disk(folder, exclude=(*exclude, "strings"), overrides=overrides)


def model_folder(model: str) -> Path | None:
    """Where the data of an installed model, or of one given by its path, lie."""
    if not is_package(model):
        return Path(model) if Path(model).is_dir() else None
    package = Path(import_module(model).__file__ or "").parent
    meta = get_model_meta(package)
    return package / f"{meta['lang']}_{meta['name']}-{meta['version']}"


def stored_pattern(folder: Path) -> str:
    """The `token_match` of the model in `folder`, empty where it has none."""
    path = folder / "tokenizer"
    settings = srsly.msgpack_loads(path.read_bytes()) if path.is_file() else {}
    return settings.get("token_match") or ""


def is_known(pattern: str) -> bool:
    return hashlib.sha256(pattern.encode()).hexdigest() == KNOWN_PATTERN


def shorten(pattern: str) -> str:
    """The known `token_match` with its alternatives grouped, so that a group spells out its letters once.

    Every alternative reads `^A core B$`, where A and B are spelled-out letter classes or nothing. Those with
    the same A and B become one, `A(?:core|core|…)B`, which accepts the same strings.
    """
    groups: dict[tuple[str, str], list[str]] = {}
    for alternative in ALTERNATIVE.findall(pattern):
        places = [match.span() for match in LETTERS.finditer(alternative)]
        start = places.pop(0)[1] if places[0][0] == 0 else 0
        end = places[0][0]
        groups.setdefault((alternative[:start], alternative[end:]), []).append(alternative[start:end])
    return "(?iu)^(?:" + "|".join(f"{a}(?:{'|'.join(cores)}){b}" for (a, b), cores in groups.items()) + ")$"


class FastTokenizer(Tokenizer):  # type: ignore[misc]
    """spaCy's tokenizer; when it reads the known pattern, it compiles the short one in its place."""

    def from_bytes(self, bytes_data: bytes, *, exclude: tuple[str, ...] = ()) -> FastTokenizer:
        settings = srsly.msgpack_loads(bytes_data)
        pattern = settings.get("token_match") or ""
        if is_known(pattern):
            super().from_bytes(bytes_data, exclude=(*exclude, "token_match", "exceptions"))
            self.token_match = re.compile(shorten(pattern)).match
            self.rules = settings["exceptions"]  # last, because the tokenizer cuts them up with all other settings
        else:
            super().from_bytes(bytes_data, exclude=exclude)
        return self


@registry.tokenizers(TOKENIZER)
def create_tokenizer() -> Callable[[Language], FastTokenizer]:
    return lambda nlp: FastTokenizer(nlp.vocab)


def stock_module(name: str) -> ModuleType:
    """A module of `spacy.lang.fr` alone: a plain import would run the package, and compile the pattern."""
    folders = [str(Path(path) / "fr") for path in spacy.lang.__path__]
    spec = PathFinder.find_spec(f"spacy.lang.fr.{name}", folders)
    if spec is None or spec.loader is None:
        raise ImportError(f"spacy.lang.fr has no module {name!r}")
    module = sys.modules[spec.name] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class FastFrenchDefaults(BaseDefaults):  # type: ignore[misc]
    """What the vocabulary takes from French; the tokenizer's part comes with the model."""

    lex_attr_getters = stock_module("lex_attrs").LEX_ATTRS
    stop_words = stock_module("stop_words").STOP_WORDS
    syntax_iterators = stock_module("syntax_iterators").SYNTAX_ITERATORS


class FastFrench(Language):  # type: ignore[misc]
    lang = "fr"
    Defaults = FastFrenchDefaults
