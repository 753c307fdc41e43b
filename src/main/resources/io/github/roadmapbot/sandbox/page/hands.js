import { h } from "./dom.js";

/** What a person does with an issue, besides reading it. */
export function issueVerbs(world, issue) {
  const verb = (text, act, reason) => h("button", {
    type: "button", class: "button small",
    data: { test: act, reason: reason ?? "", key: `${act}-${issue.number}-${reason}` },
    onclick: () => world.act({ act, number: issue.number, reason }),
  }, text);
  return [
    h("div", { class: "verbs" }, issue.state === "open"
      ? [verb("Close as completed", "close-issue", "completed"), verb("Close as not planned", "close-issue", "not_planned")]
      : verb("Reopen", "reopen-issue")),
    line(world, "Rename", issue.title, `rename-${issue.number}`, (text) => ({ act: "rename-issue", number: issue.number, text })),
    line(world, "Add label", "", `label-${issue.number}`, (text) => ({ act: "label-issue", number: issue.number, text }))];
}

/** A label as a chip, which can be taken off. */
export function labelOff(world, issue, name) {
  return h("button", {
    type: "button", class: "plain", "aria-label": `Take the label ${name} off`, title: "Take it off",
    data: { test: "unlabel", label: name, key: `unlabel-${issue.number}-${name}` },
    onclick: (event) => {
      event.preventDefault();
      world.act({ act: "unlabel-issue", number: issue.number, text: name });
    },
  }, "✕");
}

/** A field with a button that does something with what is in it. */
export function line(world, name, value, key, what) {
  const test = key.replace(/-[^-]*$/, "");
  const field = h("input", { type: "text", value, "aria-label": name, placeholder: `${name}…`, data: { test: `${test}-text`, key: `${key}-text` } });
  return h("form", {
    class: "line",
    onsubmit: async (event) => {
      event.preventDefault();
      const result = field.value.trim() ? await world.act(what(field.value.trim())) : {};
      result.ok && !value && (field.value = "");
    },
  }, field, h("button", { type: "submit", class: "button small", data: { test, key } }, name));
}

/** What is chosen on a card of the board; another choice moves it. */
export function cardValues(world, board, item) {
  const chosen = board.fields.filter((field) => field.options.length > 0).map((field) => h("select", {
    class: "value", title: field.name, "aria-label": `${field.name} of ${item.title}`,
    data: { test: "card-field", field: field.name, key: `${item.id}-${field.name}` },
    onchange: (event) => event.target.value && world.act({ act: "move-card", text: item.title, field: field.name, value: event.target.value }),
  }, !item.values[field.name] && h("option", { value: "" }, `No ${field.name.toLowerCase()}`),
  field.options.map((option) => h("option", { value: option.name, selected: option.name === item.values[field.name] }, option.name))));
  return [chosen, h("button", {
    type: "button", class: "plain", "aria-label": `Take ${item.title} off the board`, title: "Take it off the board",
    data: { test: "remove-card", key: `off-${item.id}` },
    onclick: () => world.act({ act: "remove-card", text: item.title }),
  }, "✕")];
}

/** What a person does with a comment; replies have no replies of their own. */
export function commentVerbs(world, comment, isReply) {
  const verb = (text, test, onclick) => h("button", {
    type: "button", class: "button small", data: { test, key: `${test}-${comment.id}` }, onclick,
  }, text);
  return [
    h("div", { class: "verbs" },
      verb("Copy link", "copy-link", () => copied(world, comment.url)),
      verb("Delete", "delete-comment", () => world.act({ act: "delete-comment", id: comment.id }))),
    !isReply && line(world, "Reply", "", `reply-${comment.id}`, (text) => ({ act: "reply", id: comment.id, text }))];
}

/** Where a browser lets nobody write to the clipboard, the address can be read at least. */
async function copied(world, url) {
  try {
    await navigator.clipboard.writeText(url);
    world.note(`Copied: ${url}`);
  } catch {
    world.note(url);
  }
}

/** Whether the app hears of everything at once, and what it was told. */
export function webhooks(world, { any, on, sent }) {
  if (!any) {
    return h("p", { class: "empty" }, "The app has given GitHub no address: it looks by itself what happened here.");
  }
  const toggle = h("button", {
    type: "button", class: "button small", "aria-pressed": String(on), data: { test: "webhooks", key: "webhooks" },
    onclick: () => world.act({ act: "webhooks", on: on ? "no" : "yes" }),
  }, on ? "Switch them off" : "Switch them on");
  return [
    h("p", { class: "meta" }, on
      ? "Switched on: the app hears at once of issues and of cards on the board. Comments it reads every ten minutes: move the clock."
      : "Switched off: the app looks every five minutes at issues and cards, and every ten at comments. Move the clock."),
    h("div", { class: "verbs" }, toggle),
    sent.length > 0 && h("ul", { class: "deliveries" }, [...sent].reverse().map((each) => h("li", { data: { test: "delivery", event: each.event } },
      h("code", {}, each.event), ` ${each.action} `, h("span", { class: "number" }, each.status ? `answered with ${each.status}` : "on its way"))))];
}
