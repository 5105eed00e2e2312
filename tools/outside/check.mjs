// Reads exports with programs that are not defcli's: node check.mjs FOLDER
// (FOLDER holds t.ics, t.timelinejs, t.mermaid as `defcli timeline --export` wrote them, and q.gift of `defcli quiz --export`).
import { readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { JSDOM } from "jsdom";

const dom = new JSDOM("", { url: "http://localhost/" });
Object.assign(globalThis, { window: dom.window, document: dom.window.document, self: dom.window, getComputedStyle: dom.window.getComputedStyle, DOMParser: dom.window.DOMParser });

const folder = process.argv[2] ?? ".";
const read = (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : null);

async function ics(text) {
  const { default: ICAL } = await import("ical.js");
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
  const whole = events.filter((each) => each.startDate.isDate && each.endDate.compare(each.startDate) > 0);
  const ids = new Set(events.map((each) => each.uid));
  return `${events.length} events, ${whole.length} of whole days, ${ids.size} ids`;
}

async function timelinejs(text) {
  const bundled = await build({
    stdin: { contents: 'export { TimelineConfig } from "@knight-lab/timelinejs/src/js/core/TimelineConfig.js"', resolveDir: import.meta.dirname },
    bundle: true, format: "esm", write: false, loader: { ".less": "empty", ".css": "empty" }, logLevel: "error",
  });
  const { TimelineConfig } = await import(`data:text/javascript;base64,${Buffer.from(bundled.outputFiles[0].text).toString("base64")}`);
  const data = JSON.parse(text);
  const config = new TimelineConfig(data);
  config.validate();
  return `${config.events.length} of ${data.events.length} events, errors: ${config.messages.errors.map(String).slice(0, 2).join("; ") || "none"}`;
}

async function mermaid(text) {
  const { default: library } = await import("mermaid");
  await library.parse("timeline\n  2000 : registers the diagram");
  const { type, db } = await library.mermaidAPI.getDiagramFromText(text);
  const lines = db.getTasks();
  return `${type}: ${db.getSections().length} sections, ${lines.length} lines with ${lines.flatMap((each) => each.events).length} events`;
}

async function gift(text) {
  const { parse } = await import("gift-pegjs");
  const questions = parse(text).filter((each) => each.type !== "Category" && each.type !== "Description");
  const kinds = questions.reduce((count, each) => ({ ...count, [each.type]: (count[each.type] ?? 0) + 1 }), {});
  return `${questions.length} questions: ${JSON.stringify(kinds)}`;
}

for (const [name, check] of [["t.ics", ics], ["t.timelinejs", timelinejs], ["t.mermaid", mermaid], ["q.gift", gift]]) {
  const text = read(name);
  if (text === null) continue;
  try {
    console.log(`${name}: ${await check(text)}`);
  } catch (error) {
    console.log(`${name}: REFUSED ${String(error).split("\n")[0]}`);
    process.exitCode = 1;
  }
}
