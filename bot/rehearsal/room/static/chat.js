// The messages of one chat on a phone: kept in step with what is seen, without moving what has not changed.

import { make } from "./dom.js";
import { message } from "./message.js";

const NEAR = 90; // pixels from the bottom that still count as being there

export class Chat {
  /** `box` is the scrolling element; `on` is handed to the messages, with clock(date) and day(date). */
  constructor(box, on) {
    this.box = box;
    this.on = on;
    this.id = null;
    this.shown = new Map(); // message id -> { element, as }
  }

  show(seen) {
    const another = this.id !== seen.id;
    if (another) this.turnTo(seen.id);
    const wasNear = this.box.scrollHeight - this.box.scrollTop - this.box.clientHeight < NEAR;
    const fresh = this.keepInStep(seen, !another);
    if (another) this.box.scrollTop = this.box.scrollHeight;
    else if (fresh && (wasNear || fresh.classList.contains("mine"))) this.scrollTo(fresh);
  }

  /** Another chat: its history is not read aloud, only what comes from now on. */
  turnTo(id) {
    this.id = id;
    this.shown.clear();
    this.box.replaceChildren();
    this.box.setAttribute("aria-live", "off");
    setTimeout(() => this.box.setAttribute("aria-live", "polite"), 500);
  }

  /** Returns the first element that is new or changed. */
  keepInStep(seen, animate) {
    const wanted = [];
    let fresh = null;
    let day = "";
    for (const one of seen.messages) {
      const on = this.on.day(one.date);
      if (on !== day) wanted.push(this.element(`day ${on}`, on, () => make("p", { class: "day" }, on)).element);
      day = on;
      const { element, isNew } = this.element(one.id, JSON.stringify(one), () => message(one, this.on));
      if (isNew && animate) element.classList.add("fresh");
      if (isNew) fresh ??= element;
      wanted.push(element);
    }
    if (!wanted.length) wanted.push(this.element("empty", seen.description, () => empty(seen.description)).element);
    this.settle(wanted);
    return fresh;
  }

  /** The element of that key, made anew if it is not there or looks different now; focus stays in it. */
  element(key, as, makeIt) {
    const old = this.shown.get(key);
    if (old && old.as === as) return { element: old.element, isNew: false };
    const element = makeIt();
    this.shown.set(key, { element, as });
    if (old) {
      const hadFocus = old.element.contains(document.activeElement);
      old.element.replaceWith(element);
      if (hadFocus) (element.querySelector(".keys button, .keys a") ?? this.box).focus({ preventScroll: true });
    }
    return { element, isNew: true };
  }

  settle(wanted) {
    const kept = new Set(wanted);
    for (const [key, { element }] of this.shown) {
      if (kept.has(element)) continue;
      if (element.contains(document.activeElement)) this.box.focus({ preventScroll: true });
      element.remove();
      this.shown.delete(key);
    }
    wanted.forEach((element, index) => {
      if (this.box.children[index] !== element) this.box.insertBefore(element, this.box.children[index] ?? null);
    });
  }

  /** To the end, but never past the beginning of what is new. */
  scrollTo(fresh) {
    const top = fresh.offsetTop - this.box.offsetTop - 12;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.box.scrollTo({ top: Math.min(top, this.box.scrollHeight), behavior: calm ? "auto" : "smooth" });
  }
}

function empty(description) {
  return make("p", { class: "empty", dir: "auto" }, description || "No messages yet.");
}
