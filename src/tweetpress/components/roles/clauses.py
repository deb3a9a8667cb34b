"""Titles given by a verb or a noun of action: « X est PDG », « nommé directeur », « l'arrivée de X au poste de ».

The model's parse is a weak witness on titles, so the clause is read by its tokens: from the title leftwards to its
trigger, and from there leftwards to the subject.
"""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.bodies import Bodies
from tweetpress.components.roles.claims import Claim, Group
from tweetpress.components.roles.focus import RETURNING, SPEAKING, Focus
from tweetpress.components.roles.subjects import Subjects
from tweetpress.components.roles.times import has_ended, is_later, is_year
from tweetpress.components.roles.titles import POSSESSIVES, Title
from tweetpress.components.roles.triggers import PERFECT, PLUPERFECT, POST_WORDS, Trigger, Triggers
from tweetpress.components.roles.words import IMPLYING_KINDS, Gender, verbs, words_of
from tweetpress.datatypes import Status

SPAN_TO_SUCCESSOR = 8
SPAN_TO_RELATIVE = 5
"""Tokens from « dont », « où » to its verb."""
SPAN_TO_RETURN = 5
SPAN_TO_START = 6
"""Tokens of « a fait ses débuts comme » before the title."""
SPAN_TO_LATER = 4
"""Tokens from « passe » on in which « l'année suivante » says that a career is told."""
SPAN_TO_SPEAKER = 16
SPAN_OF_COMPLEMENT = 6
"""Tokens of « le directeur délégué *aux programmes de jeunesse* » before its verb."""
COMPLEMENT_PARTS = frozenset(("ADP", "DET", "NOUN", "ADJ", "PROPN"))
GIVING = frozenset(("appoint", "welcome", "arrival"))
STARTING = GIVING | {"become", "take", "make"}
ENDING = frozenset(("leave", "dismiss", "lose", "departure"))
OFFICE_SENSES = STARTING | ENDING | {"succeed", "replace", "arrive", "hold", "entrust"}
PRESENTING: dict[str, Status] = {"present": "current", "future": "incoming", "imperfect": "former", "past": "former"}
"""What the tense of « le PDG est X » says of the time."""
WITH_OBJECT = frozenset(("dismiss", "found", "lead", "replace", "succeed", "take", "leave", "arrive", "begin"))
"""Verbs that give a post only with « comme », « de son poste de » and the like; else the title is their object."""
# Verbs whose object or complement is the employer: « a rejoint Twitter comme », « nommé par Twitter ».
EMPLOYING = frozenset(("arrive", "begin", "appoint", "hold", "become", "as", "arrival"))


class Clauses:
    """Binds the groups that no name stands beside."""

    def __init__(self, anchors: Anchors, focus: Focus, triggers: Triggers) -> None:
        self.anchors = anchors
        self.focus = focus
        self.triggers = triggers
        self.subjects = Subjects(anchors, focus)

    def bind(self, group: Group, sentence: Sentence) -> None:
        """Give `group` the holder that its clause names, if it names one."""
        if self.presented(group, sentence) or self.returned(group, sentence):
            return
        trigger = self.triggers.find(group.left, sentence, office=group.titles[0].noun.kind == "office")
        if trigger is None or self.triggers.is_hedged(trigger, sentence) or not self.is_giving(group, trigger):
            return
        if self.is_outside(group, trigger, sentence):
            return
        people = self.anchors.people_between(trigger.index + 1, group.left)
        if trigger.sense == "succeed" and people:
            self.succession(group, trigger, people[-1], sentence)
        elif trigger.sense == "replace" and people:
            self.replacement(group, trigger, people[-1], sentence)
        elif trigger.sense in GIVING and people:
            past = self.is_history(trigger, sentence)
            group.claim(people[0], f"{trigger.sense} of X as title", "incoming", past=past)
        elif trigger.sense == "departure" and people:
            group.claim(people[-1], "departure of X", "former")
        elif trigger.sense == "as" and people and self.is_beside(people[-1], group):
            group.claim(people[-1], "X as title")
        elif trigger.sense == "entrust":
            self.entrusted(group, trigger, sentence)
        elif not people or trigger.post:
            self.subject_clause(group, trigger, sentence)

    def is_outside(self, group: Group, trigger: Trigger, sentence: Sentence) -> bool:
        """« n'est pas directeur », « X y est, le directeur aussi », « qui sont ces directeurs »: said of nobody."""
        title = group.titles[0]
        if self.is_new_subject(group, sentence):
            return True
        if trigger.sense not in ("be", "become"):
            return False
        apart = bool(title.determiner) and self.anchors.word(group.left - 1) == ","
        return apart or title.determiner == "ces" or "pas" in self.anchors.words(trigger.index + 1, group.left)

    def is_new_subject(self, group: Group, sentence: Sentence) -> bool:
        """« X prendra ses fonctions, *et le directeur* n'en était pas »: the title begins a clause of its own."""
        if self.anchors.word(group.left - 1) != "et" or not group.titles[0].definite or group.right >= sentence.end:
            return False
        for after in self.anchors.tokens[group.right : min(sentence.end, group.right + SPAN_OF_COMPLEMENT)]:
            if after.pos_ not in COMPLEMENT_PARTS:
                return after.lower_ in ("n'", "ne") or after.pos_ in ("VERB", "AUX")
        return False

    def presented(self, group: Group, sentence: Sentence) -> bool:
        """Read « le nouveau PDG est X », « …, ce sera X », « … s'appelle X », « … : il s'agit d'X »."""
        title = group.titles[0]
        if not (title.definite or title.possessive or title.one_of or "new" in title.marks):
            return False
        at, tense = group.right, None
        while at < sentence.end and at not in self.anchors.people:
            word = self.anchors.word(at)
            verb = verbs().get(word)
            if verb is not None and verb.sense == "be" and verb.tense in PRESENTING:
                tense = PRESENTING[verb.tense]
            elif word in ("appelle", "nomme", "agit") and self.anchors.word(at - 1) in ("s'", "se"):
                tense = PRESENTING["present"]
            elif word not in words_of("presenting"):
                return False
            at += 1
        person = self.anchors.person_from(at, sentence.end)
        if tense is None or person is None:
            return False
        if tense == "current" and "new" in title.marks:
            tense = "incoming"
        group.claim(person, "title is X", None if title.status else tense)
        return True

    def returned(self, group: Group, sentence: Sentence) -> bool:
        """Read « le poste de T revient à X », « la présidence échoit à X »."""
        after = self.anchors.words(group.right, min(sentence.end, group.right + SPAN_TO_RETURN))
        at = next((index for index, word in enumerate(after) if word in RETURNING), None)
        if at is None or "pas" in after or after[at + 1 : at + 2] != ["à"]:
            return False
        person = self.anchors.person_from(group.right + at + 2, sentence.end)
        if person is not None:
            group.claim(person, "falls to X", "incoming")
        return person is not None

    def is_beside(self, person: Name, group: Group) -> bool:
        """« la performance d'X *en tant que* PDG »: only the words of the post part name and title."""
        between = self.anchors.words(person.end, group.left)
        return all(
            word in POST_WORDS or word in words_of("post") or word in ("en", "que", "au", "de") for word in between
        )

    def entrusted(self, group: Group, trigger: Trigger, sentence: Sentence) -> None:
        """« confie le poste de T à X », « confie à X la direction », « X se voit confier la direction »."""
        past = self.is_history(trigger, sentence)
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
        before = self.anchors.words(max(sentence.start, trigger.index - SPAN_TO_RELATIVE), trigger.index)
        if "qui" in before and before[before.index("qui") - 1] == "à":
            at = trigger.index - len(before) + before.index("qui")
            return self.subjects.antecedent(at, sentence)
        return self.focus.before(trigger.index, sentence, feminine(group)) if "lui" in before else None

    def is_giving(self, group: Group, trigger: Trigger) -> bool:
        """Not « comme un éditeur », a comparison; an office (« la présidence ») is taken, given or left."""
        title = group.titles[0]
        is_object = title.determiner not in ("", "de", "d'") or title.plural or title.one_of
        if trigger.sense in WITH_OBJECT and is_object and not trigger.post and title.noun.kind != "office":
            return False  # « limoge le PDG », « fondé par un prêtre », « remplacé par la directrice »
        if trigger.sense == "arrival" and title.indefinite:  # « annonce l'arrivée d'une directrice »
            return False
        if trigger.sense == "as":
            if self.anchors.sentence(trigger.index).start == trigger.index and self.anchors.word(trigger.index) in (
                "le",
                "ce",
            ):
                return False  # « Le poste de directeur reste vacant »
            return not (title.indefinite or title.plural or title.one_of or title.determiner in ("la", "l'"))
        if title.noun.noun == "direction" and title.right == title.end:  # « quitte la direction »: of what, and as what
            return False
        if trigger.sense == "hold" and not trigger.post:  # « assure le directeur » says what he says
            return title.noun.kind == "office"
        return title.noun.kind != "office" or trigger.sense in OFFICE_SENSES

    def subject_clause(self, group: Group, trigger: Trigger, sentence: Sentence) -> None:
        """« X est T », « Elle a été nommée T », « que Salesforce vient de nommer T »."""
        if trigger.sense == "lose" and "lui" in self.anchors.words(trigger.index - 3, trigger.index):
            person = self.focus.before(sentence.start, sentence, nearest=True)
        elif trigger.sense == "make":
            person = self.made(group, trigger, sentence)
        elif self.is_taken_on(trigger) or (
            trigger.sense == "appoint" and not trigger.passive and not self.is_seated(trigger)
        ):
            person = self.subjects.object_before(trigger.index, sentence)
        elif trigger.passive and (beside := self.beside(trigger, sentence)) is not None:
            person = beside
        else:
            person = self.subject(trigger.index, sentence, loose=trigger.sense not in ("be", "remain"))
        if person is not None and not self.focus.fits(person.name, feminine(group)):
            person = None
        several = self.together(group, trigger, sentence)
        if several or person is not None:
            self.note_employer(group, trigger, sentence)
            rule = f"{trigger.sense}: {self.anchors.word(trigger.index)}"
            past = self.is_history(trigger, sentence) or self.is_memory(trigger, sentence)
            for one in several or [name for name in (person,) if name is not None]:
                group.claim(one, rule, self.status(group, trigger, sentence), past=past)
            self.successor(group, trigger, sentence)

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
        others = [name for name in people if subject is None or name.name != subject.name]
        others = [name for name in others if self.focus.fits(name.name, feminine(group))]
        if others:
            return others[-1]
        person = self.focus.before(trigger.index, sentence, feminine(group))
        return None if person is None or (subject is not None and person.name == subject.name) else person

    def together(self, group: Group, trigger: Trigger, sentence: Sentence) -> list[Name]:
        """« X et Y ont quitté Z. Ils étaient T »: those whom the sentence before names as its subjects."""
        if not group.titles[0].plural or trigger.sense not in ("be", "become", "remain"):
            return []
        if self.anchors.word(trigger.index - 1) not in ("ils", "elles"):
            return self.listed_before(trigger.index, sentence)
        if not sentence.index:
            return []
        before = self.anchors.sentences[sentence.index - 1]
        return [name for name in self.anchors.people_between(before.start, before.end) if self.focus.is_direct(name)]

    def listed_before(self, at: int, sentence: Sentence) -> list[Name]:
        """« X, Y et Z sont cofondateurs »: the names of the list that ends before the verb at token `at`."""
        while at > sentence.start and self.subjects.is_clitic(at - 1):
            at -= 1
        people: list[Name] = []
        person = self.anchors.person_until(at - 1, sentence.start)
        while person is not None:
            people.append(person)
            linked = self.anchors.word(person.start - 1) in (",", "et", "&") if person.start > sentence.start else False
            person = self.anchors.person_until(person.start - 2, sentence.start) if linked else None
        return people[::-1]

    def beside(self, trigger: Trigger, sentence: Sentence) -> Name | None:
        """« remplacée par X, promu directeur »: the name before the comma, whatever governs it."""
        at = trigger.index - 1
        return self.anchors.person_until(at - 1, sentence.start) if self.anchors.word(at) == "," else None

    def is_memory(self, trigger: Trigger, sentence: Sentence) -> bool:
        """« j'ai été promue directrice »: who speaks tells of a career, and not the news."""
        told = trigger.verb is not None and trigger.verb.tense in ("participle", "infinitive")
        before = set(self.anchors.words(max(sentence.start, trigger.index - SPAN_TO_SPEAKER), trigger.index))
        return told and bool(SPEAKING & before) and bool(PERFECT & before)

    def successor(self, group: Group, trigger: Trigger, sentence: Sentence) -> None:
        """« X cède son fauteuil de T à Y »."""
        if trigger.verb is None or trigger.verb.infinitive not in ("céder", "laisser"):
            return
        for person in self.anchors.people_between(trigger.index, min(sentence.end, group.right + SPAN_TO_SUCCESSOR)):
            if self.anchors.word(person.start - 1) in ("à", "au"):
                group.claim(person, "successor", "incoming")
                return

    def note_employer(self, group: Group, trigger: Trigger, sentence: Sentence) -> None:
        """« entré chez Google comme ingénieur », « y est revenu comme », « en était le directeur »."""
        title = group.titles[-1]
        if (
            title.noun.kind in IMPLYING_KINDS
            and self.anchors.word(group.left - 2) in POSSESSIVES
            and self.anchors.word(group.left - 1) in words_of("post")
            and not (title.employers or title.implied)
        ):
            title.determiner = self.anchors.word(group.left - 2)
            return
        if title.employers or trigger.sense not in EMPLOYING | {"be"}:
            return
        clitics = self.anchors.words(trigger.index - 3, trigger.index)
        companies = self.anchors.companies_between(trigger.index, group.left)
        house = self.antecedent_house(trigger, sentence)
        if house and not title.implied:
            title.employers.append(house)
            return
        if "y" in clitics and not title.implied:
            companies = companies or self.anchors.companies_between(max(0, trigger.index - 120), trigger.index)
        elif "en" in clitics and sentence.index:
            before = self.anchors.sentences[sentence.index - 1]
            companies = self.anchors.companies_between(before.start, before.end)
        elif trigger.sense == "be":  # « qui est *chez Vine* directeur »
            companies = companies if self.anchors.word(trigger.index + 1) in ("à", "chez", "au") else []
        if companies:
            title.employers.append(companies[-1].name)
        elif trigger.sense in ("arrive", "begin", "as"):
            self.note_unknown(title, trigger, group)

    def antecedent_house(self, trigger: Trigger, sentence: Sentence) -> str:
        """« Vine, dont elle est associée », « le Trésor belge, où il était … »: the name that the relative takes up."""
        for index in range(trigger.index - 1, max(sentence.start, trigger.index - SPAN_TO_RELATIVE) - 1, -1):
            if self.anchors.word(index) in ("dont", "où"):
                at = index - 1 - (self.anchors.word(index - 1) == ",")
                company = self.anchors.companies.get(at)
                return company.name if company is not None else self.capitals_until(at, sentence.start)
        return ""

    def capitals_until(self, at: int, start: int) -> str:
        """The capitalised words that end with token `at`, an adjective of nationality after them taken in."""
        end, first = at + 1, at
        if at > start and self.anchors.word(at) in words_of("nationality"):
            first -= 1
        left = first
        while left > start and self.anchors.tokens[left].text[:1].isupper() and left not in self.anchors.people:
            left -= 1
        return self.anchors.text(left + 1, end) if left < first else ""

    def note_unknown(self, title: Title, trigger: Trigger, group: Group) -> None:
        """« entré chez Zorglub comme ingénieur », « passé par le Trésor français »: a name that no lexicon knows."""
        for index in range(trigger.index, group.left - 1):
            at = index + 1 + (self.anchors.word(index + 1) in ("le", "la", "l'"))
            inside = self.anchors.word(index) == "chez" or (self.anchors.word(index) == "par" and at > index + 1)
            if inside and at < group.left and self.anchors.tokens[at].text[:1].isupper():
                end = Bodies(self.anchors, {}).name_end(at, group.left)
                title.employers.append(self.anchors.text(at, end))
                return

    def succession(self, group: Group, trigger: Trigger, predecessor: Name, sentence: Sentence) -> None:
        """« X succède à Y au poste de T »: the post is X's from now on, and was Y's."""
        person = self.subject(trigger.index, sentence, loose=True)
        if person is not None:
            group.claim(person, "succession", None if self.is_history(trigger, sentence) else "incoming")
        for title in group.titles:
            group.claims.append(Claim(title, predecessor.name, "predecessor", predecessor, "former"))

    def replacement(self, group: Group, trigger: Trigger, object_: Name, sentence: Sentence) -> None:
        """« X remplace Y comme T », « Y est remplacé par X au poste de T »."""
        subject = self.subject(trigger.index, sentence, loose=True)
        new, old = (object_, subject) if trigger.passive else (subject, object_)
        if new is not None:
            group.claim(new, "replacement", "incoming")
        if old is not None:
            group.claim(old, "replacement", "former")

    def subject(self, at: int, sentence: Sentence, *, loose: bool = False) -> Name | None:
        """The person who is the subject of the verb at token `at`; see `Subjects.of`."""
        return self.subjects.of(at, sentence, loose=loose)

    def status(self, group: Group, trigger: Trigger, sentence: Sentence) -> Status | None:
        """The time that the trigger gives to the post; None leaves it to the sentence."""
        verb = trigger.verb
        lasting = verb is not None and verb.tense in ("present", "future")
        if trigger.sense in ENDING or (not lasting and has_ended(self.anchors, group.right, sentence.end)):
            return "former"
        if trigger.sense == "make":
            return None
        leaving = verb is not None and verb.infinitive == "passer" and trigger.index + 1 < group.right
        if leaving and self.anchors.word(trigger.index + 1) in ("de", "d'"):  # « passe de chef à directeur »
            return "former"
        if verb is not None and verb.infinitive in ("finir", "sortir"):  # « il en sort graphiste »: the end of a stay
            return "former"
        if trigger.sense in STARTING or (trigger.sense == "arrive" and self.is_joining(trigger, sentence)):
            return None if self.is_history(trigger, sentence) else "incoming"
        if verb is None:
            told = self.anchors.words(max(sentence.start, group.left - SPAN_TO_START), group.left)
            return "former" if words_of("career start") & set(told) else None
        if trigger.sense == "hold" and verb.tense == "infinitive":  # « choisi pour occuper le poste »
            chosen = (verbs().get(word) for word in self.anchors.words(trigger.index - 5, trigger.index))
            return "incoming" if any(other is not None and other.sense == "appoint" for other in chosen) else None
        if verb.infinitive == "passer" and self.anchors.word(trigger.index + 1) in ("par", "chez"):
            return "former"
        around = self.anchors.words(trigger.index, trigger.index + 4)
        if trigger.sense == "be" and "plus" in around:
            return "former"
        if verb.tense == "future":
            return None if trigger.sense == "remain" else "incoming"
        before = set(self.anchors.words(max(sentence.start, trigger.index - 4), trigger.index + 1))
        if trigger.sense == "be" and verb.tense == "present" and "new" in group.titles[0].marks:
            return "incoming"  # « X est le nouveau directeur » tells of an appointment
        past = verb.tense in ("imperfect", "past") or bool(before & PLUPERFECT)
        past = (
            past
            or trigger.sense == "begin"
            or (trigger.sense in ("be", "hold") and verb.tense == "participle" and bool(before & PERFECT))
        )
        if past and trigger.sense not in ("remain", "arrive"):
            return "former"
        return "current" if verb.tense == "present" else None

    def is_joining(self, trigger: Trigger, sentence: Sentence) -> bool:
        """« rejoint Vine comme », « va rejoindre », not « a rejoint Vine en juin », which has happened."""
        verb = trigger.verb
        if verb is None or verb.tense in ("imperfect", "participle"):
            return False
        return verb.tense == "infinitive" or not self.triggers.has_avoir(trigger.index, sentence)

    def is_history(self, trigger: Trigger, sentence: Sentence) -> bool:
        """« nommé en 2010 », « avant de devenir »: an appointment in the past is an office held since, or no more."""
        if trigger.sense in ("be", "remain"):
            return False
        low, high = max(sentence.start, trigger.index - 6), min(sentence.end, trigger.index + 10)
        low = next((at for at in range(trigger.index - 1, low, -1) if self.anchors.word(at) == ":"), low)
        relative = (i for i in range(trigger.index + 1, high) if self.anchors.word(i) in ("qui", "que", "qu'", "dont"))
        if any(
            is_year(self.anchors.tokens[at].text) and self.anchors.word(at - 1) != "depuis"
            for at in range(low, next(relative, high))
        ):
            return True
        if is_later(self.anchors.words(low, trigger.index + SPAN_TO_LATER)):
            return True
        before = self.anchors.words(max(sentence.start, trigger.index - 4), trigger.index)
        if trigger.sense == "arrive" and PLUPERFECT & set(before):
            return True
        infinitive = trigger.verb is not None and trigger.verb.tense == "infinitive"
        return infinitive and "avant" in before


def feminine(group: Group) -> Gender | None:
    """« directrice » is said of a woman; « directeur » may be said of anybody."""
    return "feminine" if group.titles[0].noun.gender == "feminine" else None
