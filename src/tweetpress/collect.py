"""Doc -> Record: reads the keys of `doc.spans` into plain data, with offsets into the article's text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeVar

from tweetpress.components.spans import COMPANIES, FIGURES, PEOPLE, ROLES, in_body, printed
from tweetpress.datatypes import Article, Company, Figure, Mention, Person, Record, Role
from tweetpress.text import one_line

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

Named = TypeVar("Named", Person, Company)

QUOTE_REACH = 200  # tokens; the longest sentence of the corpus has 55 words
FINAL_STOPS = frozenset((".", "!", "?", "…", "...", "?!", "!?", "!!", "!!!"))
CLOSING = frozenset(("»", "”", '"', ")", "]"))


def collect(doc: Doc, article: Article) -> Record:
    """The record of `article` from its processed Doc (see `pipeline.make_doc`)."""
    meta = article.metadata
    return Record(
        source=article.source,
        part=article.part,
        title=meta.title,
        publisher=meta.publisher,
        authors=meta.authors,
        published=meta.published,
        language=meta.language,
        truncated=meta.truncated,
        text=article.text,
        people=collect_names(doc, PEOPLE, Person),
        companies=collect_names(doc, COMPANIES, Company),
        roles=tuple(collect_roles(doc)),
        figures=tuple(collect_figures(doc)),
    )


def collect_names(doc: Doc, key: str, make: Callable[..., Named]) -> tuple[Named, ...]:
    """One entry a name, in order of first mention in the text.

    A name that only the title has comes before all others, with an empty list of mentions.
    """
    grouped: dict[str, list[Span]] = {}
    for span in sorted(doc.spans.get(key, ()), key=lambda s: (s.start, s.end)):
        grouped.setdefault(span._.tweetpress_name, []).append(span)
    order = sorted(grouped, key=lambda name: next((s.start for s in grouped[name] if in_body(s)), -1))
    return tuple(
        make(
            name=name,
            aliases=tuple(dict.fromkeys(flat for s in grouped[name] if (flat := one_line(printed(s))) != name)),
            mentions=tuple(mention(s) for s in grouped[name] if in_body(s)),
            why=", ".join(dict.fromkeys(s._.tweetpress_why for s in grouped[name] if s._.tweetpress_why)),
        )
        for name in order
    )


def collect_roles(doc: Doc) -> Iterator[Role]:
    """The roles stated in the text, in order of place; the same role stated twice stands once."""
    seen = set()
    for span in body_spans(doc, ROLES):
        value = span._.tweetpress_role
        key = (value.person, value.title.casefold(), value.company, value.status)
        if key not in seen:
            seen.add(key)
            place = mention(span)
            yield Role(
                person=value.person,
                title=value.title,
                aliases=value.aliases,
                company=value.company,
                status=value.status,
                start=place.start,
                end=place.end,
                quote=quote(span),
                why=span._.tweetpress_why,
            )


def collect_figures(doc: Doc) -> Iterator[Figure]:
    """The figures of the text, in order of place."""
    for span in body_spans(doc, FIGURES):
        value = span._.tweetpress_figure
        place = mention(span)
        yield Figure(
            text=place.text,
            start=place.start,
            end=place.end,
            kind=value.kind,
            value=value.value,
            value_max=value.value_max,
            unit=value.unit,
            currency=value.currency,
            qualifier=value.qualifier,
            change=value.change,
            per=value.per,
            subject=value.subject,
            period=value.period,
            quote=quote(span),
            why=span._.tweetpress_why,
        )


def body_spans(doc: Doc, key: str) -> list[Span]:
    return sorted((s for s in doc.spans.get(key, ()) if in_body(s)), key=lambda s: (s.start, s.end))


def mention(span: Span) -> Mention:
    body: int = span.doc._.tweetpress_body
    start, end = span._.tweetpress_offsets or (span.start_char, span.end_char)
    page: str = span.doc._.tweetpress_text or span.doc.text
    return Mention(start - body, end - body, page[start:end])


def quote(span: Span) -> str:
    """The sentence, or sentences, that the span stands in, on one line.

    By punctuation and paragraphs: the small model's parser often starts a sentence in the middle of one. A text
    without stops gives the `QUOTE_REACH` tokens on either side, so that a page of one endless line stays linear.
    """
    doc = span.doc
    start, end = span.start, span.end
    while start > max(0, span.start - QUOTE_REACH) and not ends_sentence(doc[start - 1]):
        start -= 1
    while end < min(len(doc), span.end + QUOTE_REACH) and not ends_sentence(doc[end - 1]):
        end += 1
    while end < len(doc) and doc[end].text in CLOSING:
        end += 1
    return one_line(printed(doc[start:end]))


def ends_sentence(token: Token) -> bool:
    """A final stop, also one before a closing quote, or a line break."""
    if token.text in CLOSING and token.i > 0:
        return token.nbor(-1).text in FINAL_STOPS
    return token.text in FINAL_STOPS or "\n" in token.text
