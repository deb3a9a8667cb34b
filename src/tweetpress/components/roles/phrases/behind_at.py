"""What follows a title behind « à », « chez », « pour », « en » and « au sein de »: where the post is held."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Name
from tweetpress.components.roles.houses.turns import is_called
from tweetpress.components.roles.phrases.behind import Behind, is_minister
from tweetpress.components.roles.phrases.fields import DEPARTMENTS, OF, skip_articles
from tweetpress.components.roles.phrases.labels import is_network
from tweetpress.components.roles.phrases.titles import MAKERS, NEEDS_COMPLEMENT, Title
from tweetpress.components.roles.words import words_of

# They go with the noun of whom they serve: « adjointe *au maire* ».
SECONDS = frozenset(("adjoint", "assistant", "conseiller", "délégué", "collaborateur"))
AT = frozenset(("à", "au", "aux", "chez", "pour", "dans", "auprès", "en", "sur"))


class BehindAt(Behind):
    """Extends titles over « à … », « chez … »."""

    def read(self, title: Title, index: int, limit: int) -> None:
        """« chez Twitter », « au sein de la régie Turn », « pour l'Europe », « à l'université de Liège »."""
        word = self.anchors.word(index)
        within = self.anchors.words(index, index + 2) == ["au", "sein"]
        start = index + (3 if within else 2 if word == "auprès" else 1)
        at = skip_articles(self.anchors, start, limit)
        if at >= limit:
            return
        company = self.anchors.companies.get(at) or self.anchors.companies.get(start)
        if company is not None and word == "chez" and self.is_account_manager(title):
            title.employers.clear()  # « responsable de Twitter *chez Nom* »
        if title.of_person and title.employers and self.bodies.named(at) is not None:
            title.employers.clear()  # « conseiller de Nom *à l'Élysée* »: where, rather than whose
            self.reads_named(title, at, limit)
        elif title.noun.noun == "candidat" and word in ("à", "au", "aux"):
            title.right = self.bodies.institution_end(at, limit)  # « candidate *à la mairie de Nom* »
        elif company is not None and title.noun.noun in MAKERS:
            title.right = company.end  # « auteur *chez Nom* »: his publisher
        elif company is not None:
            if not title.employers and (word not in ("en", "sur") or self.is_on_air(title, company)):
                self.bodies.read_companies(title, company.start, limit)
        elif word == "pour" and self.is_purpose(title, index, at):
            title.add(index, self.fields.end(index, limit))
        elif title.noun.noun == "secrétaire" and word in ("à", "aux"):  # « secrétaire *à l'Éducation* »
            title.add(index, max(self.fields.end(index, limit), self.bodies.name_end(at, limit)))
        elif word in ("à", "au", "aux") and self.is_task(title, index, at):
            title.add(index, self.fields.end(index, limit))
        elif is_minister(title) and word in ("à", "au", "aux"):
            title.add(index, self.bodies.name_end(at, limit))
        elif self.fields.is_region(at) or self.is_zone(at, limit):
            self.read_region(title, index, at, limit)
        elif (
            word == "en"
            and not title.employers
            and (title.noun.kind in ("academia", "expert", "law") or self.anchors.word(at) in words_of("domain"))
        ):
            title.add(index, self.fields.end(index, limit))
        elif self.anchors.tokens[at].text == "Présidence" and not title.employers:
            self.bodies.read_institution(title, at, limit)
        elif word == "auprès" and at in self.heads:
            self.superiors.read(title, at, limit)
        elif title.noun.noun in SECONDS and word in ("à", "au", "aux") and at in self.heads and not title.employers:
            title.add(index, self.heads[at])  # « adjointe *écologiste* au maire »
        elif not title.employers and (end := self.posting_end(at, limit)) > at:
            title.right = end
        elif word == "chez" and at in self.heads and self.anchors.word(at) in words_of("organisation"):
            self.bodies.read_organisation(title, at, limit)  # « graphiste *chez l'éditeur Nom* »
        elif not (title.employers or at in self.anchors.people or at in self.heads):
            self.read_place_of_work(title, at, word, within or word == "auprès", limit)

    def is_account_manager(self, title: Title) -> bool:
        """« responsable *de Twitter* »: of its page there, where a house follows."""
        last = self.anchors.companies.get(title.right - 1)
        return title.noun.noun in NEEDS_COMPLEMENT and len(title.employers) == 1 and is_network(last)

    def is_on_air(self, title: Title, company: Name) -> bool:
        """« journaliste *sur RTL* », « *sur lemonde.fr* »; no « blogueuse sur Twitter »."""
        medium = is_called(company.name, "chaîne") or self.anchors.tokens[company.start].like_url
        return title.noun.kind == "press" and medium

    def posting_end(self, at: int, limit: int) -> int:
        """End of « correspondante à *Bruxelles* de Nom »: a place with the house behind it; else `at`."""
        if at in self.anchors.people or at in self.heads or not self.is_place(at):
            return at
        end = at + 1
        while end < limit and "-" in (self.anchors.word(end), self.anchors.word(end - 1)):
            end += 1
        if end >= limit or self.anchors.word(end) not in OF:
            return at
        house = skip_articles(self.anchors, end + 1, limit)
        return end if house in self.anchors.companies and house < limit else at

    def is_task(self, title: Title, index: int, at: int) -> bool:
        """« conseillère *aux médias sociaux* », « directeur adjoint *à l'information* »: a field that « à » joins."""
        lower = self.anchors.tokens[at].text.islower() and self.anchors.word(at) in words_of("domain")
        posted = title.noun.kind in ("executive", "expert", "public") and not is_minister(title)
        place = self.anchors.word(at) in words_of("institution") or self.anchors.word(at) in DEPARTMENTS
        return lower and posted and index == title.right and not place and not title.employers

    def is_purpose(self, title: Title, index: int, at: int) -> bool:
        """« chef de produit *pour la publicité* », « conseiller *pour les médias* »: a field that « pour » joins."""
        lower = self.anchors.tokens[at].text.islower() and self.fields.is_field(at)
        posted = title.noun.kind in ("executive", "expert", "public", "civil", "staff")
        return lower and posted and index == title.pieces[-1][1] and not title.employers

    def read_region(self, title: Title, index: int, at: int, limit: int) -> None:
        """« pour l'Europe » belongs to the title, « en France » is only passed over."""
        end = self.fields.region_end(at + (not self.fields.is_region(at)), limit)
        english = self.anchors.word(title.end - 1) in words_of("english head")  # « country manager pour la Suisse »
        if self.anchors.word(index) == "pour" and not title.employers and not english:
            title.add(index, end)
        else:
            title.right = end

    def is_zone(self, at: int, limit: int) -> bool:
        """« pour la *zone* EMEA »."""
        return self.anchors.word(at) in ("zone", "région") and at + 1 < limit and self.fields.is_region(at + 1)

    def read_place_of_work(self, title: Title, at: int, word: str, within: bool, limit: int) -> None:
        inside = within or word == "chez"
        near = word in ("à", "au", "aux", "dans", "pour") and not self.is_place(at)
        if (inside or near) and self.reads_named(title, at, limit):
            return
        if self.anchors.word(at) in words_of("institution") and (inside or word in ("à", "au", "aux", "dans")):
            self.bodies.read_institution(title, at, limit)
        elif self.bodies.is_proper(at, bare=title.noun.kind == "academia") and (
            inside or (word in ("à", "au", "aux") and not self.is_place(at))
        ):
            self.bodies.read_body(title, at, limit)
        elif self.bodies.is_staff_of_person(at, limit) or (
            self.anchors.word(at) in words_of("organisation") and (inside or self.bodies.has_name(at, limit))
        ):
            self.bodies.read_organisation(title, at, limit)
