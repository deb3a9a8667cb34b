"""Names of people as bylines and signatures print them."""

from __future__ import annotations

import re

from tweetpress.clean.lines import fold
from tweetpress.clean.publishers import find_publishers

NAME = r"[A-ZÀ-ÖØ-Þ][\w'’.-]*(?:[ ](?:(?:de|du|des|d['’]|le|la|van|von|der|den|el|al|ben|bin|di|da)[ ])?[A-ZÀ-ÖØ-Þ][\w'’.-]*){0,3}"
NAMES = rf"{NAME}(?:(?:, | et | & | and ){NAME})*"
NOT_AUTHORS = re.compile(
    r"^(?:(?:par|la|le|les|l|une?|notre|nos|on|il|elle)$|(?:la |l'|le |une? |notre )?(?:redaction|redac|equipe|admin\w*|webmaster|team|service|staff|invite|correspondant\w*|newsroom|afp|reuters"
    r"|belga|ats|awp|ap|agences?|bloomberg|propos|publie|mis|mail|email|facebook|twitter|linkedin|la presse canadienne|communique|lundi|mardi"
    r"|mercredi|jeudi|vendredi|samedi|dimanche)\b)"
)
TRAILER = re.compile(
    r"\s(?:(?:à|le|publié|pour|avec|dans)\s|(?:Publié|Mis à|Modifié|[Ee]nvoyé|[Cc]orrespondant|[Jj]ournaliste|[Rr]édact(?:eur|rice))).*$"
)


def split_names(text: str) -> list[str]:
    """Single names of « A, B et C », without a trailing place or paper."""
    text = TRAILER.sub("", text.strip(" ,|()"))
    return [
        tidy_case(strip_stop(piece.strip(" ,|()")))
        for piece in re.split(r", | et | & | and ", text)
        if piece.strip(" .,")
    ]


def strip_stop(name: str) -> str:
    """Without the final stop of a sentence; that of an initial stays (« Aurélie B. »)."""
    return name if re.search(r"\b[A-ZÀ-Þ]\.$", name) else name.rstrip(" .")


def tidy_case(name: str) -> str:
    """« ANNE LEBRUN » as one writes it; initials stay."""
    return name.title() if name.isupper() and " " in name and "." not in name else name


def acceptable(name: str) -> bool:
    """Not an agency, a newsroom or a paper."""
    return not NOT_AUTHORS.match(fold(name)) and not find_publishers(name)


def is_name(text: str) -> bool:
    """Two to four capitalised words and nothing else."""
    return bool(re.fullmatch(NAME, text)) and 2 <= len(text.split()) <= 4 and acceptable(text)
