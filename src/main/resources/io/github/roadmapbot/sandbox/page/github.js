import { h, paint } from "./dom.js";
import { cardValues, commentVerbs, issueVerbs, labelOff, line, webhooks } from "./hands.js";
import { markdown } from "./markdown.js";
import { pullRequests } from "./pulls.js";

const byId = (id) => document.getElementById(id);
const tabs = [["issues", "Issues"], ["board", "Board"], ["discussions", "Discussions"], ["pull", "Pull requests"], ["webhooks", "Webhooks"], ["device", "Device"]];
const colours = {
  GRAY: "#59636e", BLUE: "#0969da", GREEN: "#1a7f37", YELLOW: "#9a6700", ORANGE: "#bc4c00", RED: "#cf222e", PINK: "#bf3989", PURPLE: "#8250df",
};

/** The repository's issues, its board and its discussions. */
export class GitHubPane {
  constructor(world) {
    this.world = world;
    this.tab = "issues";
    this.opened = new Set();
  }

  show(state) {
    const { github } = state;
    this.login = state.login;
    paint(byId("repository"), [github.repository], () => [
      h("h2", {}, h("span", { class: "octo", "aria-hidden": "true" }, "◆"), " example-org / ", h("strong", {}, github.repository))]);
    this.tabs(state);
    const pane = byId("github-pane");
    pane.setAttribute("aria-labelledby", `tab-${this.tab}`);
    const draw = { issues: () => this.issues(github), board: () => this.board(github), webhooks: () => webhooks(this.world, github.webhooks), discussions: () => this.discussions(github), pull: () => pullRequests(this, github.pull), device: () => this.device(state) };
    paint(pane, [this.tab, state.me, this.view, this.tab === "board" ? [github.board, github.views] : github[this.tab]], draw[this.tab]);
  }

  tabs(state) {
    const counts = {
      issues: state.github.issues.filter((issue) => issue.state === "open").length,
      board: state.github.board.items.length,
      discussions: state.github.discussions.length,
      pull: state.github.pull.filter((pull) => pull.state === "open").length,
    };
    paint(byId("tabs"), [this.tab, counts], () => tabs.map(([id, name], index) => h("button", {
      type: "button", role: "tab", id: `tab-${id}`, "aria-selected": String(id === this.tab), "aria-controls": "github-pane",
      tabindex: id === this.tab ? "0" : "-1",
      data: { test: "github-tab", tab: id, key: `tab-${id}` },
      onclick: () => this.turnTo(id),
      onkeydown: (event) => this.step(event, index),
    }, name, counts[id] !== undefined && h("span", { class: "count" }, String(counts[id])))));
  }

  step(event, index) {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by) {
      const [next] = tabs[(index + by + tabs.length) % tabs.length];
      this.turnTo(next);
      byId(`tab-${next}`).focus();
    }
  }

  turnTo(tab) {
    this.tab = tab;
    byId("github-pane").scrollTop = 0;
    this.world.redraw();
  }

  issues(github) {
    const fresh = line(this.world, "New issue", "", "open-issue", (text) => ({ act: "open-issue", text }));
    if (github.issues.length === 0) {
      return [h("p", { class: "empty" }, "No issues yet. One appears when a maintainer approves a suggestion."), fresh];
    }
    return [fresh, [...github.issues].reverse().map((issue) => this.foldable(`issue-${issue.number}`,
      { class: "issue", data: { test: "issue", number: issue.number, state: issue.state } },
      h("span", { class: "issue-title" },
        h("span", { class: `state ${issue.state} ${issue.reason}`, role: "img", "aria-label": issue.state }),
        h("span", {}, h("strong", {}, issue.title), " ", h("span", { class: "number" }, `#${issue.number}`))),
      h("span", { class: "labels" }, issue.labels.map(label)),
      () => [
        h("p", { class: "meta" }, `${issue.author} opened this`, issue.state === "closed" && ` · closed as ${issue.reason.replace("_", " ")}`),
        h("div", { class: "markdown" }, markdown(issue.body)),
        h("p", { class: "meta" }, this.thumb(issue)),
        h("p", { class: "labels" }, issue.labels.map((name) => h("span", {}, label(name), labelOff(this.world, issue, name)))),
        issueVerbs(this.world, issue)]))];
  }

  /** The reaction of whoever is played, which a second press takes back. */
  thumb(subject) {
    const given = subject.thumbs.includes(this.login);
    return h("button", {
      type: "button", class: "upvote", "aria-pressed": String(given), "aria-label": `Thumbs up, ${subject.thumbs.length} so far`,
      title: subject.thumbs.join(", "), data: { test: "thumb", key: `thumb-${subject.id}` },
      onclick: () => this.world.act({ act: given ? "take-thumb" : "thumb", id: subject.id }),
    }, `👍 ${subject.thumbs.length}`);
  }

  /** Where a person enters the code that an App gave them. */
  device(state) {
    const field = h("input", { type: "text", "aria-label": "Code", placeholder: "XXXX-0000", autocomplete: "off", data: { test: "device-code", key: "device-code" } });
    return h("form", {
      class: "write",
      onsubmit: async (event) => {
        event.preventDefault();
        const result = await this.world.act({ act: "enter-code", code: field.value });
        result.ok && this.world.note(`${state.login} is known to the App now. Go back and press the button.`);
      },
    }, h("p", { class: "meta" }, "You are logged in as ", h("strong", {}, state.login), ". Enter the code that the App shows you; it learns who you are."),
    field, h("button", { type: "submit", class: "button small", data: { test: "enter-code" } }, "Authorize"));
  }

  board({ board, views }) {
    const view = views.find((each) => each.name === this.view);
    const items = view ? board.items.filter((item) => view.titles.includes(item.title)) : board.items;
    return [this.views(views), this.columns({ ...board, items })];
  }

  /** The bot makes one for each quarter, and looks whether it shows that quarter. */
  views(views) {
    const tab = (name, shown, title) => h("button", {
      type: "button", class: "view", "aria-pressed": String((this.view ?? "") === name), title,
      data: { test: "view", view: name, key: `view-${name}` },
      onclick: () => {
        this.view = name;
        this.world.redraw();
      },
    }, shown);
    return h("div", { class: "views", role: "group", "aria-label": "Views" },
      tab("", "Everything", "All cards"), views.map((view) => tab(view.name, view.name, view.filter || "No filter")));
  }

  columns(board) {
    const stages = board.fields.find((field) => field.name === "Stage")?.options ?? [];
    const known = new Set(stages.map((stage) => stage.name));
    const columns = [...stages.map((stage) => [stage.name, (item) => item.values.Stage === stage.name, stage.color]),
      ["No stage", (item) => !known.has(item.values.Stage), "GRAY"]];
    const shown = columns.filter(([name, fits]) => name !== "No stage" || board.items.some(fits));
    return h("div", { class: "board", style: { "--columns": String(shown.length) } }, shown.map(([name, fits, colour]) => this.column(board, name, fits, colour)));
  }

  column(board, name, fits, colour) {
    const items = board.items.filter(fits);
    return h("section", { class: "column", "aria-label": name, data: { test: "column", stage: name } },
      h("h3", {}, h("span", { class: "swatch", style: { "border-color": colours[colour] ?? colours.GRAY } }), name, h("span", { class: "count" }, String(items.length))),
      items.map((item) => h("article", { class: "card", data: { test: "board-card", title: item.title } },
        h("p", { class: "card-title" }, item.title, item.url ? h("span", { class: "number" }, ` #${item.url.split("/").at(-1)}`) : h("em", {}, " draft")),
        h("p", { class: "values" }, cardValues(this.world, board, item)))));
  }

  discussions(github) {
    const fresh = line(this.world, "New discussion", "", "open-discussion", (text) => ({ act: "open-discussion", text }));
    if (github.discussions.length === 0) {
      return [h("p", { class: "empty" }, "No discussions yet. Each quarter gets one, when the first suggestion for it is approved."), fresh];
    }
    return [fresh, [...github.discussions].reverse().map((discussion) => this.foldable(`discussion-${discussion.number}`,
      { class: "discussion", data: { test: "discussion", number: discussion.number } },
      h("span", { class: "issue-title" }, h("strong", {}, discussion.title), " ", h("span", { class: "number" }, `#${discussion.number}`)),
      h("span", { class: "labels" }, h("span", { class: "value" }, discussion.category), h("span", { class: "number" }, counted(discussion.comments.length, "comment"))),
      () => [
        h("p", { class: "meta" }, `${discussion.author} started this`),
        h("div", { class: "markdown" }, markdown(discussion.body)),
        discussion.comments.map((comment) => this.comment(comment)),
        this.answer(discussion)]))];
  }

  comment(comment, isReply) {
    return h("article", { class: "comment", data: { test: "comment", id: comment.id } },
      h("p", { class: "meta" }, h("strong", {}, comment.author), h("button", {
        type: "button", class: "upvote", "aria-label": `Upvote, ${comment.upvotes} so far`,
        data: { test: "upvote", key: `up-${comment.id}` },
        onclick: () => this.world.act({ act: "upvote", id: comment.id }),
      }, `↑ ${comment.upvotes}`), this.thumb(comment)),
      h("div", { class: "markdown" }, markdown(comment.body)),
      commentVerbs(this.world, comment, isReply),
      comment.replies.map((reply) => this.comment(reply, true)));
  }

  answer(discussion) {
    const field = h("textarea", { rows: 2, "aria-label": "Comment", placeholder: "Write a comment…", data: { test: "write-comment", key: `comment-${discussion.number}` } });
    return h("form", {
      class: "write",
      onsubmit: (event) => {
        event.preventDefault();
        field.value.trim() && this.world.act({ act: "comment", number: discussion.number, text: field.value });
      },
    }, field, h("p", { class: "meta" }, "The bot reads comments every ten minutes: move the clock."),
    h("button", { type: "submit", class: "button small", data: { test: "send-comment" } }, "Comment"));
  }

  /** Opens and folds without losing what is open when the pane is drawn anew. */
  foldable(key, properties, title, under, body) {
    const inner = h("div", { class: "unfolded" });
    const open = this.opened.has(key);
    open && inner.append(...[body()].flat(Infinity).filter(Boolean));
    return h("details", {
      ...properties,
      open,
      ontoggle: (event) => {
        event.target.open ? this.opened.add(key) : this.opened.delete(key);
        event.target.open && inner.childElementCount === 0 && inner.append(...[body()].flat(Infinity).filter(Boolean));
      },
    }, h("summary", { data: { key } }, title, under), inner);
  }
}

const counted = (count, what) => `${count} ${what}${count === 1 ? "" : "s"}`;

/** A label as a chip; its colour follows from its name, so that it is the same everywhere. */
function label(name) {
  const hue = [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 360, 7);
  return h("span", { class: "label", style: { "--hue": String(hue) } }, name);
}
