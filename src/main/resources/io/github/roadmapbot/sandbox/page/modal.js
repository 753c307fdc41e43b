import { h } from "./dom.js";
import { blocks, optionsOf, words } from "./blocks.js";
import { composed, typed } from "./compose.js";
import { plain } from "./text.js";

/** The modal on top, with what was typed and chosen in it so far. */
export class Modal {
  constructor(dialog, world) {
    this.dialog = dialog;
    this.world = world;
    this.shown = "";
    this.id = "";
    this.values = {};
    this.errors = {};
    this.failure = "";
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.close();
    });
  }

  /** Shows what is open now, or nothing. */
  show(modal) {
    const key = JSON.stringify([this.world.me(), modal]);
    if (key === this.shown) {
      return;
    }
    this.shown = key;
    if (!modal) {
      this.forget("");
      this.dialog.close();
      return;
    }
    if (modal.id !== this.id) {
      this.forget(modal.id);
    }
    this.view = modal.view;
    this.draw();
    if (!this.dialog.open) {
      this.dialog.showModal();
      this.dialog.querySelector(".modal-body :is(input, textarea, select, button)")?.focus();
    }
  }

  forget(id) {
    this.id = id;
    this.values = {};
    this.errors = {};
    this.failure = "";
  }

  draw() {
    const focused = this.dialog.contains(document.activeElement) ? document.activeElement : null;
    const key = focused?.dataset.key;
    const caret = focused?.selectionStart;
    const scrolled = this.dialog.querySelector(".modal-body")?.scrollTop ?? 0;
    this.dialog.replaceChildren(this.form());
    this.dialog.querySelector(".modal-body").scrollTop = scrolled;
    const again = key && this.dialog.querySelector(`[data-key="${CSS.escape(key)}"]`);
    again?.focus();
    if (again && caret !== null && caret !== undefined && "setSelectionRange" in again) {
      again.setSelectionRange(caret, caret);
    }
  }

  form() {
    const context = {
      ...this.world.context("modal"),
      input: (block) => this.input(block),
      click: (item) => this.world.act({ act: "click-in-modal", action: item.action_id }),
      choose: (item, block, value) => this.world.act({ act: "fill", block: block.block_id, value }),
    };
    return h("form", { novalidate: true, onsubmit: (event) => this.submit(event) },
      h("div", { class: "modal-head" },
        h("h2", { id: "modal-title" }, plain(this.view.title?.text ?? "")),
        h("button", { type: "button", class: "plain", "aria-label": "Close", onclick: () => this.close() }, "✕")),
      h("div", { class: "modal-body" },
        this.failure && h("p", { class: "failure", role: "alert", data: { test: "failure" } }, this.failure),
        blocks(this.view.blocks, context)),
      h("div", { class: "dialog-end" },
        h("button", { type: "button", class: "button", data: { test: "close" }, onclick: () => this.close() },
          plain(this.view.close?.text ?? (this.view.submit ? "Cancel" : "Close"))),
        this.view.submit && h("button", { type: "submit", class: "button primary", data: { test: "submit" } },
          plain(this.view.submit.text))));
  }

  input(block) {
    const id = `field-${block.block_id}`;
    const error = this.errors[block.block_id];
    const grouped = ["checkboxes", "radio_buttons", "multi_static_select"].includes(block.element.type);
    const described = [block.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
    const label = [plain(block.label.text), block.optional && h("span", { class: "optional" }, " (optional)")];
    return h(grouped ? "fieldset" : "div", {
      class: `block field ${error ? "wrong" : ""}`,
      data: { test: "field", kind: block.element.type },
      "aria-describedby": grouped ? described : null,
    },
    grouped ? h("legend", {}, label) : h("label", { for: id }, label),
    this.element(block, id, described, error),
    error && h("p", { class: "error", id: `${id}-error`, role: "alert", data: { test: "error" } }, error),
    block.hint && h("p", { class: "hint", id: `${id}-hint` }, plain(block.hint.text)));
  }

  element(block, id, described, error) {
    const item = block.element;
    const common = {
      id,
      "aria-describedby": described || null,
      "aria-invalid": error ? "true" : null,
      "aria-required": block.optional ? null : "true",
      data: { key: id, actionId: item.action_id ?? "", test: "input" },
    };
    switch (item.type) {
      case "static_select":
      case "external_select":
      case "users_select":
      case "conversations_select":
      case "channels_select": return this.select(block, common);
      case "multi_static_select":
      case "multi_users_select": return this.choices(block, "checkbox", common);
      case "checkboxes": return this.choices(block, "checkbox", common);
      case "radio_buttons": return this.choices(block, "radio", common);
      default: return this.text(block, common);
    }
  }

  text(block, common) {
    const item = block.element;
    const kinds = { number_input: "number", email_text_input: "email", url_text_input: "url", datepicker: "date", timepicker: "time" };
    if (item.type === "rich_text_input") {
      return this.richText(block, common);
    }
    const held = this.held(block, item.initial_value ?? item.initial_date ?? item.initial_time ?? "");
    const changed = (event) => this.typed(block, event.target.value);
    const limits = { maxlength: item.max_length, placeholder: plain(item.placeholder?.text ?? ""), oninput: changed };
    if (item.multiline) {
      return h("textarea", { ...common, ...limits, rows: 4 }, held);
    }
    const node = h("input", { ...common, ...limits, type: kinds[item.type] ?? "text" });
    node.value = held;
    return node;
  }

  /** A composer with signs for the formats; what was not touched goes back as it came. */
  richText(block, common) {
    const changed = (event) => this.typed(block, event.target.value);
    return [
      h("textarea", {
        ...common, rows: 6, class: "rich-input", placeholder: plain(block.element.placeholder?.text ?? ""), oninput: changed,
      }, this.held(block, typed(block.element.initial_value))),
      h("p", { class: "signs" }, h("b", {}, "*bold*"), " ", h("i", {}, "_italic_"), " ", h("s", {}, "~struck~"), " ",
        h("code", {}, "`code`"), " - item  1. item  > quote  ``` code"),
    ];
  }

  /** What is sent of a field. */
  entered(id, value) {
    const block = this.view.blocks.find((each) => each.block_id === id);
    return block?.element?.type === "rich_text_input" && value !== "" ? composed(value, this.world.mentionable()) : value;
  }

  select(block, common) {
    const item = block.element;
    const held = this.held(block, item.initial_option?.value ?? item.initial_user ?? "");
    const options = this.optionsOf(item);
    const note = options.find((option) => option.value === held)?.description;
    const described = options.filter((option) => option.description);
    return [
      h("select", { ...common, onchange: (event) => this.chosen(block, event.target.value) },
        h("option", { value: "", disabled: true, selected: !held }, plain(item.placeholder?.text ?? "Choose…")),
        options.map((option) => h("option", { value: option.value, selected: option.value === held }, plain(option.text.text)))),
      note
        ? h("p", { class: "hint" }, plain(note.text))
        : described.length > 0 && h("dl", { class: "hint options" }, described.map((option) =>
          [h("dt", {}, plain(option.text.text)), h("dd", {}, plain(option.description.text))])),
    ];
  }

  choices(block, kind, common) {
    const item = block.element;
    const first = [...(item.initial_options ?? []), item.initial_option].filter(Boolean).map((option) => option.value);
    const held = new Set([this.held(block, kind === "radio" ? first[0] : first)].flat());
    const changed = (event) => {
      const checked = [...event.target.closest(".choices").querySelectorAll("input:checked")].map((box) => box.value);
      this.chosen(block, kind === "radio" ? checked[0] : checked);
    };
    const choice = (option) => h("label", { class: "choice" },
      h("input", {
        type: kind,
        name: `${block.block_id}-${item.action_id}`,
        value: option.value,
        checked: held.has(option.value),
        data: { ...common.data, key: `${common.id}-${option.value}` },
      }),
      h("span", {}, words(option.text, this.world.context("modal")),
        option.description && h("span", { class: "description" }, plain(option.description.text))));
    return h("div", { class: "choices", onchange: changed }, item.option_groups
      ? item.option_groups.map((group) => [h("p", { class: "group" }, plain(group.label.text)), group.options.map(choice)])
      : this.optionsOf(item).map(choice));
  }

  optionsOf(item) {
    return item.type.endsWith("users_select")
      ? this.world.people().map((person) => ({ value: person.id, text: { type: "plain_text", text: person.name } }))
      : optionsOf(item) ?? [];
  }

  held(block, initial) {
    return Object.hasOwn(this.values, block.block_id) ? this.values[block.block_id] : initial;
  }

  /** A field may tell the app at every keystroke or on Enter; the app is not to be told faster than a person pauses. */
  typed(block, value) {
    this.values[block.block_id] = value;
    const triggers = block.element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
    if (block.dispatch_action && triggers.includes("on_character_entered")) {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.world.act({ act: "fill", block: block.block_id, value }), 250);
    }
  }

  chosen(block, value) {
    this.values[block.block_id] = value;
    if (block.dispatch_action) {
      this.world.act({ act: "fill", block: block.block_id, value });
    }
    if (block.element.type.endsWith("select")) {
      this.draw();
    }
  }

  async submit(event) {
    event.preventDefault();
    clearTimeout(this.pause);
    const here = new Set(this.view.blocks.map((block) => block.block_id));
    const values = Object.fromEntries(Object.entries(this.values)
      .filter(([block]) => here.has(block))
      .map(([block, value]) => [block, this.entered(block, value)]));
    const result = await this.world.act({ act: "submit", values });
    if (!result.ok) {
      return;
    }
    this.errors = result.errors ?? {};
    this.failure = result.failure ?? "";
    if (!result.closed) {
      this.draw();
      this.dialog.querySelector(".wrong input, .wrong textarea, .wrong select")?.focus();
    }
  }

  close() {
    clearTimeout(this.pause);
    this.world.act({ act: "close" });
  }
}
