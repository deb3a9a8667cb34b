"""Two cuts that the French tokenizer leaves out, and that hide names.

« ex-Twitter » is one token to it, so that no span could hold the name; and a single capital keeps the full stop
behind it as an initial does, also at the end of a sentence about X or AllThingsD.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from spacy.language import Language

Search = Callable[[str], re.Match[str] | None]

# Not « ex-PDG »: posts are read with their prefix.
EX = r"^ex-(?=[A-ZÀ-Ý]\w*[a-zà-ÿ])"
FORMER = re.compile(EX)
FLAGS = re.compile(r"\(\?[a-z]+\)")
FINAL_STOP = r"(?<=^X)\.$|(?<=[a-zà-ÿ][A-ZÀ-Ý])\.$"


def refine_tokenizer(nlp: Language) -> None:
    """Let the tokenizer of `nlp` cut « ex- » off a name and the full stop off « X. »; other tokens stay."""
    tokenizer = nlp.tokenizer
    # Each change makes the tokenizer read its exceptions again; without them, once is enough.
    exceptions, tokenizer.rules = tokenizer.rules, {}
    tokenizer.prefix_search = extended(tokenizer.prefix_search, EX)
    tokenizer.suffix_search = extended(tokenizer.suffix_search, FINAL_STOP)
    if tokenizer.token_match:
        tokenizer.token_match = UnlessFormer(tokenizer.token_match).match
    tokenizer.rules = exceptions


def extended(search: Search, pattern: str) -> Search:
    """The search of a compiled pattern, with one more alternative."""
    compiled: re.Pattern[str] = search.__self__  # type: ignore[attr-defined]
    return re.compile(f"{compiled.pattern}|{pattern}", compiled.flags).search


class UnlessFormer:
    """A `token_match`, which holds hyphened words together, but for « ex- » before a name.

    `pattern` says the same in one expression. The tokenizer stores it when it is written to disk; it is not compiled
    here, which would take a tenth of a second at each start.
    """

    def __init__(self, token_match: Search) -> None:
        self.held_together = token_match
        compiled: re.Pattern[str] = token_match.__self__  # type: ignore[attr-defined]
        flags, pattern = split_flags(compiled.pattern)
        self.pattern = f"{flags}(?!(?-i:{EX}))(?:{pattern})"

    def match(self, text: str) -> re.Match[str] | None:
        return None if FORMER.match(text) else self.held_together(text)


def split_flags(pattern: str) -> tuple[str, str]:
    """The flags that a pattern begins with, « (?iu) » or nothing, and the rest of it."""
    flags = FLAGS.match(pattern)
    return (flags[0], pattern[flags.end() :]) if flags else ("", pattern)
