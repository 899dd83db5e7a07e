// One seat in the room: who sits there, and their phone.

import { Chat } from "./chat.js";
import { make } from "./dom.js";
import { act } from "./line.js";
import { menu } from "./menu.js";

const TITLES = { client: "Client", practitioner: "Practitioner" };
const TOAST = 4000; // milliseconds
const LARGEST = 10 * 2 ** 20; // bytes

export class Seat {
  /** `root` is the section; `desk` has when (times), invite(payload, seat), chosen(seat), acted(seat, words),
   *  alert(words). */
  constructor(root, desk) {
    this.root = root;
    this.role = root.dataset.role;
    this.desk = desk;
    this.title = TITLES[this.role];
    this.user = null;
    this.seen = null;
    root.append(document.getElementById("seat").content.cloneNode(true));
    const title = this.find("h2");
    title.id = `${this.role}-title`;
    title.textContent = this.title;
    this.find(".people").setAttribute("aria-label", `Whose phone: ${this.title.toLowerCase()}`);
    this.chat = new Chat(this.find(".chat"), this.on());
    this.find(".newcomer").hidden = this.role !== "client";
    root.querySelectorAll("details").forEach(menu);
    this.listen();
  }

  find(selector) {
    return this.root.querySelector(selector);
  }

  /** The name of whoever sits here. */
  get name() {
    return this.members?.find((one) => one.user_id === this.user)?.name;
  }

  /** On a narrow screen only one of the phones is. */
  isInSight() {
    return this.root.checkVisibility();
  }

  on() {
    return {
      username: "",
      answers: this.role === "client",
      clock: (date) => this.desk.when.clock(date),
      day: (date) => this.desk.when.day(date),
      tap: (message, data, button) => this.tap(message, data, button),
      command: (text) => this.act("type", { text }),
      invite: (payload) => this.desk.invite(payload, this),
    };
  }

  listen() {
    this.find("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.say();
    });
    this.find("textarea").addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.say();
    });
    this.find(".attach input").addEventListener("change", ({ target }) => this.attach(target));
    this.find(".newcomer").addEventListener("click", () => this.desk.invite("", this));
    this.find(".begin").addEventListener("click", () => this.begin());
    this.find("[data-block]").addEventListener("click", () => this.act(this.seen?.blocked ? "unblock" : "block"));
    this.root.querySelectorAll("[data-send]").forEach((button) =>
      button.addEventListener("click", () => this.act("send", { kind: button.dataset.send })));
  }

  /** Show who can sit here; `news` says whether somebody has messages not seen yet. */
  cast(room, news) {
    this.chat.on.username = room.bot.username;
    this.bot = room.bot.name;
    this.members = room.cast.filter((member) => member.role === this.role);
    const as = JSON.stringify(this.members);
    if (as !== this.as) this.rebuild();
    this.as = as;
    if (!this.members.some((member) => member.user_id === this.user) && this.members.length)
      this.choose(this.members[0].user_id);
    this.mark(news);
    this.head();
  }

  rebuild() {
    const focused = document.activeElement?.value;
    const people = this.members.map((member) => person(member, this.role, () => this.choose(member.user_id)));
    this.find(".people").replaceChildren(...people);
    this.root.querySelectorAll(".people input").forEach((input) => {
      input.checked = Number(input.value) === this.user;
      if (input.value === focused) input.focus();
    });
    this.showChosen();
  }

  /** On a small phone the people are in a row that scrolls. */
  showChosen() {
    this.find(".people :checked")?.closest(".person").scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  mark(news) {
    this.root.querySelectorAll(".person").forEach((label) => {
      const id = Number(label.querySelector("input").value);
      const isNew = id !== this.user && news(id);
      label.classList.toggle("news", isNew);
      label.querySelector("input").setAttribute("aria-label", `${label.textContent}${isNew ? ", new message" : ""}`);
    });
  }

  choose(user) {
    this.user = user;
    const input = this.root.querySelector(`.people input[value="${user}"]`);
    if (input) input.checked = true;
    this.showChosen();
    this.desk.chosen(this);
    this.head();
  }

  head() {
    const member = this.members?.find((one) => one.user_id === this.user);
    this.find(".with strong").textContent = this.bot ?? "";
    this.find(".with span").textContent = member ? [`${member.name}’s phone`, member.note].filter(Boolean).join(" · ") : "";
    this.find(".chat").setAttribute("aria-label", member ? `Messages on ${member.name}’s phone` : "Messages");
  }

  /** Show the chat of whoever sits here. */
  show(seen) {
    this.seen = seen;
    this.chat.show(seen);
    const closed = seen.blocked || !seen.open;
    this.find(".say").hidden = closed;
    this.find(".begin").hidden = !closed;
    this.find(".begin").textContent = seen.blocked ? "Unblock the bot" : "Start";
    this.find("[data-block]").textContent = seen.blocked ? "Unblock the bot" : "Block the bot";
    this.menu(seen.commands);
  }

  menu(commands) {
    this.find(".commands").hidden = !commands.length;
    const items = commands.map(({ command, description }) => {
      const button = make("button", { type: "button" }, make("strong", {}, `/${command}`), make("small", { dir: "auto" }, description));
      button.addEventListener("click", () => this.act("type", { text: `/${command}` }));
      return make("li", {}, button);
    });
    this.find(".commands ul").replaceChildren(...items);
  }

  async say() {
    const box = this.find("textarea");
    const text = box.value;
    if (text.trim() && (await this.act("type", { text }, text)) && box.value === text) box.value = "";
    box.focus();
  }

  async attach(input) {
    const file = input.files[0];
    if (file?.size > LARGEST) this.toast("That file is too large for the rehearsal. It takes up to 10 MB.");
    else if (file) await this.act("attach", { name: file.name, mime: file.type, content: await inBase64(file) });
    input.value = ""; // so that the same file can be sent again
  }

  async begin() {
    const done = await this.act(this.seen?.blocked ? "unblock" : "start");
    if (done) this.find("textarea").focus();
  }

  async tap(message, data, button) {
    if (button.getAttribute("aria-busy")) return;
    button.setAttribute("aria-busy", "true");
    this.chat.acted();
    const answer = await this.act("tap", { message, data }, button.textContent);
    button.removeAttribute("aria-busy");
    if (!answer) return;
    if (answer.alert) this.desk.alert(answer.text);
    else if (answer.text) this.toast(answer.text);
    else if (!answer.answered) this.toast("The bot has not answered this tap.");
  }

  /** Do something as whoever sits here, with the words tapped or typed; what cannot be done is said on the phone. */
  async act(name, given = {}, words = "") {
    this.desk.acted(this, words);
    try {
      return await act(name, { user: this.user, ...given });
    } catch (problem) {
      this.toast(problem.message);
      return null;
    }
  }

  toast(words) {
    const toast = this.find(".toast");
    toast.textContent = words;
    clearTimeout(this.fading);
    this.fading = setTimeout(() => (toast.textContent = ""), TOAST);
  }
}

async function inBase64(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function person(member, role, chosen) {
  const input = make("input", { type: "radio", name: role, value: member.user_id, change: chosen });
  const label = make("span", { dir: "auto" }, member.name);
  return make("label", { class: "person", title: member.note }, input, label);
}
