// Everything on the page is built from nodes, never from markup in strings: what the stand-ins say stays text.

/** An element with properties and children; false, null and undefined children are left out. */
export function h(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    set(node, name, value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function set(node, name, value) {
  if (value === undefined || value === null || value === false) {
    return;
  }
  if (name.startsWith("on")) {
    node.addEventListener(name.slice(2), value);
  } else if (name === "data") {
    Object.assign(node.dataset, value);
  } else if (name === "style") {
    Object.entries(value).forEach(([property, text]) => node.style.setProperty(property, text));
  } else {
    node.setAttribute(name, value === true ? "" : value);
  }
}

const painted = new WeakMap();

/** Builds a region anew only if what it shows has changed, so that focus, selection and typing survive. */
export function paint(region, shown, build) {
  const key = JSON.stringify(shown);
  if (painted.get(region) === key) {
    return false;
  }
  painted.set(region, key);
  const focused = region.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  region.replaceChildren(...[build()].flat(Infinity).filter(Boolean));
  if (focused) {
    region.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }
  return true;
}

/** A link, if the address is one that a page may follow; else only its words. */
export function link(address, label) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return h("span", {}, label);
  }
  if (!["http:", "https:", "mailto:"].includes(url.protocol)) {
    return h("span", {}, label);
  }
  return h("a", { href: url.href, target: "_blank", rel: "noopener noreferrer", title: url.href }, label);
}
