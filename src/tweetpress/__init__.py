"""tweetpress: who, where, in what post and how much, from French tech-press pages about Twitter.

>>> from tweetpress import extract
>>> [record] = extract("Dick Costolo, le patron de Twitter, quittera ses fonctions le 1er juillet.")
>>> [person.name for person in record.people]
['Dick Costolo']
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from tweetpress.datatypes import Company, Figure, Mention, Person, Record, Role
from tweetpress.errors import ConfigError, ExpectationError, LexiconError, ModelError, PageError, TweetpressError

if TYPE_CHECKING:
    from spacy.language import Language

__version__ = "0.1.0"
__all__ = [
    "Company",
    "ConfigError",
    "ExpectationError",
    "Figure",
    "LexiconError",
    "Mention",
    "ModelError",
    "PageError",
    "Person",
    "Record",
    "Role",
    "TweetpressError",
    "extract",
    "load_pipeline",
    "use_lexicons",
]


def extract(text_or_path: str | os.PathLike[str], *, nlp: Language | None = None) -> list[Record]:
    """The records of a page, or of all pages of a folder, one an article.

    A path object, or a string that names an existing file or folder, is read from disk; any other string is a page's
    text or HTML itself. `nlp` is a pipeline from `load_pipeline`; by default the standard one, loaded once.

    Raises PageError at the first page that cannot be read, ModelError when the model is not installed.
    """
    from tweetpress.datatypes import Failure, Page
    from tweetpress.pages import read_pages, sniff_kind
    from tweetpress.run import extract_loaded

    nlp = nlp or default_pipeline()
    if isinstance(text_or_path, os.PathLike) or is_path(text_or_path):
        pages = read_pages([os.fspath(text_or_path)])
    else:
        data = text_or_path.encode("utf-8", "replace")
        pages = iter([Page("-", data, sniff_kind(data))])
    records = []
    for result in extract_loaded(pages, nlp):
        if isinstance(result, Failure):
            raise PageError(f"{result.source}: {result.message}")
        records.append(result)
    return records


def is_path(text: str) -> bool:
    """Whether `text` names something on disk; a page's text (long, or with line breaks) does not."""
    return len(text) < 4096 and "\n" not in text and "\x00" not in text and os.path.exists(text)  # noqa: PTH110


def load_pipeline(model: str = "fr_core_news_sm") -> Language:
    """A spaCy pipeline: `model` (any installed French one) and the components of tweetpress. Raises ModelError."""
    from tweetpress.pipeline import load_pipeline

    return load_pipeline(model)


def use_lexicons(*paths: str | os.PathLike[str]) -> None:
    """Add names, posts or phrases of your own, for this process, before the first page (docs/lexicons.md).

    Raises LexiconError for a line of the wrong shape, with file, line and reason, or when pages have been read.
    """
    from tweetpress.lexicon import use_rows
    from tweetpress.lexicon.own import read_own

    use_rows(read_own(paths))


@cache
def default_pipeline() -> Language:
    return load_pipeline()
