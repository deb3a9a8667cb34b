"""The tree of a web page -> blocks in page order, each with what its elements say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bs4.element import PageElement, PreformattedString, Tag

from tweetpress.datatypes import Block, BlockKind
from tweetpress.readers.decode import squeeze
from tweetpress.readers.elements import SILENT, Verdict, judge

INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "tt",
        "u",
        "var",
        "wbr",
        "time",
        "label",
        "button",
    ]
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
SHAPES: dict[str, BlockKind] = {"h1": "title", "li": "item", "dd": "item", "blockquote": "quote"} | dict.fromkeys(
    ("h2", "h3", "h4", "h5", "h6"), "heading"
)
MOST_PROSE = 0.4
"""Share of the page's text from which an element is kept whatever it is called."""
LINKED = 0.8
"""Share of a block's letters inside links from which it is a list of links, where it is no heading or sentence."""
POINTER = re.compile(r"[-→>»*(\[\s]*(?:[àaÀA] )?(?:lire|voir|relire|écouter)\s+(?:aussi|également)\s*:?\s*$", re.I)


@dataclass(slots=True)
class Piece:
    """A run of text between two borders of block elements."""

    line: int
    shape: BlockKind
    gap: bool
    verdict: Verdict | None
    texts: list[str] = field(default_factory=list)
    linked: int = 0


@dataclass(frozen=True, slots=True)
class Context:
    """What the elements around a place say: inherited by all that they hold."""

    verdict: Verdict | None = None
    shape: BlockKind = "text"
    linked: bool = False
    block: bool = True
    gap: bool = True


def read_blocks(body: Tag) -> list[Block]:
    """The blocks of `body`; those in furniture elements come as kind `furniture` with the rule that says why."""
    return [block for block in map(make_block, Walker(body).walk()) if block.text]


def make_block(piece: Piece) -> Block:
    text = squeeze("".join(piece.texts))
    if piece.verdict:
        return Block(text, piece.line, "furniture", "/".join(piece.verdict), piece.gap)
    if (
        piece.shape in ("text", "item")
        and piece.linked >= LINKED * len(text)
        and not text.endswith((".", "!", "»", "…"))
    ):
        return Block(text, piece.line, "furniture", "related/links", piece.gap)
    return Block(text, piece.line, piece.shape, "", piece.gap)


class Walker:
    """Goes through the tree once, without recursion (pages that close no <p> nest deep), and cuts its text."""

    def __init__(self, body: Tag) -> None:
        self.body = body
        self.total = len(body.get_text())
        self.piece: Piece | None = None
        self.done: list[Piece] = []
        self.gap = True
        self.line = 0

    def walk(self) -> list[Piece]:
        """The pieces of text in page order."""
        stack: list[tuple[Iterator[PageElement], Context]] = [(iter(self.body.contents), Context())]
        while stack:
            children, context = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                if context.block:
                    self.flush(context.gap)
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
        verdict = context.verdict or self.verdict_of(tag)
        if tag.name not in INLINE:
            gap = tag.name != "li"
            self.flush(gap)
            return Context(verdict, SHAPES.get(tag.name, context.shape), context.linked, True, gap)
        if tag.name == "a" and self.cut_pointer():
            return None
        if self.piece is not None and self.piece.verdict is None:
            verdict = context.verdict  # a name in the middle of a sentence is part of it, whatever its class
        return Context(verdict, context.shape, context.linked or tag.name == "a", False)

    def verdict_of(self, tag: Tag) -> Verdict | None:
        verdict = judge(tag)
        if verdict and len(tag.get_text()) >= MOST_PROSE * self.total:
            return None
        return verdict

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
            self.piece = Piece(self.line, context.shape, self.gap, context.verdict)
        self.piece.texts.append(text)
        if context.linked:
            self.piece.linked += len(text.strip())

    def flush(self, gap: bool) -> None:
        """End the running piece; `gap` says whether a blank line follows."""
        if self.piece is not None:
            self.done.append(self.piece)
            self.piece, self.gap = None, gap
        else:
            self.gap = self.gap or gap
