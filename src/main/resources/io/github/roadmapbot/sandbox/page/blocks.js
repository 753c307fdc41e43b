import { h } from "./dom.js";
import { mrkdwn, plain, rich } from "./text.js";

/**
 * Draws Block Kit. The context says how to name ids (`names`) and what a click does (`click(element, block)`), a choice
 * (`choose(element, block, value)`), and, in modals, how an input is drawn (`input(block)`).
 */
export function blocks(list, context) {
  return (list ?? []).map((block) => {
    const draw = Object.hasOwn(drawers, block.type) ? drawers[block.type] : unknown;
    const node = draw(block, context);
    node.dataset.blockId = block.block_id ?? "";
    return node;
  });
}

const drawers = {
  section: (block, context) =>
    h("div", { class: "block section" },
      h("div", { class: "section-text" },
        block.text && h("div", {}, words(block.text, context)),
        block.fields && h("div", { class: "fields" }, block.fields.map((field) => h("div", {}, words(field, context))))),
      block.accessory && h("div", { class: "accessory" }, element(block.accessory, block, context))),
  header: (block) => h("h3", { class: "block header-block" }, plain(block.text.text)),
  divider: () => h("hr", { class: "block" }),
  context: (block, context) =>
    h("div", { class: "block context" }, block.elements.map((each) =>
      h("span", {}, each.type === "image" ? image(each) : words(each, context)))),
  actions: (block, context) =>
    h("div", { class: "block actions" }, block.elements.map((each) => element(each, block, context))),
  image: (block) => h("figure", { class: "block" }, image(block)),
  rich_text: (block, context) =>
    h("div", { class: "block rich-text" }, block.elements.map((part) => richPart(part, context))),
  input: (block, context) => context.input ? context.input(block) : unknown(block),
};

const unknown = (block) => h("div", { class: "block unknown" }, `A block of the type “${block.type}”`);

const image = (block) => h("span", { class: "image", role: "img", "aria-label": block.alt_text ?? "" }, `[image: ${block.alt_text ?? ""}]`);

/** A text object: plain or mrkdwn. */
export function words(text, context) {
  return text.type === "mrkdwn" ? mrkdwn(text.text, context.names) : plain(text.text);
}

function richPart(part, context) {
  const inner = () => part.elements.map((each) => rich(each, context.names));
  switch (part.type) {
    case "rich_text_quote": return h("blockquote", {}, inner());
    case "rich_text_preformatted": return h("pre", {}, inner());
    case "rich_text_list":
      return h(part.style === "ordered" ? "ol" : "ul", {
        class: `level-${(part.indent ?? 0) % 3}`, start: part.offset ? String(part.offset + 1) : null,
        style: { "margin-left": `${(part.indent ?? 0) * 24}px` },
      },
        part.elements.map((item) => h("li", {}, item.elements.map((each) => rich(each, context.names)))));
    default: return h("div", {}, inner());
  }
}

function element(item, block, context) {
  switch (item.type) {
    case "button": return button(item, block, context);
    case "image": return image(item);
    case "overflow":
    case "static_select":
    case "external_select":
    case "users_select": return menu(item, block, context);
    case "checkboxes":
    case "radio_buttons":
    case "multi_static_select": return group(item, block, context);
    default: return unknown(item);
  }
}

function button(item, block, context) {
  const label = plain(item.text.text);
  return h("button", {
    type: "button",
    class: `button ${item.style ?? ""}`,
    title: item.url ?? "",
    "aria-label": item.accessibility_label ?? label,
    data: { test: "button", actionId: item.action_id ?? "", key: `${context.key}/${block.block_id}/${item.action_id}` },
    onclick: () => pressed(item, block, context),
  }, label, item.url && " ↗");
}

async function pressed(item, block, context) {
  if (item.confirm && !(await confirmed(item.confirm, context))) {
    return;
  }
  if (item.url) {
    context.note(`In Slack this would open ${item.url}`);
  }
  context.click(item, block);
}

/** The options of a menu, those within groups included. */
export const optionsOf = (item) => item.options ?? (item.option_groups ?? []).flatMap((each) => each.options);

function menu(item, block, context) {
  const options = item.type === "users_select"
    ? context.people().map((person) => ({ value: person.id, text: { text: person.name } }))
    : optionsOf(item);
  const first = item.initial_option?.value ?? item.initial_user ?? "";
  return h("select", {
    class: "menu",
    "aria-label": plain(item.placeholder?.text ?? "More"),
    data: { test: "menu", actionId: item.action_id ?? "", key: `${context.key}/${block.block_id}/${item.action_id}` },
    onchange: (event) => context.choose(item, block, event.target.value),
  },
  h("option", { value: "", disabled: true, selected: !first }, plain(item.placeholder?.text ?? "⋯")),
  options.map((option) => h("option", { value: option.value, selected: option.value === first }, plain(option.text.text))));
}

function group(item, block, context) {
  const several = item.type !== "radio_buttons";
  const held = new Set([...(item.initial_options ?? []), item.initial_option].filter(Boolean).map((option) => option.value));
  const changed = (event) => {
    const boxes = [...event.target.closest(".group").querySelectorAll("input:checked")].map((box) => box.value);
    context.choose(item, block, several ? boxes : boxes[0]);
  };
  return h("div", { class: "group", role: "group", onchange: changed }, optionsOf(item).map((option) =>
    h("label", { class: "choice" },
      h("input", {
        type: several ? "checkbox" : "radio", name: item.action_id, value: option.value, checked: held.has(option.value),
      }),
      h("span", {}, words(option.text, context)))));
}

/** Asks before something is done; resolves to whether the person meant it. */
function confirmed(question, context) {
  const dialog = document.getElementById("confirm");
  const choice = (value, label, kind) =>
    h("button", { value, class: `button ${kind}`, data: { test: value } }, label);
  dialog.replaceChildren(h("form", { method: "dialog" },
    h("h2", { id: "confirm-title" }, plain(question.title.text)),
    h("div", { class: "confirm-text" }, words(question.text, context)),
    h("div", { class: "dialog-end" },
      choice("deny", plain(question.deny.text), ""),
      choice("agree", plain(question.confirm.text), question.style ?? "primary"))));
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) =>
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "agree"), { once: true }));
}

