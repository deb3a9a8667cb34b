"""The files of `tweetpress extract PATH -f csv -o FOLDER/` as tables of an SQLite database, and a question to it."""

from __future__ import annotations

import csv
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

NUMBERS = {"part", "mentions", "start", "end", "value", "value_max"}


def main(folder: str, database: str, question: str) -> None:
    with closing(sqlite3.connect(database)) as connection:
        for path in sorted(Path(folder).glob("*.csv")):
            load(connection, path)
        connection.commit()
        for row in connection.execute(question):
            print(*row, sep="\t")


def load(connection: sqlite3.Connection, path: Path) -> None:
    """A table named after the file; an empty cell is NULL."""
    with path.open(encoding="utf-8", newline="") as stream:
        header, *rows = csv.reader(stream)
    columns = ", ".join(f'"{name}" {"NUMERIC" if name in NUMBERS else "TEXT"}' for name in header)
    connection.execute(f'DROP TABLE IF EXISTS "{path.stem}"')
    connection.execute(f'CREATE TABLE "{path.stem}" ({columns})')
    places = ", ".join("?" * len(header))
    values = ([cell or None for cell in row] for row in rows)
    connection.executemany(f'INSERT INTO "{path.stem}" VALUES ({places})', values)


if __name__ == "__main__":
    main(*sys.argv[1:4])
