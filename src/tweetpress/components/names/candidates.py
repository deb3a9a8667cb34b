"""Candidate names: runs of capitalised words, less what is no part of a name.

Words that only a sentence start capitalises, titles and posts are cut off; a company or place glued to a person
(« le patron de Twitter Dick Costolo ») is parted from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tweetpress.components.names.knowledge import Knowledge, fold
from tweetpress.components.names.runs import Runs
from tweetpress.components.names.small import is_small_name
from tweetpress.components.names.surroundings import EDITIONS
from tweetpress.components.names.text import Text
from tweetpress.components.names.trimming import NEVER_NAME_TAGS, Trimmer
from tweetpress.components.names.witnesses import ACRONYM_LENGTH, HOLDINGS

SPEAKER = re.compile(r"(?:[A-ZÀ-Ý]\.){2,}")
ARTICLES = {"le": "le", "la": "la", "l'": "l", "les": "les", "du": "le", "au": "le", "des": "les", "aux": "les"}
"""Articles, also those that « de » and « à » have swallowed, as company names begin with them (folded)."""
PARTICIPLES = ("é", "ée", "és", "ées")
"""Ends of « Contactée, l'entreprise … », « Interrogé, il … »."""
PLAINT = 6
"""Tokens round « contre X » among which a word of the courts is sought."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens `start` to `end` of the Doc; `key` is folded; `weak`: its capitals prove nothing."""

    start: int
    end: int
    key: str
    weak: bool = False


def find_candidates(text: Text, known: Knowledge, irregular: Mapping[int, int]) -> list[Candidate]:
    """The candidates of a Doc, in order, none overlapping another.

    `irregular` says where names start and end that the lexicon spells and that capitals alone would not give.
    """
    runs = Runs(text, known, irregular.keys())
    cutter = Cutter(text, known, frozenset(word for word in text.words if word.islower()), initials(text))
    found: list[Candidate] = []
    i = 0
    while i < len(text.words):
        end = runs.end(i) if runs.is_capitalised(i) else i
        if irregular.get(i, 0) >= max(end, i + 1):
            end = irregular[i]
            end += end < len(text.words) and cutter.is_branch_at(i, end)
            found.append(Candidate(i, end, cutter.key(i, end)))
            i = end
        elif end > i:
            found.extend(cutter.parts(i, end))
            i = end
        elif is_small_name(text, known, i):
            found.append(Candidate(i, i + 1, cutter.key(i, i + 1)))
            i += 1
        else:
            i += 1
    return found


def is_after_abbreviation(text: Text, i: int) -> bool:
    """« (éd. X) »: the full stop ends no sentence."""
    return text.words[text.before[i]] == "." and text.lowers[text.before[text.before[i]]] in EDITIONS


def initials(text: Text) -> frozenset[str]:
    """The initials of every two words in a row that may be a person's name."""
    pairs = zip(text.words, text.words[1:], text.labels, strict=False)
    return frozenset(a[0] + b[0] for a, b, label in pairs if label == "PER" and a.istitle() and b.istitle())


@dataclass(frozen=True, slots=True)
class Cutter(Trimmer):
    """Cuts runs of one Doc into candidates."""

    common: frozenset[str]
    """The words that the article also prints in lower case."""
    initials: frozenset[str] = frozenset()
    """Those of the people whom the article names in full, « RB »."""

    def parts(self, start: int, end: int) -> Iterator[Candidate]:
        """The candidates in a run."""
        start, end = self.trim(start, end)
        if start >= end or self.is_function_word(start, end) or self.is_nobody(start, end):
            return
        cut = self.speaker_initials(start, end) or self.before_person(start, end) or self.two_companies(start, end)
        stop, begin = cut or (end, end)
        for first, last in ((start, stop), (begin, end)):
            if first < last:
                yield Candidate(first, last, self.full_key(first, last), self.is_weak(first, last))

    def is_function_word(self, start: int, end: int) -> bool:
        """« l'auteur de La cité perdue »: an article or pronoun that begins a title."""
        return end == start + 1 and self.text.stop[start] and self.known.company(self.key(start, end)) is None

    def is_nobody(self, start: int, end: int) -> bool:
        """« une plainte contre X », « Contre X, pour diffamation »: whom the courts do not know yet."""
        text, at = self.text, self.text.before[start]
        if end > start + 1 or text.words[start] != "X" or at < 0 or text.lowers[at] != "contre":
            return False
        nearby = (*text.lowers[max(at - PLAINT, 0) : at], *text.lowers[end : end + PLAINT])
        return any(self.known.is_cue(word, "plaint") for word in nearby)

    def full_key(self, start: int, end: int) -> str:
        """The key of a name, with the article before it where a company's name has it: « du Monde », « la Redoute »."""
        key, at = self.key(start, end), self.text.before[start]
        article = ARTICLES.get(self.text.lowers[at]) if at >= 0 else None
        if not article or self.text.stop[start]:
            return key
        whole = f"{article} {key}"
        company, other = self.known.companies.get(whole), self.known.company(key)
        # « du Soleil » is not Soleil, where both are papers; « l'ADN » is a word.
        return whole if company and (not other or (company != other and article != "l")) else key

    def before_person(self, start: int, end: int) -> tuple[int, int] | None:
        """Where to part « Twitter Dick Costolo », « (à) Dublin Ali Jafari »: end of the thing, start of the person."""
        known = self.known
        whole = self.key(start, end)
        if known.company(whole) or whole in known.people or self.is_branch(start, end):
            return None
        for cut in range(start + 1, end - 1):
            head, rest = self.full_key(start, cut), self.key(cut, end)
            if self.is_before_entity(start, cut, end):
                return cut, cut
            if self.is_acronym_before(start, cut, end):
                return cut, cut
            if head in known.first_names or rest in known.places or not self.is_thing(head, cut - 1):
                continue
            if cut + 1 < end - 1 and self.is_branch_at(start, cut) and self.is_first_name(cut + 1):
                return cut + 1, cut + 1  # « Zorglub France François Martin »
            if self.is_first_name(cut) or self.is_introduced(start, cut, end):
                return cut, cut
        return None

    def is_branch(self, start: int, end: int) -> bool:
        """« Zorglub Advertising France »: one company from end to end as the model sees it, and named like one."""
        if any(label != "ORG" for label in self.text.labels[start:end]):
            return False
        last = self.text.words[end - 1]
        return fold(last) in self.known.places or "company_end" in self.known.inside.get(last, ())

    def is_branch_at(self, start: int, cut: int) -> bool:
        """Whether a company that ends at `cut` has the name of a state or a continent behind it."""
        place = self.known.places.get(fold(self.text.words[cut]))
        return place in ("country", "continent") and self.known.company(self.key(start, cut)) is not None

    def is_before_entity(self, start: int, cut: int, end: int) -> bool:
        """« Son Excellence Anne Martin »: the model sees a person from `cut` on, where a given name stands."""
        labels = self.text.labels
        person = self.is_first_name(cut) and all(label == "PER" for label in labels[cut:end])
        return person and not any(labels[i] or self.is_first_name(i) for i in range(start, cut))

    def is_acronym_before(self, start: int, cut: int, end: int) -> bool:
        """« le patron de la ZGB Anne Martin »: letters that a post governs, and a given name or what looks like one."""
        text, word = self.text, self.text.words[start]
        behind = text.words[cut:end]
        if cut != start + 1 or not (word.isupper() and word.isalpha() and 1 < len(word) <= ACRONYM_LENGTH):
            return False
        if len(behind) < 2 or not all(part.istitle() for part in behind) or not self.is_after_post(start):
            return False
        person = self.is_first_name(cut) or all(label == "PER" for label in text.labels[cut:end])
        return person and not any(self.known.inside.get(part) for part in behind)

    def is_thing(self, key: str, last: int) -> bool:
        """Whether what stands before a person is a name of its own: « patron de Twitter », « conseillère d'État »."""
        known = self.known
        if known.company(key) or key in known.places or key in known.others:
            return True
        return "other_alone" in known.inside.get(self.text.words[last], ())

    def is_introduced(self, start: int, cut: int, end: int) -> bool:
        """« le PDG de Zorglub Ty Rogers », « la Genevoise Kyung Ah Roth »: a person, though no given name is known."""
        head, before = self.full_key(start, cut), self.text.before[start]
        if self.known.others.get(head) in ("people", "party"):
            return before >= 0 and any(
                self.known.is_cue(self.text.lowers[before], cue) for cue in ("determiner", "public_noun")
            )
        company = self.known.companies.get(head)
        if company is None or not self.is_after_post(start):
            return False
        # « le directeur d'Havas Sports Unlimited »: what an agency's name begins is a name of a company.
        return company.kind not in HOLDINGS or all(label == "PER" for label in self.text.labels[cut:end])

    def speaker_initials(self, start: int, end: int) -> tuple[int, int] | None:
        """Where to part « O.G. Trois raisons » in an interview: end of the initials, start of the sentence."""
        text = self.text
        speaks = text.before[start] < 0 and end > start + 1 and SPEAKER.fullmatch(text.words[start])
        if not speaks:
            return None
        sentence = text.tags[start + 1] in NEVER_NAME_TAGS or text.words[start].replace(".", "") in self.initials
        return (start + 1, end) if sentence else None

    def two_companies(self, start: int, end: int) -> tuple[int, int] | None:
        """Where to part « Google-Facebook »: end of the first, start of the second."""
        if end - start != 3 or self.text.words[start + 1] != "-":
            return None
        if self.known.company(self.key(start, end)):
            return None
        both = self.known.company(self.key(start, start + 1)) and self.known.company(self.key(end - 1, end))
        return (start + 1, end - 1) if both else None

    def is_weak(self, start: int, end: int) -> bool:
        text = self.text
        if text.shouting[start] or (text.titled[start] and not text.labels[start]):
            return True
        if (
            not text.initial[start]
            or is_after_abbreviation(text, start)
            or any(char.isupper() for char in text.words[start][1:])
        ):
            return False
        if end > start + 1:
            return end == start + 2 and text.stop[start]
        if text.lowers[start].endswith(PARTICIPLES) and text.after[start] >= 0 and text.words[text.after[start]] == ",":
            return not (self.is_first_name(start) or self.known.company(self.key(start, end)))
        return text.tags[start] != "PROPN" or text.lowers[start] in self.common
