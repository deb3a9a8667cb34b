"""Names that begin with no capital: sites, « eZorglub », the handle of somebody's company."""

from __future__ import annotations

import re

from tweetpress.components.names.knowledge import Knowledge, fold
from tweetpress.components.names.text import Text
from tweetpress.components.names.witnesses import WEB_NAME

MIXED = re.compile(r"[a-zà-ÿ]{1,5}[A-Z][A-Za-zà-ÿ]{2,}")
POST_WORDS = 4
"""Words from the noun of a post to the handle of its company, « Head of Global Sales @X »."""
BREAKS = frozenset('.,;:!?()«»"')


def is_small_name(text: Text, known: Knowledge, i: int) -> bool:
    """Whether a name begins and ends at the token, which has no capital in front."""
    return is_site(text, i) or is_mixed(text, i) or is_employer(text, known, i) or is_small_agency(text, known, i)


def is_site(text: Text, i: int) -> bool:
    """« zorglub.com » in small letters, no part of an address."""
    if not WEB_NAME.fullmatch(text.words[i]):
        return False
    tight = text.joined[i] and i + 1 < len(text.words) and text.words[i + 1][0] in "/@"
    return not tight and not (i and text.joined[i - 1] and text.words[i - 1][-1] in "/@:.")


def is_mixed(text: Text, i: int) -> bool:
    """« eZorglub », « myZorglub » within a sentence, no hashtag and no part of an address."""
    tight = i and text.joined[i - 1] and text.words[i - 1][-1] in "#@/_."
    return not tight and bool(MIXED.fullmatch(text.words[i]))


def is_small_agency(text: Text, known: Knowledge, i: int) -> bool:
    """« l'afp », « l'agence ats », « (ats) »: a news agency's letters as hasty pages and signatures print them."""
    at = text.before[i]
    if at < 0 or not known.is_cue(text.words[i], "small_agency"):
        return False
    after = text.after[i]
    bracketed = text.words[at] == "(" and after >= 0 and text.words[after] in (")", ",", "/")
    return bracketed or text.lowers[at] in ("l'", "agence", "avec")


def is_employer(text: Text, known: Knowledge, i: int) -> bool:
    """« CEO @Zorglub », « Head of Sales @Zorglub »: a handle behind a post, in whose place a company stands.

    « le journaliste @zorglub » is the journalist's own.
    """
    if text.words[i][0] != "@" or len(text.words[i]) < 3 or "_" in text.words[i]:
        return False
    at = text.before[i]
    for _ in range(POST_WORDS):
        if at < 0 or text.tags[at] == "PUNCT" or text.words[at] in BREAKS:
            return False
        if known.is_cue(text.lowers[at], "person_noun"):
            own = at == text.before[i] and known.is_cue(text.lowers[text.before[at]], "determiner")
            return not own or known.company(fold(text.words[i])) is not None
        at = text.before[at]
    return False
