// Figures over time, by Observable Plot: a chart a subject and unit, each point a link to its sentence.
const TOP_CHARTS = 2;
const CHARTS_AT_ONCE = 8;

/** The chart of a series. Full points are dated by the text, hollow ones by the day the article came out. */
function chart(series, width) {
  const points = series.figures.map((n) => {
    const figure = FACTS.figures[n];
    return { figure, x: new Date(`${figure.day}T00:00:00Z`), y: figure.value, top: figure.value_max ?? figure.value };
  });
  const { x, y } = plot(series, points, [], width).scales;
  const labelled = withRoom(points, (point) => [x.apply(point.x), y.apply(point.y)]);
  return plot(series, points, labelled, width).svg;
}

function plot(series, points, labelled, width) {
  const values = points.flatMap((point) => [point.y, point.top]);
  const logarithmic = Math.min(...values) > 0 && Math.max(...values) / Math.min(...values) > 100;
  const href = (point) => `#${inText(point.figure.article, "f", point.figure.n)}`;
  const svg = Plot.plot({
    className: "chart", // its style is in the page's policy by digest (page.py): the two change together
    width,
    height: 200,
    marginLeft: 48,
    marginRight: 24,
    marginTop: 22,
    ariaLabel: `${series.subject}, ${series.unit}: ${plural(points.length, "figure")}`,
    x: { type: "utc", label: null, ticks: Math.max(2, Math.round(width / 110)), insetLeft: 14, insetRight: 14 },
    y: { type: logarithmic ? "log" : "linear", label: null, grid: true, ticks: 4, tickFormat: (value) => shortNumber.format(value), zero: !logarithmic, nice: true },
    marks: [
      isOneThing(points) && !logarithmic ? Plot.line(points, { x: "x", y: "y", stroke: "var(--line-strong)", strokeWidth: 1.5 }) : null,
      Plot.ruleX(points.filter((point) => point.top !== point.y), { x: "x", y1: "y", y2: "top", stroke: "var(--accent)", strokeWidth: 3 }),
      Plot.dot(points, { x: "x", y: "y", r: 5.5, stroke: "var(--accent)", strokeWidth: 2, fill: (point) => (point.figure.dated === "period" ? "var(--accent)" : "var(--card)"), href, title: told, ariaLabel: told }),
      Plot.text(labelled, { x: "x", y: "y", dy: -13, text: (point) => shortNumber.format(point.y), fill: "currentColor", fontSize: 11 }),
    ],
  });
  // Plot names its groups, which have no role that could bear a name; the names of points belong to their links.
  for (const group of svg.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
  for (const dot of svg.querySelectorAll("a > [aria-label]")) {
    dot.parentNode.setAttribute("aria-label", dot.getAttribute("aria-label"));
    dot.removeAttribute("aria-label");
  }
  return { svg, scales: { x: svg.scale("x"), y: svg.scale("y") } };
}

/** What a point says when one stays on it. */
function told({ figure }) {
  const when = figure.period ? spokenDate(figure.period) : `article of ${spokenDate(FACTS.articles[figure.article].published)}`;
  return `${amount(figure)} (${when})\n${headline(figure.article)}`;
}

/** Whether a line may join the points: a count with one value a day. Sums and shares of one company are of many things. */
function isOneThing(points) {
  const values = d3.rollup(points, (group) => new Set(group.map((point) => point.y)).size, (point) => point.figure.day);
  return points.every((point) => point.figure.kind === "count") && [...values.values()].every((count) => count === 1);
}

/** Whether a label at the second place would lie on the dot at the first one. */
const isUnder = ([dotX, dotY], [x, y]) => Math.abs(dotX - x) < 20 && Math.abs(dotY - y) < 11;

/** The points whose labels do not run into another's, the first and the last before the rest. */
function withRoom(points, locate) {
  const taken = [];
  const order = [points[0], points.at(-1), ...points.slice(1, -1)];
  return order.filter((point) => {
    const [x, y] = locate(point);
    if (points.some((other) => other !== point && isUnder(locate(other), [x, y - 13]))) return false;
    if (taken.some(([left, top]) => Math.abs(left - x) < 36 && Math.abs(top - y) < 13)) return false;
    taken.push([x, y]);
    return true;
  });
}

/** Fill `place` with the first of the charts of `chosen`; says so where there is none. A button brings the next ones. */
function drawCharts(place, chosen, most, button) {
  if (!chosen.length) {
    place.replaceChildren(element("p", { class: "note" }, FACTS.series.length ? "No chart matches." : "No subject has figures in one unit from two days or more, so there is nothing to follow over time."));
    return;
  }
  place.replaceChildren();
  addCharts(place, chosen.slice(0, most));
  const rest = chosen.slice(most);
  if (!rest.length) return;
  if (!button) {
    place.append(link("figures", plural(rest.length, "more chart"), { class: "all" }));
    return;
  }
  const more = element("button", { type: "button" }, rest.length > most ? `${most} of ${plural(rest.length, "more chart")}` : plural(rest.length, "more chart"));
  more.addEventListener("click", () => {
    const next = element("div", { class: "charts" });
    more.replaceWith(next);
    drawCharts(next, rest, most, true);
  });
  place.append(more);
}

function addCharts(place, shown) {
  const frames = shown.map((series) => element("figure", { class: "series" },
    element("figcaption", {}, element("strong", { lang: "fr" }, series.subject), " ", element("span", { class: "more", lang: "fr" }, series.unit)), element("div")));
  place.append(...frames);
  frames.forEach((frame, n) => frame.lastChild.append(chart(shown[n], Math.max(240, Math.floor(frame.lastChild.clientWidth)))));
}

const drawTopCharts = () => drawCharts(document.getElementById("top-charts"), FACTS.series, TOP_CHARTS, false);

function drawAllCharts() {
  const words = fold(document.getElementById("chart-search").value.trim());
  const chosen = FACTS.series.filter((series) => fold(`${series.subject} ${series.unit}`).includes(words));
  drawCharts(document.getElementById("all-charts"), chosen, CHARTS_AT_ONCE, true);
}
