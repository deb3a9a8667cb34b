"""Titles given by a verb or a noun of action: « X est PDG », « nommé directeur », « l'arrivée de X au poste de ».

The model's parse is a weak witness on titles, so the clause is read by its tokens: from the title leftwards to its
trigger, and from there leftwards to the subject.
"""

from __future__ import annotations

from tweetpress.components.grammar import POSSESSIVES
from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.falling import made_of, returned
from tweetpress.components.roles.holders.filled import filled
from tweetpress.components.roles.holders.focus import Focus
from tweetpress.components.roles.holders.introductions import presented, presented_next
from tweetpress.components.roles.holders.lists import NameLists
from tweetpress.components.roles.holders.subjects import Subjects
from tweetpress.components.roles.holders.triggers import MAKING, Trigger, Triggers
from tweetpress.components.roles.houses.workplaces import note_headed, note_workplace
from tweetpress.components.roles.times.tenses import ENDING, GIVING, STARTING, Tenses
from tweetpress.components.roles.words import Gender

SPAN_TO_SUCCESSOR = 8
SPAN_OF_FRONT = 3
"""Tokens from the beginning of a sentence to the noun of « Dès *lors de son* arrivée »."""
SPAN_OF_COMPLEMENT = 6
"""Tokens of « le directeur délégué *aux programmes de jeunesse* » before its verb."""
COMPLEMENT_PARTS = frozenset(("ADP", "DET", "NOUN", "ADJ", "PROPN"))
OFFICE_SENSES = STARTING | ENDING | {"succeed", "replace", "arrive", "hold", "entrust"}
WITH_OBJECT = frozenset(("dismiss", "found", "know", "lead", "replace", "succeed", "take", "leave", "arrive", "begin"))
"""Verbs that give a post only with « comme », « de son poste de » and the like; else the title is their object."""


AS = (["comme"], ["en", "tant", "que"], ["en", "qualité"], ["au", "poste"], ["à", "titre"])
"""Between a name and the post that a verb said before gives it."""


class Clauses:
    """Binds the groups that no name stands beside."""

    def __init__(self, anchors: Anchors, focus: Focus, triggers: Triggers) -> None:
        self.anchors = anchors
        self.focus = focus
        self.triggers = triggers
        self.subjects = Subjects(anchors, focus)
        self.tenses = Tenses(anchors, triggers)
        self.lists = NameLists(anchors)

    def bind(self, group: Group, sentence: Sentence) -> None:
        """Give `group` the holder that its clause names, if it names one."""
        if presented(group, sentence, self.anchors, self.lists) or made_of(group, sentence, self.anchors):
            return
        if presented_next(group, sentence, self.anchors):
            return
        if returned(group, sentence, self.anchors, self.focus) or filled(group, sentence, self.anchors):
            return
        trigger = self.triggers.find(group.left, sentence, office=group.titles[0].noun.kind == "office")
        if trigger is None or not self.is_giving(group, trigger):
            return
        if self.triggers.is_hedged(trigger, sentence):
            self.kept(group, trigger, sentence)
            return
        if self.is_outside(group, trigger, sentence):
            return
        people = self.anchors.people_between(trigger.index + (trigger.verb is not None), group.left)
        if trigger.sense in ("succeed", "replace") and people:
            self.succession(group, trigger, people[-1], sentence)
        elif (trigger.sense in GIVING or self.is_causative(trigger)) and people and not trigger.passive:
            last = people[-1]  # « nomme X comme directrice et *Y comme juriste* »
            beside = self.anchors.word(last.start - 1) in ("et", ",")
            past = self.tenses.is_history(trigger, sentence)
            group.claim(people[-beside], f"{trigger.sense} of X as title", "incoming", past=past)
        elif trigger.sense == "remain" and people and not trigger.passive:
            group.claim(people[-1], "remain of X", "current")  # « *maintient X* dans ses fonctions de T »
        elif trigger.sense == "as" and people:
            if group.titles[0].definite:  # « *Comme X*, le maire … »
                return
            group.claim(people[-1], "X as title")
        elif trigger.sense == "entrust":
            self.entrusted(group, trigger, sentence)
        elif people and self.is_gapped(people[-1], group):
            group.claim(people[-1], f"{trigger.sense} of X as title", self.tenses.status(group, trigger, sentence))
        elif not people or trigger.post:
            self.subject_clause(group, trigger, sentence)

    def is_gapped(self, person: Name, group: Group) -> bool:
        """« X arrive comme directrice, *Y comme juriste* »: the verb before is said of Y too."""
        between = self.anchors.words(person.end, group.left)
        return between in AS and self.anchors.word(person.start - 1) in (",", "et", "puis", ";")

    def is_causative(self, trigger: Trigger) -> bool:
        """« Z *fait entrer* X comme directeur »: X, not Z, gets the post."""
        return trigger.post and self.anchors.word(trigger.index - 1) in MAKING

    def kept(self, group: Group, trigger: Trigger, sentence: Sentence) -> None:
        """« X refuse de quitter *son poste de* T », « s'il devait quitter son poste de T »: X still holds it."""
        own = POSSESSIVES & set(self.anchors.words(trigger.index, group.left))
        person = self.subject(trigger.index, sentence, loose=True) if trigger.sense == "leave" and own else None
        if person is not None:
            group.claim(person, "leave: not yet", "current")

    def is_outside(self, group: Group, trigger: Trigger, sentence: Sentence) -> bool:
        """« n'est pas directeur », « X y est, le directeur aussi », « qui sont ces directeurs »: said of nobody."""
        title = group.titles[0]
        if self.anchors.words(group.left - 2, group.left) == ["plus", "d'"]:
            return True  # « *plus d'un* journaliste »
        moves = trigger.verb is None and trigger.sense in ("arrival", "departure") and not trigger.post
        if moves and self.anchors.word(trigger.index - 1) not in POSSESSIVES:  # not « sa démission de directeur »
            return True  # « X annonce le départ de trois directeurs »: of theirs
        if self.is_new_subject(group, sentence):
            return True
        if trigger.sense not in ("be", "become"):
            return False
        apart = bool(title.determiner) and self.anchors.word(group.left - 1) == ","
        most = self.anchors.words(title.right, title.right + 2)[1:] == ["plus"]  # « la patronne *la plus* suivie »
        return apart or most or title.determiner == "ces" or "pas" in self.anchors.words(trigger.index + 1, group.left)

    def is_new_subject(self, group: Group, sentence: Sentence) -> bool:
        """« X prendra ses fonctions, *et le directeur* n'en était pas »: the title begins a clause of its own."""
        if self.anchors.word(group.left - 1) != "et" or not group.titles[0].definite or group.right >= sentence.end:
            return False
        for after in self.anchors.tokens[group.right : min(sentence.end, group.right + SPAN_OF_COMPLEMENT)]:
            if after.pos_ not in COMPLEMENT_PARTS:
                return after.lower_ in ("n'", "ne") or after.pos_ in ("VERB", "AUX")
        return False

    def entrusted(self, group: Group, trigger: Trigger, sentence: Sentence) -> None:
        """« confie le poste de T à X », « confie à X la direction », « X se voit confier la direction »."""
        people = self.anchors.people_between(trigger.index, min(sentence.end, group.right + SPAN_TO_SUCCESSOR))
        heirs = [person for person in people if self.anchors.word(person.start - 1) == "à"]
        person = self.subject(trigger.index, sentence) if trigger.passive else next(iter(heirs), None)
        if person is not None and self.anchors.word(group.left - 1) not in ("à", "au"):
            group.claim(person, "entrusted to X", "incoming", past=self.tenses.is_history(trigger, sentence))

    def is_giving(self, group: Group, trigger: Trigger) -> bool:
        """Not « comme un éditeur », a comparison; an office (« la présidence ») is taken, given or left."""
        title = group.titles[0]
        is_object = title.determiner not in ("", "de", "d'") or title.plural or title.one_of
        if trigger.sense in WITH_OBJECT and is_object and not trigger.post and title.noun.kind != "office":
            return False  # « limoge le PDG », « fondé par un prêtre », « remplacé par la directrice »
        if trigger.sense == "know" and trigger.passive and "comme" not in self.anchors.words(trigger.index, group.left):
            return False  # « Mal *connu*, le métier de T évolue »
        direct = not trigger.passive or group.left == trigger.index + 1
        if trigger.sense == "dismiss" and direct and title.noun.kind == "office":
            return False  # « a congédié la direction »
        if trigger.sense in ("arrive", "begin") and title.noun.noun == "direction":
            return False  # « arrive à la direction de Z »: one of those who lead it
        if trigger.sense == "appoint" and title.indefinite and title.plural:
            return False  # « que portent des secouristes »
        if trigger.sense == "as":
            word = self.anchors.word(trigger.index)
            opens = self.anchors.sentence(trigger.index).start == trigger.index
            if word == "un" or (opens and word in ("le", "ce", "quant")):
                return False  # « Le poste de directeur reste vacant », « brigue un siège de maire »
            return not (title.indefinite or title.plural or title.one_of or title.determiner in ("la", "l'"))
        if trigger.sense == "hold" and not trigger.post:  # « assure le directeur » says what he says
            return title.noun.kind == "office"
        return title.noun.kind != "office" or trigger.sense in OFFICE_SENSES

    def subject_clause(self, group: Group, trigger: Trigger, sentence: Sentence) -> None:
        """« X est T », « Elle a été nommée T », « que Salesforce vient de nommer T »."""
        if trigger.verb is None and self.anchors.word(trigger.index - 1) in ("son", "sa"):
            # « Depuis *son* arrivée à la présidence, *X* … », not « Sa nomination … »
            opens = 1 < trigger.index - sentence.start <= SPAN_OF_FRONT
            ahead = self.focus.ahead(group.right, sentence) if opens else None
            person = ahead or self.subjects.of_last_verb(trigger.index, sentence)
            person = person or self.focus.before(trigger.index, sentence)
        elif trigger.sense == "make":
            person = self.made(group, trigger, sentence)
        elif self.is_object_given(trigger):
            person = self.subjects.object_before(trigger.index, sentence)
        else:
            beside = self.beside(trigger, sentence) if trigger.passive else None
            person = beside or self.subject(trigger.index, sentence, loose=trigger.sense not in ("be", "remain"))
            if person is None and self.anchors.word(trigger.index - 1) == "après":  # « *Après* avoir été T, X … »
                person = self.focus.ahead(group.right, sentence)
        title = group.titles[0]
        fits = person is not None and self.focus.fits(person.name, feminine(group))
        several = [person] if fits and person is not None else []
        all_of_them = {"tous", "toutes"} & set(self.anchors.words(trigger.index, group.left))
        if (title.plural or all_of_them) and trigger.sense in ("be", "become", "remain", "hold"):
            several = self.listed_before(trigger.index, sentence) or several
            if several == [person] and self.anchors.word(trigger.index - 1) == ",":  # « X et Y, partis lundi, étaient »
                several = self.lists.listed_back(several[0])
            title.elsewhere = title.elsewhere or (bool(all_of_them) and len(several) > 2)
        if several:
            note_workplace(group, trigger, self.anchors)
            rule = f"{trigger.sense}: {self.anchors.word(trigger.index)}"
            status = self.tenses.status(group, trigger, sentence)
            past = self.tenses.is_history(trigger, sentence, group.left)
            for one in several:
                group.claim(one, rule, status, past=past and status != "current")

    def is_object_given(self, trigger: Trigger) -> bool:
        """« que Z nomme directeur », « il m'a pris comme directeur »; not « X *s'installe* dans le fauteuil de »."""
        before = set(self.anchors.words(trigger.index - 2, trigger.index))
        if trigger.sense == "take":
            return trigger.post and bool({"m'", "me", "l'"} & before)
        reflexive = trigger.post and bool({"s'", "se"} & before)
        return trigger.sense in ("appoint", "know", "welcome") and not trigger.passive and not reflexive

    def made(self, group: Group, trigger: Trigger, sentence: Sentence) -> Name | None:
        """« X en fait sa directrice »: the last person named before whom the title fits."""
        start = self.anchors.sentences[max(0, sentence.index - 2)].start
        people = self.anchors.people_between(start, trigger.index)
        able = [name for name in people if self.focus.fits(name.name, feminine(group))]
        return able[-1] if able else self.focus.before(trigger.index, sentence, feminine(group))

    def listed_before(self, at: int, sentence: Sentence) -> list[Name]:
        """« *X, Y et Z* sont cofondateurs », « *X et Y* partent. Ils étaient directeurs »: the verb is at `at`."""
        while at > sentence.start and self.subjects.is_clitic(at - 1):
            at -= 1
        if at - 1 > sentence.start and self.anchors.word(at - 1) == "qui":  # « X et Y, *qui* sont tous directeurs »
            at -= 1 + (self.anchors.word(at - 2) == ",")
        if self.anchors.word(at - 1) in ("ils", "elles") and sentence.index:
            before = self.anchors.sentences[sentence.index - 1]
            return self.anchors.people_between(before.start, before.end)
        last = self.subjects.before_aside(at - 1, sentence)  # « X et Y, partis hier, étaient directeurs »
        last -= last > sentence.start and self.anchors.word(last) == ","
        person = self.anchors.person_until(last, sentence.start)
        served = person is not None and self.subjects.is_served(person, sentence)
        return [] if person is None or served else self.lists.listed_back(person)

    def beside(self, trigger: Trigger, sentence: Sentence) -> Name | None:
        """« remplacée par X, promu directeur », « par X devenu directeur »: the name before, whatever governs it."""
        at = self.subjects.before_aside(trigger.index - 1, sentence)
        comma = self.anchors.word(at) == ","
        person = self.anchors.person_until(at - comma, sentence.start)
        if person is None and self.is_apposed(at, sentence):  # « X, *l'ex-pirate* devenu T »
            person = self.anchors.person_until(at - 3, sentence.start)
        return person

    def is_apposed(self, at: int, sentence: Sentence) -> bool:
        """Whether an article and the noun at token `at` stand behind a comma."""
        words = self.anchors.words(max(sentence.start, at - 2), at)
        return words[:1] == [","] and words[1:] in (["le"], ["la"], ["l'"], ["un"], ["une"])

    def succession(self, group: Group, trigger: Trigger, other: Name, sentence: Sentence) -> None:
        """« X succède à Y au poste de T », « X remplace Y comme T », « Y est remplacé par X au poste de T »."""
        subject = self.subject(trigger.index, sentence, loose=True)
        new, old = (other, subject) if trigger.passive else (subject, other)
        note_headed(group, trigger, self.anchors)
        if new is not None:
            group.claim(new, "succession", None if self.tenses.is_history(trigger, sentence) else "incoming")
        if old is not None:
            group.claim(old, "predecessor", "former")

    def subject(self, at: int, sentence: Sentence, *, loose: bool = False) -> Name | None:
        """The person who is the subject of the verb at token `at`; see `Subjects.of`."""
        return self.subjects.of(at, sentence, loose=loose)


def feminine(group: Group) -> Gender | None:
    """« directrice » is said of a woman; « directeur » may be said of anybody."""
    return "feminine" if group.titles[0].noun.gender == "feminine" else None
