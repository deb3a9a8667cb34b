"""Cuts that the French tokenizer leaves out, and that hide names; one that it makes; and one for linear time.

« ex-Twitter » is one token to it, so that no span could hold the name; and a single capital keeps the full stop
behind it as an initial does, also at the end of a sentence about X or AllThingsD. « PD-G » is three tokens, so that
« G » begins the name behind it. It takes signs and « l' » off a run of characters one by one, with a copy of the rest
each time: ten thousand brackets without a space cost it ten seconds.
"""

from __future__ import annotations

import re
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

# Not « ex-PDG »: posts are read with their prefix.
POSTS = r"(?:P-?D-?G|DG[AS]?|C[A-Z]O|[SE]?VP|DRH|DSI|DAF|RSSI|DJ)\b"
PDG = r"^(?i:(?:ex-|co-)?P(?:-D-?|D-)G)$"
"""« PDG » as some print it, one token."""
MIXED = r"^[A-Z]\d[A-Z]$"
"""« S4M »: a name, no « 4 M »."""
BRETON = r"^[A-ZÀ-Ý][a-zà-ÿ]*c['’]h[a-zà-ÿ]*$"
"""« Le Floc'h », « Falc'hun »: one word, whose apostrophe parts nothing."""
EX = rf"^ex-(?=[A-ZÀ-Ý])(?!{POSTS})"
# « M.Durand »: pages lose the space behind the full stop.
CIVILITY = r"^(?:MM?|Mm|Mmes?|Mlles?|Mgr|Mr|Dr|Pr)\.(?=[A-ZÀ-Ý][a-zà-ÿ])"
FINAL_STOP = (
    r"(?<=^X)\.$|(?<=[a-zà-ÿ]-[XZ])\.$|(?<=[a-zà-ÿ0-9][A-ZÀ-Ý])\.$|(?<=[!?])\.$|(?<=[A-Z]&[A-Z])\.$|(?<=[a-zà-ÿ]{3})-$"
)
GLUED_MARK = r"^[-–—/](?=[A-ZÀ-Ý][a-zà-ÿ]{2})"
"""« -Anne Martin, directrice » in a list, « Martin /Durand »: a mark without its space before a name."""
LONGEST_RUN = 250
"""Characters without a space that the tokenizer is given at once; no word is longer, and few addresses."""
LONG_RUN = re.compile(rf"\S{{{LONGEST_RUN}}}(?=\S)")
# « l'AFP.Le nouveau patron »: pages lose the space between two sentences; the model's own cut needs a small letter.
LOST_SPACE = r"(?<=[A-ZÀ-Ý][A-ZÀ-Ý])\.(?=[A-ZÀ-Ý][a-zà-ÿ])"
FLAGS = re.compile(r"(\(\?[a-z]+\))?(.*)", re.DOTALL)


def refine_tokens(settings: dict[str, Any]) -> dict[str, Any]:
    """The tokenizer's settings with these cuts: « ex- » and « M. » off a name, the stop off « X. »; « PD-G » whole."""
    return {
        **settings,
        "prefix_search": with_alternative(settings["prefix_search"], f"{EX}|{CIVILITY}|{GLUED_MARK}"),
        "suffix_search": with_alternative(settings["suffix_search"], FINAL_STOP),
        "infix_finditer": with_alternative(settings["infix_finditer"], LOST_SPACE),
        "token_match": with_alternative(unless_former(settings["token_match"]), f"{PDG}|{MIXED}|{BRETON}"),
    }


def with_alternative(pattern: str | None, other: str) -> str:
    return f"{pattern}|{other}" if pattern else other


def unless_former(pattern: str | None) -> str | None:
    """`token_match`, which holds hyphened words together, but for « ex- » before a name."""
    if not pattern:
        return pattern
    flags, rest = FLAGS.fullmatch(pattern).groups("")  # type: ignore[union-attr]  # it matches whatever there is
    return f"{flags}(?!(?-i:{EX}))(?:{rest})"


def tokenize(nlp: Language, text: str) -> Doc:
    """A tokenised Doc of `text`, longer runs of characters than LONGEST_RUN cut, no character moved or lost."""
    cuts = [match.end() for match in LONG_RUN.finditer(text)]
    if not cuts:
        return nlp.make_doc(text)
    docs = [nlp.make_doc(text[start:end]) for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    return Doc.from_docs(docs, ensure_whitespace=False)
