// The messages of one chat on a phone: kept in step with what is seen, without moving what has not changed.

import { make } from "./dom.js";
import { message } from "./message.js";

const NEAR = 90; // pixels from the bottom that still count as being there
const ABOVE = 8; // pixels between the upper edge and what is new
const TOGETHER = 5000; // milliseconds in which what comes belongs together

export class Chat {
  /** `box` is the scrolling element; `on` is handed to the messages, with clock(date) and day(date);
   *  `on.answers`: what changes in place here is answered by its buttons, so they stay in sight. */
  constructor(box, on) {
    this.box = box;
    this.on = on;
    this.id = null;
    this.shown = new Map(); // message id -> { element, as }
    this.unseen = null; // the first message that came while the phone was out of sight
    this.atEnd = true;
    box.addEventListener("scroll", () => (this.atEnd = this.isNear()), { passive: true });
    new ResizeObserver(() => this.resized()).observe(box);
  }

  show(seen) {
    const another = this.id !== seen.id;
    if (another) this.turnTo(seen.id);
    const wasNear = this.isNear();
    const isAnswered = this.on.answers && this.shown.has(seen.messages.at(-1)?.id);
    const before = this.shown.size;
    const fresh = this.keepInStep(seen, !another);
    if (!this.box.clientHeight) this.unseen ??= fresh;
    else if (another || (fresh && wasNear && isAnswered)) this.box.scrollTop = this.box.scrollHeight;
    else if (fresh?.classList.contains("mine")) this.said(fresh);
    else if (fresh && wasNear) this.scrollTo(this.firstOf(fresh));
    else if (this.shown.size < before && this.hasJustCome()) this.scrollTo(this.came); // one above it was deleted
  }

  hasJustCome() {
    return this.came?.isConnected && performance.now() - this.cameAt < TOGETHER;
  }

  isNear() {
    return this.box.scrollHeight - this.box.scrollTop - this.box.clientHeight < NEAR;
  }

  /** In sight again, or there is another amount of room: what was at the end stays there, what is new is shown. */
  resized() {
    if (!this.box.clientHeight) return;
    if (this.atEnd) this.box.scrollTop = this.box.scrollHeight;
    if (this.unseen?.isConnected) this.scrollTo(this.unseen);
    this.unseen = null;
  }

  /** Another chat: its history is not read aloud, only what comes from now on. */
  turnTo(id) {
    this.id = id;
    this.unseen = null;
    this.shown.clear();
    this.box.replaceChildren();
    this.box.setAttribute("aria-live", "off");
    setTimeout(() => this.box.setAttribute("aria-live", "polite"), 500);
  }

  /** Returns the first message that is new; else the last one, if it has changed. */
  keepInStep(seen, animate) {
    const wanted = [];
    let fresh = null;
    let day = "";
    for (const one of seen.messages) {
      const on = this.on.day(one.date);
      if (on !== day) wanted.push(this.element(`day ${on}`, on, () => make("p", { class: "day" }, on)).element);
      day = on;
      const isKnown = this.shown.has(one.id) && one !== seen.messages.at(-1);
      const { element, isNew } = this.element(one.id, JSON.stringify(one), () => message(one, this.on));
      if (isNew && animate) element.classList.add("fresh");
      if (isNew && !isKnown) fresh ??= element;
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
      // On the answers as a whole: a second press of the same key must not answer the next question.
      if (hadFocus) (element.querySelector(".keys") ?? this.box).focus({ preventScroll: true });
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
    this.box.scrollTop = fresh.offsetTop - this.box.offsetTop - ABOVE;
  }

  /** To the beginning of what came last, and of what came in the same minute. */
  toLatest() {
    const messages = [...this.box.querySelectorAll(".message")];
    const first = messages.find((one) => messages.at(-1).dataset.date - one.dataset.date < 60);
    if (first) this.scrollTo(this.firstOf(first, true));
  }

  /** Something was asked for here: what comes now stands for itself. */
  acted() {
    this.came = null;
  }

  /** What was said here is shown, or the beginning of its answer where that came with it. */
  said(mine) {
    this.acted();
    let reply = mine?.nextElementSibling;
    while (reply && !reply.matches(".message:not(.mine)")) reply = reply.nextElementSibling;
    if (reply) this.scrollTo(this.firstOf(reply));
    else this.box.scrollTop = this.box.scrollHeight;
  }

  /** What is new began with this element, or with an earlier one if that came just now. */
  firstOf(fresh, anew = false) {
    const now = performance.now();
    if (anew || now - this.cameAt > TOGETHER || !this.came?.isConnected) this.came = fresh;
    this.cameAt = now;
    return this.came;
  }
}

function empty(description) {
  return make("p", { class: "empty", dir: "auto" }, description || "No messages yet.");
}
