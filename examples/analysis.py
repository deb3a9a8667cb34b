"""Facts in DuckDB and pandas: who is named most, and the figures of each subject, from `-f csv -o FOLDER/`.

Needs `pip install duckdb pandas`.
"""

from __future__ import annotations

import sys

import duckdb
import pandas as pd


def main(folder: str) -> None:
    print("Named in most articles:")
    most = duckdb.execute(
        f"""
        SELECT name, count(*) AS articles, sum(mentions) AS mentions
        FROM '{folder}/companies.csv' GROUP BY name ORDER BY articles DESC, mentions DESC, name LIMIT 3
        """
    ).fetchall()
    for name, articles, mentions in most:
        print(f"  {name}: {articles} articles, {mentions} mentions")

    figures = pd.read_csv(f"{folder}/figures.csv")
    counts = figures[figures["kind"] == "count"]
    largest = counts.loc[counts.groupby("subject")["value"].idxmax()].sort_values("value", ascending=False)
    print("Largest count of each subject:")
    for figure in largest.itertuples():
        print(f"  {figure.subject}: {figure.value:,.0f} {figure.unit}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "facts")
