"""Titles that share their holders: « cofondateur et PDG », « CEO/CTO »; and rows of titles shared out one each."""

from __future__ import annotations

import itertools

from tweetpress.components.grammar import OF
from tweetpress.components.roles.anchors import Anchors, Name
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.lists import NameLists
from tweetpress.components.roles.houses.kinds import SCHOOLS
from tweetpress.components.roles.houses.known import gender_of
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import IMPLYING_KINDS, Verb, verbs

GLUE = frozenset((sign,) for sign in "/-&–+")
LINKS = frozenset(
    tuple(phrase.split())
    for phrase in (
        "et",
        "and",
        "puis",
        "ou",
        "et aussi",
        "et désormais",
        "et également",
        "et ensuite",
        "et maintenant",
        "et toujours",
        "et encore",
        "et surtout",
        "et accessoirement",
        "et bientôt",
        "mais aussi",
    )
) | {("ainsi", "que"), (",", "puis"), (",", "et"), (",", "mais", "aussi")}
EACH = "respectivement"
ROW_LINKS = ([","], ["et"], [",", "et"], ["puis"], ["et", "de"], [",", "de"], ["ainsi", "que"])
"""What parts the titles of a row."""
GIVING = frozenset(("be", "become", "appoint", "hold", "arrive"))
"""Senses of the verbs between names and titles: « X et Y sont nommés respectivement … »."""
LIGHT = frozenset((",", "comme", "en", "tant", "que", "au", "aux", "poste", "postes", "de", "été", "par", "les"))
SPAN_TO_NAMES = 8
"""Tokens from « respectivement » back to the names."""
SPAN_TO_EACH = 4
CHARGES = frozenset(("chargé", "chargée", "chargés", "chargées"))
CHARGED_KINDS = frozenset(("executive", "board", "public"))
"""Kinds of posts whose field a participle may tell behind the name."""
TEACHING = ("profess", "enseign", "cherch", "maître", "chargé", "doct", "doyen", "titulaire", "postdoc")
FORMERS = frozenset(("anciens", "anciennes"))


def group_titles(titles: list[Title], anchors: Anchors) -> list[Group]:
    """Join titles of one sentence that « et », a slash or a hyphen links: « cofondateur et PDG », « CEO/CTO »."""
    groups: list[Group] = []
    for title in titles:
        if groups and is_charge(groups[-1].titles[-1], title, anchors):
            continue
        if groups and is_wider(groups[-1].titles[-1], title, anchors):
            title.left, title.determiner = groups[-1].left, groups[-1].titles[0].determiner
            groups[-1].titles = [title]
        elif groups and joins(groups[-1].titles[-1], title, anchors):
            groups[-1].titles.append(title)
        else:
            groups.append(Group([title]))
    groups = list(Rows(anchors).join(list(join_lists(groups, anchors))))
    for group in groups:
        share_employers(group, anchors)
    return groups


def join_lists(groups: list[Group], anchors: Anchors) -> list[Group]:
    """« La journaliste libre, *chroniqueuse et blogueuse* », « les postes *de A, de B et de C* »: one group."""
    joined: list[Group] = []
    for group in groups[::-1]:
        after = joined[-1] if joined else None
        if after is not None and len(after.titles) > 1 and is_listed(group.titles[-1], after.titles, anchors):
            joined[-1] = Group(group.titles + after.titles)
        else:
            joined.append(group)
    return joined[::-1]


def is_listed(before: Title, titles: list[Title], anchors: Anchors) -> bool:
    """Whether a comma alone parts the title `before` from a list of bare ones."""
    if anchors.words(before.right, titles[0].left) != [","] or before.plural:
        return False
    return not titles[0].determiner or titles[0].determiner in OF


def share_employers(group: Group, anchors: Anchors) -> None:
    """« cofondateur et PDG de X »: the employer named last is that of the titles before it too."""
    first = group.titles[0]
    shared = bool(first.determiner) or bool(FORMERS & set(anchors.words(first.left, first.start)))
    for further in group.titles[1:]:  # « l'ancien journaliste et animateur »
        if shared and "former" in first.marks:
            further.marks.add("former")
    for before, after in itertools.pairwise(group.titles[::-1]):
        press = after.noun.kind == before.noun.kind == "press" and "former" not in before.marks - after.marks
        ministers = all("ministre" in one.noun.noun for one in (after, before))  # of one country
        shared = bool(group.row) or after.noun.kind in IMPLYING_KINDS or press or ministers
        left = bool(before.marks & {"former"} - after.marks) and after.noun.kind != "founder"
        shared = shared and not left  # « membre du jury et *ancienne* directrice de Vine »
        if (shared or is_of_school(after, before)) and not after.employers and not after.implied:
            after.employers += before.employers
            after.implied, after.organisation = before.implied, before.organisation


def share_school(before: Group | None, group: Group) -> None:
    """« le professeur X, directeur de l'institut Y *à l'université de Lyon* »: the titles on both sides of a name."""
    if before is None or not before.claims or before.claims[-1].mention is not group.claims[0].mention:
        return
    title, named = before.titles[-1], group.titles[0]
    if not title.employers and is_of_school(title, named):
        title.employers += named.employers


def is_of_school(title: Title, named: Title) -> bool:
    """« professeur de droit et commentateur *à l'université de Lyon* »: the school that the title `named` prints.

    Not « l'historien X, professeur à l'université de Lyon »: a discipline is no post.
    """
    schools = (SCHOOLS & set(house.casefold().replace("'", " ").split()) for house in named.employers)
    return title.noun.kind == "academia" and title.noun.noun.startswith(TEACHING) and any(schools)


def is_charge(first: Title, second: Title, anchors: Anchors) -> bool:
    """« la vice-présidente X, *chargée des médias*, »: the field of the post, unlike « chargé de cours »."""
    articles = anchors.words(second.start + 1, second.start + 3)
    field = second.noun.noun in CHARGES and (articles[:1] in (["du"], ["des"]) or articles[1:] in (["la"], ["l'"]))
    fitting = first.noun.kind in CHARGED_KINDS or first.noun.noun.startswith("conseill")
    own = first.has_field(anchors) and first.pieces[-1][1] > first.end
    if not field or second.determiner or not fitting or own:
        return False
    at = first.right + (anchors.words(first.right, first.right + 1) == [","])
    person = anchors.person_from(at, second.left)
    return anchors.words(person.end if person is not None else first.right, second.left) == [","]


def is_wider(first: Title, second: Title, anchors: Anchors) -> bool:
    """« les fondateurs ou dirigeants X, Y et Z »: of each of them only the second, wider noun is sure."""
    joined = anchors.words(first.right, second.left) == ["ou"] and not second.determiner
    return joined and first.noun.plural


def joins(first: Title, second: Title, anchors: Anchors) -> bool:
    between = tuple(anchors.words(first.right, second.left))
    at = second.right + (anchors.words(second.right, second.right + 1) == [","])
    if second.possessive and anchors.person_from(at, len(anchors.tokens)) is not None:
        return False  # « X, notre directrice, et son adjoint, Y »
    labels = second.right < len(anchors.tokens) and anchors.word(second.right) == ":"
    if not second.determiner and ((between in GLUE and not labels) or not between):
        return True
    if between not in LINKS:
        return False
    same = first.determiner in OF and second.determiner in OF
    same = same or (second.one_of and not first.determiner)  # « X, PDG de Vine et *l'un des* fondateurs »
    return not second.determiner or same or (first.possessive and second.possessive)


class Rows:
    """Finds titles and names one each, in their order: « X et Y, respectivement A et B », « X et Y, le A et le B »."""

    def __init__(self, anchors: Anchors) -> None:
        self.anchors = anchors
        self.lists = NameLists(anchors)

    def join(self, groups: list[Group]) -> list[Group]:
        """The groups, those of a row made one."""
        joined: list[Group] = []
        index = 0
        while index < len(groups):
            run = groups[index : index + self.run(groups, index)]
            people = self.names(run)
            size = self.size(run, people)
            if size:
                titles = [title for group in run[:size] for title in group.titles]
                joined.append(Group(titles, row=people[-len(titles) :] if len(titles) > 1 else people))
            else:
                joined.append(groups[index])
            index += max(size, 1)
        return joined

    def run(self, groups: list[Group], index: int) -> int:
        """How many groups from `index` on stand in a row."""
        size = 1
        sentence = self.anchors.sentence(groups[index].left)
        for at in range(index + 1, len(groups)):
            before, after = groups[at - 1], groups[at]
            if after.left >= sentence.end or self.anchors.words(before.right, after.left) not in ROW_LINKS:
                break
            size += 1
        return size

    def names(self, run: list[Group]) -> list[Name]:
        """The names before the row, or else those right after it."""
        sentence = self.anchors.sentence(run[0].left)
        at = run[0].left - 1
        if self.is_said_before(run):
            floor = max(sentence.start, at - SPAN_TO_NAMES)
            while at > floor and (self.anchors.word(at) == EACH or self.is_light(at)):
                at -= 1
            person = self.lists.name_ending(at, sentence.start)
        else:
            comma = at > sentence.start and self.anchors.word(at) == ","
            person = self.lists.name_ending(at - 1, sentence.start) if comma else None
        if person is not None:
            return self.lists.listed_back(person)
        at = run[-1].right
        return self.lists.listed(at + (at < sentence.end and self.anchors.word(at) == ","), sentence.end)

    def is_light(self, at: int) -> bool:
        return self.anchors.word(at) in LIGHT or self.anchors.tokens[at].pos_ in ("VERB", "AUX")

    def is_said_before(self, run: list[Group]) -> bool:
        """« respectivement » before the row, « les postes de » between them passed over."""
        at = run[0].left - 1
        floor = max(self.anchors.sentence(run[0].left).start, at - SPAN_TO_EACH)
        while at > floor and self.anchors.word(at) in LIGHT:
            at -= 1
        return at >= floor and self.anchors.word(at) == EACH

    def size(self, run: list[Group], people: list[Name]) -> int:
        """How many groups of `run` the people share; 0 where each group stands for itself."""
        if not people:
            return 0
        if self.is_said_before(run):
            return self.fitting(run, len(people)) or len(run)
        size = self.fitting(run, len(people))
        if size and len(people) > 1 and (self.is_mixed(run[:size], people) or self.is_plural_row(run[:size])):
            return size
        definite = all(group.titles[0].definite and not group.titles[0].plural for group in run)
        if not definite or len(people) < 2 or self.fitting(run, len(people)) != len(run):
            return 0
        return len(run)

    def is_mixed(self, run: list[Group], people: list[Name]) -> bool:
        """« X et Y, PDG et directrice de Z »: titles of a man and of a woman, or of two executives, in one group."""
        titles = [title for group in run for title in group.titles]
        if len(run) > 1 or len(titles) < 2 or any(title.plural for title in titles):
            return False
        genders = [title.noun.gender for title in titles]
        shown = [gender_of(person.name) for person in people]
        if [title.noun.kind for title in titles] == ["executive", "executive"]:
            return True  # « X et Y, PDG et directeur technique »
        return {"masculine", "feminine"} <= set(genders) or {"masculine", "feminine"} <= set(shown)

    def is_plural_row(self, run: list[Group]) -> bool:
        """« X, Y et Z, les anciens PDG, trésorière et directeur de W »: the plural is not the noun's, so one each."""
        first, *rest = [title for group in run for title in group.titles]
        form = self.anchors.text(first.start, first.end).lower().removeprefix("ex-")
        return bool(rest) and first.determiner in ("les", "des") and form == first.noun.singular.lower()

    def fitting(self, run: list[Group], count: int) -> int:
        """How many groups hold `count` titles."""
        titles = 0
        for size, group in enumerate(run, 1):
            titles += len(group.titles)
            if titles >= count:
                return size if titles == count else 0
        return 0


def verb_between(anchors: Anchors, start: int, end: int) -> Verb | None:
    """The verb that gives the titles of a row: « X et Y *sont nommés* respectivement … »."""
    found = [verb for index in range(start, end) if (verb := verbs().get(anchors.word(index))) is not None]
    return found[-1] if found else None
