// A message's words: text and entities (offsets in UTF-16 units, as JavaScript counts too) become elements.

import { make } from "./dom.js";

const SAFE = /^(https?|tg|mailto|tel):/i;
const PLAIN = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};

const BLOCKS = new Set(["blockquote", "pre"]);

/** Elements for a text; `on` has invite(payload), command(text) and the bot's `username`. */
export function words(text, entities, on) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return make("div", { class: "words", dir: "auto" }, ...inside(text, sorted, 0, text.length, on));
}

function inside(text, entities, begins, ends, on) {
  const nodes = [];
  let at = begins;
  const upTo = (end) => {
    const afterBlock = BLOCKS.has(nodes.at(-1)?.localName) && text[at] === "\n"; // a block breaks the line by itself
    if (end > at + Number(afterBlock)) nodes.push(text.slice(at + Number(afterBlock), end));
  };
  while (entities.length && entities[0].offset < ends) {
    const entity = entities.shift();
    if (entity.offset < at) continue;
    upTo(entity.offset);
    at = Math.min(entity.offset + entity.length, ends);
    nodes.push(dressed(entity, text.slice(entity.offset, at), inside(text, entities, entity.offset, at, on), on));
  }
  upTo(ends);
  return nodes;
}

function dressed(entity, own, children, on) {
  if (PLAIN[entity.type]) return make(PLAIN[entity.type], {}, ...children);
  if (entity.type === "text_link") return link(entity.url, children, on);
  if (entity.type === "url") return link(SAFE.test(own) ? own : `https://${own}`, children, on);
  if (entity.type === "bot_command")
    return make("button", { type: "button", class: "command", click: () => on.command(own) }, ...children);
  if (entity.type === "spoiler") return spoiler(children);
  return make("span", {}, ...children);
}

/** A link; one that invites to this bot stays in the room. */
export function link(url, children, on) {
  if (!SAFE.test(url)) return make("span", {}, ...children);
  const invitation = payload(url, on.username);
  const click = (event) => {
    event.preventDefault();
    on.invite(invitation);
  };
  const attributes = { href: url, target: "_blank", rel: "noopener noreferrer" };
  return make("a", invitation === null ? attributes : { ...attributes, click }, ...children);
}

function payload(url, username) {
  const address = new URL(url);
  const here = /^(www\.)?t\.me$/.test(address.hostname) && address.pathname.slice(1).toLowerCase() === username.toLowerCase();
  return here ? address.searchParams.get("start") ?? "" : null;
}

function spoiler(children) {
  const hidden = make("button", { type: "button", class: "spoiler", "aria-label": "Hidden words: show them" }, ...children);
  hidden.addEventListener("click", () => {
    hidden.classList.add("open");
    hidden.removeAttribute("aria-label");
  });
  return hidden;
}
