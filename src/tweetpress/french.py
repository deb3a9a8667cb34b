"""French without the slow start: spaCy's classes, minus a pattern that takes seconds to compile.

`spacy.lang.fr` compiles, when it is imported and again when a model is read, a pattern of 1.4 million
characters: some 280 alternatives that each spell out the letters of all alphabets. `FastFrench` gives a model
what `spacy.lang.fr` gives it without importing that package, and the model's tokenizer is given an equivalent
pattern in which the alternatives share their letters (`shorten`). The tokens are those of stock spaCy:
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
from typing import Any

import spacy.lang
import srsly
from spacy.language import BaseDefaults, Language
from spacy.tokenizer import Tokenizer
from spacy.util import get_model_meta, is_package, load_config, registry

# SHA-256 of the stored `token_match` of the fr_core_news models 3.8 (the same in sm and md).
KNOWN_PATTERN = "52070ecee59516e7e9ff5d79aeaec973ef15fcf68c34021021bc293f52bd4173"
TOKENIZER = "tweetpress.Tokenizer.v1"
ESCAPE = re.compile(r"\\u([0-9A-F]{4})|\\U([0-9A-F]{8})")
ALTERNATIVE = re.compile(r"\(\?:\^(.*?)\$\)")
LETTERS = re.compile(r"\[[^\]]{100,}\]")
HYPHENS = "[-–—‐‑]"
# While they are grouped, a class of letters or hyphens is one character from here on: Unicode's private ones.
CLASS = "\ue000"
PIECES = re.compile(f"[{CLASS}-\uf8ff][*+]?|[^{CLASS}-\uf8ff]+")

Settings = dict[str, Any]
"""What spaCy's tokenizer writes to disk: patterns by the name of what they are used for, `exceptions`, and so on."""


def unchanged(settings: Settings) -> Settings:
    return settings


def load_french(
    model: str, *, exclude: tuple[str, ...] = (), refine: Callable[[Settings], Settings] = unchanged
) -> Language:
    """`spacy.load(model, exclude=exclude)`, many times as fast where the model is one that is known.

    `refine` may change the tokenizer's settings before they are compiled. Raises OSError when the model is not
    installed, as spaCy does.
    """
    folder = model_folder(model)
    settings = stored_settings(folder) if folder else {}
    if folder is None or not is_known(settings.get("token_match") or ""):
        nlp = spacy.load(model, exclude=exclude)
        settings = srsly.msgpack_loads(nlp.tokenizer.to_bytes(exclude=("vocab",)))
    else:
        overrides = {"nlp.tokenizer": {"@tokenizers": TOKENIZER}}
        config = load_config(folder / "config.cfg", overrides=overrides)
        nlp = FastFrench.from_config(config, exclude=exclude, meta=get_model_meta(folder), auto_fill=False)
        nlp.from_disk(folder, exclude=(*exclude, "strings", "tokenizer"), overrides=overrides)
        settings = spelled_short(settings)
    nlp.tokenizer.from_bytes(srsly.msgpack_dumps(refine(settings)))
    return nlp


def model_folder(model: str) -> Path | None:
    """Where the data of an installed model, or of one given by its path, lie."""
    if not is_package(model):
        return Path(model) if Path(model).is_dir() else None
    package = Path(import_module(model).__file__ or "").parent
    meta = get_model_meta(package)
    return package / f"{meta['lang']}_{meta['name']}-{meta['version']}"


def stored_settings(folder: Path) -> Settings:
    """The tokenizer's settings of the model in `folder`, empty where it has none."""
    path = folder / "tokenizer"
    return srsly.msgpack_loads(path.read_bytes()) if path.is_file() else {}


def is_known(pattern: str) -> bool:
    return hashlib.sha256(pattern.encode()).hexdigest() == KNOWN_PATTERN


def spelled_short(settings: Settings) -> Settings:
    """The same settings with patterns that compile faster."""
    patterns = {name: literal(settings[name]) for name in ("prefix_search", "suffix_search", "infix_finditer")}
    return {**settings, **patterns, "token_match": shorten(settings["token_match"])}


def literal(pattern: str) -> str:
    """`pattern` with the characters themselves in place of their numbers, which cost a look-up each."""
    return ESCAPE.sub(lambda match: chr(int(match[1] or match[2], 16)), pattern)


def shorten(pattern: str) -> str:
    """The known `token_match` with its alternatives grouped, so that they share the classes at their ends.

    Every alternative reads `^A core B$`, where A and B are classes spelled out, of letters or hyphens, or nothing.
    """
    classes = {ord(CLASS): HYPHENS}
    pattern = pattern.replace(HYPHENS, CLASS)
    while found := LETTERS.search(pattern):
        sign = ord(CLASS) + len(classes)
        pattern = pattern.replace(found[0], chr(sign))
        classes[sign] = literal(found[0])
    short = group([PIECES.findall(alternative) for alternative in ALTERNATIVE.findall(pattern)])
    return f"(?iu)^{short}$".translate(classes)


def group(alternatives: list[list[str]]) -> str:
    """One expression for alternatives cut into pieces: `ax|bx` is `(?:a|b)x` where x is a class."""
    whole: list[str] = []
    ends: dict[tuple[str, bool], list[list[str]]] = {}
    for pieces in alternatives:
        if pieces and pieces[0][0] >= CLASS:
            ends.setdefault((pieces[0], True), []).append(pieces[1:])
        elif pieces and pieces[-1][0] >= CLASS:
            ends.setdefault((pieces[-1], False), []).append(pieces[:-1])
        else:
            whole.append("".join(pieces))
    whole += [shared + group(rest) if leads else group(rest) + shared for (shared, leads), rest in ends.items()]
    return f"(?:{'|'.join(whole)})"


@registry.tokenizers(TOKENIZER)
def create_tokenizer() -> Callable[[Language], Tokenizer]:
    """A tokenizer that waits for the settings that come with a model."""
    return lambda nlp: Tokenizer(nlp.vocab)


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
