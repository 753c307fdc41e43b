import { h, link } from "./dom.js";

/** A small part of GitHub's Markdown as nodes; hidden comments and unknown HTML are not shown. */
export function markdown(source) {
  const visible = (source ?? "").replace(/<!--[\s\S]*?-->/g, "").replaceAll("\r", "");
  return blocks(visible.split("\n"));
}

function blocks(lines) {
  const nodes = [];
  for (let at = 0; at < lines.length;) {
    const rule = rules.find(([starts]) => starts(lines, at));
    const [node, next] = rule[1](lines, at);
    node && nodes.push(node);
    at = next;
  }
  return nodes;
}

const isList = (line) => /^ {0,3}(?:[-*+]|\d{1,9}[.)]) +/.test(line);
const isTable = (lines, at) => lines[at].includes("|") && /^[\s|:-]*-[\s|:-]*$/.test(lines[at + 1] ?? "") && (lines[at + 1] ?? "").includes("|");
const starters = [/^```/, /^#{1,6} /, /^>/, /^\s*$/, /^ {0,3}(?:[-*_] *){3,}$/];

const rules = [
  [(lines, at) => lines[at].trim() === "", (lines, at) => [null, at + 1]],
  [(lines, at) => lines[at].startsWith("```"), fence],
  [(lines, at) => /^#{1,6} /.test(lines[at]), heading],
  [(lines, at) => /^ {0,3}(?:[-*_] *){3,}$/.test(lines[at]), (lines, at) => [h("hr"), at + 1]],
  [(lines, at) => lines[at].startsWith(">"), quote],
  [(lines, at) => isList(lines[at]), list],
  [isTable, table],
  [(lines, at) => /^\s*<\/?(details|summary|br|p|div)[^>]*>\s*$/i.test(lines[at]), (lines, at) => [null, at + 1]],
  [() => true, paragraph],
];

function fence(lines, at) {
  const closing = new RegExp("^" + lines[at].match(/^`+/)[0] + "`*\\s*$");
  let end = at + 1;
  while (end < lines.length && !closing.test(lines[end])) {
    end++;
  }
  return [h("pre", {}, lines.slice(at + 1, end).join("\n")), end + 1];
}

function heading(lines, at) {
  const [, hashes, text] = lines[at].match(/^(#{1,6}) +(.*?)\s*#*$/);
  return [h("h" + Math.min(6, hashes.length + 3), {}, inline(text)), at + 1];
}

function quote(lines, at) {
  let end = at;
  while (end < lines.length && lines[end].startsWith(">")) {
    end++;
  }
  return [h("blockquote", {}, blocks(lines.slice(at, end).map((line) => line.replace(/^> ?/, "")))), end];
}

const marker = /^ {0,3}(?:[-*+]|(\d{1,9})[.)]) +/;

/** What stands under the first letter of an item belongs to it. */
function list(lines, at) {
  const first = lines[at].match(marker) ?? [""];
  const items = [];
  let end = at;
  for (let found; (found = (lines[end] ?? "").match(marker)) && Boolean(found[1]) === Boolean(first[1]);) {
    const inside = " ".repeat(found[0].length);
    const item = [lines[end].slice(found[0].length)];
    for (end++; end < lines.length && (lines[end].startsWith(inside) || continued(lines, end, inside)); end++) {
      item.push(lines[end].slice(inside.length));
    }
    items.push(item);
  }
  return items.length === 0
    ? paragraph(lines, at)
    : [h(first[1] ? "ol" : "ul", { start: first[1] > 1 ? first[1] : null }, items.map((item) => h("li", {}, inItem(item)))), end];
}

const continued = (lines, at, inside) => lines[at].trim() === "" && (lines[at + 1] ?? "").startsWith(inside);

/** The words of an item stand beside its bullet, not in a paragraph of their own. */
function inItem(lines) {
  const found = lines[0].match(/^\[([ xX])\] (.*)$/);
  const box = found && [h("input", { type: "checkbox", disabled: true, checked: found[1] !== " " }), " "];
  const nodes = blocks(found ? [found[2], ...lines.slice(1)] : lines);
  return [box, ...nodes.flatMap((node) => (node.tagName === "P" ? [...node.childNodes] : [node]))];
}

function table(lines, at) {
  const cells = (line) => line.trim().replace(/^\||\|$/g, "").split(/(?<!\\)\|/).map((cell) => inline(cell.trim().replaceAll("\\|", "|")));
  let end = at + 2;
  while (end < lines.length && lines[end].includes("|")) {
    end++;
  }
  const row = (tag) => (line) => h("tr", {}, cells(line).map((cell) => h(tag, {}, cell)));
  return [
    h("table", {}, h("thead", {}, row("th")(lines[at])), h("tbody", {}, lines.slice(at + 2, end).map(row("td")))), end];
}

function paragraph(lines, at) {
  let end = at + 1;
  while (end < lines.length && !starters.some((start) => start.test(lines[end])) && !isList(lines[end])) {
    end++;
  }
  const nodes = lines.slice(at, end).flatMap((line, index) => [index > 0 && h("br"), ...inline(line)]);
  return [h("p", {}, nodes), end];
}

const marks = [
  [/\\([\\`*_{}[\]()#+.!<>@~|&:/-])/, (found) => found[1]],
  [/(`+)(.+?)\1/, (found) => h("code", {}, found[2].trim())],
  [/!\[([^\]]*)\]\(([^)\s]+)[^)]*\)/, (found) => link(found[2], found[1] || "image")],
  [/\[((?:\\.|[^\]\\])+)\]\(<?([^)>\s]+)>?[^)]*\)/, (found) => link(found[2], inline(found[1]))],
  [/<(https?:[^>\s]+)>/, (found) => link(found[1], found[1])],
  [/https?:\/\/[^\s<>)]*[^\s<>).,;:!?'"]/, (found) => link(found[0], found[0])],
  [/\*\*(.+?)\*\*/, (found) => h("strong", {}, inline(found[1]))],
  [/~~(.+?)~~/, (found) => h("s", {}, inline(found[1]))],
  [/(?<![\w*])\*([^*\s](?:[^*]*[^*\s])?)\*(?!\w)/, (found) => h("em", {}, inline(found[1]))],
  [/(?<![\w_])_([^_\s](?:[^_]*[^_\s])?)_(?!\w)/, (found) => h("em", {}, inline(found[1]))],
  [/<\/?(?:sub|sup|b|i|em|strong|kbd|br|details|summary|p|div|span)\b[^>]*>/i, () => ""],
  [/&(amp|lt|gt|quot|#39|#64|nbsp|ZeroWidthSpace|#8203);/, (found) => entities[found[1]]],
];

const entities = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#64": "@", nbsp: " ", ZeroWidthSpace: "", "#8203": "" };

function inline(text) {
  const nodes = [];
  let rest = text;
  while (rest) {
    const first = marks
      .map(([pattern, make]) => ({ found: pattern.exec(rest), make }))
      .filter((each) => each.found)
      .reduce((a, b) => (a && a.found.index <= b.found.index ? a : b), null);
    if (!first) {
      return [...nodes, rest];
    }
    nodes.push(rest.slice(0, first.found.index), first.make(first.found));
    rest = rest.slice(first.found.index + first.found[0].length);
  }
  return nodes;
}
