"""Inclusive spelling: « directeur·rice », « chargé.e », « directeur/trice », read as the masculine."""

from __future__ import annotations

import re
from collections.abc import Sequence

SEPARATORS = "·•‧∙⋅.(/-"
SEPARATOR = re.compile(f"[{re.escape(SEPARATORS)}]")
FEMININE_ENDINGS = frozenset(
    ("e", "ne", "le", "te", "fe", "ve", "se", "trice", "rice", "ice", "euse", "teuse", "ère", "esse")
)


def masculine_words(words: Sequence[str], spaces: Sequence[bool]) -> list[str]:
    """`words` with inclusive forms replaced by the masculine; the tokens of an ending become empty strings.

    `spaces` says of each word whether white space parts it from the next.

    >>> masculine_words(["directeur·rice", "général·e"], [True, False])
    ['directeur', 'général']
    >>> masculine_words(["directeur", "/", "trice"], [False, False, False])
    ['directeur', '', '']
    """
    read = list(words)
    for index, word in enumerate(words):
        masculine = masculine_form(word)
        if masculine is not None:
            read[index] = masculine
            if "(" in word and words[index + 1 : index + 2] == [")"]:
                read[index + 1] = ""
        elif (
            len(word) == 1 and word in "/-" and 0 < index < len(words) - 1 and not (spaces[index - 1] or spaces[index])
        ):
            number = plural_mark(words[index + 1])
            if number is not None and len(words[index - 1]) > 2:
                read[index - 1] += number
                read[index] = read[index + 1] = ""
    return read


def masculine_form(word: str) -> str | None:
    """« cofondateurs » for « cofondateur·rices »; None for a word that is not spelt so."""
    separator = SEPARATOR.search(word, 3)
    if separator is None or separator.end() == len(word):
        return None
    at = separator.start()
    number = plural_mark(word[at + 1 :])
    return None if number is None else word[:at] + number


def plural_mark(ending: str) -> str | None:
    """« s » or nothing, where `ending` is a feminine one: « rices », « e·s »; None for any other."""
    letters = "".join(char for char in ending.lower() if char not in SEPARATORS)
    singular = letters.removesuffix("s")
    if singular not in FEMININE_ENDINGS:
        return None
    return letters[len(singular) :]
