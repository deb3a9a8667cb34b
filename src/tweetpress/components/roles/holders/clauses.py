"""Titles given by a verb or a noun of action: « X est PDG », « nommé directeur », « l'arrivée de X au poste de ».

The model's parse is a weak witness on titles, so the clause is read by its tokens: from the title leftwards to its
trigger, and from there leftwards to the subject.
"""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.claims import Claim, Group
from tweetpress.components.roles.holders.falling import returned
from tweetpress.components.roles.holders.focus import Focus
from tweetpress.components.roles.holders.introductions import introduced, presented
from tweetpress.components.roles.holders.lists import NameLists
from tweetpress.components.roles.holders.subjects import Subjects
from tweetpress.components.roles.holders.triggers import Trigger, Triggers
from tweetpress.components.roles.houses.workplaces import SPAN_TO_RELATIVE, Workplaces
from tweetpress.components.roles.phrases.fields import ARTICLES
from tweetpress.components.roles.phrases.titles import POSSESSIVES
from tweetpress.components.roles.times.tenses import ENDING, GIVING, STARTING, Tenses
from tweetpress.components.roles.words import COUNTS, Gender, words_of
from tweetpress.datatypes import Status

SPAN_TO_SUCCESSOR = 8
SPAN_OF_COMPLEMENT = 6
"""Tokens of « le directeur délégué *aux programmes de jeunesse* » before its verb."""
COMPLEMENT_PARTS = frozenset(("ADP", "DET", "NOUN", "ADJ", "PROPN"))
WISHES = frozenset(("verrait", "verraient", "verrais", "voir", "voit", "imaginez", "imaginer", "imagine", "si", "ni"))
OFFICE_SENSES = STARTING | ENDING | {"succeed", "replace", "arrive", "hold", "entrust"}
WITH_OBJECT = frozenset(("dismiss", "found", "know", "lead", "replace", "succeed", "take", "leave", "arrive", "begin"))
"""Verbs that give a post only with « comme », « de son poste de » and the like; else the title is their object."""


class Clauses:
    """Binds the groups that no name stands beside."""

    def __init__(self, anchors: Anchors, focus: Focus, triggers: Triggers) -> None:
        self.anchors = anchors
        self.focus = focus
        self.triggers = triggers
        self.subjects = Subjects(anchors, focus)
        self.tenses = Tenses(anchors, triggers)
        self.workplaces = Workplaces(anchors)
        self.lists = NameLists(anchors)

    def bind(self, group: Group, sentence: Sentence) -> None:
        """Give `group` the holder that its clause names, if it names one."""
        if presented(group, sentence, self.anchors, self.lists):
            return
        if returned(group, sentence, self.anchors, self.focus) or introduced(group, sentence, self.anchors, self.focus):
            return
        trigger = self.triggers.find(group.left, sentence, office=group.titles[0].noun.kind == "office")
        if trigger is None:
            self.seated(group, sentence)
        if trigger is None or not self.is_giving(group, trigger):
            return
        if self.triggers.is_hedged(trigger, sentence):
            self.kept(group, trigger, sentence)
            return
        if self.is_outside(group, trigger, sentence):
            return
        people = self.anchors.people_between(trigger.index + (trigger.verb is not None), group.left)
        if trigger.sense == "succeed" and people:
            self.succession(group, trigger, people[-1], sentence)
        elif trigger.sense == "replace" and people:
            self.replacement(group, trigger, people[-1], sentence)
        elif trigger.sense in GIVING and people and self.anchors.word(people[0].start - 1) == "par":
            return  # « Accueilli par X, le directeur … »
        elif trigger.sense in GIVING and people and (not trigger.passive or people[0].start == trigger.index + 1):
            past = self.tenses.is_history(trigger, sentence)
            status: Status | None = None if trigger.sense == "welcome" else "incoming"  # a guest comes as what one is
            last = people[-1]  # « nomme X comme directrice et *Y comme juriste* »
            beside = self.anchors.word(last.start - 1) in ("et", ",") and self.anchors.word(last.end) in ("comme", "en")
            group.claim(people[-beside], f"{trigger.sense} of X as title", status, past=past)
        elif trigger.sense == "as" and people:
            group.claim(people[-1], "X as title")
        elif trigger.sense == "entrust":
            self.entrusted(group, trigger, sentence)
        elif not people or trigger.post:
            self.subject_clause(group, trigger, sentence)

    def seated(self, group: Group, sentence: Sentence) -> None:
        """« un trio : X *à la rédaction en chef*, Y *à la direction technique* »: an office right behind the name."""
        title = group.titles[0]
        at = group.left - 1 if title.determiner in ("la", "l'") else group.left
        person = self.anchors.person_until(at - 1, sentence.start)
        wished = (words_of("hedge") | WISHES) & set(self.anchors.words(sentence.start, at))
        if title.noun.kind == "office" and self.anchors.word(at) in ("à", "au") and person is not None and not wished:
            group.claim(person, "X at the office")

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
        if self.anchors.word(group.left - 1) in ("à", "au"):
            return  # « confie le dossier à notre président »
        past = self.tenses.is_history(trigger, sentence)
        between = self.anchors.people_between(trigger.index, group.left)
        after = self.anchors.people_between(group.right, min(sentence.end, group.right + SPAN_TO_SUCCESSOR))
        for person in (*between, *after):
            if self.anchors.word(person.start - 1) in ("à", "au"):
                group.claim(person, "entrusted to X", "incoming", past=past)
                return
        subject = self.receiver(group, trigger, sentence)
        if subject is not None:
            group.claim(subject, "entrusted to X", "incoming", past=past)

    def receiver(self, group: Group, trigger: Trigger, sentence: Sentence) -> Name | None:
        """« X se voit confier T », « on lui confie T », « X, à qui l'on a confié T »."""
        if trigger.passive:
            return self.subject(trigger.index, sentence, loose=True)
        low = max(sentence.start, trigger.index - SPAN_TO_RELATIVE)
        told = (at for at in range(low, trigger.index) if self.anchors.words(at - 1, at + 1) == ["à", "qui"])
        if (relative := next(told, None)) is not None:
            return self.subjects.antecedent(relative, sentence)
        given = "lui" in self.anchors.words(trigger.index - 2, trigger.index)
        return self.focus.before(trigger.index, sentence, feminine(group)) if given else None

    def is_giving(self, group: Group, trigger: Trigger) -> bool:
        """Not « comme un éditeur », a comparison; an office (« la présidence ») is taken, given or left."""
        title = group.titles[0]
        is_object = title.determiner not in ("", "de", "d'") or title.plural or title.one_of
        if trigger.sense in WITH_OBJECT and is_object and not trigger.post and title.noun.kind != "office":
            return False  # « limoge le PDG », « fondé par un prêtre », « remplacé par la directrice »
        direct = not trigger.passive or group.left == trigger.index + 1
        if trigger.sense == "dismiss" and direct and title.noun.kind == "office":
            return False  # « a congédié la direction »
        if (
            trigger.sense in ("arrive", "begin")
            and title.noun.noun == "direction"
            and not title.has_field(self.anchors)
        ):
            return False  # « arrive à la direction de Z »: one of those who lead it
        if trigger.sense == "appoint" and title.indefinite and title.plural and not (trigger.passive or trigger.post):
            return False  # « que portent des secouristes »
        if trigger.sense == "arrival" and title.indefinite:
            return False  # « annonce l'arrivée d'une directrice »
        if trigger.sense == "as":
            opens = self.anchors.sentence(trigger.index).start == trigger.index
            if (opens and self.anchors.word(trigger.index) in ("le", "ce")) or self.anchors.word(trigger.index) == "un":
                return False  # « Le poste de directeur reste vacant », « brigue un siège de maire »
            return not (title.indefinite or title.plural or title.one_of or title.determiner in ("la", "l'"))
        if title.noun.noun == "direction" and title.right == title.end:  # « quitte la direction »: of what, and as what
            return False
        if trigger.sense == "hold" and not trigger.post:  # « assure le directeur » says what he says
            return title.noun.kind == "office"
        return title.noun.kind != "office" or trigger.sense in OFFICE_SENSES

    def subject_clause(self, group: Group, trigger: Trigger, sentence: Sentence) -> None:
        """« X est T », « Elle a été nommée T », « que Salesforce vient de nommer T »."""
        moved = trigger.verb is None and trigger.sense in ("arrival", "departure")
        if moved and (named := self.of_whom(group, sentence)) is not None:
            person: Name | None = named
        elif trigger.verb is None and self.anchors.word(trigger.index - 1) in ("son", "sa"):
            person = self.focus.before(trigger.index, sentence) or self.made_of(trigger, sentence)
        elif trigger.sense == "make":
            person = self.made(group, trigger, sentence)
        elif self.is_taken_on(trigger) or (
            trigger.sense in ("appoint", "know", "welcome") and not trigger.passive and not self.is_seated(trigger)
        ):
            person = self.subjects.object_before(trigger.index, sentence)
        else:
            beside = self.beside(trigger, sentence) if trigger.passive else None
            person = beside or self.subject(trigger.index, sentence, loose=trigger.sense not in ("be", "remain"))
        title = group.titles[0]
        fits = person is not None and self.focus.fits(person.name, feminine(group))
        counted = trigger.sense == "remain" and title.determiner in COUNTS  # « il reste *trois* ingénieurs »
        several = [person] if fits and person is not None and not counted else []
        if title.plural and trigger.sense in ("be", "become", "remain"):
            several = self.listed_before(trigger.index, sentence) or several
        if several:
            self.workplaces.note(group, trigger, sentence)
            rule = f"{trigger.sense}: {self.anchors.word(trigger.index)}"
            status = self.tenses.status(group, trigger, sentence)
            past = self.tenses.is_history(trigger, sentence, group.left)
            for one in several:
                group.claim(one, rule, status, past=past and status != "current")
            self.successor(group, trigger, sentence)

    def of_whom(self, group: Group, sentence: Sentence) -> Name | None:
        """« L'arrivée au poste de T *d'X* »: whom « de » behind the title names."""
        title = group.titles[-1]
        if title.of_person and not title.employers:
            title.of_person = False  # X holds the post: nobody is served
            return next(iter(self.anchors.people_between(title.end, title.right)), None)
        at = group.right
        if self.anchors.words(at, at + 1) not in (["de"], ["d'"]):
            return None
        while at + 1 < sentence.end and (self.anchors.is_a(at + 1, "neutral") or self.anchors.word(at + 1) in ARTICLES):
            at += 1
        return self.anchors.person_from(at + 1, sentence.end)

    def made_of(self, trigger: Trigger, sentence: Sentence) -> Name | None:
        """« Sa nomination au poste de T *fait d'X* la première … »."""
        for person in self.anchors.people_between(trigger.index, sentence.end):
            if self.anchors.words(person.start - 2, person.start) in (["fait", "de"], ["fait", "d'"]):
                return person
        return None

    def is_taken_on(self, trigger: Trigger) -> bool:
        """« il m'a pris comme directeur »: whom the pronoun before the verb means gets the post."""
        if trigger.sense != "take" or not trigger.post:
            return False
        return bool({"m'", "me", "l'"} & set(self.anchors.words(trigger.index - 2, trigger.index)))

    def is_seated(self, trigger: Trigger) -> bool:
        """« X *s'installe* dans le fauteuil de directeur »: the subject itself gets the post."""
        return trigger.post and self.anchors.word(trigger.index - 1) in ("s'", "se")

    def made(self, group: Group, trigger: Trigger, sentence: Sentence) -> Name | None:
        """« X en fait sa directrice »: the last person named before who is not X."""
        subject = self.subject(trigger.index, sentence)
        start = self.anchors.sentences[max(0, sentence.index - 2)].start
        people = self.anchors.people_between(start, trigger.index)
        able = [name for name in people if self.focus.fits(name.name, feminine(group))]
        others = [name for name in able if subject is None or name.name != subject.name]
        return others[-1] if others else self.focus.before(trigger.index, sentence, feminine(group))

    def listed_before(self, at: int, sentence: Sentence) -> list[Name]:
        """« *X, Y et Z* sont cofondateurs », « *X et Y* partent. Ils étaient directeurs »: the verb is at `at`."""
        while at > sentence.start and self.subjects.is_clitic(at - 1):
            at -= 1
        if self.anchors.word(at - 1) in ("ils", "elles") and sentence.index:
            before = self.anchors.sentences[sentence.index - 1]
            return self.anchors.people_between(before.start, before.end)
        person = self.anchors.person_until(at - 1, sentence.start)
        served = person is not None and self.subjects.is_served(person, sentence)
        return [] if person is None or served else self.lists.listed_back(person)

    def beside(self, trigger: Trigger, sentence: Sentence) -> Name | None:
        """« remplacée par X, promu directeur », « par X devenu directeur »: the name before, whatever governs it."""
        comma = self.anchors.word(trigger.index - 1) == ","
        return self.anchors.person_until(trigger.index - 1 - comma, sentence.start)

    def successor(self, group: Group, trigger: Trigger, sentence: Sentence) -> None:
        """« X cède son fauteuil de T à Y »."""
        if trigger.verb is None or trigger.verb.infinitive not in ("céder", "laisser"):
            return
        for person in self.anchors.people_between(trigger.index, min(sentence.end, group.right + SPAN_TO_SUCCESSOR)):
            if self.anchors.word(person.start - 1) in ("à", "au"):
                group.claim(person, "successor", "incoming")
                return

    def succession(self, group: Group, trigger: Trigger, predecessor: Name, sentence: Sentence) -> None:
        """« X succède à Y au poste de T »: the post is X's from now on, and was Y's."""
        person = self.subject(trigger.index, sentence, loose=True)
        if person is not None:
            group.claim(person, "succession", None if self.tenses.is_history(trigger, sentence) else "incoming")
        for title in group.titles:
            group.claims.append(Claim(title, predecessor.name, "predecessor", predecessor, "former"))

    def replacement(self, group: Group, trigger: Trigger, object_: Name, sentence: Sentence) -> None:
        """« X remplace Y comme T », « Y est remplacé par X au poste de T »."""
        subject = self.subject(trigger.index, sentence, loose=True)
        new, old = (object_, subject) if trigger.passive else (subject, object_)
        if new is not None:
            since = "depuis" in self.anchors.words(trigger.index - 1, trigger.index + 2)  # « depuis remplacé par X »
            told: Status | None = None if self.tenses.is_history(trigger, sentence) else "incoming"
            group.claim(new, "replacement", "current" if since else told)
        if old is not None:
            group.claim(old, "replacement", "former")

    def subject(self, at: int, sentence: Sentence, *, loose: bool = False) -> Name | None:
        """The person who is the subject of the verb at token `at`; see `Subjects.of`."""
        return self.subjects.of(at, sentence, loose=loose)


def feminine(group: Group) -> Gender | None:
    """« directrice » is said of a woman; « directeur » may be said of anybody."""
    return "feminine" if group.titles[0].noun.gender == "feminine" else None
