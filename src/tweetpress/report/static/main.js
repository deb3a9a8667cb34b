// What the address says is what is shown: `#posts` a view, `#people-4` a row, `#a3` an article, `#a3r0-0` a place in its
// text, `#a3r0` the row of what that place says. So every link works, and so does the browser's way back.
const VIEWS = ["overview", "people", "companies", "posts", "figures", "articles"];
const TOP = { people: 8, companies: 5 };
const root = document.documentElement;
const narrow = matchMedia("(max-width: 68rem)");
const reader = document.getElementById("reader");
const articles = [...document.querySelectorAll("#articles-text > article")];
let view = null;
let open = -1;
let lastFacts = "overview";

function markFound(node, pane) {
  (pane ?? document).querySelectorAll(".found").forEach((old) => old.classList.remove("found"));
  if (!node) return;
  node.classList.add("found");
  // Within its own pane where that scrolls by itself, so that the other one stays as it is.
  if (!narrow.matches && pane) {
    const [inner, outer] = [node.getBoundingClientRect(), pane.getBoundingClientRect()];
    pane.scrollTop += inner.top - outer.top - outer.height / 3;
  } else node.scrollIntoView({ block: "center" });
}

const DRAW = {
  overview: () => { drawTopNames(); drawTopCharts(); drawGraph(); },
  figures: drawAllCharts,
};

const drawnFor = new Map();

/** Draw what a view has besides its table, once a width of the window. */
function draw(name) {
  if (drawnFor.get(name) === innerWidth) return;
  drawnFor.set(name, innerWidth);
  DRAW[name]?.();
}

function showView(name) {
  setPane("facts");
  if (view === name) return;
  view = name;
  for (const section of document.querySelectorAll("section.view")) section.classList.toggle("open", section.id === `view-${name}`);
  for (const entry of document.querySelectorAll("nav a")) {
    if (entry.hash === `#${name}`) entry.setAttribute("aria-current", "page");
    else entry.removeAttribute("aria-current");
  }
  document.getElementById("facts").scrollTop = 0;
  if (narrow.matches) scrollTo(0, 0);
  draw(name);
  openTable(name);
}

function showArticle(number) {
  if (!articles[number]) return;
  if (open !== number) {
    articles[open]?.classList.remove("open");
    articles[number].classList.add("open");
    open = number;
    reader.scrollTop = 0;
    document.getElementById("place").textContent = `${number + 1} of ${articles.length}`;
    document.getElementById("previous").disabled = number === 0;
    document.getElementById("next").disabled = number === articles.length - 1;
  }
}

/** On a narrow screen either the facts or the article; side by side on a wide one. */
function setPane(name) {
  document.body.dataset.pane = name;
}

function follow() {
  const target = decodeURIComponent(location.hash.slice(1));
  let match;
  if ((match = /^a(\d+)(?:([pcrf])(\d+)-(\d+))?$/.exec(target))) {
    if (!view) showView("overview");
    setPane("article");
    showArticle(Number(match[1]));
    const place = match[2] ? document.getElementById(target) : null;
    markFound(place, reader);
    if (!place && narrow.matches) scrollTo(0, 0);
    (place?.querySelector("a") ?? document.getElementById("articles-text")).focus({ preventScroll: true });
    return;
  }
  if (target === "facts" || target === "reader") return; // the skip link
  lastFacts = target;
  if ((match = /^a(\d+)([pcrf])(\d+)$/.exec(target))) {
    showArticle(Number(match[1]));
    const [name, number] = rowOf(Number(match[1]), match[2], Number(match[3]));
    showView(name);
    showRow(name, number);
  } else if ((match = /^(people|companies)-(\d+)$/.exec(target))) {
    showView(match[1]);
    showRow(match[1], Number(match[2]));
  } else {
    showView(VIEWS.includes(target) ? target : "overview");
    markFound(null, document.getElementById("facts"));
  }
}

function drawTopNames() {
  const top = (kind) => FACTS[kind].map((name, number) => ({ name, number, count: mentions(name) }))
    .sort((a, b) => b.name.places.length - a.name.places.length || b.count - a.count || a.number - b.number).slice(0, TOP[kind]);
  const people = FACTS.people.map((name, number) => ({ name, number, count: mentions(name), posts: postsOf.people[number] }))
    .sort((a, b) => (b.posts.length > 0) - (a.posts.length > 0) || b.name.places.length - a.name.places.length || b.count - a.count || a.number - b.number).slice(0, TOP.people);
  fill("top-people", people.map(({ name, number, posts }) => element("li", {}, element("strong", {}, link(`people-${number}`, french(name.name))), postLines(posts, "person", 3) || element("span", { class: "more" }, " no post told"))), "Nobody is named in these articles.", "people");
  const companies = top("companies");
  const most = Math.max(1, ...companies.map(({ count }) => count));
  fill("top-companies", companies.map(({ name, number, count }) => {
    const bar = element("span", { class: "bar-of", "aria-hidden": "true" });
    bar.style.width = `${(100 * count) / most}%`;
    return element("li", { class: "measured" }, element("span", {}, element("strong", {}, link(`companies-${number}`, french(name.name))), element("span", { class: "more" }, ` ${plural(count, "mention")} in ${plural(name.places.length, "article")}`)), bar);
  }), "No company is named in these articles.", "companies");
}

function fill(id, lines, empty, kind) {
  const rest = FACTS[kind].length - lines.length;
  document.getElementById(id).replaceChildren(
    lines.length ? element("ul", { class: "names" }, lines) : element("p", { class: "note" }, empty),
    rest > 0 ? link(kind, `All ${FACTS[kind].length}`, { class: "all" }) : "");
}

const THEMES = ["", "light", "dark"];
function setTheme(theme) {
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  const button = document.getElementById("theme");
  button.setAttribute("aria-label", `Colours: ${theme || "as the system"}`);
  button.title = button.getAttribute("aria-label");
  button.firstChild.textContent = { "": "◐", light: "☀", dark: "☾" }[theme];
  try { localStorage.setItem("tweetpress-theme", theme); } catch { /* refused: the choice ends with the page */ }
}

document.getElementById("theme").addEventListener("click", () => setTheme(THEMES[(THEMES.indexOf(root.dataset.theme ?? "") + 1) % 3]));
document.getElementById("back").addEventListener("click", () => { location.hash = lastFacts; });
for (const [id, step] of [["previous", -1], ["next", 1]]) {
  document.getElementById(id).addEventListener("click", () => { location.hash = `a${open + step}`; });
}
document.getElementById("graph-search").addEventListener("input", drawGraph);
document.getElementsByName("graph-status").forEach((box) => box.addEventListener("change", drawGraph));
document.getElementById("chart-search").addEventListener("input", drawAllCharts);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && document.body.dataset.pane === "article" && narrow.matches) document.getElementById("back").click();
});
// A link to the address that is shown already changes nothing, yet its reader wants to be led there again.
document.addEventListener("click", (event) => {
  const anchor = event.target.closest?.("a[href^='#']");
  if (anchor && !event.defaultPrevented && anchor.getAttribute("href") === location.hash) follow();
});
addEventListener("resize", () => draw(view));
addEventListener("hashchange", follow);
setTheme(root.dataset.theme ?? "");
showArticle(0);
setPane("facts");
follow();
