"""Status at the time of writing: what the title, the construction, and departures and arrivals elsewhere say."""

from __future__ import annotations

import itertools

from tweetpress.components.roles.anchors import Anchors, Sentence
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.holders.clauses import Clauses
from tweetpress.components.roles.holders.triggers import PLUPERFECT, Triggers
from tweetpress.components.roles.houses.known import NOTHING, house_key, posts_of
from tweetpress.components.roles.merge import same_house
from tweetpress.components.roles.phrases.titles import CABINET, Title
from tweetpress.components.roles.times.events import Events
from tweetpress.components.roles.times.tenses import COMING, STILL
from tweetpress.components.roles.times.times import has_ended, in_year, is_bygone, is_past_moment, is_step
from tweetpress.components.roles.words import verbs, words_of
from tweetpress.datatypes import Status

LASTING_KINDS = frozenset(("founder", "press", "arts", "academia", "law", "expert", "finance", "public", "sport"))
"""Who leaves a company stays its founder, and keeps his trade or office."""
TITLE_FIRST = frozenset(("title, comma, name", "title before name"))
APPOSITIONS = frozenset(("title, comma, name", "name before title", "title before name", "further title"))
FIRST = frozenset(("premier", "première"))
"""« X, le *premier* PDG de Vine », who is told of because others came after."""
HEADS = frozenset(("chief executive", "chair", "top"))
TOP = frozenset(("top", "chief executive"))
PASSAGE = "arrival: passage"
DONE = (PASSAGE, "become: devenu", "become: redevenu")
"""A beginning that lies behind: « devenu directeur » says that somebody is."""
WELCOMES = frozenset(("bienvenue", "accueillons", "accueillir", "accueille", "accueillent"))
HONORARY = words_of("guild") | {"club", "comité", "commission", "fondation", "jury", "prix"}
"""In the names of bodies whose members work elsewhere."""
STAYED = frozenset(("remain: resté", "remain: restée", "remain: demeuré", "remain: demeurée"))
PAST_COPULAS = frozenset(("était", "étaient", "fut", "furent"))
COMING_COPULAS = frozenset(("sera", "deviendra", "devient", "devenir"))


class Statuses:
    """Reads the events of the document once, then judges claims."""

    def __init__(self, anchors: Anchors, clauses: Clauses, triggers: Triggers, claims: list[Claim]) -> None:
        self.anchors = anchors
        self.triggers = triggers
        self.gained = {
            (claim.person, anchors.sentence(claim.title.start).index)
            for claim in claims
            if claim.status == "incoming" and claim.title.noun.function in TOP
        }
        """Who gets the post of the head in which sentence."""
        self.events = Events(anchors, clauses, triggers, heads_of(claims)).log
        self.events.promoted.update(
            (claim.person, anchors.sentence(claim.title.start).index)
            for claim in claims
            if claim.status == "incoming"
            and not claim.past
            and not self.is_of_board(claim)
            and (claim.title.noun.kind in ("executive", "office") or is_cabinet(claim.title))
        )

    def is_of_board(self, claim: Claim) -> bool:
        """« nommé président *du conseil* », « élue présidente *du syndicat* »: held beside another post."""
        title = claim.title
        houses = {word for house in title.employers for word in house.casefold().split()}
        if HONORARY & (houses | set(self.anchors.words(title.start, title.right))):
            return True
        sentence = self.anchors.sentence(title.start)
        board = "conseil" in self.anchors.words(sentence.start, sentence.end)
        return title.noun.kind == "board" or (title.noun.function == "chair" and board)

    def of(self, claim: Claim, company: str | None, at_topic: bool) -> tuple[Status, bool]:
        """The status of `claim`, and whether the page prints it; `at_topic`: at the company the article is about."""
        title = claim.title
        elected = title.marks == {"outgoing"} and not is_cabinet(title)
        if title.status is not None and not (elected and posts_of(claim.person).posts):
            gone = title.status == "incoming" and self.events.departed.is_told(claim.person, company)
            return "former" if gone else title.status, True  # « alors PDG de A et *futur* patron de B », parti depuis
        begun = claim.past or claim.rule.startswith(DONE)
        if claim.status == "former" or (claim.status == "incoming" and not begun):
            return claim.status, True
        if self.is_over(claim):
            return "former", True
        if claim.rule == "description" and (said := self.copula(title)) is not None:
            return said, True
        if self.is_given(claim):
            return "incoming", True
        still = bool(STILL & set(self.anchors.words(title.left - 1, title.left)))  # « *actuellement* directeur »
        still = still or (claim.status == "current" and not self.is_left_here(claim, company))
        if still or self.is_kept(claim, company):
            return "current", True
        if title.noun.kind not in LASTING_KINDS:
            if (event := self.event(claim, company, at_topic)) is not None:
                return event, True
        elif self.is_vacated(claim, company):
            return "former", True
        if self.is_newcomer(claim):
            return "incoming", False
        return "current", False

    def has_moved(self, person: str, company: str | None) -> bool:
        """« X, directeur de Vine, rejoint Google »: who goes elsewhere leaves the post."""
        goals = self.events.joined.get(person, ())
        return company is not None and any(not same_house(goal, company) for goal in goals)

    def is_kept(self, claim: Claim, company: str | None) -> bool:
        """« X *reste* directrice »; not « *resté* directeur, X a été licencié »."""
        left = claim.rule in STAYED and self.is_left_here(claim, company)
        return claim.rule.startswith("remain") and not left

    def is_over(self, claim: Claim) -> bool:
        """Whether words beside the title, a career, a death or a promotion say that the post is held no more."""
        title = claim.title
        ended = self.has_ended(title) and not claim.rule.startswith("remain")
        if ended or is_past_moment(self.anchors, title.left) or self.is_career(claim):
            return True
        if claim.person in self.events.dead:
            return True
        here = self.anchors.sentence(title.start).index
        return (claim.person, here) in self.events.promoted and self.is_displaced(claim)

    def is_displaced(self, claim: Claim) -> bool:
        """« La directrice des ventes, X, est nommée PDG »: the apposition tells the post left behind."""
        noun, title = claim.title.noun, claim.title
        single = noun.kind == "executive" or is_cabinet(title)
        executive = single and not title.marks & {"new", "current"}
        sentence = self.anchors.sentence(title.start)
        if self.is_ahead(sentence):
            return False  # « *sera* remplacé par le directeur technique, X »: who still is that
        if title.noun.function in TOP and (claim.person, sentence.index) in self.gained:
            return False  # « laissent la direction à X, *directeur général depuis 2010* »
        return claim.status is None and executive and claim.rule in APPOSITIONS

    def is_ahead(self, sentence: Sentence) -> bool:
        """« X *sera* remplacé par », « Y *va* lui succéder », « *cédera* sa place à »: what has not happened yet."""
        for token, after in itertools.pairwise(self.anchors.tokens[sentence.start : sentence.end]):
            coming = token.lower_ == "va" or token.lower_.endswith(COMING)
            if coming and (token.pos_ == "VERB" or (token.pos_ == "AUX" and "VerbForm=Part" in after.morph)):
                return True
        return False

    def is_newcomer(self, claim: Claim) -> bool:
        """« le nouveau patron »: of somebody who is not known to have got there long ago; « bienvenue à … »."""
        sentence = self.anchors.sentence(claim.title.start)
        welcome = WELCOMES & set(self.anchors.words(sentence.start, sentence.end))
        if "new" in claim.title.marks and (welcome or claim.title.indefinite):
            return True
        if claim.rule != "description" or "new" not in claim.title.marks:
            return False
        known = posts_of(claim.person)
        return known == NOTHING or (claim.title.noun.kind == "executive" and not known.founded)

    def is_given(self, claim: Claim) -> bool:
        """« a *nommé* PDG X », « *nomme* X PDG », « a *nommé* lundi X, ancien directeur de Vine, PDG »."""
        title, mention = claim.title, claim.mention
        if mention is not None and self.anchors.words(mention.start - 3, mention.start - 1) == ["la", "personne"]:
            return title.right < mention.start  # « trouve son directeur *en la personne de X* »
        at = title.left - 1 if claim.rule == "title before name" else None
        if mention is not None and mention.end <= title.left:
            between = self.anchors.words(mention.end, title.left)
            at = mention.start - 1 if not between or words_of("former") & set(between) else None
        while at is not None and at > 0 and self.anchors.is_a(at, "light"):
            at -= 1
        verb = verbs().get(self.anchors.word(at)) if at is not None and not title.determiner else None
        before = self.anchors.words(at - 2, at) if at is not None else []
        return verb is not None and verb.sense == "appoint" and not PLUPERFECT & set(before)

    def has_ended(self, title: Title) -> bool:
        end = self.anchors.sentence(title.start).end
        ended = not title.label and has_ended(self.anchors, title.right, end)
        return ended or is_bygone(self.anchors, title.left, title.right, end)

    def event(self, claim: Claim, company: str | None, at_topic: bool) -> Status | None:
        """What happens to the person in the title's sentence, or to a post at the topic anywhere in the article."""
        index = self.anchors.sentence(claim.title.start).index
        departed, arrived = self.events.departed, self.events.arrived
        if self.is_left_here(claim, company) or self.has_moved(claim.person, company):
            return "former"
        elsewhere = bool(claim.title.employers) and not at_topic  # « Vine accueille X, *directeur de Deezer* »
        if not elsewhere and "current" not in claim.title.marks and arrived.is_here(claim.person, index, company):
            return "incoming"
        apart = not at_topic and company is not None and house_key(company) in posts_of(claim.person).companies
        if departed.is_from(claim.person, index, company, near=not apart):  # « Musk s'en va. Le patron de Tesla … »
            return "former"
        if not at_topic:
            return None
        if departed.is_anywhere(claim.person, company) or self.events.is_of_group(claim.title.noun.noun, index):
            return "former"
        come = arrived.is_anywhere(claim.person, company) and "current" not in claim.title.marks
        return "incoming" if come else None

    def is_left_here(self, claim: Claim, company: str | None) -> bool:
        """Whether the title's sentence says that the post is left."""
        come = claim.rule.startswith("arrive: ")  # « parti en mai, il a rejoint Vine comme T »
        since = claim.title.start if claim.past or come else 0  # « écarté en 2008, il est redevenu PDG en 2015 »
        here = self.anchors.sentence(claim.title.start).index
        return self.events.departed.is_here(claim.person, here, company, since)

    def is_vacated(self, claim: Claim, company: str | None) -> bool:
        """« Le rédacteur en chef, X, s'en va », « journaliste à Vine, X quitte la chaîne »: the post is left."""
        title = claim.title
        if title.noun.kind == "founder":
            return False
        press = company is not None and title.noun.kind == "press"
        named = press or (bool(title.employers) and title.noun.kind != "public")
        office = title.noun.singular not in words_of("trade") and (title.definite or title.possessive)
        office = office or is_cabinet(title)
        events = self.events.departed.within(claim.person, self.anchors.sentence(title.start).index)
        return (named or office) and any(event.company in (None, company) for event in events)

    def is_career(self, claim: Claim) -> bool:
        """« Juriste chez Danone, puis directrice de Vine, elle prête serment »: a career told post by post."""
        title = claim.title
        sentence = self.anchors.sentence(title.start)
        if title.noun.kind == "founder" or (claim.status is not None and claim.rule != PASSAGE):
            return False
        before = self.anchors.words(title.left - 4, title.left)
        first = self.anchors.words(title.start - 1, title.start + 1)
        signs = (
            claim.rule == PASSAGE,
            is_step(self.anchors, title.right, sentence.end),
            "éphémère" in self.anchors.words(title.left, title.start),
            (claim.rule in APPOSITIONS or claim.rule.startswith("as: "))
            and in_year(self.anchors, title.right, sentence.end),
            claim.rule.startswith("as: ") and bool(words_of("having had") & set(before)),
            claim.rule.startswith("as: ") and (claim.past or in_year(self.anchors, sentence.start, sentence.end)),
            claim.rule == "apposition to an unnamed subject" and before[-1:] == ["puis"],
            claim.rule in APPOSITIONS and title.noun.function in HEADS and bool(FIRST & set(first)),
        )
        return any(signs)

    def copula(self, title: Title) -> Status | None:
        """« n'est plus le patron », « quand il était le patron »: the verb before a description."""
        start = self.anchors.sentence(title.start).start
        before = self.anchors.words(max(start, title.left - 2), title.left)
        if before[-1:] == ["plus"] or set(before) & PAST_COPULAS:
            return "former"
        past = self.events.careers.is_past(start, title.left)  # « est parti *le mois dernier* pour devenir »
        return "incoming" if set(before) & COMING_COPULAS and not past else None


def heads_of(claims: list[Claim]) -> dict[int, int]:
    """The first token of « du directeur financier, X » by that of the name: what governs the title governs the name."""
    heads: dict[int, int] = {}
    for claim in claims:
        mention = claim.mention
        if mention is not None and claim.rule in TITLE_FIRST and claim.title.left < mention.start:
            heads[mention.start] = min(heads.get(mention.start, mention.start), claim.title.left)
    return heads


def is_cabinet(title: Title) -> bool:
    return title.noun.noun.casefold().startswith(CABINET)
