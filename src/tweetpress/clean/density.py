"""Where the article lies on the page, by density: many letters of sentences, few labels and buttons between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tweetpress.clean.lines import Line

DENSE = 400
"""Letters that one sentence line counts at most."""
SHORT = 50
"""Letters of a sentence that count for nothing: notices and form texts are short sentences."""
GLUED = 80
"""Letters of a line of several sentences from which it is no label, though a button was glued to its end."""
LABEL_COST, ITEM_COST, CELL_COST, DROPPED_COST = 25, 10, 5, 15
"""What a label, a list item, a cell of a table and a line of furniture cost."""
RUN_COST = 300
"""What labels in a row cost at most, so that a table in the middle does not end an article."""
# All set on the corpus and on front-page dumps of dailies, where an article stands among hundreds of menu entries.


def weigh(lines: Sequence[Line]) -> Iterator[int]:
    """What each line says for the article: positive for prose, negative for labels and furniture."""
    asked = introduced = False
    for line in lines:
        present = line.kept and not line.furniture
        introduced = present and (line.text.endswith(":") or introduced and line.bulleted)
        if not present:
            value = -DROPPED_COST
        elif line.shape == "cell":
            value = -CELL_COST
        elif line.question or asked:
            value = len(line.text)
        elif line.sentence:
            value = min(len(line.text), DENSE) - SHORT
            value = max(0, value) if line.bulleted else value
        elif introduced or line.sentences > 1 and len(line.text) >= GLUED:
            value = 0
        else:
            value = -ITEM_COST if line.bulleted else -LABEL_COST
        asked = present and line.question
        yield value


def find_start(lines: Sequence[Line]) -> int:
    """The index where the densest stretch of `lines` starts; their number where there is no prose."""
    best = total = 0
    start = begin = len(lines)
    for index, value in enumerate(weigh(lines)):
        if total <= 0:
            total, begin = 0, index
        total += value
        if total > best:
            best, start = total, begin
    return start


def find_end(lines: Sequence[Line]) -> int:
    """The index after the line where an article that starts with the first of `lines` is complete."""
    best = total = run = 0
    end = len(lines)
    for index, value in enumerate(weigh(lines)):
        run = run - value if value < 0 else 0
        total += value if run <= RUN_COST else 0
        if total >= best:
            best, end = total, index + 1
    return end
