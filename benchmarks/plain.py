"""The plain spaCy script that every benchmark runs beside tweetpress: `plain.py PATH [--processes N]`.

For one page the whole script counts, as a user would write it; for a folder, it prints the seconds that `nlp.pipe`
takes, the model loaded and warm: on the clock, and of processor time.
"""

import resource
import sys
import time
from pathlib import Path

import spacy

path = Path(sys.argv[1])
nlp = spacy.load("fr_core_news_sm")
if path.is_file():
    doc = nlp(path.read_text(encoding="utf-8"))
    print([ent.text for ent in doc.ents if ent.label_ in ("PER", "ORG")])
elif sys.argv[2:3] == ["--growth"]:
    from pages import make_pages

    for number, _doc in enumerate(nlp.pipe(make_pages(int(sys.argv[3]), paragraphs=2)), 1):
        if number % 1000 == 0:
            print(number, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
else:
    processes = int(sys.argv[3]) if sys.argv[2:3] == ["--processes"] else 1
    texts = [page.read_text(encoding="utf-8") for page in sorted(path.iterdir())]
    nlp(texts[0])
    start, cpu = time.perf_counter(), time.process_time()
    found = [[ent.text for ent in doc.ents] for doc in nlp.pipe(texts, n_process=processes)]
    print(time.perf_counter() - start, time.process_time() - cpu)
