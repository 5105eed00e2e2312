"use strict";
(() => {
const data = JSON.parse(document.getElementById("data").textContent);
const main = document.getElementById("main");
const cards = new Map(data.cards.map(c => [c.id, c]));
const fold = text => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[‘’`]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, " ").trim();
const wordsOf = text => fold(text).replace(/'s\b/g, "").match(/[\p{L}\p{N}]+/gu) || [];

function make(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value !== false && value != null) node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.filter(c => c != null));
  return node;
}

// Search: a whole name, its beginning, the beginnings of its words, a part, a slip or two.
const names = data.cards.flatMap(c => [c.name, ...c.also].map(name => ({ card: c, name, plain: fold(name).replace(/^(the|a|an) /, ""), words: wordsOf(name) })));
const weight = new Map(data.cards.map(c => [c.id, c.groups.reduce((n, g) => n + g[1].length, 0)]));

function slips(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [], row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    before = row; row = next;
  }
  return row[b.length];
}

function rank(query, entry) {
  const plain = fold(query).replace(/^(the|a|an) /, ""), asked = wordsOf(query);
  if (!asked.length) return null;
  if (entry.plain === plain) return 0;
  if (entry.plain.startsWith(plain)) return 1;
  if (asked.every(w => entry.words.some(o => o.startsWith(w)))) return 2;
  if (entry.plain.includes(plain) && plain.length > 2) return 3;
  const allowed = w => w.length < 4 ? 0 : w.length < 8 ? 1 : 2;
  if (asked.every(w => entry.words.some(o => o.startsWith(w) || slips(w, o, allowed(w)) <= allowed(w)))) return 4;
  return null;
}

function found(query) {
  const best = new Map();
  for (const entry of names) {
    const at = rank(query, entry);
    if (at != null && at < (best.get(entry.card) ?? 9)) best.set(entry.card, at);
  }
  return [...best].sort((a, b) => a[1] - b[1] || weight.get(b[0].id) - weight.get(a[0].id) || a[0].name.localeCompare(b[0].name)).slice(0, 12).map(e => e[0]);
}

const link = (card, text) => make("a", { href: "#/" + encodeURIComponent(card.id) }, text || card.name);

function linked(text, ids, except) {
  const known = ids.filter(i => i !== except && cards.has(i)).map(i => cards.get(i)).sort((a, b) => b.name.length - a.name.length);
  const parts = [text];
  for (const card of known) {
    for (let at = 0; at < parts.length; at++) {
      if (typeof parts[at] !== "string") continue;
      const start = parts[at].indexOf(card.name);
      if (start < 0) continue;
      parts.splice(at, 1, parts[at].slice(0, start), link(card), parts[at].slice(start + card.name.length));
      break;
    }
  }
  return parts;
}

function passage(number) {
  const [quote, from, to, place] = data.quotes[number];
  return make("blockquote", {}, quote.slice(0, from), make("mark", {}, quote.slice(from, to)), quote.slice(to), " ", make("cite", {}, "[" + place + "]"));
}

function proven(text, facts, except) {
  const ids = facts.flatMap(f => data.facts[f] ? data.facts[f][1] : []);
  const proofs = [...new Set(facts.flatMap(f => data.facts[f] ? data.facts[f][2] : []))].slice(0, 4);
  const also = ids.filter((i, at) => ids.indexOf(i) === at && i !== except && cards.has(i));
  const body = also.length ? [make("p", { class: "note" }, "See ", ...also.flatMap((i, at) => [at ? ", " : "", link(cards.get(i))]))] : [];
  return make("li", {}, make("details", {}, make("summary", {}, text), ...proofs.map(passage), ...body));
}

function show(title, ...nodes) {
  document.title = title ? title + " – " + data.title : data.title;
  main.replaceChildren(...nodes);
}

function lookUp() {
  const hits = make("ul", { class: "hits", id: "hits" });
  const status = make("p", { class: "note", role: "status" });
  const field = make("input", { type: "search", id: "q", autocomplete: "off", "aria-controls": "hits", placeholder: data.cards.length ? data.cards[0].name : "" });
  const update = () => {
    const cardsFound = field.value.trim() ? found(field.value) : [];
    hits.replaceChildren(...cardsFound.map(c => make("li", {}, make("a", { href: "#/" + encodeURIComponent(c.id) }, c.name + " ", make("span", { class: "kind" }, c.kind)))));
    status.textContent = !field.value.trim() ? "" : cardsFound.length ? cardsFound.length + " found" : "Nothing found for “" + field.value.trim() + "”.";
  };
  field.addEventListener("input", update);
  field.addEventListener("keydown", e => {
    if (e.key === "Enter" && hits.querySelector("a")) location.hash = hits.querySelector("a").getAttribute("href");
    if (e.key === "ArrowDown" && hits.querySelector("a")) { e.preventDefault(); hits.querySelector("a").focus(); }
  });
  hits.addEventListener("keydown", e => {
    const all = [...hits.querySelectorAll("a")], at = all.indexOf(document.activeElement);
    if (e.key === "ArrowDown" && all[at + 1]) { e.preventDefault(); all[at + 1].focus(); }
    if (e.key === "ArrowUp") { e.preventDefault(); (all[at - 1] || field).focus(); }
  });
  const about = data.about.map(i => cards.get(i)).filter(Boolean);
  show("", make("label", { for: "q" }, "Who or what?"), field, status, hits, ...about.flatMap(shownCard));
}

function shownCard(card) {
  const [first, ...rest] = card.lines;
  const groups = card.groups.map(([title, facts]) => [make("h3", {}, title), make("ul", {}, ...facts.map(f => proven(data.facts[f][0], [f], card.id)))]);
  return [
    make("h2", {}, card.name, " ", make("span", { class: "kind" }, card.kind)),
    card.also.length ? make("p", { class: "note" }, "Also: " + card.also.slice(0, 6).join(", ")) : null,
    first ? make("p", { class: "lead" }, ...linked(first[0], first[1].flatMap(f => data.facts[f] ? data.facts[f][1] : []), card.id)) : null,
    first ? make("ul", {}, proven("The page's words", first[1], card.id)) : null,
    rest.length ? make("h3", {}, "Key facts") : null, rest.length ? make("ul", {}, ...rest.map(([text, facts]) => proven(text, facts, card.id))) : null,
    card.groups.length ? make("details", {}, make("summary", {}, "Everything (" + card.groups.reduce((n, g) => n + g[1].length, 0) + ")"), ...groups.flat()) : null,
  ].filter(Boolean);
}

function timeline() {
  const kinds = [...new Set(data.events.map(e => e[3]))];
  const chosen = new Set(kinds);
  const list = make("div", {}), status = make("p", { class: "note", role: "status" });
  const field = make("input", { type: "search", id: "t", autocomplete: "off" });
  const update = () => {
    const asked = wordsOf(field.value);
    const left = data.events.filter(e => chosen.has(e[3]) && asked.every(w => fold(e[1] + " " + e[2]).includes(w)));
    status.textContent = left.length + " of " + data.events.length + " events";
    const years = new Map();
    for (const e of left) {
      const year = (e[0].match(/-?\d{3,4}X?/) || [""])[0];
      years.set(year, [...(years.get(year) || []), e]);
    }
    list.replaceChildren(...[...years].flatMap(([year, events]) => [make("h3", {}, year), make("ul", {}, ...events.map(e => {
      const item = proven(e[2], e[4]);
      item.querySelector("summary").prepend(make("time", {}, e[1]));
      return item;
    }))]));
  };
  const buttons = kinds.map(k => make("button", { type: "button", "aria-pressed": "true", onclick: e => {
    chosen.has(k) ? chosen.delete(k) : chosen.add(k);
    e.target.setAttribute("aria-pressed", String(chosen.has(k)));
    update();
  } }, k));
  field.addEventListener("input", update);
  show("Timeline", make("h2", {}, "Timeline"), make("label", { for: "t" }, "With the words"), field, make("div", { class: "filters", role: "group", "aria-label": "Kinds of events" }, ...buttons), status, list);
  update();
}

const ROUND = 10;
function shuffled(items) {
  const all = [...items];
  for (let i = all.length - 1; i > 0; i--) { const j = Math.floor(Math.random() * (i + 1)); [all[i], all[j]] = [all[j], all[i]]; }
  return all;
}

function quiz() {
  const level = q => ["easy", "medium", "hard"].indexOf(q.level);
  const asked = shuffled(data.questions).slice(0, ROUND).sort((a, b) => level(a) - level(b));
  let at = 0, right = 0;
  const missed = [];
  if (!asked.length) return show("Quiz", make("h2", {}, "Quiz"), make("p", {}, "This table holds no questions."));
  const judged = (question, isRight, box) => {
    right += isRight;
    if (!isRight) missed.push(question);
    const next = make("button", { type: "button", onclick: () => { at += 1; at < asked.length ? ask() : done(); } }, at + 1 < asked.length ? "Next question" : "The score");
    box.append(make("p", { class: "verdict " + (isRight ? "good" : "bad") }, isRight ? "Right: " + question.answer.join(", ") + "." : "Wrong. It is " + question.answer.join(", ") + "."),
      make("p", {}, question.why), ...question.proof.map(passage), next);
    next.focus();
  };
  const ask = () => {
    const question = asked[at], box = make("div", { role: "status" });
    let answer;
    if (question.options.length) {
      const buttons = question.options.map((option, i) => make("button", { type: "button", "data-key": String(i + 1), onclick: e => {
        for (const b of buttons) { b.disabled = true; if (question.answer.includes(b.dataset.option)) b.classList.add("right"); }
        if (!question.answer.includes(option)) e.currentTarget.classList.add("wrong");
        judged(question, question.answer.includes(option), box);
      }, "data-option": option }, (i + 1) + "  " + option));
      answer = make("div", { class: "options", role: "group", "aria-label": "Options; keys 1 to " + buttons.length }, ...buttons);
    } else {
      const field = make("input", { type: "text", id: "typed", autocomplete: "off" });
      const send = () => {
        if (!field.value.trim() || field.disabled) return;
        field.disabled = true; button.disabled = true;
        const bare = text => wordsOf(text).filter(w => !["the", "a", "an"].includes(w)).join(" ");
        const typed = bare(field.value), most = typed.length < 5 ? 0 : typed.length < 9 ? 1 : 2;
        judged(question, question.accepted.some(a => slips(typed, bare(a), most) <= most), box);
      };
      const button = make("button", { type: "button", onclick: send }, "Answer");
      field.addEventListener("keydown", e => { if (e.key === "Enter") { e.preventDefault(); e.stopPropagation(); send(); } });
      answer = make("div", {}, make("label", { for: "typed" }, "Your answer"), field, " ", button);
    }
    show("Quiz", make("p", { class: "note" }, (at + 1) + " of " + asked.length + " · " + right + " right · " + question.level), make("h2", { tabindex: "-1" }, question.stem), answer, box);
    (main.querySelector("#typed") || main.querySelector("h2")).focus();
  };
  const done = () => {
    const again = make("button", { type: "button", onclick: quiz }, "Another round");
    const list = missed.map(q => make("li", {}, make("details", {}, make("summary", {}, q.stem + " " + q.answer.join(", ")), ...q.proof.map(passage))));
    show("Quiz", make("h2", { tabindex: "-1" }, right + " of " + asked.length + " right"), ...(missed.length ? [make("h3", {}, "Missed"), make("ul", {}, ...list)] : []), again);
    again.focus();
  };
  ask();
}

document.addEventListener("keydown", e => {
  if (e.ctrlKey || e.metaKey || e.altKey) return;
  const typing = ["INPUT", "SELECT"].includes(document.activeElement.tagName);
  if (e.key === "/" && !typing) { e.preventDefault(); location.hash = "#/"; setTimeout(() => document.getElementById("q") && document.getElementById("q").focus()); }
  const option = !typing && main.querySelector('.options button[data-key="' + CSS.escape(e.key) + '"]');
  if (option && !option.disabled) { e.preventDefault(); option.click(); }
});

function route() {
  const path = decodeURIComponent(location.hash.replace(/^#\/?/, ""));
  for (const a of document.querySelectorAll("nav a")) a.getAttribute("href") === "#/" + (["timeline", "quiz"].includes(path) ? path : "") ? a.setAttribute("aria-current", "page") : a.removeAttribute("aria-current");
  if (path === "timeline") timeline();
  else if (path === "quiz") quiz();
  else if (cards.has(path)) { const card = cards.get(path); show(card.name, ...shownCard(card)); main.focus(); window.scrollTo(0, 0); }
  else if (path !== "main") lookUp();
}
window.addEventListener("hashchange", route);
route();
})();
