"""The spaCy pipeline: a French model and the components of tweetpress behind it."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import TYPE_CHECKING

from tweetpress.datatypes import Article
from tweetpress.errors import ModelError
from tweetpress.start import collection_paused, import_spacy
from tweetpress.suggestions import nearest
from tweetpress.text import one_line

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_MODEL = "fr_core_news_sm"
PUBLISHED = ("fr_core_news_sm", "fr_core_news_md", "fr_core_news_lg", "fr_dep_news_trf")
"""The French pipelines of spaCy itself."""
COMPONENTS = ("tweetpress_people", "tweetpress_companies", "tweetpress_roles", "tweetpress_figures")
# Nothing here reads lemmas, and senter is off by default; the lemmatizer's tables are half of the model's memory.
UNUSED = ("lemmatizer", "senter", "attribute_ruler")
# Finds names in place of the model's `ner`, which it beats (docs/training.md); "ner" here brings the model's own back.
RECOGNIZER = "tweetpress_ner"
# What a component builds when the first Doc comes, it builds with this one: before processes are forked, which share it
# then, and before the first memory zone (`batches`), at whose end spaCy frees what was added to the vocabulary.
FIRST_DOC = "Leslie Berland, directrice marketing de Twitter, recrute 20 personnes. Le réseau social a perdu 10 %."
# Same length, so that offsets hold: the model was trained on the straight apostrophe and takes « j’ » for a place.
STRAIGHT = str.maketrans({"’": "'", "ʼ": "'", "‘": "'"})


def load_pipeline(model: str = DEFAULT_MODEL) -> Language:
    """Load `model` (any installed spaCy French pipeline) and add the components of tweetpress.

    Raises ModelError when the model is not installed or not French.
    """
    with collection_paused():
        import_spacy()
        nlp = load_model(model)
        nlp.add_pipe("tweetpress_paragraphs", first=True)
        if RECOGNIZER not in nlp.pipe_names:
            nlp.add_pipe(RECOGNIZER)
        for name in COMPONENTS:
            nlp.add_pipe(name)
        nlp(FIRST_DOC)
    return nlp


def load_model(model: str) -> Language:
    """The French model alone, as the components want it, and their factories registered."""
    import tweetpress.components.companies
    import tweetpress.components.figures
    import tweetpress.components.paragraphs
    import tweetpress.components.people
    import tweetpress.components.recognizer
    import tweetpress.components.roles  # noqa: F401  (also where entry points are missing)
    from tweetpress.components.tokens import refine_tokens
    from tweetpress.french import load_french

    exclude = UNUSED if RECOGNIZER == "ner" else (*UNUSED, "ner")
    require_model(model)
    try:
        nlp = load_french(model, exclude=exclude, refine=refine_tokens)
    except OSError as error:  # spaCy's answer to a package or a folder that is something else
        raise ModelError(f"model {model!r} is no spaCy pipeline: {one_line(str(error))}") from None
    if nlp.lang != "fr":
        raise ModelError(f"model {model!r} is for {nlp.lang!r}: a French pipeline is needed, e.g. {DEFAULT_MODEL}")
    return nlp


def require_model(model: str) -> None:
    """Raise ModelError when there is no package and no folder of that name; nothing heavy is imported to know."""
    try:
        distribution(model)
    except (PackageNotFoundError, ValueError):
        if not (model and Path(model).is_dir()):
            raise ModelError(f"model {model!r} is not installed: {how_to_get(model)}") from None


def how_to_get(model: str) -> str:
    """What to do about a model that is missing. Only spaCy's own names are worth an installation."""
    if model in PUBLISHED:
        return f"pip install {model.replace('_', '-')}"
    near = nearest(model, PUBLISHED)
    return f"did you mean {near!r}?" if near else f"check its name; spaCy publishes {', '.join(PUBLISHED)}"


def make_doc(nlp: Language, article: Article) -> Doc:
    """A tokenised Doc of the title and the text of `article`, apostrophes straightened.

    The title stands first, so that the components see the names in it; `doc._.tweetpress_body` is the offset where
    the text begins, `doc._.tweetpress_text` the same characters as the page prints them.
    """
    from tweetpress.components.tokens import tokenize  # with it comes spaCy

    title = article.metadata.title
    head = f"{title}\n\n" if title else ""
    text = head + article.text
    doc = tokenize(nlp, text.translate(STRAIGHT))
    doc._.tweetpress_text = text
    doc._.tweetpress_body = len(head)
    return doc
