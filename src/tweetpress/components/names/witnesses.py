"""Witnesses: observations that speak for a person, a company or another thing. What each is worth: `scoring`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from tweetpress.components.names.candidates import INITIAL_LETTER, Candidate
from tweetpress.components.names.knowledge import Knowledge, fold, without_article
from tweetpress.components.names.text import Text

WEB_NAME = re.compile(r"[\w-]+\.(?:com|fr|net|org|be|ch|ca|io|tv|co|me|ly|eu|info)", re.IGNORECASE)
CAMEL = re.compile(r"[A-Z]?[a-z]+[A-Z]\w*|[A-Z]{2,}[a-z]{2,}\w*")
NOT_CAMEL = re.compile(r"(?:Mc|Mac|Di|De|Le|La|Van|O)[A-Z][a-zà-ÿ]+")
LOWER_PARTICLES = frozenset(
    [
        "de",
        "du",
        "d'",
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
    ]
)
DETERMINERS = frozenset(
    [
        "le",
        "la",
        "l'",
        "les",
        "un",
        "une",
        "des",
        "ce",
        "cet",
        "cette",
        "ces",
        "son",
        "sa",
        "ses",
        "leur",
        "leurs",
        "notre",
        "nos",
        "mon",
        "ma",
        "au",
        "aux",
        "du",
    ]
)
PLURALS = frozenset({"les", "des", "ces", "ses", "leurs", "nos", "aux"})
PLURAL_ARTICLES = frozenset({"Les", "Des", "Ces", "Nos"})
APPOSING = frozenset({",", "(", "–", "—", "…", "..."})
REGIONS = frozenset(
    ["america", "americas", "europe", "asia", "emea", "apac", "latam", "international", "global", "worldwide", "monde"]
)
# « grâce à », « face à » and the like say nothing of a place.
NOT_PLACED = frozenset(
    [
        "grâce",
        "face",
        "quant",
        "contrairement",
        "suite",
        "jusqu'",
        "rapport",
        "confié",
        "confie",
        "vendu",
        "cédé",
        "appartient",
    ]
)
STOPS = frozenset('.;:!?…()[]«»“”"|')
AUXILIARIES = frozenset(
    [
        "a",
        "ont",
        "avait",
        "est",
        "était",
        "s'est",
        "se",
        "s'",
        "lui",
        "l'",
        "y",
        "en",
        "aurait",
        "sera",
        "va",
        "vient",
        "d'",
        "d'être",
        "n'",
        "ne",
    ]
)
FILLERS = frozenset(
    [
        "lui",
        "elle",
        "aussi",
        "alors",
        "désormais",
        "également",
        "ancien",
        "ancienne",
        "anciens",
        "ex",
        "le",
        "la",
        "l'",
        "un",
        "une",
        "les",
    ]
)
KIND_BEFORE = {
    "org_noun": "org_before",
    "place_noun": "place_before",
    "event_noun": "event_before",
    "work_noun": "work_before",
    "product_noun": "product_before",
    "body_noun": "body_before",
}


def name_witnesses(key: str, words: list[str], known: Knowledge) -> Iterator[str]:
    """What the name itself says, wherever it stands."""
    yield from lexicon_witnesses(key, words, known)
    parts = [word for word in words if word[0].isalnum()]
    head, _, tail = key.partition(" ")
    if known.company(head) and tail and not known.company(key):
        yield from named_after_company(head, tail, known)
    if len(parts) == 1:
        yield from single_word_witnesses(parts[0], key, known)
        return
    first = fold(parts[0])
    if first in known.first_names or first.partition(" ")[0] in known.first_names:
        yield "given_name"
    if any(INITIAL_LETTER.fullmatch(word) for word in parts[:-1]) and parts[-1][1:].islower():
        yield "initials"
    if any(word in LOWER_PARTICLES for word in parts[1:-1]):
        yield "particle"
    inside = known.inside
    if "company_end" in inside.get(parts[-1], ()):
        yield "company_ending"
    if "company_start" in inside.get(parts[0], ()):
        yield "company_beginning"
    if first in known.places:
        yield "place_first"
    if any((company := known.company(fold(word))) and not company.is_word for word in parts):
        yield "company_inside"
    if any("other_word" in inside.get(word, ()) for word in parts):
        yield "other_word"
    if "&" in words or "and" in words:
        yield "ampersand"
    if any(char.isdigit() for char in key):
        yield "digits"
    if len(parts) <= 3 and all(is_capitalised(word) for word in parts):
        yield "two_words"


def named_after_company(head: str, tail: str, known: Knowledge) -> Iterator[str]:
    """« Twitter France » is a branch of Twitter, « Twitter Blue » a product."""
    if tail in known.places or tail in REGIONS:
        yield "national_branch"
    elif head not in known.first_names and not is_word(head, known):
        yield "product_of_company"


def is_word(key: str, known: Knowledge) -> bool:
    company = known.company(key)
    return company is not None and company.is_word


def is_capitalised(word: str) -> bool:
    return word[0].isupper() and word.isalpha()


def lexicon_witnesses(key: str, words: list[str], known: Knowledge) -> Iterator[str]:
    company = known.company(key)
    if company and company.is_word and is_accented(" ".join(words)) and not is_accented(company.name):
        company = None  # « Voilà » is not Voila
    if company:
        yield "word_company" if company.is_word else "known_company"
    if key in known.people:
        yield "known_person"
    if key in known.places or without_article(key) in known.places:
        yield "known_place" if company is None else "place_too"
    kind = known.others.get(key) or known.others.get(without_article(key))
    if kind:
        yield "known_other" if company is None else "other_too"


def is_accented(text: str) -> bool:
    return unicodedata.normalize("NFD", text) != text


def single_word_witnesses(word: str, key: str, known: Knowledge) -> Iterator[str]:
    if key in known.first_names and not known.first_names[key].endswith("?"):
        yield "given_name_alone"
    if WEB_NAME.fullmatch(word):
        yield "web_name"
    elif CAMEL.fullmatch(word) and not NOT_CAMEL.fullmatch(word):
        yield "camel_case"
    elif word.isupper() and 1 < len(word) <= 6:
        yield "acronym"
    if any(char.isdigit() for char in word):
        yield "digits"
    if "other_word" in known.inside.get(word, ()) and not known.company(key):
        yield "other_word"
    if "other_alone" in known.inside.get(word, ()) and not known.company(key):
        yield "common_name"
    if known.is_cue(word.lower(), "department"):
        yield "department"


@dataclass(frozen=True, slots=True)
class Context:
    """Reads the words round a candidate; looks at a bounded number of them."""

    text: Text
    known: Knowledge

    def cues(self, at: int) -> frozenset[str]:
        """What the word stands for as a common noun; a capital in mid-sentence makes it a name (« Le Journal »)."""
        word = self.text.words[at]
        if word[0].isupper() and not word.isupper() and not self.text.initial[at]:
            return frozenset()
        return self.known.cues.get(bare(self.text.lowers[at]), frozenset())

    def witnesses(self, name: Candidate) -> Iterator[str]:
        """What the words beside this mention say."""
        yield from self.left(name)
        yield from self.right(name)

    def left(self, name: Candidate) -> Iterator[str]:
        text, known = self.text, self.known
        at = text.before[name.start]
        if at >= 0 and text.words[at] in ("«", '"', "“"):
            at = text.before[at]
            yield "quoted"
        if at < 0:
            return
        lower = text.lowers[at]
        if lower in ("de", "d'", "du") and known.is_cue(text.lowers[text.before[at]], "civility"):
            lower = text.lowers[text.before[at]]
        if known.is_cue(lower, "civility"):
            yield "civility"
        elif lower == "(":
            yield "bracketed_after_person" if text.labels[text.before[at]] == "PER" else "bracketed"
        elif lower == "chez":
            yield "chez"
        elif lower in ("de", "d'", "du", "des"):
            yield from self.governed(at)
        elif lower in ("par", "dans"):
            yield from self.agent(at)
        elif lower in ("sur", "via"):
            yield "on"
        elif lower in ("à", "en"):
            if text.before[at] < 0 or text.lowers[text.before[at]] not in NOT_PLACED:
                yield "at"
        elif lower in ("selon",):
            yield "according"
        elif lower == ",":
            if self.noun_phrase_head(text.before[at]) == "person_noun":
                yield "role_apposed"
        elif known.is_cue(lower, "speech_verb"):
            yield "speaks"
        elif known.is_cue(lower, "deal_verb"):
            yield "deal_object"
        elif lower not in DETERMINERS:
            if text.words[at][0].isupper() and not self.cues(at):
                yield "follows_name"
            yield from self.noun_before(at)
        if lower in DETERMINERS:
            first_word = text.words[name.start]
            begins = "company_start" in known.inside.get(first_word, ())
            yield "plural" if lower in PLURALS and not begins else "determined"
            if known.is_cue(text.lowers[text.before[at]], "deal_verb") and text.before[at] >= 0:
                yield "deal_object"

    def noun_before(self, at: int) -> Iterator[str]:
        """« la société américaine X », « le PDG X », « le festival X »."""
        cues = self.head_cues(at, 3)
        if "person_noun" in cues and "org_noun" not in cues:
            yield "role_before"
        elif "person_noun" not in cues:
            yield from sorted(KIND_BEFORE[cue] for cue in cues if cue in KIND_BEFORE)

    def head_cues(self, at: int, reach: int) -> frozenset[str]:
        """The cues of the noun that ends at `at`, adjectives and « d'études » passed over."""
        text = self.text
        found: frozenset[str] = frozenset()
        for _ in range(reach):
            if at < 0 or text.words[at] in STOPS or text.lowers[at] == ",":
                break
            cues = self.cues(at) & NOUN_CUES
            if cues and text.tags[at] != "ADJ":
                return cues
            found = found or cues
            if text.tags[at] not in ("ADJ", "NOUN", "PROPN", "ADP", "VERB") or text.lowers[at] in DETERMINERS:
                break
            at = text.before[at]
        return found

    def governed(self, at: int) -> Iterator[str]:
        """« PDG de X », « le rachat de X », « la ville de X », « Anne Martin de X »."""
        text = self.text
        at = text.before[at]
        if at >= 0 and text.labels[at] == "PER" and text.words[at][0].isupper():
            yield "affiliation"
            return
        for _ in range(8):
            if at < 0 or text.words[at] in STOPS or text.words[at] == "," or text.tags[at] in ("VERB", "AUX"):
                return
            cues = self.cues(at)
            if "public_noun" in cues or "place_noun" in cues:
                yield "place_of"
                return
            if "person_noun" in cues and "org_noun" not in cues:
                yield "post_at"
                return
            if "deal_noun" in cues:
                yield "deal_of"
                return
            if cues & {"body_noun", "event_noun", "work_noun", "product_noun"}:
                return
            at = text.before[at]

    def agent(self, at: int) -> Iterator[str]:
        """« racheté par X », « investi dans X »."""
        for _ in range(2):
            at = self.text.before[at]
            if at < 0:
                return
            if self.known.is_cue(self.text.lowers[at], "deal_verb"):
                yield "deal_by"
                return

    def noun_phrase_head(self, at: int) -> str:
        """`person_noun` when the words up to `at` are « le directeur financier de l'entreprise »."""
        text = self.text
        for _ in range(8):
            if at < 0 or text.words[at] in STOPS or text.words[at] == "," or text.tags[at] in ("VERB", "AUX"):
                return ""
            if "person_noun" in self.cues(at):
                return "person_noun"
            at = text.before[at]
        return ""

    def right(self, name: Candidate) -> Iterator[str]:
        text = self.text
        at = text.after[name.end - 1]
        if at < 0:
            return
        word = text.words[at]
        if word == ":" and text.before[name.start] < 0:
            yield "speaker"
        elif word in APPOSING:
            yield from self.apposed(text.after[at], bracket=word == "(")
        elif word.isdigit():
            yield "numbered"
        else:
            yield from self.verb(at)

    def apposed(self, at: int, bracket: bool) -> Iterator[str]:
        """« X, PDG de Y », « X, une société de », « X, 45 ans », « X (@x) »."""
        text = self.text
        for step in range(5):
            if at < 0 or text.words[at] in STOPS or text.words[at] == ",":
                return
            word = text.words[at]
            if word.isdigit() and text.after[at] >= 0 and text.lowers[text.after[at]] == "ans":
                yield "age"
                return
            if word.startswith("@") and bracket:
                yield "handle"
                return
            if text.lowers[at] in ("né", "née"):
                yield "age"
                return
            cues = self.cues(at)
            if "person_noun" in cues and "org_noun" in cues:
                return
            if "person_noun" in cues:
                yield "role_after"
                return
            if "org_noun" in cues:
                yield "org_after"
                return
            if text.lowers[at] not in FILLERS and text.tags[at] not in ("ADJ", "ADV", "DET", "NUM") and step:
                return
            if text.tags[at] in ("VERB", "AUX", "PRON") and text.lowers[at] not in FILLERS:
                return
            at = text.after[at]

    def verb(self, at: int) -> Iterator[str]:
        """« X explique », « X a rejoint »."""
        text, known = self.text, self.known
        for _ in range(3):
            if at < 0:
                return
            lower = text.lowers[at]
            if known.is_cue(lower, "speech_verb"):
                yield "speaks"
                return
            if known.is_cue(lower, "human_verb"):
                yield "human_verb"
                return
            if lower not in AUXILIARIES:
                return
            at = text.after[at]


NOUN_CUES = frozenset({"person_noun", *KIND_BEFORE})


def bare(lower: str) -> str:
    """The word without « ex- »."""
    return lower[3:] if lower.startswith("ex-") else lower
