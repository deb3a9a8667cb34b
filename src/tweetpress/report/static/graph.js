// Who holds which post where, as a graph: people and companies, a line a post. Laid out by d3-force, which draws its
// chances from a fixed sequence, so that the same facts give the same picture.
const MOST_NODES = { wide: 60, narrow: 24 };

/** Posts with a company that pass the filters, one of each person, company, title and status. */
function chosenPosts(words, statuses) {
  const matches = (text) => fold(text).includes(words);
  const seen = new Map();
  for (const post of FACTS.posts) {
    if (post.company == null || !statuses.has(post.status)) continue;
    if (words && !matches(FACTS.people[post.person].name) && !matches(companyOf(post)) && !matches(post.title)) continue;
    const key = `${post.person} ${post.company} ${post.status} ${post.title.toLowerCase()}`;
    if (!seen.has(key)) seen.set(key, post);
  }
  return [...seen.values()];
}

/** The posts of the companies with the most people, as many companies as fit. */
function fitting(posts, most) {
  const byCompany = d3.rollup(posts, (group) => new Set(group.map((post) => post.person)), (post) => post.company);
  const companies = [...byCompany].sort((a, b) => b[1].size - a[1].size || a[0] - b[0]);
  const people = new Set();
  const kept = new Set();
  for (const [company, members] of companies) {
    const more = [...members].filter((person) => !people.has(person));
    if (kept.size && people.size + kept.size + more.length + 1 > most) continue;
    kept.add(company);
    more.forEach((person) => people.add(person));
  }
  return posts.filter((post) => kept.has(post.company));
}

function drawGraph() {
  const place = document.getElementById("graph");
  const statuses = new Set([...document.getElementsByName("graph-status")].filter((box) => box.checked).map((box) => box.value));
  const all = chosenPosts(fold(document.getElementById("graph-search").value.trim()), statuses);
  const posts = fitting(all, narrow.matches && innerWidth < 700 ? MOST_NODES.narrow : MOST_NODES.wide);
  const note = document.getElementById("graph-note");
  if (!posts.length) {
    place.replaceChildren();
    note.textContent = FACTS.posts.some((post) => post.company != null) ? "No post matches." : "These articles give nobody a post at a company.";
    return;
  }
  const hidden = new Set(all.map((post) => post.person)).size - new Set(posts.map((post) => post.person)).size;
  note.textContent = hidden > 0 ? `The companies with most people; ${plural(hidden, "more person", "more people")} in the table of posts, or by a search here.` : "";
  place.replaceChildren(graphSvg(posts, place.clientWidth || 800));
}

/** The space that a node takes with its label, in pixels. */
const boxOf = (node) => (node.kind === "companies" ? { width: node.name.length * 7.4 + 22, height: 34 } : { width: node.name.length * 6.6 + 16, height: 42 });

/** A force that pushes apart nodes whose boxes overlap, the shorter way. */
function boxForce() {
  let nodes = [];
  const force = () => {
    for (let i = 0; i < nodes.length; i += 1) {
      for (let j = i + 1; j < nodes.length; j += 1) separate(nodes[i], nodes[j]);
    }
  };
  force.initialize = (all) => { nodes = all; };
  return force;
}

function separate(one, other) {
  const wide = (one.box.width + other.box.width) / 2 - Math.abs(one.x - other.x);
  const high = (one.box.height + other.box.height) / 2 - Math.abs(one.y - other.y);
  if (wide <= 0 || high <= 0) return;
  const [axis, overlap] = high < wide ? ["y", high] : ["x", wide];
  const push = (overlap / 2) * (one[axis] < other[axis] ? 1 : -1) * 0.8;
  one[axis] -= push;
  other[axis] += push;
}

function layOut(posts, width) {
  const nodes = new Map();
  const node = (kind, number) => {
    const id = `${kind}-${number}`;
    if (!nodes.has(id)) nodes.set(id, { id, kind, name: FACTS[kind][number].name, degree: 0 });
    nodes.get(id).degree += 1;
    return id;
  };
  const links = posts.map((post) => ({ post, source: node("people", post.person), target: node("companies", post.company) }));
  const all = [...nodes.values()];
  for (const n of all) n.box = boxOf(n);
  const area = d3.sum(all, (n) => n.box.width * n.box.height);
  const limit = Math.max(240, (area * 2.6) / width);
  const simulation = d3.forceSimulation(all)
    .force("link", d3.forceLink(links).id((n) => n.id).distance(80).strength(0.4))
    .force("charge", d3.forceManyBody().strength(-220).distanceMax(300))
    .force("x", d3.forceX(0).strength(0.03))
    .force("y", d3.forceY(0).strength(0.03 * Math.max(1, (width / limit) ** 2) + 0.05))
    .force("boxes", boxForce())
    .stop();
  for (let step = 0; step < 300; step += 1) {
    simulation.tick();
    for (const n of all) {
      n.x = Math.max((n.box.width - width) / 2, Math.min((width - n.box.width) / 2, n.x));
      n.y = Math.max((n.box.height - limit) / 2, Math.min((limit - n.box.height) / 2, n.y));
    }
  }
  const top = d3.min(all, (n) => n.y - n.box.height / 2);
  const height = Math.ceil(d3.max(all, (n) => n.y + n.box.height / 2) - top);
  for (const n of all) { n.x += width / 2; n.y -= top; }
  return { nodes: all, links, height };
}

function graphSvg(posts, width) {
  const { nodes, links, height } = layOut(posts, width);
  const svg = d3.create("svg").attr("class", "graph").attr("viewBox", [0, 0, width, height]).attr("width", width).attr("height", height)
    .attr("role", "group").attr("aria-label", "Graph of people, companies and the posts between them; the table of posts says the same");
  const line = svg.append("g").selectAll("a").data(links).join("a")
    .attr("href", (l) => `#${inText(l.post.article, "r", l.post.n)}`).attr("class", (l) => `post ${l.post.status}`).attr("tabindex", -1);
  // Two posts between the same two are two bows.
  const twins = d3.rollup(links, (group) => group, (l) => `${l.source.id} ${l.target.id}`);
  const bow = (l) => {
    const group = twins.get(`${l.source.id} ${l.target.id}`);
    const bend = (group.indexOf(l) - (group.length - 1) / 2) * 26;
    const [dx, dy] = [l.target.x - l.source.x, l.target.y - l.source.y];
    const length = Math.hypot(dx, dy) || 1;
    return `M${l.source.x},${l.source.y}Q${(l.source.x + l.target.x) / 2 - (dy / length) * bend},${(l.source.y + l.target.y) / 2 + (dx / length) * bend} ${l.target.x},${l.target.y}`;
  };
  line.append("path").attr("class", "touch").attr("d", bow);
  line.append("path").attr("class", "stroke").attr("d", bow);
  line.append("title").text((l) => `${l.source.name}: ${l.post.title}, ${l.target.name} (${l.post.status})`);
  const node = svg.append("g").selectAll("a").data(nodes).join("a").attr("href", (n) => `#${n.id}`)
    .attr("class", (n) => (n.kind === "people" ? "one-person" : "one-company")).attr("transform", (n) => `translate(${n.x},${n.y})`)
    .attr("aria-label", (n) => `${n.name}, ${plural(n.degree, "post")}`);
  node.filter((n) => n.kind === "companies").each(function box(n) {
    const half = n.name.length * 3.7 + 9;
    d3.select(this).append("rect").attr("x", -half).attr("y", -12).attr("width", 2 * half).attr("height", 24).attr("rx", 6);
    d3.select(this).append("text").attr("y", 4.5).text(n.name);
  });
  const person = node.filter((n) => n.kind === "people");
  person.append("circle").attr("r", 6);
  person.append("text").attr("y", 20).attr("paint-order", "stroke").text((n) => n.name);
  node.on("mouseenter focus", (event, n) => lightUp(svg, n)).on("mouseleave blur", () => lightUp(svg, null));
  return svg.node();
}

/** Dim all but a node, its lines and those at their other end. */
function lightUp(svg, chosen) {
  const near = new Set(chosen ? [chosen.id] : []);
  svg.selectAll("a.post").classed("dim", (l) => {
    const touches = chosen && (l.source.id === chosen.id || l.target.id === chosen.id);
    if (touches) near.add(l.source.id).add(l.target.id);
    return Boolean(chosen) && !touches;
  });
  svg.selectAll("a.one-person, a.one-company").classed("dim", (n) => Boolean(chosen) && !near.has(n.id));
}
