"""Other articles announced on the page without a heading: told by how headlines and sentences alternate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from tweetpress.clean.lines import HEADLINE, Line

SETTLED = 400
"""Letters of prose after which an article may have ended."""
STANDFIRST = 450
"""Letters of the longest sentence below a headline that announces another article."""
LABEL = 30
"""Letters of the longest rubric above a headline."""
LEAST_HEADLINE = 40
"""Median letters of headlines; intertitles are shorter."""
LEAST_TEASERS = 2
LEAST_RUN = 3
LEAST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Teaser:
    """A headline of another article, `first` its index among the kept lines, or that of the rubric above it."""

    first: int
    head: Line
    labelled: bool


def drop_feeds(part: Sequence[Line]) -> None:
    """Drop the announcements of other articles after this one, and runs of headlines between its paragraphs."""
    kept = [line for line in part if line.kept]
    start = find_feed(part, kept)
    for line in kept[start:]:
        line.drop("related", "teasers")
    for run in headline_runs(kept[:start]):
        for line in run:
            line.drop("related", "headlines")


def find_feed(part: Sequence[Line], kept: Sequence[Line]) -> int:
    """The index in `kept` from which there are only teasers; their number where there are none."""
    teasers = [*read_back(kept)][::-1]
    cut = after_furniture(part)
    for index, teaser in enumerate(teasers):
        rest = teasers[index:]
        if len(rest) < LEAST_TEASERS:
            break
        told = teaser.labelled and sum(t.labelled for t in rest) >= LEAST_TEASERS or id(kept[teaser.first]) in cut
        if told and is_feed(rest) and is_settled(kept, teaser.first):
            return teaser.first
    return len(kept)


def read_back(kept: Sequence[Line]) -> Iterator[Teaser]:
    """The teasers at the end of `kept`, the last one first: a rubric at most, a headline, a sentence."""
    end = len(kept)
    while end >= 2 and is_standfirst(kept[end - 1]) and is_headline(kept[end - 2]):
        first = end - 2
        labelled = first > 0 and is_rubric(kept[first - 1])
        yield Teaser(first - labelled, kept[first], labelled)
        end = first - labelled


def is_headline(line: Line) -> bool:
    """Words that end like no sentence, or a short question, exclamation or quotation."""
    if (
        len(line.text) > HEADLINE
        or is_rubric(line)
        or line.bulleted
        or line.text[0].isdigit()
        or line.text[-1] in ":,;"
    ):
        return False
    return not line.stopped or line.text[-1] in "?!»" and line.sentences == 1


def is_standfirst(line: Line) -> bool:
    return line.sentence and not is_headline(line) and len(line.text) <= STANDFIRST and not line.text.endswith(":")


def is_rubric(line: Line) -> bool:
    return len(line.text) <= LABEL and len(line.words) <= 4 and not line.stopped and not line.bulleted


def after_furniture(part: Sequence[Line]) -> set[int]:
    """The id() of each kept line that stands right below furniture."""
    pairs = zip(part, part[1:], strict=False)
    return {id(line) for above, line in pairs if line.kept and not above.kept and above.kind != "caption"}


def is_feed(teasers: Sequence[Teaser]) -> bool:
    """Long headlines, most of them no questions: an interview alternates too."""
    heads = [teaser.head for teaser in teasers]
    asked = sum(head.question for head in heads)
    return 2 * asked < len(heads) and median(len(head.text) for head in heads) >= LEAST_HEADLINE


def is_settled(kept: Sequence[Line], first: int) -> bool:
    """Whether what stands before index `first` is an article, longer than what follows."""
    behind, ahead = (sum(len(x.text) for x in lines if x.sentence) for lines in (kept[:first], kept[first:]))
    return behind >= max(SETTLED, ahead) and kept[first - 1].sentence


def headline_runs(kept: Sequence[Line]) -> Iterator[list[Line]]:
    """Three headlines or more in a row that no colon announces; most name someone, unlike the items of a list."""
    run: list[Line] = []
    above: Line | None = None
    for line in kept:
        if line.shape == "text" and is_headline(line) and not line.stopped and len(line.words) >= LEAST_WORDS:
            run.append(line)
            continue
        announced = above is None or above.text.endswith(":")
        if len(run) >= LEAST_RUN and not announced and 2 * sum(map(names_someone, run)) > len(run):
            yield run
        run, above = [], line


def names_someone(line: Line) -> bool:
    """Has a capital after its first word."""
    return any(word[0].isupper() for word in line.words[1:])
