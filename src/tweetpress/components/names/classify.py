"""Which candidates are people and which companies: all mentions of a name in an article are judged together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tweetpress.components.grammar import ARTICLES
from tweetpress.components.names.candidates import Candidate
from tweetpress.components.names.context import Context
from tweetpress.components.names.scoring import Kind, Verdict, judge
from tweetpress.components.names.text import Text
from tweetpress.components.names.witnesses import name_witnesses

NAME_LEVEL_CAP = 2.0
"""A witness seen at many mentions counts at most twice: ten « chez X » prove little more than two."""
CORPORATE = frozenset({"word_company", "org_verb", "org_after", "founded", "outlet"})
"""Witnesses by which the model is believed that a word at a sentence start is a company."""
NOT_PRODUCT = frozenset({"org_before", "org_apposed", "org_after", "chez", "company_ending", "bracketed_after_person"})
"""Witnesses by which « Oculus Rift », « Ventech Rive » are companies, not products of Oculus and Ventech."""
UNSURE = ("made_by", "medium", "told")
"""Witnesses for a company that would fit a person whom the page names by the family name alone."""
NO_BRAND = frozenset({"body_before", "event_before", "work_before"})
"""Nouns beside which two capitals in a word say nothing: « le mouvement StopZorglub »."""
THINGS = frozenset({"product", "work", "word", "time", "space"})
"""Kinds of other names after which a firm may be called: « la société Galaxy »."""
CLUBS = frozenset({"club", "word"})
"""Kinds of other names that papers have, too: « le rédacteur en chef du Standard »."""
BODIES = frozenset({"institution", "school", "party", "club"})
"""Kinds of other names that have heads, members and groups as firms have."""
ALSO_OF_BODIES = (
    "post_at",
    "house_behind",
    "career",
    "affiliation",
    "org_after",
    "company_beginning",
    "company_ending",
    "beside_company",
)
LEXICAL = frozenset({"known_person", "given_name"})
PERSONAL = LEXICAL | {"surname"}
NO_FIRM = frozenset({"given_name", "known_body"})
"""What a list of firms makes no firm of."""
DASHES = frozenset(("-", "–", "—"))
SURE = 2.0
"""Margin from which a verdict may speak for its neighbours."""
ASIDE = 12
"""Tokens of the longest bracket that a list is read across: « X (12 millions d'abonnés), Y »."""
LIST_MARKS = frozenset({",", "et", "ou", "&", "comme", "and", "/", "ni", "puis"})
GOVERNORS = {"à": "à", "au": "à", "aux": "à", "chez": "chez", "par": "par"}
GOVERNORS |= dict.fromkeys(("de", "d'", "du", "des"), "de")


@dataclass(slots=True, eq=False)
class Name:
    """A name of the article with all its mentions, and what it was judged to be."""

    key: str
    mentions: list[Candidate]
    votes: dict[str, float]
    verdict: Verdict
    size: int
    """How many words it has; « Schneider-Ammann » is one."""

    @property
    def kind(self) -> Kind:
        return self.verdict.kind


def classify(candidates: Sequence[Candidate], context: Context) -> list[Name]:
    """The names of the article, in order of first mention, each judged."""
    text, known = context.text, context.known
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        groups[candidate.key].append(candidate)
    names = [make_name(key, group, context) for key, group in groups.items() if len(key) > 1 or known.company(key)]
    listed(text, names)
    return names


def make_name(key: str, mentions: list[Candidate], context: Context) -> Name:
    """The name that `mentions` share, with all that speaks for one reading of it or another."""
    text, known = context.text, context.known
    words = joined_words(text, mentions[0])
    votes: dict[str, float] = dict.fromkeys(name_witnesses(key, words, known), 1.0)
    seen = Counter(witness for mention in mentions for witness in set(context.witnesses(mention)))
    votes.update((witness, min(1 + (n - 1) / 2, NAME_LEVEL_CAP)) for witness, n in sorted(seen.items()))
    if "word_company" in votes and any(not text.initial[m.start] and not m.weak for m in mentions):
        votes["capital"] = 1.0
    if is_headlined(text, mentions):
        votes["headlined"] = 1.0
    if all(context.is_credit(mention) for mention in mentions):
        votes["credit"] = 1.0
    votes.update(model_votes(text, mentions))
    if NO_BRAND & votes.keys():
        votes.pop("camel_case", None)
    if {"given_name", "deal_of"} <= votes.keys() and "model_ORG" not in votes:
        votes.pop("deal_of")  # « le compte d'Anne Martin »
    if "no_given_name" in votes:
        votes.pop("affair_of", None)  # « l'affaire Sweet Home »
        if {"firm_before", "firm_named"} & votes.keys():
            votes.pop("surname", None)
            votes.pop("two_words", None)
    if {"word_company", "speaks"} <= votes.keys() and is_outlet(key, mentions, context):
        votes["outlet"] = 1.0
    if NOT_PRODUCT & votes.keys():
        votes.pop("product_of_company", None)
    if "known_place" in votes or ("plural" in votes and "camel_case" in votes):  # « le constructeur des ZorgBerry »
        votes.pop("post_at", None)
    if "product_of" in votes:
        votes.pop("org_before", None)  # « le logiciel X de Zorglub »
    if "chez" in votes:
        votes.pop("departments", None)
    if {"department", "departments"} & votes.keys():
        votes.pop("house_behind", None)
    if "model_PER" in votes and len(words) == 1:  # a family name as likely as a firm's
        for witness in UNSURE:
            votes.pop(witness, None)
    if {"department", "departments"} & votes.keys():
        votes.pop("role_before", None)
    if {"french_article", "role_before"} <= votes.keys():
        votes["post_at"] = votes.pop("role_before")
    if "model_INST" in votes:
        votes.pop("firm_deed", None)
    if "role_after" in votes:
        votes.pop("measures", None)
    if {"medium", "role_after"} <= votes.keys() and "given_name" not in votes:
        votes.pop("role_after")
    if {"known_other", "known_place"} & votes.keys() and "known_person" not in votes:
        votes.pop("given_name", None)  # « Mona Lisa », « Sandy Hook »
        votes.pop("model_PER_words", None)
    if "given_name" in votes and seen["determined"] < len(mentions):
        votes.pop("determined", None)  # « une Anne Martin », who is named without article elsewhere
    if seen["namesake"] < len(mentions):
        votes.pop("namesake", None)
    kind = known.others.get(key)
    if kind in BODIES and "known_other" in votes:
        votes["known_body"] = 1.0
        for witness in ALSO_OF_BODIES:
            votes.pop(witness, None)
    if kind and votes.pop("firm_named", None):
        votes["firm_before"] = 1.0  # « la société Internet »
    firm = "firm_before" in votes and "acronym" not in votes and kind in THINGS
    if firm or ("press_at" in votes and kind in CLUBS):
        for witness in ("known_other", "common_name", "other_word"):
            votes.pop(witness, None)
    verdict = verdict_of(votes, mentions)
    if not PERSONAL & votes.keys() and all(is_kicker(text, mention) for mention in mentions):
        verdict = Verdict("other", 0.0, "kicker")
    return Name(key, mentions, votes, verdict, len(words))


def is_outlet(key: str, mentions: Sequence[Candidate], context: Context) -> bool:
    """Whether a word that speaks without an article can only be a paper: « Challenges rappelle que »."""
    text, known = context.text, context.known
    company = known.company(key)
    media = company is not None and company.kind == "media" and key not in known.first_names
    return media and not any(text.stop[mention.start] for mention in mentions)


def is_headlined(text: Text, mentions: Sequence[Candidate]) -> bool:
    """Whether one word begins the first line and a sentence of the text: what the article is about."""
    if len(mentions) < 2 or any(mention.end > mention.start + 1 for mention in mentions):
        return False
    return mentions[0].start == 0 and any(text.initial[mention.start] for mention in mentions[1:])


def is_kicker(text: Text, name: Candidate) -> bool:
    """« ENQUÊTE EXCLUSIVE – Le groupe … »: part of the words in capitals that say what a paragraph is about."""
    at = name.start
    while at >= 0 and text.words[at].isupper():
        at = text.before[at]
    end = text.after[name.end - 1]
    while end >= 0 and text.words[end].isupper():
        end = text.after[end]
    several = end >= 0 and text.before[text.before[end]] >= 0
    if not all(text.words[i].isupper() for i in range(name.start, name.end) if text.words[i].isalpha()):
        return False  # « CB News : », who asks
    return at < 0 and end >= 0 and (text.words[end] in DASHES or (several and text.words[end] == ":"))


def joined_words(text: Text, name: Candidate) -> list[str]:
    """The words of a name, parts joined by hyphens or apostrophes in one: « Jean », « Kosciusko-Morizet »."""
    words: list[str] = []
    glue = False
    for i in range(name.start, name.end):
        word = text.words[i]
        if word.isspace():
            glue = False
            continue
        if words and glue:
            words[-1] += word
        else:
            words.append(word)
        glue = text.joined[i] and (word == "-" or (i + 1 < name.end and text.words[i + 1] == "-") or word[-1] in "'’")
    return words


def model_votes(text: Text, mentions: Iterable[Candidate]) -> dict[str, float]:
    """The share of mentions that the model gives each label."""
    labels = Counter(Counter(text.labels[m.start : m.end]).most_common(1)[0][0] for m in mentions)
    total = sum(labels.values())
    votes = {f"model_{label}": n / total for label, n in sorted(labels.items()) if label}
    if any(m.end - m.start > 1 for m in mentions) and "model_PER" in votes:
        votes["model_PER_words"] = votes["model_PER"]
    if "model_ORG" in votes and (labels["ORG"] > 1 or any(is_plain(text, m) for m in mentions)):
        votes["model_ORG_plain"] = votes["model_ORG"]
    return votes


def is_plain(text: Text, name: Candidate) -> bool:
    """A mention within a sentence and in small letters, where a capital and a label are worth most."""
    return not (name.weak or text.initial[name.start] or text.words[name.start].isupper())


def verdict_of(votes: dict[str, float], mentions: Iterable[Candidate]) -> Verdict:
    """A name with no mention whose capitals prove anything needs the lexicon, and the model to see a name in it."""
    if all(mention.weak for mention in mentions) and "known_company" not in votes:
        seen = any(witness.startswith("model_") for witness in votes)
        company = CORPORATE & votes.keys()
        certain = {"model_ORG", "quoted"} & votes.keys() or "word_company" in votes and len(company) > 1
        if not (company and certain or seen and LEXICAL & votes.keys()):
            return Verdict("other", 0.0, "sentence start")
    return judge(votes)


def listed(text: Text, names: list[Name]) -> None:
    """Second round: who stands in a list of companies or of people is likelier one, the more of them are sure.

    « A (Paris), B (Lyon) et C » is a list of A, B and C: what stands in brackets is read apart.
    """
    places = sorted(((m, name) for name in names for m in name.mentions), key=lambda place: place[0].start)
    first_round = {id(name): name.verdict for name in names}
    closed, inside = brackets(text)
    outer = [place for place in places if place[0].start not in inside]
    inner = [place for place in places if place[0].start in inside]
    for members in (*lists(text, outer, closed), *lists(text, inner, closed)):
        noun = text.before[members[0].mentions[0].start]
        if "org_before" in members[0].votes and text.lowers[noun].endswith("s"):
            for name in members[1:]:
                name.votes["listed_firm"] = 1.0
        for kind in ("company", "person"):
            sure = {n.key for n in members if first_round[id(n)].kind == kind and first_round[id(n)].margin >= SURE}
            for name in members:
                others = 0 if kind == "company" and NO_FIRM & name.votes.keys() else len(sure - {name.key})
                if others and any(not text.initial[mention.start] for mention in name.mentions):
                    name.votes[f"beside_{kind}"] = float(min(others, 2))
    for name in names:
        if {"beside_company", "beside_person"} & name.votes.keys():
            name.verdict = verdict_of(name.votes, name.mentions)


def brackets(text: Text) -> tuple[dict[int, int], set[int]]:
    """Short brackets of a Doc, where each opens with the token behind it, and the tokens that stand in them."""
    ends: dict[int, int] = {}
    inside: set[int] = set()
    opened = -1
    for i, word in enumerate(text.words):
        if word == "(":
            opened = i
        elif opened >= 0 and (word == ")" or "\n" in word or i - opened > ASIDE):
            if word == ")":
                ends[opened] = i + 1
                inside.update(range(opened, i + 1))
            opened = -1
    return ends, inside


def lists(text: Text, places: Sequence[tuple[Candidate, Name]], closed: Mapping[int, int]) -> Iterator[list[Name]]:
    """The names that stand in one list, for every list of two or more."""
    members: list[Name] = []
    last: Candidate | None = None
    for mention, name in places:
        if last is None or not in_list(text, last, mention, closed):
            if len(members) > 1:
                yield members
            members = []
        members.append(name)
        last = mention
    if len(members) > 1:
        yield members


def in_list(text: Text, left: Candidate, right: Candidate, closed: Mapping[int, int]) -> bool:
    """Whether two mentions are parted by a comma or an « et » alone, and by what governs both: « de X et de Y »."""
    start = closed.get(text.after[left.end - 1], left.end)
    between = [i for i in range(start, right.start) if not text.words[i].isspace()]
    marks = [i for i in between if text.lowers[i] in LIST_MARKS]
    rest = [text.lowers[i] for i in between if text.lowers[i] not in LIST_MARKS]
    if not marks or len(between) > 3 or any(word not in ARTICLES and word not in GOVERNORS for word in rest):
        return False
    return not GOVERNORS.keys() & set(rest) or governor(text, left) == governor(text, right)


def governor(text: Text, name: Candidate) -> str:
    """The preposition that a mention hangs on: « de » for « d'X », « du X » and « de la X »."""
    at = text.before[name.start]
    if at >= 0 and text.lowers[at] in ARTICLES:
        at = text.before[at]
    return GOVERNORS.get(text.lowers[at], "") if at >= 0 else ""
