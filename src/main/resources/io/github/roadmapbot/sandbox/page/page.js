import { h, paint } from "./dom.js";
import { GitHubPane } from "./github.js";
import { Modal } from "./modal.js";
import { act, change, look } from "./server.js";
import { SlackPane } from "./slack.js";

const byId = (id) => document.getElementById(id);
const FIRST_CHANNEL = "roadmap-feedback";
const ORGANISATION = "example-org";

/** What is shown, to whom, and what is done in whose name. */
class World {
  constructor() {
    this.at = { me: "", place: "", thread: "" };
    this.read = {};
    this.looks = 0;
  }

  async start() {
    this.state = await look();
    this.at.me = this.state.me;
    this.at.place = (this.state.channels.find((place) => place.name === FIRST_CHANNEL) ?? this.state.channels[0]).id;
    this.slack = new SlackPane(this);
    this.github = new GitHubPane(this);
    this.modal = new Modal(byId("modal"), this);
    await this.refresh();
    document.body.dataset.ready = "true";
    this.follow();
  }

  /** Looks again whenever there is something new; a server that is gone is asked again, less and less often. */
  async follow() {
    for (let wait = 500; ;) {
      try {
        await change(this.state.version);
        await this.refresh();
        byId("notices").querySelector(".gone")?.remove();
        wait = 500;
      } catch (failure) {
        this.gone();
        await new Promise((resume) => setTimeout(resume, wait));
        wait = Math.min(wait * 2, 10_000);
      }
    }
  }

  gone() {
    byId("notices").querySelector(".gone") ??
      byId("notices").append(h("p", { class: "notice gone" }, "The sandbox does not answer. Was it stopped?"));
  }

  /** An answer that was overtaken by a later question is not shown. */
  async refresh() {
    const mine = ++this.looks;
    const state = await look(this.at.me, this.at.place, this.at.thread);
    if (mine === this.looks) {
      this.state = state;
      this.redraw();
    }
  }

  redraw() {
    const { state } = this;
    const place = state.channels.find((each) => each.id === this.at.place);
    this.read[state.me] ??= {};
    this.read[state.me][this.at.place] = place?.last ?? "";
    bar(this);
    this.slack.show(state);
    this.github.show(state);
    this.modal.show(state.modal);
  }

  /** Person and place change together: nobody looks into a channel that they are not in. */
  async become(user) {
    const { channels } = await look(user);
    const stays = channels.some((place) => place.id === this.at.place);
    Object.assign(this.at, { me: user, thread: "", place: stays ? this.at.place : channels[0].id });
    await this.refresh();
  }

  async open(where) {
    Object.assign(this.at, where);
    await this.refresh();
    where.place && byId("composer").querySelector("textarea").focus();
    where.thread && byId("reply").querySelector("textarea").focus();
  }

  /** Leads to a message, where whoever is played now may see it. */
  async goTo(channel, ts) {
    if (!this.state.channels.some((place) => place.id === channel)) {
      this.note("You cannot read that channel as the person you are now.");
      return;
    }
    await this.open({ place: channel, thread: "" });
    point(document.querySelector(`[data-test="message"][data-ts="${ts}"]`));
  }

  /** Does something in the name of who is played now, and tells what went wrong. */
  async act(what) {
    const result = await act({ as: this.at.me, ...what });
    if (!result.ok) {
      this.note(result.error || result.text || "That did not work.");
    }
    await this.refresh();
    return result;
  }

  note(text) {
    const notice = h("p", { class: "notice", data: { test: "notice" } }, text,
      h("button", { type: "button", class: "plain", "aria-label": "Dismiss", onclick: () => notice.remove() }, "✕"));
    byId("notices").append(notice);
    setTimeout(() => notice.remove(), 12_000);
  }

  /** The channel to write to; the conversation with the app has an id of its own once it has begun. */
  address() {
    return this.at.place === "direct messages" ? this.state.messages[0]?.channel ?? this.at.place : this.at.place;
  }

  me = () => this.at.me;
  seen = (place) => this.read[this.at.me]?.[place] ?? "";
  name = (id) => this.state.users.find((user) => user.id === id)?.name ?? id;
  /** Who and what can be mentioned in what is composed. */
  mentionable = () => ({ people: this.people(), channels: this.state.channels.filter((each) => ["public", "private"].includes(each.kind)) });

  people = () => this.state.users.filter((user) => user.id !== this.state.bot);

  context(key) {
    const names = (id) => [...this.state.users, ...this.state.channels].find((each) => each.id === id)?.name;
    return { key, names, people: this.people, note: (text) => this.note(text) };
  }
}

/** Time and trouble. */
function bar(world) {
  const { clock, troubles } = world.state;
  const button = (text, what, test) => h("button", {
    type: "button", class: "bar-button", data: { test, key: text },
    onclick: async () => {
      const result = await world.act(what);
      result.ok && what.trouble && world.note(`Arranged: ${text}.`);
    },
  }, text);
  paint(byId("bar"), [clock.now.slice(0, 16), clock.ahead, clock.quarter, troubles], () => [
    h("div", { class: "bar-group", role: "group", "aria-label": "Time" },
      h("span", { class: "clock", data: { test: "clock" }, title: clock.now },
        new Date(clock.now).toLocaleString("en-GB", {
          weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone: "UTC" }),
        " UTC · ", clock.quarter),
      button("+1 hour", { act: "move-clock", by: "PT1H" }, "plus-hour"),
      button("+1 day", { act: "move-clock", by: "P1D" }, "plus-day"),
      button("+1 week", { act: "move-clock", by: "P7D" }, "plus-week"),
      button("Next quarter", { act: "next-quarter" }, "next-quarter")),
    h("div", { class: "bar-group", role: "group", "aria-label": "Trouble" },
      h("span", { class: "bar-title" }, "Break:"),
      troubles.map((trouble) => button(labels[trouble] ?? trouble, { act: "trouble", trouble }, "trouble")),
      h("label", {}, "Lists lag ",
        h("select", {
          data: { test: "lag", key: "lag" },
          onchange: (event) => {
            lag = event.target.value;
            world.act({ act: "lag", minutes: lag });
          },
        }, ["0", "1", "10"].map((minutes) => h("option", { value: minutes, selected: minutes === lag }, `${minutes} min`)))))]);
}

/** Shows where something is. */
function point(element) {
  if (element?.matches("details")) {
    element.open = true;
  }
  element?.scrollIntoView({ block: "center" });
  element?.classList.add("pointed");
  setTimeout(() => element?.classList.remove("pointed"), 2_000);
}

/** The addresses of the simulated Slack and GitHub exist nowhere: their links lead to what they mean on this page. */
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  const path = link ? new URL(link.href).pathname : "";
  const message = path.match(/^\/archives\/(\w+)\/p(\d+)(\d{6})$/);
  const onGitHub = path.match(/^\/(?:orgs\/)?[\w.-]+\/(?:[\w.-]+\/)?(issues|discussions|pull|projects)\/(\d+)/);
  if (message) {
    event.preventDefault();
    world.goTo(message[1], `${message[2]}.${message[3]}`);
  } else if (path === "/login/device") {
    event.preventDefault();
    world.github.turnTo("device");
  } else if (onGitHub && link.hostname === "github.com" && path.includes(`/${ORGANISATION}/`)) {
    event.preventDefault();
    world.github.turnTo(onGitHub[1] === "projects" ? "board" : onGitHub[1]);
    point(document.querySelector(`#github-pane [data-number="${onGitHub[2]}"]`));
  }
});

let lag = "0";
const labels = {
  "lose the next answer": "GitHub: lose an answer",
  "answer 502": "answer 502",
  "secondary limit": "secondary limit",
  "drop the socket": "Slack: drop the socket",
};

setInterval(() => world.state && !document.hidden && world.refresh().catch(() => {}), 30_000);
const world = new World();
world.start().catch((failure) => {
  byId("notices").append(h("p", { class: "notice gone" }, `The page could not start: ${failure.message}`));
});
