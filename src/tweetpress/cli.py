import json
import sys
from dataclasses import asdict

import click


@click.group()
def main() -> None:
    pass


@main.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True)
@click.option("--model", default="fr_core_news_sm")
def extract(paths, as_json, model):
    from tweetpress.datatypes import Failure
    from tweetpress.pages import read_pages
    from tweetpress.run import extract_pages

    results = list(extract_pages(read_pages(paths), model=model))
    records = [asdict(r) for r in results if not isinstance(r, Failure)]
    json.dump({"schema_version": "1.0", "articles": records, "errors": []}, sys.stdout, ensure_ascii=False)
