// The facts, and how they are told. Text goes into the page as text nodes only, never as HTML.
const FACTS = JSON.parse(document.getElementById("data").textContent);
const QUALIFIERS = { exact: "", about: "about", more_than: "more than", less_than: "less than", at_most: "at most", at_least: "at least" };
const CHANGES = { increase: "up", decrease: "down", "": "" };
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const wholeNumber = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 6 });
const shortNumber = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });

/** An element; attributes whose value is null are left out, children are nodes or text. */
function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value != null) node.setAttribute(key, value);
  }
  node.append(...children.flat().filter((child) => child != null && child !== ""));
  return node;
}

const link = (target, text, attributes = {}) => element("a", { href: `#${target}`, ...attributes }, text);
const plural = (count, one, many = `${one}s`) => `${wholeNumber.format(count)} ${count === 1 ? one : many}`;
const french = (text) => element("span", { lang: "fr" }, text);
const status = (name) => element("span", { class: `status ${name}` }, name);

/** Small letters without accents, for what is searched and compared. */
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** « 2016-02 » as « Feb 2016 »; what is no such date, as it is. */
function spokenDate(iso) {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso);
  const month = match && match[2] ? MONTHS[Number(match[2]) - 1] : "";
  return match ? [match[3] && Number(match[3]), month, match[1]].filter(Boolean).join(" ") : iso;
}

const headline = (article) => FACTS.articles[article].title || "(no title)";
/** Where the text says it: the fact `n` of a kind (p, c, r, f) of an article, in its mention `place`. */
const inText = (article, letter, n, place = 0) => `a${article}${letter}${n}-${place}`;
const mentions = (name) => name.places.reduce((sum, [, , count]) => sum + count, 0);

/** A figure's number with its unit; `format` writes the number. */
function amount(figure, format = wholeNumber) {
  const range = [figure.value, figure.value_max].filter((value) => value != null).map((value) => format.format(value)).join(" – ");
  const number = figure.kind === "multiple" ? `× ${range}` : range;
  const unit = [figure.unit, figure.per && `per ${figure.per}`].filter(Boolean).join(" ");
  return [CHANGES[figure.change], QUALIFIERS[figure.qualifier], number, unit].filter(Boolean).join(" ");
}

// What belongs to whom: the posts of each person and of each company, found once.
const postsOf = { people: FACTS.people.map(() => []), companies: FACTS.companies.map(() => []) };
FACTS.posts.forEach((post, number) => {
  postsOf.people[post.person].push(number);
  if (post.company != null) postsOf.companies[post.company].push(number);
});
// The newest first: what the latest article says is likeliest to hold; articles without a date come last.
const newestFirst = (a, b) => FACTS.articles[FACTS.posts[b].article].published.localeCompare(FACTS.articles[FACTS.posts[a].article].published) || a - b;
for (const lists of Object.values(postsOf)) lists.forEach((list) => list.sort(newestFirst));

const figuresAbout = new Map();
FACTS.figures.forEach((figure, number) => {
  const about = fold(figure.subject);
  if (about) figuresAbout.set(about, [...(figuresAbout.get(about) ?? []), number]);
});

/** For each article, the number of its first post and of its first figure. */
const firstOf = { posts: [], figures: [] };
for (const kind of ["posts", "figures"]) {
  let count = 0;
  for (const article of FACTS.articles) {
    firstOf[kind].push(count);
    count += article[kind];
  }
}

/** The row of a fact that a mark in the text points at: `a3p0` is whoever article 3 names first. */
function rowOf(article, letter, n) {
  const head = FACTS.articles[article];
  if (letter === "p") return ["people", head?.people[n]];
  if (letter === "c") return ["companies", head?.companies[n]];
  const [view, first] = letter === "r" ? ["posts", firstOf.posts] : ["figures", firstOf.figures];
  return [view, first[article] + n];
}
