"""Which language a text is in, by its small words; enough to tell the pages that a French reader saves."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from tweetpress.lexicon import read_table, split_forms

SAMPLE = 6000
"""Letters looked at."""


@cache
def small_words() -> dict[str, frozenset[str]]:
    """The commonest words of each language, by ISO 639-1 code."""
    return {row["code"]: frozenset(split_forms(row["words"])) for row in read_table("languages", ("code", "words"))}


def detect_language(text: str, default: str = "fr") -> str:
    """ISO 639-1 code of the language whose small words are the most; `default` for a text without any."""
    words = Counter(re.findall(r"[^\W\d_]{2,}", text[:SAMPLE].lower()))
    counts = {code: sum(words[word] for word in forms & words.keys()) for code, forms in small_words().items()}
    best = max(counts, key=lambda code: (counts[code], code == default))
    return best if counts[best] else default
