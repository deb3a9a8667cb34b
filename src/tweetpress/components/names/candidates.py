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
from tweetpress.components.names.surroundings import OF
from tweetpress.components.names.text import Text
from tweetpress.components.names.witnesses import HOLDINGS

SPEAKER = re.compile(r"(?:[A-ZÀ-Ý]\.){2,}")
ARTICLES = {"le": "le", "la": "la", "l'": "l", "les": "les", "du": "le", "au": "le", "des": "les", "aux": "les"}
"""Articles, also those that « de » and « à » have swallowed, as company names begin with them (folded)."""
ENCLITICS = frozenset({"y", "en", "moi", "toi", "le", "la", "les", "lui", "leur", "nous", "vous", "t"})
"""Pronouns that an imperative or a question hangs on its verb: « Ajoutons-y »."""
PARTICIPLES = ("é", "ée", "és", "ées")
"""Ends of « Contactée, l'entreprise … », « Interrogé, il … »."""
PLAINT = 6
"""Tokens round « contre X » among which a word of the courts is sought."""
STATE = frozenset({"état", "etat"})
"""« le conseiller d'État PLR Anne Martin »: the end of a post, whatever follows it in capitals."""
NEVER_NAME_TAGS = frozenset({"ADP", "ADV", "AUX", "CCONJ", "CONJ", "DET", "INTJ", "PRON", "SCONJ", "VERB", "NUM"})


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
            found.append(Candidate(i, irregular[i], cutter.key(i, irregular[i])))
            i = irregular[i]
        elif end > i:
            found.extend(cutter.parts(i, end))
            i = end
        elif is_small_name(text, known, i):
            found.append(Candidate(i, i + 1, cutter.key(i, i + 1)))
            i += 1
        else:
            i += 1
    return found


def initials(text: Text) -> frozenset[str]:
    """The initials of every two words in a row that may be a person's name."""
    pairs = zip(text.words, text.words[1:], text.labels, strict=False)
    return frozenset(a[0] + b[0] for a, b, label in pairs if label == "PER" and a.istitle() and b.istitle())


@dataclass(frozen=True, slots=True)
class Cutter:
    """Cuts runs of one Doc into candidates."""

    text: Text
    known: Knowledge
    common: frozenset[str]
    """The words that the article also prints in lower case."""
    initials: frozenset[str] = frozenset()
    """Those of the people whom the article names in full, « RB »."""

    def key(self, start: int, end: int) -> str:
        return fold(" ".join(self.text.words[start:end]))

    def is_first_name(self, i: int) -> bool:
        """Whether the token is a given name, also a compound that no list has: « Jean-Pol »."""
        word = fold(self.text.words[i])
        return word in self.known.first_names or word.partition(" ")[0] in self.known.first_names

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

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """Cut off sentence starts, posts and titles in front, abbreviated posts behind."""
        words = self.text.words
        key = self.key(start, end)
        if (
            key in self.known.people
            or key in self.known.others
            or key in self.known.places
            or self.is_company(start, key)
        ):
            return start, end
        while start < end and self.is_cut(start, end):
            start = self.post_end(start, end)
            while start < end and not words[start][0].isupper():
                start += 1
        while end > start + 1 and self.is_post_behind(start, end - 1):
            end -= 1
        return start, end

    def is_post_behind(self, start: int, i: int) -> bool:
        """« Anne Martin PDG », « Anne Martin Directrice de X »: a post that no comma parts from two names before."""
        word = self.text.words[i]
        if not self.is_post(i) or word.isupper():
            return word.isupper() and self.is_post(i)
        after = self.text.after[i]
        governs = after >= 0 and self.text.lowers[after] in OF
        full = i > start + 1 and self.is_first_name(start) and (governs or not self.is_first_name(i - 1))
        surname = fold(word) in self.known.surnames or self.text.stop[i - 1] or self.text.words[i - 1] == "-"
        return full and not surname

    def is_company(self, start: int, key: str) -> bool:
        """« Jeune Afrique », « Blogger » hold words that are posts; where they start a sentence those may be meant."""
        company = self.known.companies.get(key)
        return company is not None and not (self.text.initial[start] and (company.is_word or self.text.stop[start]))

    def is_cut(self, i: int, end: int) -> bool:
        """Whether the first word of a run, which ends at `end`, is no part of a name."""
        if self.is_sentence_word(i, end) or self.post_end(i, end) > i + 1:
            return True
        if end > i + 1 and self.text.lowers[i].endswith("ez") and self.known.is_cue(self.text.lowers[i], "greeting"):
            return True  # « Mais Regardez Merkel »
        if end > i + 1 and self.text.words[i].isupper() and self.known.is_cue(self.text.lowers[i], "firm_noun"):
            return True
        if self.text.lowers[i] in STATE and self.is_after_post(i):
            return True
        if end > i + 1 and self.known.others.get(fold(self.text.words[i])) == "people":
            one = end == i + 2 and self.is_after_singular(i)  # « le Togolais Faure »
            return one or self.is_after_noun(i) or self.known.company(self.key(i + 1, end)) is not None
        return self.is_post(i) and not self.is_given_rank(i, end)

    def is_after_noun(self, i: int) -> bool:
        """« le groupe Japonais Zorglub »: a common noun before, so that what stands here may be its adjective."""
        at = self.text.before[i]
        noun = at >= 0 and (self.text.tags[at] == "NOUN" or self.known.is_cue(self.text.lowers[at], "org_noun"))
        return noun and self.text.words[at].islower()

    def is_after_singular(self, i: int) -> bool:
        at = self.text.before[i]
        return at >= 0 and self.text.lowers[at] in ("le", "la", "l'", "du", "au")

    def is_given_rank(self, i: int, end: int) -> bool:
        """« Pape Alioune Sarr »: a title that is a given name too, with no article before and two names behind."""
        before = self.text.before[i]
        article = before >= 0 and self.known.is_cue(self.text.lowers[before], "determiner")
        two_names = end > i + 2 and self.is_first_name(i + 1)
        if end == i + 2 and not self.text.initial[i] and not self.text.words[i].isupper():
            two_names = all(label == "PER" for label in self.text.labels[i:end])
        return two_names and not article and fold(self.text.words[i]) in self.known.first_names

    def post_end(self, start: int, end: int) -> int:
        """Where a post that begins at `start` ends (« Chief Operating Officer »), or else the next token."""
        ends = range(end - 1, start + 1, -1)
        return next((i for i in ends if self.key(start, i) in self.known.posts), start + 1)

    def is_post(self, i: int) -> bool:
        """Whether the token is a title or post; not Prince or Major where they are given names above all."""
        gender = self.known.first_names.get(fold(self.text.words[i]), "?")
        return self.known.is_cue(self.text.lowers[i], "person_noun") and gender.endswith("?")

    def is_sentence_word(self, i: int, end: int) -> bool:
        """Whether the token is capitalised only because a sentence starts with it."""
        text, known = self.text, self.known
        if not text.initial[i]:
            return False
        key, alone = self.key(i, end), i + 1 == end
        if text.stop[i]:
            return alone or not (key in known.companies or key in known.people or key in known.others)
        if i + 2 < end and text.words[i + 1] == "-" and text.lowers[i + 2] in ENCLITICS:
            return True
        is_name = known.company(key) or known.company(self.key(i, i + 1)) or key in known.people or key in known.others
        if alone and not is_name and known.is_cue(text.lowers[i], "greeting") and text.after[i] >= 0:
            return True
        if is_name or alone or self.is_first_name(i):
            return False
        if text.tags[i] in NEVER_NAME_TAGS or known.is_cue(text.lowers[i], "greeting"):
            return True
        given_behind = self.is_first_name(i + 1) and not known.is_cue(text.lowers[i + 1], "particle")
        before_first_name = i + 2 < end and given_behind and text.labels[i] != "PER"
        return before_first_name or self.is_before_company(i, end)

    def is_before_company(self, i: int, end: int) -> bool:
        """« Interview Twitter »: a word before a company that is no part of its name."""
        rest = self.known.company(self.key(i + 1, end)) or self.known.company(self.key(i + 1, i + 2))
        begins_name = "company_start" in self.known.inside.get(self.text.words[i], ())
        return rest is not None and not rest.is_word and not begins_name

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
            if head in known.first_names or rest in known.places or not self.is_thing(head, cut - 1):
                continue
            if self.is_first_name(cut) or self.is_introduced(start, cut, end):
                return cut, cut
        return None

    def is_branch(self, start: int, end: int) -> bool:
        """« Zorglub Advertising France »: one company from end to end as the model sees it, and named like one."""
        if any(label != "ORG" for label in self.text.labels[start:end]):
            return False
        last = self.text.words[end - 1]
        return fold(last) in self.known.places or "company_end" in self.known.inside.get(last, ())

    def is_before_entity(self, start: int, cut: int, end: int) -> bool:
        """« Son Excellence Anne Martin »: the model sees a person from `cut` on, where a given name stands."""
        labels = self.text.labels
        person = self.is_first_name(cut) and all(label == "PER" for label in labels[cut:end])
        return person and not any(labels[i] or self.is_first_name(i) for i in range(start, cut))

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

    def is_after_post(self, start: int) -> bool:
        """Whether « la journaliste du », « le PDG de la » stand before the run."""
        text = self.text
        at = text.before[start]
        if at >= 0 and text.lowers[at] in ("le", "la", "l'"):
            at = text.before[at]
        if at < 0 or text.lowers[at] not in ("de", "d'", "du") or text.before[at] < 0:
            return False
        return self.known.is_cue(text.lowers[text.before[at]], "person_noun")

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
        if not text.initial[start] or any(char.isupper() for char in text.words[start][1:]):
            return False
        if end > start + 1:
            return end == start + 2 and text.stop[start]
        if text.lowers[start].endswith(PARTICIPLES) and text.after[start] >= 0 and text.words[text.after[start]] == ",":
            return not (self.is_first_name(start) or self.known.company(self.key(start, end)))
        return text.tags[start] != "PROPN" or text.lowers[start] in self.common
