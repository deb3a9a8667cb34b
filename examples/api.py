"""The Python API: how often each person of a folder is named, and in which posts."""

from __future__ import annotations

import sys

from tweetpress import extract


def main(folder: str) -> None:
    for record in extract(folder):
        print(record.title or record.source)
        for person in record.people:
            posts = [f"{role.title} ({role.company or '?'})" for role in record.roles if role.person == person.name]
            print(f"  {person.name}, {len(person.mentions)} mentions: {', '.join(posts) or 'no post'}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "seeds")
