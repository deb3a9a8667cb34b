"""Whom an event befalls: the subjects, objects and owners of its verb or noun."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.holders.clauses import Clauses
from tweetpress.components.roles.holders.described import is_reference
from tweetpress.components.roles.holders.plurals import distinct
from tweetpress.components.roles.holders.triggers import Triggers
from tweetpress.components.roles.times.several import THEY, Several
from tweetpress.components.roles.times.times import is_stand_in
from tweetpress.components.roles.words import Verb, verbs, words_of

# « ont été évincés, *parmi lesquels* X »
LISTING = frozenset(("lesquels", "lesquelles", "dont"))
NAMING = frozenset(
    (("y", "compris"), ("à", "commencer", "par"), ("à", "l'", "image"), ("tels", "que"), ("telles", "que"))
)
# « X s'en va, *de même que* Y »
ADDING = frozenset((("même", "que"), ("ainsi", "que"), ("temps", "que")))
ADDING |= {(word, by) for word in ("suivi", "suivie", "suivis", "suivies") for by in ("de", "du", "par")}
OPENINGS = LISTING | {"que", "qu'"}
"""« le communiqué de X, selon lequel les cadres, *dont* Y, s'en vont »: whoever stands before is no subject."""
BESIDES = frozenset(("après", "outre"))
"""« *Après* X et Y, c'est Z qui s'en va »."""
OWNING = frozenset(("de", "d'", "du", "à", "ce", "en"))
"""« le départ *de* X », « le départ surprise *de* X », « le départ *à* 60 ans de X »."""
CAUSES = frozenset(("après", "depuis", "suite", "sous", "qui"))
"""Between « les démissions » and somebody who does not resign: « *après* l'ultimatum de X »."""
PARTING = frozenset((",", ":", ";", "(", ")", "«", "»", "qui", "que", "et", "–", "-"))
REACH_OF_PREDECESSOR = 10
SPAN_OF_TITLE = 8
REACH_OF_ADDITION = 8
REACH_OF_WELCOME = 6
REACH_OF_INVERSION = 6
"""Tokens from the verb of « *Partent* aussi chez Vine X et Y » to the first name or its title."""
NOT_SUBJECT = frozenset(("à", "au", "de", "d'", "du", "par", "selon", "avec", "pour", "chez", "que", "qu'"))
REACH_OF_OPENING = 6


class Parties:
    """Finds the people of an event at a token of a sentence."""

    def __init__(self, anchors: Anchors, clauses: Clauses, triggers: Triggers, heads: dict[int, int]) -> None:
        self.anchors = anchors
        self.clauses = clauses
        self.triggers = triggers
        self.several = Several(anchors, clauses)
        self.heads = heads
        """Where the title before a name begins, by the token of the name."""

    def preceding(self, index: int, sentence: Sentence) -> list[Name]:
        """« succède à X », « prend la suite du PDG X »: the person right behind, whose post it was."""
        people = self.anchors.people_between(index, min(sentence.end, index + REACH_OF_PREDECESSOR))[:1]
        people = [name for name in people if not is_stand_in(self.anchors, name.end, sentence.end)]
        before = ("à", "au", "du", "de", "d'", self.anchors.word(index))
        return [name for name in people if self.governor(name) in before]

    def lost(self, index: int, verb: Verb, sentence: Sentence) -> list[Name]:
        """« perd son directeur, X », « s'est séparé *du* directeur, X, et *de* Y »: those whom the verb governs."""
        people = self.objects(index, sentence)
        if verb.infinitive != "séparer":
            return people
        return [name for name in people if self.governor(name) in ("de", "d'", "du")] or people[:1]

    def leavers(self, index: int, sentence: Sentence) -> list[Name]:
        """« le départ de X »; « X annonce son départ »; « quatre cadres annoncent leur départ, dont X »."""
        if self.anchors.word(index - 1) in ("son", "sa") or self.anchors.words(index - 2, index) == ["son", "propre"]:
            person = self.clauses.subject(index - 1, sentence)
            return [] if person is None else [person]
        if self.anchors.word(index - 1) == "leur":
            listing = (at for at in range(index, sentence.end) if self.anchors.word(at) in LISTING)
            return self.anchors.people_between(next(listing, sentence.end), sentence.end)
        if self.anchors.word(index).endswith("s"):
            later = (at for at in range(index, sentence.end) if self.anchors.word(at) in CAUSES)
            return self.anchors.people_between(index + 1, next(later, sentence.end))
        return self.owners(index, sentence)

    def owners(self, index: int, sentence: Sentence) -> list[Name]:
        """« la nomination de X (…) et de Y (…) »: the persons that « de » joins to the noun."""
        if not OWNING & set(self.anchors.words(index + 1, min(sentence.end, index + 3))):
            return []
        people = self.anchors.people_between(index + 1, sentence.end)
        return [name for name in people if self.governor(name) in ("de", "d'", "du")]

    def governor(self, name: Name) -> str:
        """The preposition before the name, or before its title: « *du* directeur financier, X »."""
        at = self.heads.get(name.start, name.start)
        word = self.anchors.word(at)
        return word if at < name.start and word in ("du", "au", "des") else self.anchors.word(at - 1)

    def subjects(self, index: int, sentence: Sentence) -> list[Name]:
        """The person, or for a plural verb the persons, that the verb at `index` is about."""
        if self.anchors.words(index - 3, index)[:1] in (["sa"], ["son"]):  # « fait part de *sa décision de partir* »
            person = self.clauses.subject(index - 3, sentence)
            return [] if person is None else [person]
        if (holder := self.holder(index, sentence)) is not None:
            return [holder]
        index = self.several.before_all(self.finite(index, sentence), sentence)
        if self.is_of_those(index, sentence):
            return []
        if inverted := self.inverted(index, sentence):
            return inverted
        several = self.is_plural(index, sentence)
        if several and (meant := self.several.taken_up(index, sentence)):
            return meant
        plural = several or self.anchors.word(index).endswith(("és", "ées", "is", "ies"))
        if self.is_of_noun(index, sentence):
            people = [] if several else self.described(index, sentence)
        elif plural:
            people = self.beside(index, sentence, several=several)
        else:
            people = self.agreeing(index, self.clauses.subject(index, sentence), sentence)
        return people + self.added(index, sentence, listing=plural or not people)

    def holder(self, index: int, sentence: Sentence) -> Name | None:
        """« X, *ministre limogé* mardi », « *Limogé* par Y, *le ministre X* »: of a participle without auxiliary."""
        verb = verbs().get(self.anchors.word(index))
        if verb is None or verb.tense != "participle" or verb.sense != "dismiss":
            return None
        if index == sentence.start:
            comma = next((at for at in range(index, sentence.end) if self.anchors.word(at) == ","), sentence.end)
            people = self.anchors.people_between(comma, sentence.end)[:1]
            behind = self.anchors.people_between(index, comma)
            near = people and self.heads.get(people[0].start, people[0].start) <= comma + 1
            return people[0] if near and behind and self.governor(behind[0]) == "par" else None
        title = next(
            (at for at in range(index - 1, max(sentence.start, index - SPAN_OF_TITLE), -1) if at in self.anchors.posts),
            None,
        )
        if title is None or self.anchors.posts[title] not in (index, index + 1) or self.anchors.word(title - 1) != ",":
            return None
        return self.anchors.person_until(title - 2, sentence.start)

    def agreeing(self, index: int, person: Name | None, sentence: Sentence) -> list[Name]:
        """« X, qui avait exclu Y, *a été priée* de partir »: the subject, or one of the participle's gender before."""
        passive = "été" in self.triggers.auxiliaries(index, sentence) and self.anchors.word(index).endswith("ée")
        if person is None or not passive or self.clauses.focus.gender(person.name) != "masculine":
            return [] if person is None else [person]
        before = self.anchors.people_between(sentence.start, min(index, person.start))[::-1]
        others = (name for name in before if self.clauses.focus.fits(name.name, "feminine"))
        return [next(others, person)]

    def described(self, index: int, sentence: Sentence) -> list[Name]:
        """« *Le jeune dirigeant* est mis à la porte »: whom a noun for the person spoken of means."""
        at = index - 1
        while at > sentence.start and self.clauses.subjects.is_clitic(at):
            at -= 1
        if not is_reference(at, self.anchors):
            return []
        person = self.clauses.subject(index, sentence)
        return [] if person is None else [person]

    def added(self, index: int, sentence: Sentence, *, listing: bool) -> list[Name]:
        """Who is named behind the verb: « s'en va, *de même que* Y », with `listing` « s'en vont, *dont* Y »."""
        others: list[Name] = []
        for at in range(index, sentence.end - 1):
            if listing and self.is_listing(at):
                return others + self.anchors.people_between(at, sentence.end)
            if tuple(self.anchors.words(at, at + 2)) in ADDING:
                added = self.clauses.lists.members(at + 2 - (self.anchors.word(at + 1) == "du"), sentence.end)
                others += added or self.anchors.people_between(at, min(sentence.end, at + REACH_OF_ADDITION))[:1]
        return others

    def is_listing(self, at: int) -> bool:
        """« s'en vont, *dont* X », « sont partis, *y compris* X »."""
        phrases = (tuple(self.anchors.words(at, at + length)) for length in (2, 3))
        return self.anchors.word(at) in LISTING or any(phrase in NAMING for phrase in phrases)

    def finite(self, index: int, sentence: Sentence) -> int:
        """« *ont décidé* de partir », « *a fait* le choix de partir »: the verb before the infinitive at `index`."""
        at = index - 1
        while at > sentence.start and self.clauses.subjects.is_clitic(at):
            at -= 1
        at -= 2 * (self.anchors.word(at) in ("choix", "décision"))
        governs = {"de", "d'"} & set(self.anchors.words(at, index)) and self.anchors.tokens[at].pos_ in ("VERB", "AUX")
        return at if governs else index

    def beside(self, index: int, sentence: Sentence, *, several: bool) -> list[Name]:
        """Of a plural verb, the list before it, « X dit que *Y et Z* s'en vont »; else all whom its clause names.

        One alone is no subject of `several`, but « *X et son adjoint* s'en vont », « quatre cadres, *dont X*, … ».
        """
        words = self.anchors.words(sentence.start, index)
        pairs = zip(["", *words], words, strict=False)
        openings = [
            at
            for at, pair in enumerate(list(pairs)[:-1])
            if pair[1] in OPENINGS and words[at + 1] not in THEY and pair not in ADDING and pair != ("ainsi", "que")
        ]
        start = sentence.start + max(openings, default=0)
        people = self.anchors.people_between(start, index)
        listed = self.several.listed(sentence.start, index)
        if people and people[-1].name in {name.name for name in listed}:
            return listed
        joined = len(distinct(people)) != 1 or "et" in self.anchors.words(people[0].end, index)
        return people if joined or not several or self.anchors.word(start) in LISTING else []

    def gone_before(self, index: int, sentence: Sentence) -> list[Name]:
        """« *Après* X, le PDG, et Y, c'est Z qui s'en va »: X and Y have gone, too."""
        openings = range(sentence.start, min(index, sentence.start + REACH_OF_OPENING))
        at = next((at for at in openings if self.anchors.word(at) in BESIDES), None)
        if at is None or (at > sentence.start and self.anchors.word(at - 1) != ","):
            return []
        return self.clauses.lists.members(at + 1, index)

    def inverted(self, index: int, sentence: Sentence) -> list[Name]:
        """« *Ont aussi été limogés* X et Y », « *Quitte* Vine X, *Sur* le départ, X »: named behind what opens it."""
        if not all(self.clauses.subjects.is_clitic(at) for at in range(sentence.start, index)):
            return []
        people = self.anchors.people_between(index, sentence.end)
        near = people and self.heads.get(people[0].start, people[0].start) <= index + REACH_OF_INVERSION
        if not near or self.governor(people[0]) in NOT_SUBJECT:
            return []
        return people if self.is_plural(index, sentence) else people[:1]

    def received(self, index: int, sentence: Sentence) -> list[Name]:
        """« Vine accueille X, directeur, et Y »: those whom the verb has right behind it, outside of a quotation."""
        closing = (at for at in range(index, sentence.end) if self.anchors.word(at) in ("»", "pour"))
        people = self.anchors.people_between(index + 1, next(closing, sentence.end))
        near = people and self.heads.get(people[0].start, people[0].start) <= index + REACH_OF_WELCOME
        visit = words_of("visit") & set(
            self.anchors.words(max(sentence.start, index - REACH_OF_WELCOME), index + REACH_OF_WELCOME)
        )
        return people if near and not visit else []

    def is_plural(self, index: int, sentence: Sentence) -> bool:
        """Whether the verb at token `index` has several subjects: « partent », « ont été remerciés »."""
        word = self.anchors.word(index)
        plural = word.endswith(("ent", "ont")) and not word.endswith(("vient", "tient"))
        return plural or bool(words_of("plural auxiliary") & set(self.triggers.auxiliaries(index, sentence)))

    def is_of_those(self, index: int, sentence: Sentence) -> bool:
        """« tous *ceux qui* ont quitté Vine »."""
        at = index - 1
        while at > sentence.start and self.clauses.subjects.is_clitic(at):
            at -= 1
        return self.anchors.word(at) == "qui" and self.anchors.word(at - 1) in ("ceux", "celles", "celui", "celle")

    def is_of_noun(self, index: int, sentence: Sentence) -> bool:
        """« …, et le numéro deux s'en va »: the subject is a noun that means nobody known."""
        at = index - 1
        while at >= sentence.start and self.clauses.subjects.is_clitic(at):
            at -= 1
        if at < sentence.start or self.anchors.tokens[at].pos_ not in ("NOUN", "ADJ", "NUM"):
            return False
        while at >= sentence.start and self.anchors.word(at) not in PARTING:
            if at in self.anchors.people:
                return False
            if self.anchors.tokens[at].pos_ == "VERB":
                break
            at -= 1
        several = self.anchors.word(index).endswith(("nt", "s"))  # « X et son adjoint s'en vont »
        return not (several and at >= sentence.start and self.anchors.word(at) == "et")

    def objects(self, index: int, sentence: Sentence) -> list[Name]:
        """The people behind token `index`, up to the words that name a source or who comes instead."""
        ends = (at for at in range(index + 1, sentence.end) if self.anchors.word(at) in words_of("other party"))
        return self.anchors.people_between(index + 1, next(ends, sentence.end))
