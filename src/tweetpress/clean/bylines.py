"""Reads a line as a byline: takes off how bylines open, dates, posts, places, papers; what is left must be names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tweetpress.clean.dates import CLOCK, COUNTER, months, patterns
from tweetpress.clean.lines import squash
from tweetpress.clean.names import NAME, acceptable, is_name, strip_stop, tidy_case
from tweetpress.clean.publishers import find_publishers

LONGEST, MOST_SMALL = 140, 9
"""Letters of the longest byline, and words without a capital in one."""
KIND = (
    "articles?|textes?|interviews?|entretiens?|propos|reportages?|dossiers?|billets?|récits?|enquêtes?|synthèse"
    "|chroniques?|tribunes?|analyses?|éditos?|éditorial|portraits?|décryptages?|carte blanche|point de vue"
)
DONE = (
    "rédigée?|écrite?|publiée?|postée?|créée?|réalisée?s?|menée?s?|conduite?s?|recueillie?s?|proposée?|signée?"
    "|mise? en ligne|mise? à jour|posted|written|published"
)
OURS = r"(?:notre|nos) (?:correspondante?s?|envoyée?s? spéciale?s?)(?:\s+[àaen]{1,2}\s[^,:]{2,30})?\s*[,:]?\s+"
LEAD = re.compile(
    rf"^[\s—–-]*(?:(?:(?:une? |l['’])?(?:{KIND})\s+)?(?:(?:{DONE})\s+)?(?:par|by)\s*:?\s+"
    rf"(?:{OURS})?"
    rf"|(?:une? )?(?:{KIND})\s+(?:de\s+|d['’])|(?:auteure?s?|autrices?|{KIND}|signée?|texte et photos)\s*:\s*"
    rf"|de {OURS})",
    re.I,
)
INNER = re.compile(rf"\s(?:(?:{DONE})\s+)?(?:par|by)\s+(?=[A-ZÀ-Þ])", re.I)
"""« Le 3 mars 2014 par Anne Lebrun »."""
AGENCIES = r"(?:l['’])?(?:AFP|Reuters|Belga|ATS|AWP|AP|Bloomberg|agences?|Agence France[- ]Presse|La Presse canadienne)"
POST = re.compile(
    r"(?:^|(?<=[\s,|(]))(?:correspondante?s?|journalistes?|rédact(?:eur|rice)s?|envoyée?s? spéciale?s?"
    r"|chroniqueu(?:r|se)s?|chef(?:fe)? (?:de|du|d['’])|éditorialistes?|chargée? d)\b[^,|]*?(?=,| et [A-ZÀ-Þ]|\||$)",
    re.I,
)
GUEST_POST = re.compile(
    r"(?<=, )(?:(?:co-?)?fondat(?:eur|rice)|direct(?:eur|rice)|présidente?|consultante?|professeure?|avocate?)s?\b"
    r"[^,|]*(?=,|\||$)",
    re.I,
)
"""Of who writes for a paper but does not live by it; only behind « Par », for captions print posts, too."""
OFF = (
    re.compile(r"\([^()]{0,60}\)"),
    re.compile(r"@\w+"),
    re.compile(
        r"\b(?:laisse[rz]|ajoute[rz]|écri(?:re|vez)|poste[rz]|aucun|pas de)\s(?:un |votre )?commentaires?\b", re.I
    ),
    re.compile(rf"(?:\b(?:avec|et)\s+|[/|,]\s*|^)?\b{AGENCIES}\b(?:\s*(?:/|et)\s*{AGENCIES})*"),
    POST,
    re.compile(rf"\b(?:{DONE}|publication|actualisée?|modifiée?)\b(?:\s+(?:le|à|il y a)\b)?", re.I),
    re.compile(r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b", re.I),
    re.compile(r"(?:(?<=\w)|,)\s(?:à|aux?|en)\s[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+){0,2}(?=\s*(?:,|\||$|[-–—]))"),
    re.compile(r"(?<!\w)(?:le|à)(?=\s*(?:,|\||$|[-–—•·]))", re.I),
)
"""What stands in bylines beside names; each linear."""
WITH = re.compile(r"\(avec ", re.I)
RUBRIC = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]+")
"""« 3 mars 2014 | Anne Lebrun | Médias »: the one word beside a date and a name is no name."""
RUBRIC_WORDS = 3
"""Words of a rubric above « par »."""
READING = re.compile(r"\d{1,3}\s?min(?:utes?)?\b(?:\sde\slecture|\sread)?", re.I)
BORDER = re.compile(r"\s*[,|•·–—/&;:]\s*(?:(?:et|avec|and)\s)?|\s-\s|\s(?:et|avec|and)\s")
OTHERS = re.compile(r"(?:^|[,\s]\s?)(?:photos?\s?:|crédits?\s|traduite?|éditée?|adaptée?|version française)\b.*$", re.I)
"""Who translated or edited the text did not write it."""
NEWSROOM = re.compile(r"(?:la |l['’])?(?:rédac(?:tion)?|équipe|newsroom)\b.*", re.I)
INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.[ -]?){2,4}")


@dataclass(frozen=True, slots=True)
class Byline:
    """The names that a line gives; `certain` where it says more than names: how bylines open, a date, a paper."""

    names: tuple[str, ...]
    certain: bool


def read_byline(text: str) -> Byline | None:
    """What `text` says as a byline; None where anything is left that is no name."""
    if len(text) > LONGEST or sum(map(str.islower, text.split())) > MOST_SMALL:
        return None
    body = OTHERS.sub("", text.strip("() ") if text.startswith("(") else text)
    rest, led = take_off_lead(body)
    led = led or bool(WITH.search(rest))
    plain = take_off_dates(rest)
    dated = plain != rest
    if not led and (inner := INNER.search(plain)):
        sentence = text.endswith(".") and not dated
        if sentence or len(re.findall(r"\w+", plain[: inner.start()])) > RUBRIC_WORDS:
            return None
        led, plain = True, plain[inner.end() :]
    for off in (GUEST_POST, *OFF) if led else OFF:
        plain = off.sub(" ", plain)
    pieces = [piece for piece in (p.strip(" ()[]-–—") for p in BORDER.split(f" {plain} ")) if piece.strip(".")]
    papers = [piece for piece in pieces if is_newsroom(piece)]
    names = [tidy_case(strip_stop(piece)) for piece in pieces if piece not in papers]
    if dated and any(map(is_name, names)):
        names = [name for name in names if not RUBRIC.fullmatch(name)]
    if not all(is_writer(name, led) for name in names):
        return None
    return Byline(tuple(dict.fromkeys(names)), led or body != text or bool(names) and (dated or bool(papers)))


def take_off_lead(text: str) -> tuple[str, bool]:
    """`text` without « Par » and the like, and whether there was any."""
    rest = LEAD.sub("", text, count=1)
    return rest, rest != text


def take_off_dates(text: str) -> str:
    """`text` with a border where a date, an hour, a counter or a reading time stood."""
    for pattern in (READING, *patterns(), day_pattern(), CLOCK, COUNTER):
        text = pattern.sub(" | ", text)
    return text


@cache
def day_pattern() -> re.Pattern[str]:
    """« 4 mars », without its year."""
    return re.compile(rf"\b\d{{1,2}}(?:er)?\s(?:{'|'.join(sorted(map(re.escape, months())))})\b", re.I)


def is_newsroom(piece: str) -> bool:
    """A paper, or its newsroom as a whole."""
    return bool(NEWSROOM.fullmatch(piece)) or squash(piece) in map(squash, find_publishers(piece))


def is_writer(piece: str, led: bool) -> bool:
    """A name; after « par », one word or initials will do."""
    if led:
        return (
            bool(re.fullmatch(NAME, piece)) and acceptable(piece) or bool(INITIALS.fullmatch(f"{piece.rstrip(' .')}."))
        )
    return is_name(piece)
