"""Titles that stand for a person named elsewhere: « la ministre », « le patron de Tesla », « ce porte-parole ».

Such a description says a role of somebody whom the reader already knows: the person of the sentence before, or the only
person of the article who is known to have held the post.
"""

from __future__ import annotations

from tweetpress.components.grammar import DEMONSTRATIVES
from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.claims import Claim, Group
from tweetpress.components.roles.holders.ahead import QUOTE, Ahead
from tweetpress.components.roles.holders.antecedents import REACH, TRADES, Antecedents, is_in_opening
from tweetpress.components.roles.holders.described import (
    described_gender,
    find_rows,
    head_field,
    is_before_name,
    is_of_another_time,
    is_quoted,
    is_same_post_elsewhere,
    is_topic,
    keys,
    read_apposed,
)
from tweetpress.components.roles.holders.focus import Focus
from tweetpress.components.roles.holders.known_holders import KnownHolders
from tweetpress.components.roles.holders.possessives import (
    find_agents_of_founding,
    find_founder,
    is_genitive,
)
from tweetpress.components.roles.houses.known import NOTHING, house_key, posts_of
from tweetpress.components.roles.phrases.titles import MAKERS, Title
from tweetpress.components.roles.words import Gender, words_of

LONG_TITLE = 3
"""Tokens from which a title is detailed enough for one holder: « responsable des relations presse »."""
# « le directeur », « l'ingénieur »: posts that many hold, also at one company.
SHARED_KINDS = frozenset(("executive", "board", "founder", "staff", "civil", "sport"))
CLAUSE_MARKS = frozenset(("»", "«", ":", ";", ",", "et"))
RELATIVES = frozenset(("que", "qu'", "dont", "qui", "auquel"))


class Descriptions:
    """Binds the definite titles that neither a name nor a verb claimed."""

    def __init__(self, anchors: Anchors, focus: Focus, topic: str | None) -> None:
        self.anchors = anchors
        self.focus = focus
        self.topic = topic
        self.antecedents = Antecedents(anchors, focus)
        self.known = KnownHolders(anchors, focus, self.antecedents, topic)
        self.posts: dict[str, list[Title]] = {}
        self.rows: set[int] = set()  # the first tokens of posts in a row, which are nobody's
        self.unnamed: set[tuple[str, int]] = set()
        self.heads: list[Claim] = []  # the posts of heads that the text tells, none that are left
        self.titled: set[str] = set()  # the people to whom the text gives any post
        self.first = {name.name: name for name in reversed(list(anchors.people.values()))}
        body: int = anchors.doc._.tweetpress_body
        self.in_headline = [
            one for at, one in anchors.people.items() if one.start == at and anchors.tokens[at].idx < body
        ]
        self.first_in_body = next((at for at in anchors.people if anchors.tokens[at].idx >= body), len(anchors.tokens))
        self.founders = find_agents_of_founding(anchors)
        self.ahead = Ahead(anchors, focus, self.first)
        self.fitting: dict[Gender | None, list[Name]] = {}  # the people of each gender, once they are asked for

    def bind_known(self, groups: list[Group]) -> None:
        """Bind descriptions of known people, which from then on are mentions of them: « le patron de Tesla sera … »."""
        self.rows = find_rows(groups, self.anchors)
        self.known.learn(groups)
        for group in filter(self.is_description, groups):
            if len(group.titles) > 1 and not all(title.employers for title in group.titles):
                continue
            person = next(filter(None, map(self.known.holder, group.titles)), None)
            if person is not None and not self.is_of_another(group, person):
                group.claim(person, "description")
                self.note_mention(group, person)

    def note_mention(self, group: Group, person: Name) -> None:
        """Make the description a mention of whom it means: « *L'ancien banquier de Z* devient directeur »."""
        if group.left not in self.anchors.people:
            mention = Name(group.left, group.right, person.name)
            self.anchors.people.update((index, mention) for index in range(group.left, group.right))

    def is_of_another(self, group: Group, person: Name) -> bool:
        """Whether the sentence has just named somebody else: public offices change hands, and he may hold it now."""
        if "former" in group.titles[0].marks:
            return False
        before = self.anchors.people_between(self.anchors.sentence(group.left).start, group.left)
        others = {name.name for name in before} - {person.name}
        return any(posts_of(name) == NOTHING for name in others)

    def bind(self, groups: list[Group]) -> None:
        """Bind descriptions to the person of the sentence before."""
        for claim in (claim for group in groups for claim in group.claims):
            self.titled.add(claim.person)
            if claim.title.noun.kind == "public" and "former" not in (claim.status, claim.title.status):
                self.antecedents.in_office.add(claim.person)
            self.antecedents.houses.setdefault(claim.person, set()).update(claim.title.employers)
            self.posts.setdefault(claim.person, []).append(claim.title)
            if says_trade(claim.title):
                self.antecedents.kinds.setdefault(claim.person, set()).add(claim.title.noun.kind)
        self.unnamed = {  # « *Un ministre* est venu. Le ministre … »
            (title.noun.noun, self.anchors.sentence(title.left).index)
            for group in groups
            for title in group.titles
            if not group.claims and not title.plural and (title.indefinite or title.one_of)
        }
        self.held = {(key, claim.person) for group in groups for claim in group.claims for key in keys(claim.title)}
        told = (claim for group in groups for claim in group.claims if head_field(claim.title) == "head")
        self.heads = [claim for claim in told if "former" not in (claim.status, claim.title.status)]
        for group in filter(self.is_description, groups):
            title = group.titles[0]
            person = self.ahead.next(title, self.posts) or self.described(group) or self.headlined(title)
            if person is not None and self.may_mean(title, person):
                group.claim(person, "description")
                self.titled.add(person.name)
                self.note_mention(group, person)

    def may_mean(self, title: Title, person: Name) -> bool:
        """Whether nothing speaks against the description of `person`.

        It is said in a quotation, the sentence has just named somebody else, it names a house of its own kind (« de la
        chaîne »), or it is of a trade far from every post that the text gives the person (« le juge », of a founder).
        """
        if (
            title.implied
            and title.organisation in words_of("narrow organisation") - words_of("firm")
            and not read_apposed(title, self.anchors)
        ):
            return False
        if self.anchors.word(title.left - 1) == "où" and not title.employers:
            return False  # « à Vine, *où le directeur* n'en dit rien »
        if is_same_post_elsewhere(title, self.posts.get(person.name, [])) or self.is_of_state(title, person):
            return False
        if title.noun.kind in ("academia", "law") and not self.antecedents.may_hold(person.name, title):
            return False
        sentence = self.anchors.sentence(title.start)
        told = [one for one in self.posts.get(person.name, []) if not title.left < one.left < sentence.end]
        kinds = {one.noun.kind for one in told if says_trade(one)}
        if "former" not in title.marks and kinds and kinds.isdisjoint(TRADES.get(title.noun.kind, kinds)):
            return False
        after = self.anchors.people_between(title.right, sentence.end)
        again = next((name.start for name in after if name.name == person.name), title.right)
        between = self.anchors.tokens[title.right : again]
        clause = CLAUSE_MARKS.isdisjoint(token.lower_ for token in between)
        if clause and any("VerbForm=Fin" in token.morph for token in between):
            return False  # « *Le PDG de A* a interpellé X »
        people = self.anchors.people_between(sentence.start, title.left)
        own = [name for name in people if name.name == person.name]
        if any(is_in_opening(name, title, self.anchors) or self.is_in_relative(name, title) for name in own):
            return False
        if any((title.noun.noun, sentence.index - back) in self.unnamed for back in range(REACH + 1)):
            return False
        named = {name.name for name in people if not is_in_opening(name, title, self.anchors)}
        return not (named and person.name not in named) and not is_quoted(
            self.anchors, max(0, title.left - QUOTE), title.left
        )

    def is_in_relative(self, person: Name, title: Title) -> bool:
        """« X, *que le ministre* a reçu », « X, *pour qui le ministre* … »: somebody else does it to X."""
        between = self.anchors.words(person.end, title.left)
        return 1 < len(between) <= 3 and between[0] == "," and between[-1] in RELATIVES

    def is_of_state(self, title: Title, person: Name) -> bool:
        """« Le ministre X a parlé. *Le chef de l'État* … »: an office that every reader knows is not another's."""
        function, known = title.noun.function, posts_of(person.name)
        if title.elsewhere and title.noun.noun == "président" and known != NOTHING and not known.posts:
            return True  # « le président *américain* », just after the name of the head of a company
        if not function.startswith("head of") or "former" in title.marks:
            return False
        same = {function, "chair"} if function == "head of state" else {function}  # « le président turc »
        told = {one.noun.function for one in self.posts.get(person.name, [])}
        return bool(told) and told.isdisjoint(same)

    def is_description(self, group: Group) -> bool:
        title = group.titles[0]
        if group.claims or title.plural or title.noun.kind == "office" or group.left in self.rows:
            return False
        if is_before_name(group, self.anchors) or is_of_another_time(title, self.anchors):
            return False
        return title.definite or title.possessive

    def described(self, group: Group) -> Name | None:
        """The person of the sentence before, where the description is said of nobody else."""
        title = group.titles[0]
        sentence = self.anchors.sentence(title.left)
        if title.possessive:
            found = find_founder(title, sentence, self.anchors, self.founders, self.titled)
            return found if found is not None and self.focus.fits(found.name, described_gender(title)) else None
        if not is_topic(title, sentence, self.anchors):
            return self.untitled(title, sentence) if is_genitive(title, self.anchors) else None
        if not self.is_specific(group):
            if title.noun.noun in words_of("reference"):
                return None
            return self.topic_head(title, sentence) or self.untitled(title, sentence)
        person = self.antecedents.recent(title, sentence)
        told = [{name for key, name in self.held if key in keys(one)} for one in group.titles]
        if all(told) and not any(person is not None and person.name in names for names in told):
            return None
        if person is None or self.is_head_elsewhere(person, title):
            return None if person is not None else self.only(title, sentence)
        return self.antecedents.main_before(person, title, sentence)

    def is_head_elsewhere(self, person: Name, title: Title) -> bool:
        """« X dirige A. *Le PDG* … », in an article on B: whoever heads B, and not X."""
        houses = self.antecedents.houses.get(person.name, set())
        here = self.topic is None or not houses or self.topic in houses or title.right > title.end
        here = here or house_key(self.topic) in posts_of(person.name).companies
        return not here and head_field(title) == "head"

    def only(self, title: Title, sentence: Sentence) -> Name | None:
        """The only person of the text whom the description fits, however far, or the main one."""
        gender = described_gender(title)
        far = self.antecedents.far(title, sentence)
        if title.noun.kind == "law" or far is not None:
            return far
        if gender not in self.fitting:
            self.fitting[gender] = [name for name in self.first.values() if self.focus.fits(name.name, gender)]
        able = self.fitting[gender]
        alone = len(able) == 1 and able[0].name not in self.titled and able[0].start < title.left
        return able[0] if alone else None

    def headlined(self, title: Title) -> Name | None:
        """The only person of the headline, where the text has named nobody before the description."""
        first, people = self.anchors.sentence(title.left), self.in_headline
        if not people or self.first_in_body < title.left:
            return None
        told = bool(title.employers) or title.implied
        alone = len({name.name for name in people}) == 1 and not self.anchors.people_between(title.right, first.end)
        placed = is_topic(title, first, self.anchors)
        fits = self.focus.fits(people[0].name, described_gender(title)) and self.focus.is_direct(people[0])
        return people[0] if told and alone and placed and fits else None

    def topic_head(self, title: Title, sentence: Sentence) -> Name | None:
        """« le cofondateur », « le PDG », just after the name of somebody known to hold that post."""
        field = head_field(title)
        if field is None:
            return None
        person = self.antecedents.recent(title, sentence)
        below = [one for one in self.posts.get(person.name if person else "", []) if one.noun.kind == "executive"]
        told = {
            claim.person for claim in self.heads if claim.title.left < title.left and keys(claim.title) == keys(title)
        }
        if len(told) == 1 and field == "head" and (person is None or person.name not in told):
            return self.first[min(told)]  # « nomme X président. Y reste PDG. *Le président* … »
        if person is None or (below and all(head_field(one) is None and not one.marks for one in below)):
            return None  # « X, directeur des opérations, … Le PDG … » is somebody else
        known = posts_of(person.name)
        start = self.anchors.sentences[max(0, sentence.index - REACH)].start
        near = self.anchors.companies_between(start, title.left)
        companies = {house_key(name) for name in (self.topic, *(one.name for one in near)) if name is not None}
        return person if companies.intersection(known.founded if field == "founder" else known.companies) else None

    def untitled(self, title: Title, sentence: Sentence) -> Name | None:
        """« *X* a pris la parole. La directrice … »: just after the name of somebody who has no other post."""
        person = self.antecedents.recent(title, sentence)
        if person is None or person.name in self.titled:
            return None
        if is_genitive(title, self.anchors):
            if self.focus.is_about_pronoun(sentence, title.left):
                return None  # « *Il* était aux côtés du patron » is another one
        elif not self.focus.is_direct(person) and self.anchors.word(person.start - 1) != "par":
            return None  # « validé *par X*. « … », plaide la directrice »
        if self.anchors.word(title.left - 1) in ("que", "qu'", "et"):
            return None
        before = self.anchors.sentences[max(0, sentence.index - REACH)]
        named = self.anchors.people_between(before.start, sentence.end)
        if len({name.name for name in named}) > 1 or any(sentence.start <= name.start for name in named):
            return None
        return person

    def is_specific(self, group: Group) -> bool:
        """A description that singles one person out: with its body, or of a trade or office."""
        title = group.titles[0]
        last = group.titles[-1]
        said = bool(title.employers or last.implied) or title.determiner in DEMONSTRATIVES
        long = len(title.pieces) > 1 or title.pieces[0][1] - title.pieces[0][0] > LONG_TITLE
        said = said or title.of_person or "former" in title.marks
        aged = self.anchors.words(title.right, title.right + 3)[2:] == ["ans"]
        return (
            said or long or aged or len(group.titles) > 1 or "new" in title.marks or title.noun.kind not in SHARED_KINDS
        )


def says_trade(title: Title) -> bool:
    """Whether who holds the post is of its trade; a minister may be a spokesman, a scholar the author of a book."""
    return title.noun.function != "spokesperson" and title.noun.noun not in MAKERS
