"""Our components in a spaCy pipeline of one's own: they find their factories by entry point, no import is needed."""

from __future__ import annotations

import spacy

TEXT = "Dick Costolo, le patron de Twitter, a annoncé le départ de 300 salariés."


def main() -> None:
    nlp = spacy.load("fr_core_news_sm", exclude=["lemmatizer"])
    for name in ("people", "companies", "roles", "figures"):
        nlp.add_pipe(f"tweetpress_{name}")
    doc = nlp(TEXT)
    for key in ("people", "companies"):
        for span in doc.spans[key]:
            print(key, span.text, span.start_char, span.end_char, "->", span._.tweetpress_name)
    for span in doc.spans["roles"]:
        print("roles", span._.tweetpress_role)
    for span in doc.spans["figures"]:
        print("figures", span.text, span._.tweetpress_figure)


if __name__ == "__main__":
    main()
