"""Chooses the lines of one article: from the title on, through what stands between the paragraphs, to its end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tweetpress.clean.bylines import read_byline
from tweetpress.clean.dates import CLOCK, find_date
from tweetpress.clean.density import find_start
from tweetpress.clean.endings import drop_ending, drop_sparse_end, drop_teasers
from tweetpress.clean.feeds import drop_feeds
from tweetpress.clean.lines import PARAGRAPH, Line, squash
from tweetpress.clean.publishers import find_publishers
from tweetpress.clean.title import find_title

SETTLED = 400
"""Letters of prose after which a heading « Commentaires » or « Réagir » ends the article; before, it is a button."""
REMAINDER = 1 / 3
"""Share of an article's prose that must follow a heading « Sur le même sujet » for the article to go on after it."""
LABEL_WORDS = 2
LONGEST_NAMES = 8
FIRST_LINES = 3
"""Words of the names of writers on a line of their own, and the lines of an article among which they stand."""
LONG_HEAD, LONG_REST = 12, 40
"""Letters of a title that is known again in the text, and of what may stand behind it in its line."""
TWEET_SIGNATURE = re.compile(r"^(?:—|–|-{1,2}) ?.{2,60} \(@\w{1,20}\).{0,40}$")


def select(part: Sequence[Line], known: str | None = None) -> None:
    """Drop from `part` every line that is not the article's; `known` is the title that the page states."""
    title = find_title(part, known)
    start = find_start(part) if title is None else title + 1
    for line in part[:start]:
        line.drop("navigation", "before-title")
    if title is not None:
        part[title].kind, part[title].rule = "title", "title"
        part[title].is_title = True
    drop_repeats(part, title)
    drop_furniture(part, start)
    drop_captions(part)
    drop_papers(part)
    drop_opening(part, start)
    drop_thread(part)
    drop_teasers(part)
    drop_feeds(part)
    drop_sparse_end(part, start)
    drop_ending(part)
    if not any(line.kept for line in part):
        restore(part)


def restore(part: Sequence[Line]) -> None:
    """Take back every line that no phrase rule dropped: a page of a few words has no sentence to hold on to."""
    for line in part:
        if not line.furniture:
            line.kept, line.kind, line.rule = True, "", ""
            line.is_title = False


def drop_furniture(part: Sequence[Line], start: int) -> None:
    """Apply the phrase rules and what they reach over."""
    ahead = running_prose(part)
    total = running_prose(part, to_comments=False)
    behind, index = 0, start
    while index < len(part):
        line = part[index]
        if not line.furniture:
            behind += len(line.text) if is_article_prose(line) else 0
            index += 1
            continue
        stop = reach(part, index, behind, (total if line.scope == "rest" else ahead)[index + 1])
        for follower in part[index + 1 : stop]:
            if follower.kind != "footer":
                follower.kind, follower.rule = line.kind, f"{line.rule} (after line {line.number})"
            follower.drop(line.kind, line.rule)
        line.drop(line.kind, line.rule)
        index = stop


def reach(part: Sequence[Line], index: int, behind: int, ahead: int) -> int:
    """The index after the last line that the rule of `part[index]` drops; `behind`, `ahead`: letters of prose."""
    scope = part[index].scope
    if scope == "block":
        return end_of_block(part, index)
    if scope == "list":
        return end_of_list(part, index)
    if scope == "end":
        return end_of_article(part, index, behind)
    if scope == "rest":
        return len(part) if behind >= SETTLED or behind and ahead <= behind else index + 1
    if scope == "far":
        ends = behind and ahead <= (behind + ahead) * REMAINDER
        return len(part) if ends else end_of_list(part, index)
    return index + 1


def end_of_article(part: Sequence[Line], index: int, behind: int) -> int:
    """All that follows a signature, unless it stands above the article or a sentence comes next."""
    following = part[index + 1] if index + 1 < len(part) else None
    goes_on = following is not None and following.sentence and not following.furniture
    return len(part) if behind >= SETTLED and not goes_on else index + 1


def end_of_block(part: Sequence[Line], index: int) -> int:
    """Lines right below, no blank one between, up to a paragraph."""
    end = index + 1
    while end < len(part) and end <= index + 3 and not part[end].gap and not part[end].paragraph:
        end += 1
    return end


def end_of_list(part: Sequence[Line], index: int) -> int:
    """Headlines below, up to a paragraph or, where the list stands close to its heading, up to a blank line."""
    close = index + 1 < len(part) and not part[index + 1].gap
    end = index + 1
    while end < len(part):
        line = part[end]
        if (close and line.gap) or line.sentence and not line.cut_short and len(line.text) > PARAGRAPH:
            break
        if not close and line.sentence and not line.bulleted and len(line.words) > 12:
            break
        end += 1
    if not close and end - index > 2 and end < len(part) and len(part[end - 1].words) <= 6:
        end -= 1  # the last one is an intertitle: shorter than any headline
    return end


def is_article_prose(line: Line) -> bool:
    """A paragraph that is no teaser and that nothing has dropped."""
    return line.kept and line.paragraph and not line.furniture and not line.cut_short


def running_prose(part: Sequence[Line], *, to_comments: bool = True) -> list[int]:
    """For each index, letters from there to the end, or to the next heading of comments or of an author's biography.

    Only paragraphs next to another one count: a teaser stands alone below its headline.
    """
    shown = [line for line in part if line.kept and not line.furniture]
    running: set[int] = set()
    for line, following in zip(shown, shown[1:], strict=False):
        if line.paragraph and following.paragraph:
            running |= {id(x) for x in (line, following) if is_article_prose(x)}
    ahead = [0]
    for line in reversed(part):
        ends = to_comments and line.scope in ("rest", "far") and line.kind in ("comment", "author")
        ahead.append(0 if ends else ahead[-1] + len(line.text) * (id(line) in running))
    return ahead[::-1]


def drop_repeats(part: Sequence[Line], title: int | None) -> None:
    """The title again, any long line that stands twice, and a label that stands twice in a row."""
    seen: dict[str, int] = {}
    head = part[title].key if title is not None else ""
    for index, line in enumerate(part):
        key = line.key
        if index != title and says_again(key, head):
            line.drop("title", "title-again")
        elif len(key) >= 50 and key in seen and not line.question:
            line.drop("repeat", f"same as line {seen[key]}")
        elif index and not line.stopped and part[index - 1].key == key:
            line.drop("repeat", f"same as line {part[index - 1].number}")
            part[index - 1].drop("repeat", f"same as line {line.number}")
        if line.kept and line.kind != "related":  # a quotation set apart beside the text stands in it as well
            seen.setdefault(key, line.number)


def says_again(key: str, head: str) -> bool:
    """The title `head` once more or twice in a line, with a few words (of a site, of a credit) behind it."""
    rest = key
    while len(head) >= LONG_HEAD and rest.startswith(head):
        rest = rest[len(head) :]
    return rest != key and len(rest) < LONG_REST


def drop_captions(part: Sequence[Line]) -> None:
    """A line whose text opens the credit line below it (alt text above its caption); signatures of embedded posts."""
    for line, following in zip(part, part[1:], strict=False):
        if line.kept and following.kind == "caption" and opens(line, following):
            line.drop("caption", "caption-again")
    for line in part:
        if line.kept and TWEET_SIGNATURE.match(line.text):
            line.drop("embed", "post-signature")


def opens(line: Line, following: Line) -> bool:
    key = line.key
    return len(key) >= 8 and following.key.startswith(key)


def drop_papers(part: Sequence[Line]) -> None:
    """A paper's name on a line of its own beside a byline or buttons; a writer's between the first paragraphs."""
    text = "\n".join(line.text for line in part if line.kept and line.sentence)
    begun = 0
    for above, line, below in zip([None, *part], part, [*part[1:], None], strict=False):
        if line.kept and len(line.words) <= LONGEST_NAMES and not line.sentence:
            byline = read_byline(line.text) if begun < FIRST_LINES else None
            if any(x is not None and x.furniture for x in (above, below)) and is_paper(line):
                line.drop("label", "paper")
            elif byline is not None and byline.names and not any(name in text for name in byline.names):
                line.drop("label", "before-first-sentence")
        begun += line.kept


def drop_opening(part: Sequence[Line], start: int) -> None:
    """Labels and captions between the title and the first sentence, names and labels up to the first paragraph."""
    begun = False
    for above, line, below in zip([None, *part[start:]], part[start:], [*part[start + 1 :], None], strict=False):
        if not line.kept:
            continue
        if line.paragraph:
            return
        if above is not None and above.kind == "caption" and not line.gap and below is not None and below.gap:
            line.drop("caption", "under-credit")
        elif not line.sentence and not begun or is_opening_label(line, above, below):
            line.drop("label", "before-first-sentence")
        begun = begun or line.kept


def is_opening_label(line: Line, above: Line | None, below: Line | None) -> bool:
    """A name, a paper, or two words among what is printed round a standfirst: no intertitle."""
    if read_byline(line.text) is not None:
        return True
    among = any(x is not None and x.furniture for x in (above, below))
    return among and len(line.words) <= LABEL_WORDS and not line.stopped and not line.bulleted


def is_paper(line: Line) -> bool:
    """A paper's name and nothing else."""
    return line.key in map(squash, find_publishers(line.text))


def drop_thread(part: Sequence[Line]) -> None:
    """Comments without a heading: after the article, two lines or more that hold a date and an hour."""
    prose, stamps = 0, []
    for index, line in enumerate(part):
        prose += len(line.text) if line.kept and line.paragraph else 0
        if prose >= SETTLED and line.kind == "byline" and is_stamp(line):
            stamps.append(index)
    if len(stamps) < 2:
        return
    first = stamps[0]
    while first and part[first - 1].kept and not part[first - 1].sentence:
        first -= 1  # the name above the date
    for line in part[first:]:
        line.drop("comment", "thread")


def is_stamp(line: Line) -> bool:
    """A date with its hour, or « il y a 3 ans »."""
    return line.rule == "by-ago" or bool(CLOCK.search(line.text) and find_date(line.text))
