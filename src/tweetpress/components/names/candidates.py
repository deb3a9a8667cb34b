"""Candidate names: the longest runs of capitalised words that may be one name.

Particles, initials, nicknames in quotes, hyphens and ampersands are held together; words that only a sentence start
capitalises, titles and posts are cut off; a company glued to a name (« le patron de Twitter Dick Costolo ») is parted.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from tweetpress.components.names.knowledge import Knowledge, fold
from tweetpress.components.names.text import Text

# Words in lower case that hold a name together wherever they stand between two capitals.
LINKS = frozenset(
    [
        "and",
        "of",
        "for",
        "the",
        "&",
        "von",
        "van",
        "der",
        "den",
        "ter",
        "ten",
        "ben",
        "bin",
        "ibn",
        "al",
        "el",
        "del",
        "della",
        "dos",
        "di",
        "da",
        "zu",
        "zur",
        "y",
        "af",
        "abu",
    ]
)
# French particles are prepositions and articles too: they need a given name before them, or the model's word.
FRENCH_LINKS = frozenset({"de", "du", "des", "d'", "la", "le", "les", "l'"})
OPENING, CLOSING = frozenset("«“\"'‹("), frozenset("»”\"'›)")
TAGS = "#@"
NEVER_NAME_TAGS = frozenset({"ADP", "ADV", "AUX", "CCONJ", "CONJ", "DET", "INTJ", "PRON", "SCONJ", "VERB", "NUM"})
INITIAL_LETTER = re.compile(r"(?:[A-ZÀ-Ý]\.-?)+[A-ZÀ-Ý]?")
WRAPPED_LINE = 40


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens `start` to `end` of the Doc; `key` is folded; `weak`: its capitals prove nothing."""

    start: int
    end: int
    key: str
    weak: bool = False


def find_candidates(text: Text, known: Knowledge, irregular: list[tuple[int, int]]) -> list[Candidate]:
    """The candidates of a Doc, in order, none overlapping another.

    `irregular` are the places of lexicon names that capitals alone would not give.
    """
    starts = dict(irregular)
    finder = Finder(text, known, starts.keys(), frozenset(word for word in text.words if word.islower()))
    found: list[Candidate] = []
    i = 0
    while i < len(text.words):
        run_end = finder.run_end(i) if finder.is_capitalised(i) else i
        if starts.get(i, 0) >= max(run_end, i + 1):
            found.append(finder.candidate(i, starts[i], weak=False))
            i = starts[i]
        elif run_end > i:
            found.extend(finder.parts(i, run_end))
            i = run_end
        else:
            i += 1
    return found


@dataclass(frozen=True, slots=True)
class Finder:
    """Cuts the tokens of one Doc into runs, and runs into candidates."""

    text: Text
    known: Knowledge
    fixed: Collection[int]
    """Where names begin that the lexicon spells."""
    common: frozenset[str]
    """The words that the article also prints in lower case."""

    def is_capitalised(self, i: int) -> bool:
        text = self.text
        if not text.words[i][0].isupper() or self.known.is_cue(text.lowers[i], "civility"):
            return False
        return not (i and text.joined[i - 1] and text.words[i - 1][-1] in TAGS)

    def run_end(self, start: int) -> int:
        """Where the run that begins at `start` ends."""
        end = start + 1
        while (longer := self.next_part(start, end)) > end:
            end = longer
        return end

    def next_part(self, start: int, end: int) -> int:
        """Where the run ends when it takes in what follows `end`; `end` itself when nothing more belongs to it."""
        text = self.text
        if end >= len(text.words) or end in self.fixed:
            return end
        word = text.words[end]
        tight = text.joined[end - 1]
        if tight:
            if word == "-" and text.joined[end] and end + 1 < len(text.words) and text.words[end + 1][0].isalpha():
                return end + 2
            elided = text.words[end - 1][-1] in "'’"
            genitive = word == "'s" or (elided and word == "s")
            return end + 1 if genitive or (elided and word[0].isupper()) else end
        if self.is_capitalised(end):
            return end + 1
        if word.count("\n") == 1 and word.strip(" \n") == "":
            return self.wrapped(start, end)
        if word in OPENING:
            return self.nickname(start, end)
        return self.linked(start, end)

    def wrapped(self, start: int, end: int) -> int:
        """A name broken by the end of a long line goes on in the next."""
        text = self.text
        at, width = start, 0
        while text.before[at] >= 0 and width < WRAPPED_LINE:
            at = text.before[at]
            width += len(text.words[at]) + 1
        goes_on = end + 1 < len(text.words) and self.is_capitalised(end + 1) and not self.text.stop[end + 1]
        return end + 2 if width >= WRAPPED_LINE and goes_on else end

    def nickname(self, start: int, end: int) -> int:
        """« Evan "Ev" Williams »: one or two words in quotes between given name and surname."""
        words = self.text.words
        if end - start != 1 or fold(words[start]) not in self.known.first_names:
            return end
        for close in (end + 2, end + 3):
            if close + 1 < len(words) and words[close] in CLOSING:
                return close + 2 if self.is_capitalised(close + 1) else end
        return end

    def linked(self, start: int, end: int) -> int:
        """Particles and connectors before another capital."""
        text = self.text
        at = end
        while at < len(text.words) and at < end + 3 and text.words[at] in LINKS | FRENCH_LINKS:
            at += 1
        if at == end or at >= len(text.words) or at in self.fixed or not self.is_capitalised(at):
            return end
        if all(text.words[i] in LINKS for i in range(end, at)) or self.is_french_link(start, end, at):
            return at + 1
        return end

    def is_french_link(self, start: int, end: int, at: int) -> bool:
        """Whether « de », « du », « la » … at `end` belong to a name that goes on at `at`."""
        text, known = self.text, self.known
        target = fold(text.words[at])
        first = text.words[start]
        if "company_start" in known.inside.get(first, ()) and end == start + 1 and not text.initial[start]:
            return True
        if known.company(target) or target in known.places or target in known.others:
            return False
        if {"company_start", "other_word"} & known.inside.get(first, frozenset()):
            return end == start + 1
        if fold(text.words[end - 1]) not in known.first_names:
            return False
        alone = end == start + 1 or fold(text.words[end - 2]) not in known.first_names
        return alone or all(text.labels[i] == "PER" for i in range(start, at + 1))

    def parts(self, start: int, end: int) -> Iterator[Candidate]:
        """The candidates in a run: what is no part of a name cut off, a company and a person parted."""
        start, end = self.trim(start, end)
        if start >= end:
            return
        cut = self.company_before_person(start, end) or self.two_companies(start, end)
        if cut:
            yield self.candidate(start, cut[0])
            yield self.candidate(cut[1], end)
        else:
            yield self.candidate(start, end)

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """Cut off sentence starts, posts and titles in front, abbreviated posts behind."""
        if fold(" ".join(self.text.words[start:end])) in self.known.people:
            return start, end
        while start < end and (self.is_post(start) or self.is_sentence_word(start, end)):
            start += 1
            while start < end and not self.text.words[start][0].isupper():
                start += 1
        while end > start + 1 and self.text.words[end - 1].isupper() and self.is_post(end - 1):
            end -= 1
        return start, end

    def is_post(self, i: int) -> bool:
        lower = self.text.lowers[i]
        return self.known.is_cue(lower, "person_noun") and fold(lower) not in self.known.first_names

    def is_sentence_word(self, i: int, end: int) -> bool:
        """Whether the token is capitalised only because a sentence starts with it."""
        text = self.text
        if not text.initial[i]:
            return False
        key = fold(" ".join(text.words[i:end]))
        known = self.known
        if text.stop[i]:
            return i + 1 == end or not (key in known.companies or key in known.people or key in known.others)
        if known.company(key) or known.company(fold(text.words[i])) or key in known.people or key in known.others:
            return False
        first_names = self.known.first_names
        if i + 1 >= end or fold(text.words[i]) in first_names:
            return False
        if text.tags[i] in NEVER_NAME_TAGS or self.known.is_cue(text.lowers[i], "greeting"):
            return True
        return (i + 2 < end and fold(text.words[i + 1]) in first_names) or self.before_company(i, end)

    def before_company(self, i: int, end: int) -> bool:
        """« Interview Twitter »: a word before a company that is no part of its name."""
        words, known = self.text.words, self.known
        rest = known.company(fold(" ".join(words[i + 1 : end])))
        if rest is None or rest.is_word or known.company(fold(words[i])):
            return False
        return "company_start" not in known.inside.get(words[i], ())

    def company_before_person(self, start: int, end: int) -> tuple[int, int] | None:
        """« Twitter Dick Costolo », « à Dublin Ali Jafari » -> (end of the company or place, start of the person)."""
        words = self.text.words
        for cut in range(start + 1, end - 1):
            head = fold(" ".join(words[start:cut]))
            known = self.is_thing(head, words[cut - 1])
            person = fold(words[cut]) in self.known.first_names or (
                head in self.known.companies and self.after_post(start)
            )
            if known and person and head not in self.known.first_names:
                whole = fold(" ".join(words[start:end]))
                return None if self.known.company(whole) or whole in self.known.people else (cut, cut)
        return None

    def after_post(self, start: int) -> bool:
        """Whether « la journaliste du », « le PDG de » stand before the run."""
        text = self.text
        at = text.before[start]
        if at < 0 or text.lowers[at] not in ("de", "d'", "du") or text.before[at] < 0:
            return False
        return self.known.is_cue(text.lowers[text.before[at]], "person_noun")

    def is_thing(self, key: str, last_word: str) -> bool:
        """Whether what stands before a person is a name of its own: « le patron de Twitter », « conseillère d'État »."""
        known = self.known
        if known.company(key) or key in known.places or key in known.others:
            return True
        return "other_alone" in known.inside.get(last_word, ())

    def two_companies(self, start: int, end: int) -> tuple[int, int] | None:
        """« Google-Facebook » -> (end of the first, start of the second)."""
        words = self.text.words
        if end - start != 3 or words[start + 1] != "-":
            return None
        both = self.known.company(fold(words[start])) and self.known.company(fold(words[end - 1]))
        return (start + 1, end - 1) if both else None

    def candidate(self, start: int, end: int, weak: bool | None = None) -> Candidate:
        """The tokens as a candidate, weak or not as asked for, or else as their capitals are."""
        if weak is None:
            weak = self.is_weak(start, end)
        return Candidate(start, end, fold(" ".join(self.text.words[start:end])), weak)

    def is_weak(self, start: int, end: int) -> bool:
        text = self.text
        if text.shouting[start]:
            return True
        if not text.initial[start]:
            return False
        if end > start + 1:
            return end == start + 2 and text.stop[start]
        return text.tags[start] != "PROPN" or text.lowers[start] in self.common
