"""Titles given by a verb or a noun of action: « X est PDG », « nommé directeur », « l'arrivée de X au poste de ».

The model's parse is a weak witness on titles, so the clause is read by its tokens: from the title leftwards to the word
that governs it (its trigger), and from there leftwards to the subject.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.claims import Claim, Group
from tweetpress.components.roles.focus import Focus
from tweetpress.components.roles.titles import Title
from tweetpress.components.roles.words import Verb, verbs, words_of
from tweetpress.datatypes import Status

SPAN_TO_TRIGGER = 14
SPAN_TO_SUBJECT = 40
PERFECT = frozenset(("a", "ont", "ai", "avons", "avez"))
PLUPERFECT = frozenset(("avait", "avaient"))


@dataclass(frozen=True, slots=True)
class Trigger:
    """What links a title to its holder, at token `index`: a verb, a noun of action, or a word such as « comme »."""

    index: int
    sense: str
    verb: Verb | None = None
    passive: bool = False
    """The subject gets the post: « est nommé », « nommée », « s'est nommé »."""
    post: bool = False
    """Between trigger and title stands « comme », « au poste de » and the like."""


class Clauses:
    """Binds the groups that no name stands beside."""

    def __init__(self, anchors: Anchors, focus: Focus) -> None:
        self.anchors = anchors
        self.focus = focus

    def bind(self, group: Group, sentence: Sentence) -> None:
        trigger = self.trigger(group.left, sentence)
        if trigger is None or self.is_hedged(trigger.index, sentence):
            return
        people = self.anchors.people_between(trigger.index + 1, group.left)
        if trigger.sense == "succeed" and people:
            self.succession(group, trigger, people[-1], sentence)
        elif trigger.sense == "replace" and people:
            self.replacement(group, trigger, people[-1], sentence)
        elif trigger.sense in ("appoint", "welcome", "arrival") and people:
            group.claim(people[-1], f"{trigger.sense} X as title", "incoming")
        elif trigger.sense == "departure" and people:
            group.claim(people[-1], "departure of X", "former")
        elif not people or trigger.post:
            self.subject_clause(group, trigger, sentence)

    def subject_clause(self, group: Group, trigger: Trigger, sentence: Sentence) -> None:
        """« X est T », « Elle a été nommée T », « que Salesforce vient de nommer T »."""
        if trigger.sense == "lose" and "lui" in self.anchors.words(trigger.index - 3, trigger.index):
            person = self.focus.before(sentence.start, sentence, nearest=True)
        elif trigger.sense == "appoint" and not trigger.passive:
            person = self.object_before(trigger, sentence)
        else:
            person = self.subject(trigger.index, sentence, loose=trigger.sense not in ("be", "remain"))
        if person is not None:
            group.claim(
                person,
                f"{trigger.sense}: {self.anchors.word(trigger.index)}",
                self.status(trigger, sentence),
                past=self.is_history(trigger, sentence),
            )

    def note_employer(self, group: Group, trigger: Trigger) -> None:
        """« entré chez Google en 2004 comme ingénieur »: the company between verb and title."""
        between = self.anchors.companies_between(trigger.index, group.left)
        last = group.titles[-1]
        if "y" in self.anchors.words(trigger.index - 3, trigger.index) and not last.implied:
            between = between or self.anchors.companies_between(max(0, trigger.index - 120), trigger.index)
        if not between and not last.employers and trigger.sense in ("arrive", "begin", "as"):
            self.note_unknown(last, trigger, group)
        if between and not last.employers and trigger.sense in ("arrive", "begin", "appoint", "hold", "become", "as"):
            last.employers.append(between[-1].name)

    def note_unknown(self, title: Title, trigger: Trigger, group: Group) -> None:
        """« entré chez Zorglub comme ingénieur »: a name after « chez » that no lexicon knows."""
        for index in range(trigger.index, group.left - 1):
            token = self.anchors.tokens[index + 1]
            if self.anchors.word(index) == "chez" and token.text[:1].isupper():
                end = index + 2
                while end < group.left and self.anchors.tokens[end].text[:1].isupper():
                    end += 1
                title.employers.append(self.anchors.text(index + 1, end))
                return

    def succession(self, group: Group, trigger: Trigger, predecessor: Name, sentence: Sentence) -> None:
        """« X succède à Y au poste de T »: the post is X's from now on, and was Y's."""
        person = self.subject(trigger.index, sentence, loose=True)
        if person is not None:
            group.claim(person, "succession", "incoming")
        for title in group.titles:
            group.claims.append(Claim(title, predecessor.name, "predecessor", predecessor, "former"))

    def replacement(self, group: Group, trigger: Trigger, object_: Name, sentence: Sentence) -> None:
        """« X remplace Y comme T », « Y est remplacé par X au poste de T »."""
        subject = self.subject(trigger.index, sentence, loose=True)
        new, old = (object_, subject) if trigger.passive else (subject, object_)
        for person, status in ((new, "incoming"), (old, "former")):
            if person is not None:
                group.claim(person, "replacement", "incoming" if status == "incoming" else "former")

    def trigger(self, left: int, sentence: Sentence) -> Trigger | None:
        """The word that governs the title which begins at `left`, if only light words and names part them."""
        post, at = False, left - 1
        floor = max(sentence.start, left - SPAN_TO_TRIGGER)
        while at >= floor:
            word = self.anchors.word(at)
            name = self.anchors.people.get(at) or self.anchors.companies.get(at)
            if name is not None:
                at = name.start - 1
                continue
            found = self.trigger_at(at, word, sentence, post)
            if found is not None:
                return found
            post = post or word in words_of("post") or word in ("comme", "qualité", "tant")
            if not self.is_light(at, word):
                break
            at -= 1
        return Trigger(at + 1, "as", post=True) if post else None

    def is_light(self, at: int, word: str) -> bool:
        token = self.anchors.tokens[at]
        light = word in words_of("light") or word in words_of("post") or word in words_of("neutral")
        return light or token.like_num or (token.pos_ == "ADV" and word.endswith("ment"))

    def trigger_at(self, at: int, word: str, sentence: Sentence, post: bool) -> Trigger | None:
        """The trigger at token `at`, if it is one."""
        if word in words_of("arrival") and self.is_noun(at):
            return Trigger(at, "arrival", post=post)
        if word in words_of("departure") and self.is_noun(at):
            return Trigger(at, "departure", post=post)
        if word in ("voilà", "voici"):
            return Trigger(at, "become")
        verb = verbs().get(word)
        if verb is None or self.is_noun(at):
            return None
        if verb.infinitive == "être" and verb.tense in ("participle", "infinitive") and at > sentence.start:
            return Trigger(self.first_auxiliary(at, sentence), "be", verb, post=post)
        passive = verb.tense == "participle" and not self.has_avoir(at, sentence)
        return Trigger(at, verb.sense, verb, passive, post)

    def is_noun(self, at: int) -> bool:
        """« l'arrivée », « son départ », « cet été »: a noun that looks like a participle."""
        return at > 0 and self.anchors.word(at - 1) in words_of("noun mark")

    def first_auxiliary(self, at: int, sentence: Sentence) -> int:
        """From « été » back to the « a » of « a aussi été »."""
        for index in range(at - 1, max(sentence.start, at - 4) - 1, -1):
            if self.anchors.word(index) in PERFECT | PLUPERFECT | {
                "avoir",
                "ayant",
                "aura",
                "d'",
                "pour",
                "vient",
            }:
                return index
        return at

    def has_avoir(self, at: int, sentence: Sentence) -> bool:
        """« a nommé »: an active perfect; « a été nommé » is not one."""
        window = self.anchors.words(max(sentence.start, at - 4), at)
        return bool(set(window) & (PERFECT | PLUPERFECT | {"avoir", "aura", "aurait", "ayant"})) and "été" not in window

    def is_hedged(self, index: int, sentence: Sentence) -> bool:
        """« rêve d'être PDG », « pressenti pour devenir », « pourrait être nommé », « n'est plus ingénieur »."""
        window = self.anchors.words(max(sentence.start, index - 5), index + 2)
        verb = verbs().get(self.anchors.word(index))
        return bool(set(window) & words_of("hedge")) or (verb is not None and verb.tense == "conditional")

    def subject(self, at: int, sentence: Sentence, *, loose: bool = False) -> Name | None:
        """The person who is the subject of the verb at token `at`; `loose` lets a noun phrase stand for one."""
        index = at - 1
        while index >= sentence.start and self.is_clitic(index):
            index -= 1
        if index >= sentence.start:
            word = self.anchors.word(index)
            if word in ("qui", "lequel", "laquelle", "lesquels"):
                return self.antecedent(index, sentence)
            if self.focus.is_pronoun(index):
                return self.focus.pronoun(index, sentence)
        if at + 1 < sentence.end and self.focus.is_pronoun(at + 1):
            return self.focus.pronoun(at + 1, sentence)
        return self.named_subject(at, sentence) or self.unnamed_subject(at, sentence, loose)

    def is_clitic(self, index: int) -> bool:
        token = self.anchors.tokens[index]
        return token.lower_ in words_of("clitic") or (token.pos_ == "ADV" and token.text.islower())

    def named_subject(self, at: int, sentence: Sentence) -> Name | None:
        """The nearest name to the left that no preposition governs."""
        floor = max(sentence.start, at - SPAN_TO_SUBJECT)
        for person in reversed(self.anchors.people_between(floor, at)):
            if self.focus.is_direct(person):
                return person
        return None

    def unnamed_subject(self, at: int, sentence: Sentence, loose: bool) -> Name | None:
        """A pronoun farther left, a name that follows the opening participle, or whom a noun phrase means."""
        for index in range(at - 1, max(sentence.start, at - SPAN_TO_SUBJECT) - 1, -1):
            if self.focus.is_pronoun(index):
                return self.focus.pronoun(index, sentence)
        ahead = self.focus.ahead(at, sentence) if self.is_opening(at, sentence) else None
        if ahead is not None or not loose or self.anchors.companies_between(max(sentence.start, at - 3), at):
            return ahead
        return self.focus.before(sentence.start, sentence)

    def is_opening(self, at: int, sentence: Sentence) -> bool:
        """Whether the verb stands in a phrase that opens the sentence: « Entrée en 2011 comme …, X »."""
        return at - sentence.start <= 2

    def antecedent(self, at: int, sentence: Sentence) -> Name | None:
        """The name that « qui » at token `at` takes up."""
        people = self.anchors.people_between(max(sentence.start, at - SPAN_TO_SUBJECT), at)
        return people[-1] if people else None

    def object_before(self, trigger: Trigger, sentence: Sentence) -> Name | None:
        """« X, que Salesforce vient de nommer T »: the person before « que »."""
        for index in range(trigger.index - 1, max(sentence.start, trigger.index - 10) - 1, -1):
            if self.anchors.word(index) in ("que", "qu'"):
                people = self.anchors.people_between(sentence.start, index)
                return people[-1] if people else None
            if self.anchors.word(index) in ("l'", "le", "la") and index == trigger.index - 2:
                return self.focus.before(index, sentence)
        return None

    def status(self, trigger: Trigger, sentence: Sentence) -> Status | None:
        """The time that the trigger gives to the post; None leaves it to the sentence."""
        verb = trigger.verb
        before = set(self.anchors.words(max(sentence.start, trigger.index - 4), trigger.index + 1))
        if trigger.sense in ("become", "appoint", "welcome", "take", "arrival"):
            return None if self.is_history(trigger, sentence) else "incoming"
        if trigger.sense in ("leave", "dismiss", "lose", "departure", "begin"):
            return "former"
        if verb is None:
            return None
        if verb.tense == "future":
            return None if trigger.sense == "remain" else "incoming"
        past = verb.tense in ("imperfect", "past") or bool(before & PLUPERFECT)
        if trigger.sense == "be" and verb.tense == "participle" and before & (PERFECT | {"avoir", "ayant"}):
            return "former"
        if past and trigger.sense != "remain":
            return "former"
        return "current" if verb.tense == "present" else None

    def is_history(self, trigger: Trigger, sentence: Sentence) -> bool:
        """« nommé en 2010 »: an appointment that a year puts in the past is an office held since."""
        around = self.anchors.tokens[max(sentence.start, trigger.index - 6) : min(sentence.end, trigger.index + 8)]
        return any(is_year(token.text) for token in around)


@cache
def is_year(text: str) -> bool:
    return len(text) == 4 and text.isdigit() and text.startswith(("19", "20"))
