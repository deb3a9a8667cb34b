"""Posts that are left in a question, at somebody's request or on a condition: nobody has gone."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Sentence

ASKING = frozenset(("demandé", "demande", "demandent", "demandaient", "demander", "conseillé", "conseille", "proposé"))
"""« ont *demandé* à X de quitter son poste »."""
WHENEVER = (["dès", "que"], ["dès", "qu'"], ["une", "fois", "que"], ["une", "fois", "qu'"], ["le", "jour", "où"])
"""« partira *dès qu'*il aura trouvé quelqu'un »."""
ONCE = frozenset(("lorsque", "lorsqu'", "quand"))
SPAN_TO_ASKING = 8


def is_unsettled(anchors: Anchors, index: int, sentence: Sentence) -> bool:
    """Whether the verb of leaving at token `index` tells of no leaving yet."""
    infinitive = anchors.word(index).endswith(("er", "ir", "re"))
    if infinitive and "?" in anchors.words(index, sentence.end):  # « X doit-il quitter son poste ? »
        return True
    before = anchors.words(max(sentence.start, index - SPAN_TO_ASKING), index)
    if before[-2:] in (["qu'", "il"], ["qu'", "elle"]) and before[-3:-2] in (
        [],
        [":"],
        ["«"],
    ):  # « : qu'il quitte Vine »
        return True
    if infinitive and ASKING & set(before) and {"de", "d'"} & set(before[-2:]):
        return True
    after = anchors.words(index + 1, sentence.end)
    found = any(word.startswith("trouv") for word in after)
    conditions = (at for at in range(len(after)) if any(after[at : at + len(words)] == words for words in WHENEVER))
    return next(conditions, None) is not None or (found and bool(ONCE & set(after)))
