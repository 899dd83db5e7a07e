// One message: a bubble, and the keyboard under it.

import { make } from "./dom.js";
import { link, words } from "./words.js";

/** The element of a message; `on` has tap(message, data, button), invite, command, username, and clock(date). */
export function message(seen, on) {
  const keyed = seen.rows.length > 0;
  const classes = ["message", seen.mine && "mine", keyed && "keyed"].filter(Boolean).join(" ");
  return make(
    "article",
    { class: classes, "data-id": seen.id, "data-date": seen.date, "aria-label": seen.mine ? "Sent" : "Received" },
    make("div", { class: "bubble" }, ...content(seen, on), stamp(seen, on)),
    keyed ? keyboard(seen, on) : null,
  );
}

function content(seen, on) {
  const parts = [];
  if (seen.photo) parts.push(photo(seen));
  if (seen.document) parts.push(file(seen.document));
  if (seen.other) parts.push(make("div", { class: "words" }, seen.other));
  if (seen.text) parts.push(words(seen.text, seen.entities, on));
  return parts;
}

function photo(seen) {
  const { file, width, height } = seen.photo;
  const picture = make("img", { class: "photo", src: `files/${file}`, width, height, alt: seen.text ? `Picture: ${seen.text}` : "Picture" });
  return make("a", { href: `files/${file}`, target: "_blank", rel: "noopener", title: "Open the picture in full size" }, picture);
}

function file(document) {
  const size = document.size < 1024 ? `${document.size} bytes` : `${Math.round(document.size / 1024)} KB`;
  const name = make("span", {}, document.name, make("small", {}, size));
  return make("a", { class: "file", href: `files/${document.file}`, download: document.name }, name);
}

function stamp(seen, on) {
  return make("span", { class: "at" }, seen.edited ? `edited ${on.clock(seen.date)}` : on.clock(seen.date));
}

function keyboard(seen, on) {
  const rows = seen.rows.map((row) => make("div", {}, ...row.map((button) => key(seen, button, on))));
  return make("div", { class: "keys", role: "group", "aria-label": "Answers", tabindex: -1 }, ...rows);
}

function key(seen, button, on) {
  if (button.url) return link(button.url, [button.label], on);
  const element = make("button", { type: "button", dir: "auto" }, button.label);
  element.addEventListener("click", () => on.tap(seen.id, button.data, element));
  return element;
}
