"""The tree of a web page -> blocks in page order, each with what its elements say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bs4.element import NavigableString, PageElement, PreformattedString, Tag

from tweetpress.datatypes import Block, BlockKind
from tweetpress.readers.decode import squeeze
from tweetpress.readers.elements import SILENT, Verdict, judge

INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins"}
    | {"kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup"}
    | {"time", "tt", "u", "var", "wbr", "button"}
)
WORDING = frozenset({"a", "b", "strong", "em", "i", "mark", "q", "cite", "abbr"})
"""Inline elements that hold words of a sentence, whatever their class: the link on a name is called « author » too."""
SHAPES: dict[str, BlockKind] = {
    "h1": "title",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "h5": "heading",
    "h6": "heading",
    "li": "item",
    "dd": "item",
    "blockquote": "quote",
}
LONG = 60
"""Letters from which a run of text counts as prose when elements are weighed; menu entries and titles are shorter."""
MOST_PROSE = 0.3
"""Share of the page's prose from which an element is kept whatever it is called."""
FAIR_SHARE = 0.35
"""Share of the page's prose that the element around the title holds at least: on the busiest layouts the article is
a quarter of what the page says, the rest being the feed beside it."""
LEAST_PROSE = 700
SECOND_SHARE = 0.4
"""Share of the longest article's prose from which the next one is an article too, and not a teaser."""
LINKED = 0.8
"""Share of a block's letters inside links from which it is a list of links, where it is no heading or sentence."""
POINTER = re.compile(r"[-→>»*(\[\s]*(?:[àaÀA] )?(?:lire|voir|relire|écouter)\s+(?:aussi|également)\s*:?\s*$", re.I)
SENTENCE_ENDS = (".", "!", "»", "…")


@dataclass(slots=True)
class Place:
    """A block element: `weight` letters of prose in it, `order` and `end` number it and what it holds."""

    parent: Place | None
    order: int
    name: str
    end: int = 0
    weight: int = 0


@dataclass(slots=True)
class Piece:
    """A run of text between two borders of block elements."""

    line: int
    shape: BlockKind
    gap: bool
    verdict: Verdict | None
    place: Place
    texts: list[str] = field(default_factory=list)
    linked: int = 0
    text: str = ""

    @property
    def is_link(self) -> bool:
        return self.linked >= LINKED * len(self.text)


@dataclass(frozen=True, slots=True)
class Context:
    """What the elements around a place say: inherited by all that they hold."""

    place: Place
    verdict: Verdict | None = None
    shape: BlockKind = "text"
    linked: bool = False
    block: bool = True
    gap: bool = True


def read_blocks(body: Tag, title: str | None = None) -> list[Block]:
    """The blocks of `body`; those that are not the article's come as kind `furniture` with the rule that says why.

    `title` is what the page states as its title: the article is the element around that heading that holds the text.
    """
    walker = Walker(body)
    pieces = [piece for piece in walker.walk() if piece.text]
    content = find_content(pieces, walker.places, title)
    return [make_block(piece, content) for piece in pieces]


def make_block(piece: Piece, content: Place) -> Block:
    text, verdict = piece.text, piece.verdict
    if verdict is None and not content.order <= piece.place.order < content.end:
        verdict = ("navigation", "outside-article")
    elif verdict is None and is_link_list(piece):
        verdict = ("related", "links")
    if verdict is not None:
        return Block(text, piece.line, "furniture", "/".join(verdict), piece.gap)
    shape = "text" if piece.shape == "cell" and piece.is_link else piece.shape  # a menu set as a table
    return Block(text, piece.line, shape, "", piece.gap)


def is_link_list(piece: Piece) -> bool:
    """Three words or more, all of them a link that is no sentence."""
    if piece.shape not in ("text", "item", "cell") or not piece.is_link:
        return False
    return piece.text.count(" ") >= 2 and not piece.text.endswith(SENTENCE_ENDS)


def find_content(pieces: Sequence[Piece], places: Sequence[Place], title: str | None) -> Place:
    """The smallest element that holds the title and a fair share of the page's prose; without a title, the page."""
    for piece in pieces:
        if piece.verdict is None and len(piece.text) >= LONG and not piece.is_link:
            piece.place.weight += len(piece.text)
    for place in reversed(places[1:]):
        if place.parent is not None:
            place.parent.weight += place.weight
    head = find_heading(pieces, title)
    if head is not None:
        return climb(head.place, max(LEAST_PROSE, FAIR_SHARE * places[0].weight, several(places)))
    return places[0]


def several(places: Sequence[Place]) -> int:
    """Just over the weight of the longest <article>, where there is another of nearly its length; else 0."""
    weights = sorted((p.weight for p in places if p.name == "article"), reverse=True)
    return weights[0] + 1 if len(weights) > 1 and weights[1] > SECOND_SHARE * weights[0] else 0


def climb(place: Place, least: float) -> Place:
    """The first element around `place` with that much prose; the page where none has."""
    while place.parent is not None and place.weight < least:
        place = place.parent
    return place


def find_heading(pieces: Sequence[Piece], title: str | None) -> Piece | None:
    """The heading that says the stated title, else the only main heading."""
    heads = [p for p in pieces if p.verdict is None and p.shape in ("title", "heading")]
    same = [p for p in heads if title and (p.text.startswith(title) or title.startswith(p.text)) and len(p.text) >= 12]
    main = [p for p in heads if p.shape == "title"]
    return next(iter(same), main[0] if len(main) == 1 else None)


class Walker:
    """Goes through the tree once, without recursion (pages that close no <p> nest deep), and cuts its text."""

    def __init__(self, body: Tag) -> None:
        self.body = body
        self.weights = weigh(body)
        self.places = [Place(None, 0, body.name)]
        self.piece: Piece | None = None
        self.done: list[Piece] = []
        self.gap = True
        self.line = 0

    def walk(self) -> list[Piece]:
        """The pieces of text in page order."""
        stack: list[tuple[Iterator[PageElement], Context]] = [(iter(self.body.contents), Context(self.places[0]))]
        while stack:
            children, context = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                if context.block:
                    self.flush(context.gap)
                    context.place.end = len(self.places)
            elif isinstance(child, Tag):
                entered = self.enter(child, context)
                if entered is not None:
                    stack.append((iter(child.contents), entered))
            elif not isinstance(child, PreformattedString):
                self.add(str(child), context)
        self.flush(True)
        return self.done

    def enter(self, tag: Tag, context: Context) -> Context | None:
        """The context inside `tag`; None for an element to pass over."""
        self.line = tag.sourceline or self.line
        if tag.name in SILENT:
            return None
        if tag.name == "br":
            self.flush(self.piece is None)
            return None
        verdict = context.verdict or (None if tag.name in WORDING else self.verdict_of(tag))
        if tag.name not in INLINE:
            gap = tag.name != "li"
            self.flush(gap)
            place = Place(context.place, len(self.places), tag.name)
            self.places.append(place)
            return Context(place, verdict, self.shape_of(tag) or context.shape, context.linked, True, gap)
        if tag.name == "a" and self.cut_pointer():
            return None
        if self.piece is not None and self.piece.verdict is None:
            verdict = context.verdict  # a name in the middle of a sentence is part of it, whatever its class
        return Context(context.place, verdict, context.shape, context.linked or tag.name == "a", False)

    def verdict_of(self, tag: Tag) -> Verdict | None:
        verdict = judge(tag)
        if verdict and self.weights.get(id(tag), 0) > MOST_PROSE * self.weights.get(id(self.body), 0):
            return None
        return verdict

    def shape_of(self, tag: Tag) -> BlockKind | None:
        """What `tag` says of the text in it; a table that holds prose is layout, and says nothing."""
        if tag.name == "table":
            return None if self.weights.get(id(tag)) else "cell"
        return SHAPES.get(tag.name)

    def cut_pointer(self) -> bool:
        """Take « À lire aussi : » off the running text, where a link follows it; says whether it was there."""
        if self.piece is None:
            return False
        tail = "".join(self.piece.texts[-3:])
        kept = POINTER.sub("", tail)
        if kept == tail:
            return False
        self.piece.texts[-3:] = [kept]
        return True

    def add(self, text: str, context: Context) -> None:
        if self.piece is not None and self.piece.verdict != context.verdict:
            self.flush(False)
        if self.piece is None:
            if not text.strip():
                return
            self.piece = Piece(self.line, context.shape, self.gap, context.verdict, context.place)
        self.piece.texts.append(text)
        if context.linked:
            self.piece.linked += len(text.strip())

    def flush(self, gap: bool) -> None:
        """End the running piece; `gap` says whether a blank line follows."""
        if self.piece is not None:
            self.piece.text = squeeze("".join(self.piece.texts))
            self.done.append(self.piece)
            self.piece, self.gap = None, gap
        else:
            self.gap = self.gap or gap


def weigh(body: Tag) -> dict[int, int]:
    """Letters of long runs of text in each element, by its id()."""
    weights: dict[int, int] = {}
    tags = [body]
    for node in body.descendants:
        if isinstance(node, Tag):
            tags.append(node)
        elif type(node) is NavigableString and len(node) >= LONG and node.parent is not None:
            weights[id(node.parent)] = weights.get(id(node.parent), 0) + len(node)
    for tag in reversed(tags[1:]):
        weight = weights.get(id(tag))
        if weight and tag.parent is not None:
            weights[id(tag.parent)] = weights.get(id(tag.parent), 0) + weight
    return weights
