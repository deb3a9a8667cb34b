// The tables, by DataTables: each is built when its view is first opened, and only the rows of a page are in the document.
const PAGE_LENGTH = 25;
const MOST_POSTS = 6; // in a row; the others open under it
const tables = new Map();

/** A column: `text` is what is searched and, without `order`, sorted; `node` what is shown, by default the text itself. */
const column = (title, text, node = null, options = {}) => ({ title, text, node, ...options });
const numeric = { type: "num", className: "number", orderSequence: ["desc", "asc"] };

const publication = (fact) => FACTS.articles[fact.article].published;
const DATED = FACTS.articles.some((article) => article.published); // else the column is left out
const companyOf = (post) => (post.company == null ? "" : FACTS.companies[post.company].name);
const spokenPost = (n) => `${FACTS.people[FACTS.posts[n].person].name} ${FACTS.posts[n].title} ${companyOf(FACTS.posts[n])} ${FACTS.posts[n].status}`;

const COLUMNS = {
  people: [
    column("Name", (p) => p.name, (p, n) => element("strong", {}, link(`people-${n}`, french(p.name), { class: "opens" }))),
    column("Posts", (p, n) => postsOf.people[n].map(spokenPost).join("; "), (p, n) => postLines(postsOf.people[n], "person", MOST_POSTS), { className: "wide" }),
    column("Articles", (p) => p.places.length, null, numeric),
    column("Mentions", mentions, null, numeric),
    column("Also called", (p) => p.aliases.join(", "), (p) => french(p.aliases.join(", ")), { className: "quiet" }),
  ],
  companies: [
    column("Name", (c) => c.name, (c, n) => element("strong", {}, link(`companies-${n}`, french(c.name), { class: "opens" }))),
    column("People with a post there", (c, n) => postsOf.companies[n].map(spokenPost).join("; "), (c, n) => postLines(postsOf.companies[n], "company", MOST_POSTS), { className: "wide" }),
    column("Articles", (c) => c.places.length, null, numeric),
    column("Mentions", mentions, null, numeric),
    column("Also called", (c) => c.aliases.join(", "), (c) => french(c.aliases.join(", ")), { className: "quiet" }),
  ],
  posts: [
    column("Person", (post) => FACTS.people[post.person].name, (post) => link(`people-${post.person}`, french(FACTS.people[post.person].name))),
    column("Post", (post) => [post.title, post.also].filter(Boolean).join(", "), (post) => french([element("strong", {}, post.title), post.also && element("span", { class: "more" }, ` ${post.also}`)]), { className: "post" }),
    column("Company", (post) => companyOf(post), (post) => post.company == null ? "" : link(`companies-${post.company}`, french(companyOf(post)))),
    column("Status", (post) => post.status, (post) => status(post.status)),
    column("Said in", (post) => post.quote, (post) => quoteLink(post, "r"), { className: "quote", order: publication }),
  ],
  figures: [
    column("About", (f) => f.subject, (f) => french(f.subject)),
    column("Figure", (f) => f.value, (f) => french(element("strong", {}, amount(f))), { ...numeric, className: "number figure-cell" }),
    column("Kind", (f) => f.kind),
    column("When", (f) => f.period || f.day, (f) => whenSaid(f), { className: "date" }),
    column("Said in", (f) => `${f.text} ${f.unit} ${f.quote}`, (f) => quoteLink(f, "f"), { className: "quote", order: publication }),
  ],
  articles: [
    column("Title", (a) => `${a.title} ${a.publisher} ${a.authors} ${a.source}`, (a, n) => element("span", {}, element("strong", {}, link(`a${n}`, french(headline(n)))), element("span", { class: "more source" }, [a.publisher, a.source].filter(Boolean).join(", "))), { className: "wide", order: (a) => a.title }),
    column("Published", (a) => a.published, (a) => spokenDate(a.published), { className: "date", visible: DATED }),
    column("People", (a) => a.people.length, null, numeric),
    column("Companies", (a) => a.companies.length, null, numeric),
    column("Posts", (a) => a.posts, null, numeric),
    column("Figures", (a) => a.figures, null, numeric),
  ],
};
const ORDER = { people: [[2, "desc"], [3, "desc"]], companies: [[2, "desc"], [3, "desc"]], posts: [], figures: [], articles: [] };
const FILTERS = [["posts", "posts-status", 3], ["figures", "figures-kind", 2]];


/** The sentence, which leads to its place in the article, and which article that is. */
function quoteLink(fact, letter) {
  const source = [headline(fact.article), spokenDate(publication(fact))].filter(Boolean).join(", ");
  return element("span", { lang: "fr" }, link(inText(fact.article, letter, fact.n), fact.quote), element("span", { class: "more source" }, source));
}

function whenSaid(figure) {
  if (figure.period) return spokenDate(figure.period);
  const published = publication(figure);
  return published ? element("span", { class: "more", title: "when the article came out" }, `in ${spokenDate(published)}`) : "";
}

/** The posts of a person or at a company, the same one told twice said once; each leads to its sentence. */
function postLines(numbers, known, most = Infinity) {
  const seen = new Set();
  const lines = [];
  for (const number of numbers) {
    const post = FACTS.posts[number];
    const other = known === "person" ? companyOf(post) : FACTS.people[post.person].name;
    const key = JSON.stringify([post.title.toLowerCase(), other, post.status]);
    if (seen.has(key)) continue;
    seen.add(key);
    const text = known === "person" ? [post.title, other].filter(Boolean).join(", ") : `${other}, ${post.title}`;
    lines.push(element("li", {}, link(inText(post.article, "r", post.n), french(text)), " ", status(post.status)));
  }
  const rest = lines.length - most;
  if (rest > 0) lines.splice(most, rest, element("li", { class: "more" }, `and ${rest} more`));
  return lines.length ? element("ul", { class: "lines" }, lines) : "";
}

/** What opens under a person or a company: every article that names them, and the figures about them. */
function details(kind, number) {
  const name = FACTS[kind][number];
  const letter = kind === "people" ? "p" : "c";
  const articles = name.places.map(([article, n, count]) => element("li", {},
    link(count ? inText(article, letter, n) : `a${article}`, french(headline(article))),
    element("span", { class: "more" }, ` ${[spokenDate(FACTS.articles[article].published), plural(count, "mention")].filter(Boolean).join(", ")}`)));
  const figures = (figuresAbout.get(fold(name.name)) ?? []).map((n) => element("li", {},
    link(inText(FACTS.figures[n].article, "f", FACTS.figures[n].n), french(amount(FACTS.figures[n]))), " ", element("span", { class: "more" }, whenSaid(FACTS.figures[n]))));
  const posts = postsOf[kind][number];
  return element("div", { class: "details" },
    posts.length > MOST_POSTS ? [element("h4", {}, "All posts"), postLines(posts, kind === "people" ? "person" : "company")] : "",
    element("h4", {}, "Named in"), articles.length ? element("ul", {}, articles) : element("p", { class: "note" }, "Named only with a post."),
    figures.length ? [element("h4", {}, `Figures about ${name.name}`), element("ul", {}, figures)] : "");
}

// DataTables reads what it searches as HTML when it holds an ampersand, so it gets HTML.
const escapeHtml = (text) => String(text).replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** DataTables' own form of our columns: a node to show, text to search, a value to sort. */
function define(columns) {
  return columns.map(({ title, text, node, order, ...options }) => ({
    title,
    type: "string",
    data: null,
    ...options,
    render(row, use, _all, meta) {
      if (use === "display") {
        const shown = node ? node(row, meta.row) : text(row, meta.row);
        return shown instanceof Node ? shown : document.createTextNode(typeof shown === "number" ? wholeNumber.format(shown) : shown);
      }
      if (order && use === "sort") return order(row);
      const value = text(row, meta.row);
      return use === "filter" ? escapeHtml(value) : value;
    },
    createdCell: (cell) => cell.setAttribute("data-label", title),
  }));
}

/** The table of a view, built on first use; null where there is nothing to list. */
function openTable(view) {
  const target = document.getElementById(`table-${view}`);
  if (tables.has(view) || !target) return tables.get(view) ?? null;
  const filter = document.querySelector(`#view-${view} .filter`);
  const table = new DataTable(target, {
    data: FACTS[view],
    columns: define(COLUMNS[view]),
    order: ORDER[view],
    pageLength: PAGE_LENGTH,
    autoWidth: false,
    deferRender: true,
    layout: { topStart: filter ? ["search", () => filter] : "search", topEnd: "info", bottomStart: "pageLength", bottomEnd: "paging" },
    language: { search: "Search", lengthMenu: "_MENU_ a page", info: "_TOTAL_ rows", infoEmpty: "no rows", infoFiltered: "of _MAX_", zeroRecords: "Nothing matches. Clear the search to see all rows again." },
    createdRow: (row, _data, number) => { row.id = `row-${view}-${number}`; row.tabIndex = -1; },
  });
  tables.set(view, table);
  for (const [name, id, at] of FILTERS) {
    if (name === view) document.getElementById(id).addEventListener("change", (event) => table.column(at).search(event.target.value).draw());
  }
  if (view === "people" || view === "companies") {
    table.on("click", "a.opens", (event) => {
      event.preventDefault();
      const row = event.target.closest("tr");
      toggleDetails(view, Number(row.id.split("-").pop()));
    });
  }
  return table;
}

function toggleDetails(view, number, open = null) {
  const row = tables.get(view).row(number);
  if (row.child.isShown() && open !== true) row.child.hide();
  else if (!row.child.isShown()) row.child(details(view, number), "child").show();
  row.node()?.querySelector("a.opens")?.setAttribute("aria-expanded", String(row.child.isShown()));
}

/** Bring a row before the reader's eyes: off with searches that hide it, then to its page. */
function showRow(view, number) {
  const table = openTable(view);
  if (!table || !(number in FACTS[view])) return;
  if (!table.rows({ search: "applied" }).indexes().toArray().includes(number)) {
    for (const [name, id] of FILTERS) if (name === view) document.getElementById(id).value = "";
    table.search("").columns().search("").draw();
  }
  const place = table.rows({ order: "applied", search: "applied" }).indexes().toArray().indexOf(number);
  const length = table.page.len();
  if (length > 0) table.page(Math.floor(place / length)).draw("page");
  if (view === "people" || view === "companies") toggleDetails(view, number, true);
  const row = document.getElementById(`row-${view}-${number}`);
  markFound(row, document.getElementById("facts"));
  row?.focus({ preventScroll: true });
}

addEventListener("beforeprint", () => tables.forEach((table) => { table.screenLength = table.page.len(); table.page.len(-1).draw(); }));
addEventListener("afterprint", () => tables.forEach((table) => table.page.len(table.screenLength ?? PAGE_LENGTH).draw()));
