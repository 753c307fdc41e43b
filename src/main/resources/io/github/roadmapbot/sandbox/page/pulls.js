import { h } from "./dom.js";
import { markdown } from "./markdown.js";

/** Pull requests with the files that they change, and what a maintainer does with them. */
export function pullRequests(pane, pulls) {
  if (pulls.length === 0) {
    return h("p", { class: "empty" }, "No pull requests yet.");
  }
  return [...pulls].reverse().map((pull) => pane.foldable(`pull-${pull.number}`,
    { class: "issue", data: { test: "pull", number: pull.number, state: pull.state } },
    h("span", { class: "issue-title" }, h("strong", {}, pull.title), " ", h("span", { class: "number" }, `#${pull.number}`)),
    h("span", { class: "labels" }, h("span", { class: "value" }, pull.state)),
    () => [
      h("p", { class: "meta" }, `${pull.author} wants to merge `, h("code", {}, pull.branch)),
      h("div", { class: "markdown" }, markdown(pull.body)),
      pull.files.map((file) => h("section", { data: { test: "pull-file", path: file.path } },
        h("p", { class: "meta" }, h("code", {}, file.path), file.gone && " (removed)"),
        !file.gone && h("pre", {}, file.text))),
      pull.state === "open" && verbs(pane.world, pull)]));
}

function verbs(world, pull) {
  const verb = (text, act) => h("button", {
    type: "button", class: "button small", data: { test: act, key: `${act}-${pull.number}` },
    onclick: () => world.act({ act, number: pull.number }),
  }, text);
  return h("div", { class: "verbs" }, verb("Merge", "merge-pull"), verb("Close", "close-pull"));
}
