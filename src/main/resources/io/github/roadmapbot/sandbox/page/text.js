import { h, link } from "./dom.js";
import { glyph } from "./emoji.js";

const unescape = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
const emojiName = /:([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):/g;

/** Plain text in which :names: of emoji have become characters. */
export function plain(text) {
  return unescape(text ?? "").replace(emojiName, (whole, name) => glyph(name));
}

/** Slack's mrkdwn as nodes. `names` turns ids of people and channels into names. */
export function mrkdwn(text, names) {
  return (text ?? "").split(/```\n?([\s\S]*?)```/).map((part, index) =>
    index % 2 === 1 ? h("pre", {}, unescape(part.replace(/\n$/, ""))) : lines(index ? part.replace(/^\n/, "") : part, names));
}

function lines(text, names) {
  const nodes = [];
  let quote = null;
  text.split("\n").forEach((line, index, all) => {
    const quoted = line.match(/^(?:&gt;|>) ?(.*)$/);
    if (quoted) {
      quote ??= nodes[nodes.push(h("blockquote")) - 1];
      quote.append(...inline(quoted[1], names), h("br"));
      return;
    }
    quote = null;
    nodes.push(...inline(line, names));
    if (index < all.length - 1) {
      nodes.push(h("br"));
    }
  });
  return nodes;
}

const marks = [
  [/`([^`]+)`/, (found) => h("code", {}, unescape(found[1]))],
  [/<([@#!])([^>|]+)(?:\|([^>]*))?>/, (found, names) => reference(found[1], found[2], found[3], names)],
  [/<([a-z]+:[^>|]+)(?:\|([^>]*))?>/i, (found) => link(unescape(found[1]), plain(found[2] || found[1]))],
  [/:([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):/, (found) => emoji(found[1])],
  [/(?<![\w*])\*([^*\s](?:[^*]*[^*\s])?)\*(?![\w*])/, (found, names) => h("strong", {}, inline(found[1], names))],
  [/(?<![\w_])_([^_\s](?:[^_]*[^_\s])?)_(?![\w_])/, (found, names) => h("em", {}, inline(found[1], names))],
  [/(?<![\w~])~([^~\s](?:[^~]*[^~\s])?)~(?![\w~])/, (found, names) => h("s", {}, inline(found[1], names))],
];

function inline(text, names) {
  return earliest(text, marks, (rest) => [unescape(rest)], (build, found) => build(found, names));
}

/** Splits a text at the mark that comes first, again and again. */
function earliest(text, rules, between, build) {
  const nodes = [];
  let rest = text;
  while (rest) {
    const first = rules
      .map(([pattern, make]) => ({ found: pattern.exec(rest), make }))
      .filter((each) => each.found)
      .reduce((a, b) => (a && a.found.index <= b.found.index ? a : b), null);
    if (!first) {
      break;
    }
    nodes.push(...between(rest.slice(0, first.found.index)), build(first.make, first.found));
    rest = rest.slice(first.found.index + first.found[0].length);
  }
  return rest ? [...nodes, ...between(rest)] : nodes;
}

function reference(sign, id, label, names) {
  if (sign === "@") {
    return h("span", { class: "mention" }, "@" + (names(id) ?? label ?? id));
  }
  if (sign === "#") {
    return h("span", { class: "mention" }, "#" + (names(id) ?? (label || "private channel")));
  }
  const [kind, seconds, format] = id.split("^");
  if (kind === "date") {
    return h("time", {}, date(Number(seconds), unescape(format ?? ""), label));
  }
  return h("span", { class: "mention" }, label ? unescape(label) : "@" + kind.replace(/^subteam$/, "group"));
}

function date(seconds, format, fallback) {
  const when = new Date(seconds * 1000);
  const day = { weekday: "short", year: "numeric", month: "short", day: "numeric", timeZone: "UTC" };
  const time = { hour: "2-digit", minute: "2-digit", timeZone: "UTC" };
  return format
    ? format.replace(/\{date[a-z_]*\}/g, when.toLocaleDateString("en-GB", day))
      .replace(/\{time[a-z_]*\}/g, when.toLocaleTimeString("en-GB", time))
    : fallback ?? when.toISOString();
}

function emoji(name) {
  return h("span", { class: "emoji", role: "img", title: `:${name}:`, "aria-label": name }, glyph(name));
}

/** One element of rich text: text with a style, a link, a mention, an emoji. */
export function rich(element, names) {
  const style = element.style ?? {};
  const inner = richInner(element, names);
  return ["code:code", "underline:u", "strike:s", "italic:em", "bold:strong"]
    .map((pair) => pair.split(":"))
    .reduce((node, [key, tag]) => (style[key] ? h(tag, {}, node) : node), inner);
}

function richInner(element, names) {
  switch (element.type) {
    case "link": return link(element.url, element.text ?? element.url);
    case "emoji": return emoji(element.name);
    case "usergroup": return reference("!", "subteam^" + element.usergroup_id, undefined, names);
    case "user": return reference("@", element.user_id, undefined, names);
    case "channel": return reference("#", element.channel_id, undefined, names);
    case "broadcast": return reference("!", element.range, undefined, names);
    case "date": return h("time", {}, date(element.timestamp, element.format ?? "", element.fallback));
    default: return broken(element.text ?? "");
  }
}

const broken = (text) => h("span", {}, text.split("\n").flatMap((line, index) => (index ? [h("br"), line] : [line])));
