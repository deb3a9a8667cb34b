"""`tweetpress_figures`: numbers with what they count."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from tweetpress.components.spans import FIGURES, FigureValue
from tweetpress.figures.candidate import Candidate, from_number
from tweetpress.figures.circumstances import read_change, read_rate, read_times
from tweetpress.figures.context import Context
from tweetpress.figures.exclusions import exclude, is_told_before
from tweetpress.figures.kinds import assign_kind
from tweetpress.figures.multiples import find_multiples
from tweetpress.figures.qualifiers import read_qualifier
from tweetpress.figures.ranges import merge_bounds, merge_times, split_moves
from tweetpress.figures.subjects import read_subject, share_subjects
from tweetpress.figures.understood import complete
from tweetpress.numbers import find_in

OF = (["de"], ["des"], ["du"], ["d"])


@Language.factory("tweetpress_figures", requires=["doc.spans", "token.dep"], assigns=["doc.spans"])
def make_figures(nlp: Language, name: str) -> Figures:
    """Component that writes `doc.spans["figures"]`; needs `tweetpress_people` and `tweetpress_companies` before it."""
    return Figures()


class Figures:
    def __call__(self, doc: Doc) -> Doc:
        spans = [make_span(doc, candidate) for candidate in find_figures(Context(doc))]
        doc.spans[FIGURES] = SpanGroup(doc, name=FIGURES, spans=spans)
        return doc


def find_figures(context: Context) -> list[Candidate]:
    """The figures of the text, in order of place, each fact once."""
    candidates = merge_times(context, merge_bounds(context, list(read_candidates(context))))
    complete(context, candidates)
    body: int = context.doc._.tweetpress_body
    figures = [c for c in candidates if c.kind and c.start >= body and not is_told_before(context, c)]
    for figure in figures:
        read_qualifier(context, figure)
        read_subject(context, figure)
        read_rate(context, figure)
        read_change(context, figure)
    read_times(context, figures)
    share_subjects(context, figures)
    return drop_repeats(context, figures)


def read_candidates(context: Context) -> Iterator[Candidate]:
    """The numbers that may be figures, with the kind and unit that stand beside them, and the multiples in words."""
    yield from merge(read_numbers(context), find_multiples(context), key=lambda candidate: candidate.start)


def read_numbers(context: Context) -> Iterator[Candidate]:
    """The same for the numbers alone."""
    for number in split_moves(context, find_in(context.text, context.lexemes)):
        candidate = from_number(number)
        assign_kind(context, candidate)
        if exclude(context, candidate) is None:
            yield candidate


def drop_repeats(context: Context, figures: list[Candidate]) -> list[Candidate]:
    """A fact that the article repeats stands once, where it is first told; one sentence tells no amount twice."""
    seen: dict[tuple[object, ...], int] = {}
    kept = []
    for figure in figures:
        key = (
            figure.kind,
            figure.value,
            figure.value_max,
            figure.currency,
            topic(context, figure),
        )
        sentence = context.sentence(figure.first)
        if key not in seen or (figure.kind == "money" and seen[key] == sentence):
            seen[key] = sentence
            kept.append(figure)
    return kept


def topic(context: Context, figure: Candidate) -> str:
    """What tells two facts of the same value apart: the counted noun, the whole of a share, how exact a time is."""
    if figure.kind == "percent":
        after = [context.fold(at) for at in context.words_after(figure.stop, 4)]
        whole = next(iter(after[1:]), "") if after[:1] in OF else ""
        return f"{figure.unit} {whole}"
    if figure.kind == "multiple":
        return " ".join(context.fold(at) for at in context.words_after(figure.stop, 3))
    if figure.kind == "duration":
        return f"{figure.unit} {figure.qualifier}"
    return (figure.unit or "").split(" ")[0]


def make_span(doc: Doc, figure: Candidate) -> Span:
    """The tokens that the figure covers, its exact characters in `tweetpress_offsets`."""
    assert figure.kind is not None
    span = doc.char_span(figure.start, figure.end, alignment_mode="expand")
    span._.tweetpress_offsets = (figure.start, figure.end)
    span._.tweetpress_figure = FigureValue(
        kind=figure.kind,
        value=figure.value,
        value_max=figure.value_max,
        unit=figure.unit,
        currency=figure.currency,
        qualifier=figure.qualifier,
        change=figure.change,
        per=figure.per,
        subject=figure.subject,
        period=figure.period,
    )
    span._.tweetpress_why = f"{figure.why}; subject: {figure.whose}"
    return span
