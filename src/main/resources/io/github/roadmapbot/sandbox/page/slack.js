import { h, paint } from "./dom.js";
import { blocks } from "./blocks.js";
import { common, glyph } from "./emoji.js";
import { mrkdwn } from "./text.js";

const byId = (id) => document.getElementById(id);
const colours = ["#4a7fb5", "#5b8c5a", "#b0713b", "#8a5a9e", "#a34d5f", "#4f8f8b", "#7a6a45"];

/** A coloured square with the initials of a person. */
export function avatar(user, state) {
  const bot = user?.id === state.bot;
  const initials = (user?.name ?? "?").split(" ").map((word) => word[0]).join("").slice(0, 2).toUpperCase();
  const index = state.users.findIndex((each) => each.id === user?.id);
  const colour = bot ? "#2f3b52" : colours[(index + colours.length) % colours.length];
  return h("span", { class: "avatar", "aria-hidden": "true", style: { background: colour } }, bot ? "RB" : initials);
}

/** People, channels, messages, thread and composer. */
export class SlackPane {
  constructor(world) {
    this.world = world;
    this.scrolledTo = "";
    this.stayAtTheEnd(byId("messages"));
    this.compose(byId("composer"), () => "");
    this.compose(byId("reply"), () => this.world.at.thread);
    byId("composer").querySelector("textarea").addEventListener("input", () => this.hint());
    byId("thread-close").addEventListener("click", () => this.world.open({ thread: "" }));
    byId("thread").addEventListener("keydown", (event) => event.key === "Escape" && this.world.open({ thread: "" }));
  }

  /** Whoever reads the newest message goes on doing so when there is more, or less room. */
  stayAtTheEnd(log) {
    this.atEnd = true;
    log.addEventListener("scroll", () => {
      this.atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 60;
    });
    new ResizeObserver(() => this.atEnd && (log.scrollTop = log.scrollHeight)).observe(log);
  }

  show(state) {
    this.people(state);
    this.places(state);
    this.head(state);
    this.history(state);
    this.thread(state);
    byId("composer").hidden = this.world.at.place === "home";
    byId("away").hidden = state.connected;
    this.shortcuts(state);
    this.hint();
  }

  people(state) {
    paint(byId("people"), [state.me, state.users], () => state.users.filter((user) => user.id !== state.bot).map((user) =>
      h("button", {
        type: "button",
        class: "person",
        "aria-pressed": String(user.id === state.me),
        data: { test: "user", userId: user.id, key: user.id },
        onclick: () => this.world.become(user.id),
      }, avatar(user, state), h("span", {}, user.name, user.guest && h("small", {}, " restricted")))));
  }

  places(state) {
    const unread = (place) => place.id !== this.world.at.place && place.last > this.world.seen(place.id);
    const rows = state.channels.map((place) => ({ ...place, unread: unread(place), open: place.id === this.world.at.place }));
    paint(byId("places"), rows.map(({ id, name, kind, unread: fresh, open }) => [id, name, kind, fresh, open]), () =>
      rows.map((place) => h("button", {
        type: "button",
        class: `place ${place.unread ? "unread" : ""}`,
        "aria-current": place.open ? "page" : null,
        data: { test: "channel", channel: place.id, name: place.name, key: place.id },
        onclick: () => this.enter(place),
      },
      h("span", { class: "sign", "aria-hidden": "true" }, signs[place.kind]), place.name,
      place.unread && h("span", { class: "dot", role: "img", "aria-label": "unread" }))));
  }

  async enter(place) {
    await this.world.open({ place: place.id, thread: "" });
    place.kind === "home" && this.world.act({ act: "open-home" });
    place.kind === "direct" && this.world.act({ act: "open-messages" });
  }

  head(state) {
    const place = this.placeIn(state);
    const about = { private: "private: only who was invited", public: "public", direct: "direct messages, only you and the app", home: "the app's home tab" };
    paint(byId("channel-head"), [place.id], () => [
      h("h2", {}, signs[place.kind], " ", place.name), h("span", { class: "about" }, about[place.kind])]);
  }

  history(state) {
    const log = byId("messages");
    const where = `${state.me}/${this.world.at.place}`;
    const changed = paint(log, [where, this.world.at.thread, state.messages, state.home, state.users], () => this.listed(state));
    this.atEnd ||= this.scrolledTo !== where;
    if (changed && this.atEnd) {
      log.scrollTop = log.scrollHeight;
    }
    this.scrolledTo = where;
  }

  listed(state) {
    if (this.world.at.place === "home") {
      return this.home(state);
    }
    if (state.messages.length === 0) {
      return h("p", { class: "empty" }, this.placeIn(state).kind === "direct"
        ? "Nothing here yet. The app writes to you when something becomes of your suggestion."
        : "Nothing here yet. Type /roadmap to see what can be done.");
    }
    return state.messages.map((message, index) => [
      day(message) !== day(state.messages[index - 1]) && h("p", { class: "day" }, day(message)),
      this.message(message, state, "channel")]);
  }

  home(state) {
    const context = {
      ...this.world.context("home"),
      click: (item) => this.world.act({ act: "click-at-home", action: item.action_id, value: item.value ?? "" }),
      choose: (item, block, value) => this.world.act({ act: "choose-at-home", action: item.action_id, value }),
    };
    return h("div", { class: "home", data: { test: "home" } }, state.home
      ? blocks(state.home.view.blocks, context)
      : h("p", { class: "empty" }, "The app has not filled its home tab yet."));
  }

  thread(state) {
    const open = Boolean(this.world.at.thread) && state.thread.messages.length > 0;
    byId("thread").hidden = !open;
    byId("slack").classList.toggle("threaded", open);
    if (!open) {
      return;
    }
    const log = byId("replies");
    const changed = paint(log, [state.me, state.thread, state.users], () =>
      state.thread.messages.map((message) => this.message(message, state, "thread")));
    if (changed) {
      log.scrollTop = log.scrollHeight;
    }
  }

  message(message, state, where) {
    const user = state.users.find((each) => each.id === message.user);
    const context = {
      ...this.world.context(`${where}/${message.ts}`),
      click: (item) => this.world.act({ act: "click", in: message.channel, ts: message.ts, action: item.action_id }),
      choose: (item, block, value) =>
        this.world.act({ act: "choose", in: message.channel, ts: message.ts, action: item.action_id, value }),
    };
    return h("article", {
      class: `message ${message.ephemeral ? "ephemeral" : ""}`,
      "aria-label": `${user?.name ?? message.user}, ${time(message)}`,
      data: { test: "message", ts: message.ts, ephemeral: String(message.ephemeral) },
    },
    avatar(user ?? { id: message.user, name: message.user }, state),
    h("div", { class: "said" },
      message.ephemeral && h("p", { class: "only-you" }, "Only visible to you"),
      h("p", { class: "by" },
        h("strong", {}, user?.name ?? message.user), message.user === state.bot && h("span", { class: "app" }, "APP"),
        h("time", { datetime: iso(message), title: iso(message) }, time(message)),
        message.edited && h("small", {}, "(edited)")),
      message.blocks.length > 0 ? blocks(message.blocks, context) : h("div", { class: "block" }, mrkdwn(message.text, context.names)),
      this.reactions(message, state, where),
      where === "channel" && message.replies > 0 && this.replies(message)),
    !message.ephemeral && this.tools(message, state, where));
  }

  reactions(message, state, where) {
    const all = Object.entries(message.reactions).filter(([, who]) => who.length > 0);
    if (all.length === 0) {
      return null;
    }
    const names = (who) => who.map((id) => (id === state.me ? "you" : this.world.name(id))).join(", ");
    return h("div", { class: "reactions" }, all.map(([emoji, who]) => h("button", {
      type: "button",
      class: "reaction",
      title: `${names(who)} reacted with :${emoji}:`,
      "aria-label": `${emoji}, ${who.length}: ${names(who)}`,
      "aria-pressed": String(who.includes(state.me)),
      data: { test: "reaction", name: emoji, key: `${where}/${message.ts}/${emoji}` },
      onclick: () => this.react(message, emoji, state),
    }, h("span", { class: "emoji" }, glyph(emoji)), h("span", {}, String(who.length)))), this.adder(message, state, where, "chip"));
  }

  react(message, emoji, state) {
    const mine = (message.reactions[emoji] ?? []).includes(state.me);
    this.world.act({ act: mine ? "unreact" : "react", in: message.channel, ts: message.ts, emoji });
  }

  adder(message, state, where, kind) {
    return h("button", {
      type: "button",
      class: `add ${kind}`,
      title: "Add a reaction",
      "aria-label": "Add a reaction",
      data: { test: "add-reaction", key: `${where}/${message.ts}/${kind}` },
      onclick: (event) => this.pick(event.currentTarget, message, state),
    }, "+ ", h("span", { class: "face" }, "☺"));
  }

  pick(anchor, message, state) {
    const picker = byId("picker");
    picker.replaceChildren(...common.map((emoji) => h("button", {
      type: "button",
      title: `:${emoji}:`,
      "aria-label": emoji,
      data: { test: "emoji", name: emoji },
      onclick: () => {
        picker.hidePopover();
        this.react(message, emoji, state);
      },
    }, glyph(emoji))));
    picker.showPopover();
    const spot = anchor.getBoundingClientRect();
    const left = Math.min(spot.left, window.innerWidth - picker.offsetWidth - 12);
    const above = spot.top - picker.offsetHeight - 6;
    picker.style.left = `${Math.max(8, left)}px`;
    picker.style.top = `${above > 8 ? above : Math.max(8, spot.bottom + 6)}px`;
    picker.firstElementChild.focus();
  }

  replies(message) {
    const count = message.replies === 1 ? "1 reply" : `${message.replies} replies`;
    return h("button", {
      type: "button", class: "replies", data: { test: "replies", key: `${message.ts}/replies` },
      onclick: () => this.world.open({ thread: message.ts }),
    }, count);
  }

  tools(message, state, where) {
    const shortcuts = state.shortcuts.filter((shortcut) => shortcut.type === "message");
    return h("div", { class: "tools" },
      this.adder(message, state, where, "tool"),
      where === "channel" && h("button", {
        type: "button", title: "Reply in thread", "aria-label": "Reply in thread",
        data: { test: "open-thread", key: `${message.ts}/open` },
        onclick: () => this.world.open({ thread: message.ts }),
      }, "Reply"),
      shortcuts.map((shortcut) => h("button", {
        type: "button", title: shortcut.name, "aria-label": shortcut.name,
        data: { test: "shortcut", callbackId: shortcut.callback_id, key: `${message.ts}/${shortcut.callback_id}` },
        onclick: () =>
          this.world.act({ act: "message-shortcut", callback: shortcut.callback_id, in: message.channel, ts: message.ts }),
      }, shortcut.name)));
  }

  compose(form, thread) {
    const field = form.querySelector("textarea");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send(field, thread());
    });
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        form.requestSubmit();
      }
    });
  }

  async send(field, thread) {
    const text = field.value.trim();
    if (!text) {
      return;
    }
    field.value = "";
    this.hint();
    const command = text.startsWith("/") && !thread;
    const result = await this.world.act(command
      ? { act: "command", in: this.world.address(), text }
      : { act: "post", in: this.world.address(), text, ts: thread });
    if (!result.ok) {
      field.value = field.value || text;
    }
    byId("messages").scrollTop = byId("messages").scrollHeight;
  }

  /** What the app offers wherever one is. */
  shortcuts(state) {
    const everywhere = state.shortcuts.filter((shortcut) => shortcut.type === "global");
    paint(byId("shortcuts"), everywhere, () => everywhere.map((shortcut) => h("button", {
      type: "button", class: "plain", title: `${shortcut.name}: ${shortcut.description}`, "aria-label": shortcut.name,
      data: { test: "global-shortcut", callbackId: shortcut.callback_id, key: shortcut.callback_id },
      onclick: () => this.world.act({ act: "shortcut", callback: shortcut.callback_id }),
    }, "⚡")));
  }

  /** The commands that the app declares, while one is being typed. */
  hint() {
    const typed = byId("composer").querySelector("textarea").value;
    const known = this.world.state.commands.filter((command) =>
      typed.startsWith("/") && (command.command.startsWith(typed.trim()) || typed.startsWith(command.command)));
    const hint = byId("command-hint");
    hint.hidden = known.length === 0;
    paint(hint, known, () => known.map((command) => h("p", {},
      h("strong", {}, command.command), " ", h("code", {}, command.usage_hint ?? ""), h("span", {}, command.description))));
    const place = this.placeIn(this.world.state);
    byId("composer").querySelector("textarea").placeholder =
      `Message ${place.kind === "direct" ? place.name : "#" + place.name}, or type /`;
  }

  placeIn(state) {
    return state.channels.find((place) => place.id === this.world.at.place) ?? state.channels[0];
  }
}

const signs = { public: "#", private: "◆", direct: "@", home: "⌂" };
const when = (message) => new Date(Number(message.ts.split(".")[0]) * 1000);
const iso = (message) => when(message).toISOString();
const time = (message) => when(message).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
const day = (message) => message && when(message).toLocaleDateString("en-GB", {
  weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
