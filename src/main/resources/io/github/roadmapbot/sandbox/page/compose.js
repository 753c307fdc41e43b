import { glyph } from "./emoji.js";

/**
 * What is typed with a few signs (*bold*, _italic_, ~struck~, `code`, lists, > quotes, ``` code) as the rich text that
 * Slack's composer makes of it. `names` holds what can be mentioned: lists of people and channels with ids.
 */
export function composed(text, names) {
  const lines = text.replaceAll("\r", "").split("\n");
  const elements = [];
  for (let at = 0; at < lines.length;) {
    const rule = rules.find(([starts]) => starts.test(lines[at]));
    at = rule[1](lines, at, elements, names);
  }
  return { type: "rich_text", elements };
}

const item = /^( *)(?:[-•*]|(\d{1,9})[.)]) +(.*)$/;
const rules = [
  [/^```/, code],
  [/^> ?/, quote],
  [item, list],
  [/^/, section],
];

function code(lines, at, elements) {
  let end = at + 1;
  while (end < lines.length && !lines[end].startsWith("```")) {
    end++;
  }
  const text = lines.slice(at + 1, end).join("\n");
  text && elements.push({ type: "rich_text_preformatted", elements: [{ type: "text", text }] });
  return end + 1;
}

function quote(lines, at, elements, names) {
  let end = at;
  while (end < lines.length && /^> ?/.test(lines[end])) {
    end++;
  }
  const text = lines.slice(at, end).map((line) => line.replace(/^> ?/, "")).join("\n");
  elements.push({ type: "rich_text_quote", elements: words(text, names) });
  return end;
}

function list(lines, at, elements, names) {
  let last = null;
  let end = at;
  for (let found; (found = (lines[end] ?? "").match(item)); end++) {
    const style = found[2] ? "ordered" : "bullet";
    const indent = Math.min(8, Math.floor(found[1].length / 2));
    if (!last || last.style !== style || last.indent !== indent) {
      last = { type: "rich_text_list", style, indent, elements: [] };
      found[2] > 1 && (last.offset = Number(found[2]) - 1);
      elements.push(last);
    }
    last.elements.push({ type: "rich_text_section", elements: words(found[3], names) });
  }
  return end;
}

function section(lines, at, elements, names) {
  let end = at + 1;
  while (end < lines.length && !rules.slice(0, 3).some(([starts]) => starts.test(lines[end]))) {
    end++;
  }
  const text = lines.slice(at, end).join("\n");
  text && elements.push({ type: "rich_text_section", elements: words(text, names) });
  return end;
}

const styled = (sign) => new RegExp(`(?<![\\w${sign}])\\${sign}([^\\s\\${sign}](?:[^\\n\\${sign}]*[^\\s\\${sign}])?)\\${sign}(?![\\w${sign}])`);
const marks = [
  [/`([^`\n]+)`/, (found, style) => [{ type: "text", text: found[1], style: { ...style, code: true } }]],
  [/\[([^\]\n]+)\]\(((?:https?|mailto|javascript):[^)\s]+)\)/i, (found, style) => [looks({ type: "link", url: found[2], text: found[1] }, style)]],
  [/https?:\/\/[^\s<>]*[^\s<>).,;:!?'"]/, (found, style) => [looks({ type: "link", url: found[0] }, style)]],
  [styled("*"), (found, style, names) => words(found[1], names, { ...style, bold: true })],
  [styled("_"), (found, style, names) => words(found[1], names, { ...style, italic: true })],
  [styled("~"), (found, style, names) => words(found[1], names, { ...style, strike: true })],
  [/(?<!\w)@(here|channel|everyone)\b/, (found) => [{ type: "broadcast", range: found[1] }]],
  [/:([a-z0-9_+-]+):/, (found, style) => [emoji(found, style)]],
];

const looks = (element, style) => (Object.keys(style).length ? { ...element, style } : element);

function emoji([whole, name], style) {
  const character = glyph(name);
  return character === whole
    ? looks({ type: "text", text: whole }, style)
    : { type: "emoji", name, unicode: [...character].map((each) => each.codePointAt(0).toString(16)).join("-") };
}

/** Whoever is called by a name that people see. */
function mention(rest, names) {
  const all = [
    ...names.people.map((person) => ({ sign: "@" + person.name, element: { type: "user", user_id: person.id } })),
    ...names.channels.map((channel) => ({ sign: "#" + channel.name, element: { type: "channel", channel_id: channel.id } })),
  ];
  return all
    .map((each) => ({ ...each, index: rest.indexOf(each.sign) }))
    .filter((each) => each.index >= 0)
    .sort((a, b) => a.index - b.index || b.sign.length - a.sign.length)[0];
}

function words(text, names, style = {}) {
  const nodes = [];
  let rest = text;
  while (rest) {
    const first = marks
      .map(([pattern, make]) => ({ found: pattern.exec(rest), make }))
      .filter((each) => each.found)
      .reduce((a, b) => (a && a.found.index <= b.found.index ? a : b), null);
    const named = mention(rest, names);
    if (named && named.index <= (first?.found.index ?? Infinity)) {
      nodes.push(...plain(rest.slice(0, named.index), style), named.element);
      rest = rest.slice(named.index + named.sign.length);
    } else if (first) {
      nodes.push(...plain(rest.slice(0, first.found.index), style), ...first.make(first.found, style, names));
      rest = rest.slice(first.found.index + first.found[0].length);
    } else {
      nodes.push(...plain(rest, style));
      rest = "";
    }
  }
  return nodes;
}

const plain = (text, style) => (text ? [looks({ type: "text", text }, style)] : []);

/** Rich text as it would have been typed. */
export function typed(richText) {
  return (richText?.elements ?? []).map(part).join("\n");
}

function part(element) {
  switch (element.type) {
    case "rich_text_preformatted": return "```\n" + inner(element) + "\n```";
    case "rich_text_quote": return inner(element).split("\n").map((line) => "> " + line).join("\n");
    case "rich_text_list": return element.elements.map((each, index) =>
      "  ".repeat(element.indent ?? 0) + (element.style === "ordered" ? `${(element.offset ?? 0) + index + 1}. ` : "- ")
        + inner(each).replaceAll("\n", " ")).join("\n");
    default: return inner(element);
  }
}

function inner(element) {
  return element.elements.map((each) => {
    const text = each.type === "link" ? (each.text ? `[${each.text}](${each.url})` : each.url)
      : each.type === "emoji" ? `:${each.name}:` : each.text ?? "";
    return Object.entries({ code: "`", strike: "~", italic: "_", bold: "*" })
      .reduce((done, [style, sign]) => (each.style?.[style] ? sign + done + sign : done), text);
  }).join("");
}
