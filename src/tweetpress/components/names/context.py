"""What the words beside a mention say of it: posts, kinds of firm, verbs, prepositions, ages.

Every look is bounded: a few words to the left and to the right, never past the sentence (`surroundings`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tweetpress.components.grammar import OF
from tweetpress.components.names.candidates import Candidate
from tweetpress.components.names.knowledge import fold
from tweetpress.components.names.neighbours import Neighbours
from tweetpress.components.names.surroundings import EDITIONS, KIND_BEFORE, NEAR

QUOTES = frozenset({"«", '"', "“"})
CLOSING = frozenset({"»", '"', "”"})
APPOSING = frozenset({",", "(", "–", "—", "…", "..."})
FEMININE = frozenset(
    {"mme", "mme.", "mmes", "mlle", "mlles", "madame", "mademoiselle", "mesdames", "mrs", "mrs.", "ms"}
)
MASCULINE = frozenset({"m.", "mm.", "mr", "mr.", "monsieur", "messieurs", "sir"})
TITLES = FEMININE | MASCULINE
"""Before « de » and a surname; « professeur de » is before a subject."""
PREPOSITIONS = {"chez": "chez", "sur": "on", "via": "on"}
SAID_OF = {"speech_verb": "speaks", "human_verb": "human_verb", "org_verb": "org_verb"}
GRADUATION = re.compile(r"[A-Z]{1,3}(?:\d{2}|\d{4})")
"""« Anne Martin (E97) »: school or course, and year, as alumni's magazines print them."""
STREETS = frozenset({"rue", "avenue", "boulevard", "quai", "faubourg", "chaussée"})
TEACHERS = frozenset(
    {"prof", "profs", "professeur", "professeure", "professeurs", "enseignant", "enseignante", "agrégé"}
)
"""« un prof de SVT »: what stands behind is taught."""
THINGS = frozenset({"body_noun", "event_noun", "work_noun", "product_noun"})
DEALS = frozenset({"deal_of", "deal_by", "deal_object", "bracketed_after_person"})
COMPANY_CUES = DEALS | {"org_before", "org_after", "founded", "chez", "career", "post_at", "press_at"}
"""Witnesses that decide for the company where a name is a company's and a person's."""
PERSON_CUES = frozenset({"civility", "role_before", "role_after", "age", "speaks", "human_verb"})
"""Witnesses that decide for the person there."""


class Context(Neighbours):
    """Reads the words round the mentions of one Doc."""

    __slots__ = ()

    def witnesses(self, name: Candidate) -> Iterator[str]:
        """What the words beside this mention say."""
        if self.text.words[name.start][0] == "@":
            yield "post_at"
            return
        yield from self.left(name)
        yield from self.right(name)
        if self.is_cue(self.text.before[name.start], "namesake_noun"):
            yield "namesake"
        if self.is_party_code(name):
            yield "party_code"
        if self.is_alone(name) and self.is_heading(name):
            yield "headed"

    def civility_gender(self, name: Candidate) -> str:
        """`m` for « M. Musk », `f` for « Mme Musk », else empty."""
        at = self.text.before[name.start]
        lower = self.text.lowers[at] if at >= 0 else ""
        return "f" if lower in FEMININE else "m" if lower in MASCULINE else ""

    def left(self, name: Candidate) -> Iterator[str]:
        text = self.text
        at = text.before[name.start]
        if at >= 0 and text.words[at] in QUOTES:
            at = text.before[at]
            yield "quoted"
        if at < 0 or (text.after[at] != name.start and self.is_cue(at, "so_called")):
            return
        lower, before = text.lowers[at], text.before[at]
        if lower == "." and before >= 0 and text.lowers[before] in EDITIONS:
            yield "org_before"
            return
        if (self.is_cue(at, "civility") and text.words[at] not in ("me", "mes")) or (
            lower in OF and before >= 0 and text.lowers[before] in TITLES
        ):
            yield "civility"
        elif lower == "(":
            yield self.bracket(name, before)
        elif lower in (*OF, "par", "chez") and self.is_cue(before, "career"):
            yield "career"
        elif lower in PREPOSITIONS:
            yield PREPOSITIONS[lower]
        elif lower in OF:
            yield from self.governed(before)
        elif lower in ("par", "dans"):
            yield from self.agent(before)
        elif lower == "pour" and self.is_left(before):
            yield "moves_to"
        elif lower == "comme" and self.is_cue(before, "org_noun") and text.lowers[before].endswith("s"):
            yield "org_before"
        elif lower == "avec" and self.is_cue(before, "deal_with"):
            yield "deal_of"
        elif lower == "pour" and self.is_cue(before, "works_for"):
            yield "career"
        elif lower in ("à", "au", "aux") and self.is_cue(before, "press_noun"):
            yield "press_at"
        elif (lower == "à" or (lower == "au" and self.is_paper(name))) and self.is_telling(before):
            yield "told"
        elif lower in ("à", "en"):
            if not self.is_cue(before, "not_placed"):
                yield "at"
        elif lower == ",":
            yield from self.described(before)
        else:
            yield from self.word_before(at)
        if self.is_cue(at, "determiner"):
            yield from self.determined(name, at)

    def bracket(self, name: Candidate, at: int) -> str:
        """« Anne Martin (X) »; « le Syndicat national des avocats (X) », whose abbreviation it is."""
        behind = self.text.after[name.end - 1]
        if behind >= 0 and self.text.words[behind] == ":":
            return "ticker"  # « Zorglub (NYSE : ZGB) »
        if self.is_person_end(at):
            graduate = GRADUATION.fullmatch(self.text.words[name.start]) and name.end == name.start + 1
            return "graduate" if graduate else "bracketed_after_person"
        if self.is_spelled(name, at):
            return "spelled"
        initial = self.text.words[name.start][0].lower()
        for i in self.noun_phrase(at):
            if "body_noun" in self.known.cues.get(self.text.lowers[i], ()):
                return "body_before" if self.text.lowers[i][0] == initial else "bracketed"
        return "bracketed"

    def is_paper(self, name: Candidate) -> bool:
        """« confié au Sun »: what is a word, too, but also a medium's name."""
        known = (self.known.companies.get(f"{article}{name.key}") for article in ("the ", "le ", ""))
        return any(company is not None and company.kind == "media" for company in known)

    def is_spelled(self, name: Candidate, at: int) -> bool:
        """« le délégué à la protection des données (DPD) »: the initials of a phrase, no firm, in small letters."""
        letters = self.text.words[name.start] if name.end == name.start + 1 else ""
        for i in self.noun_phrase(at) if letters.isupper() and len(letters) > 1 else ():
            word = self.text.words[i]
            if not word.islower():
                return False
            if word[0].upper() == fold(letters[-1]).upper() and self.text.tags[i] in ("NOUN", "ADJ", "VERB"):
                letters = letters[:-1]
            if not letters:
                return not self.cues(i) & {"org_noun", "firm_noun"}
        return False

    def word_before(self, at: int) -> Iterator[str]:
        """« explique X », « rejoint X », « la société américaine X »."""
        if self.is_cue(at, "launch_verb") and (launcher := self.subject(at)):
            yield "deal_object" if launcher == "PER" else "launched"
        elif self.is_cue(at, "naming_verb") and self.is_firm(self.text.before[at]):
            yield "org_before"
        elif self.is_cue(at, "so_called"):
            yield "so_called"
        elif self.is_cue(at, "speech_verb") or self.is_cue(at, "measure_verb"):
            yield "speaks"
            if self.is_cue(at, "measure_verb") or self.is_cue(at, "source_word"):
                yield "measures"
        elif self.is_cue(at, "made_verb") and self.text.lowers[at].startswith("sign"):
            yield "made_by"
        elif self.text.lowers[at] == "offre" and self.text.lowers[self.text.before[at]] == "s'":
            yield "firm_deed"
        elif self.is_cue(at, "deal_verb"):
            yield "deal_object"
            if self.is_cue(at, "found_verb") and self.text.words[self.text.after[at]] not in QUOTES:
                yield "firm_deed"
        elif self.is_cue(at, "affair_noun") and self.text.labels[self.text.after[at]] == "PER":
            yield "affair_of"
        elif not self.is_cue(at, "determiner"):
            if (
                self.text.words[at][0].isupper()
                and not self.text.titled[at]
                and not self.cues(at)
                and not self.text.stop[at]
            ):
                yield "follows_name"
            yield from self.noun_before(at)

    def determined(self, name: Candidate, at: int) -> Iterator[str]:
        """« le X », « les X »; not « aux Éditions X », where the article is the noun's."""
        text = self.text
        begins = "company_start" in self.known.inside.get(text.words[name.start], ())
        if self.is_cue(at, "plural") and name.end == name.start + 1 and name.key.endswith("s"):
            yield "countable"
        yield "plural" if self.is_cue(at, "plural") and not begins else "determined"
        if self.is_cue(text.before[at], "deal_verb"):
            yield "deal_object"

    def noun_before(self, at: int) -> Iterator[str]:
        """« la société américaine X », « le PDG X », « le festival X »."""
        if self.is_nation(at):
            yield "nation_before"
            return
        cues = self.head_cues(at)
        firm = self.firm_noun(at)
        if firm >= 0:
            yield "firm_before" if self.is_post_of(firm) else "firm_named"
        if self.is_performer(at):
            yield "performer"
            if "person_noun" not in cues:
                yield "role_before"
        if {"person_noun", "org_noun"} <= cues:
            yield "trade_before"
        elif "person_noun" in cues and self.is_department(self.text.after[at]):
            yield "department"
        elif "person_noun" in cues and self.is_holder_before(at):
            yield "house_behind"
        elif "person_noun" in cues:
            yield "role_before"
        elif "person_noun" not in cues:
            yield from sorted(KIND_BEFORE[cue] for cue in cues if cue in KIND_BEFORE)

    def is_department(self, at: int) -> bool:
        """« directrice BI de Zorglub »: letters between a post and the house that it is at."""
        text, after = self.text, self.text.after[at]
        letters = text.words[at].isupper() and self.known.company(fold(text.words[at])) is None
        return letters and after >= 0 and text.lowers[after] in OF

    def governed(self, at: int) -> Iterator[str]:
        """« PDG de X », « le rachat de X », « la ville de X », « Anne Martin de X »; `at` stands before « de »."""
        if at >= 0 and self.is_affiliated(at):
            yield "affiliation"
            return
        if at >= 0 and self.text.lowers[at] in STREETS:
            yield "street"
            return
        for i in self.noun_phrase(at):
            if self.is_phrase_start(i):
                return
            if self.text.lowers[i] == "cadre" and self.text.lowers[self.text.before[i]] == "le":
                return  # « dans le cadre de X »
            cues = self.cues(i)
            if (
                self.text.tags[i] == "ADJ"
                and self.text.words[i].islower()
                and fold(self.text.words[i]) in self.known.others
            ):
                continue  # « la ville britannique de X »
            if self.text.lowers[i] in TEACHERS:
                yield "subject_of"
            elif i == at and self.is_cue(i, "study_noun"):
                yield "study_of"
            elif i == at and self.is_cue(i, "medium_noun"):
                yield "medium"
            elif cues & {"public_noun", "place_noun"}:
                yield "place_of"
            elif "author_noun" in cues:
                yield "work_of"
            elif "player_noun" in cues:
                yield "club_of"
            elif "person_noun" in cues and "org_noun" not in cues:
                press = any(self.is_cue(word, "press_noun") for word in self.noun_phrase(at))
                yield "press_at" if press else "post_at"
            elif "deal_noun" in cues:
                yield "deal_of"
            elif not cues & THINGS:
                continue
            return

    def agent(self, at: int) -> Iterator[str]:
        """« racheté par X », « investi dans X »; `at` stands before the preposition."""
        before = self.text.before[at] if at >= 0 else -1
        if self.is_cue(at, "deal_verb") or self.is_cue(before, "deal_verb"):
            yield "deal_by"
        if self.is_cue(at, "made_verb"):
            yield "made_by"

    def right(self, name: Candidate) -> Iterator[str]:
        text = self.text
        at = text.after[name.end - 1]
        if at >= 0 and text.words[at] in CLOSING:
            at = text.after[at]
        if at < 0:
            return
        word = text.words[at]
        if word in OF and self.is_cue(text.before[name.start], "product_noun"):
            if self.known.company(fold(text.words[text.after[at]])):
                yield "product_of"
        elif word in APPOSING:
            yield from self.apposed(text.after[at], bracket=word == "(")
        elif self.is_cue(at, "copula") and self.is_cue(text.after[at], "determiner"):
            yield from self.apposed(text.after[at], bracket=False)
        else:
            yield from self.verb(at)

    def verb(self, at: int) -> Iterator[str]:
        """« X explique », « X a rejoint », « X a levé deux millions »."""
        for _ in range(NEAR):
            found = [witness for cue, witness in SAID_OF.items() if self.is_cue(at, cue)]
            if found:
                yield from found
                if self.text.lowers[at].startswith(("lev", "lèv")) and self.is_sum(self.text.after[at]):
                    yield "firm_deed"
                return
            if at < 0 or not self.is_cue(at, "auxiliary"):
                return
            at = self.text.after[at]
