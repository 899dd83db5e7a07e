// The rehearsal's clock: what it shows, and the buttons that move it.

import { act } from "./line.js";

const SLOW = 700; // milliseconds

/** Times in the rehearsal's zone; `zone` changes when the room says so. */
export class When {
  constructor() {
    this.in("UTC");
  }

  in(zone) {
    if (zone === this.zone) return;
    this.zone = zone;
    const format = (options) => new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options });
    const [time, day, date, year] = [
      format({ hour: "2-digit", minute: "2-digit" }),
      format({ weekday: "short", day: "numeric", month: "long" }),
      format({ weekday: "long", day: "numeric", month: "short" }),
      format({ year: "numeric" }),
    ];
    this.clock = (seconds) => time.format(seconds * 1000);
    this.day = (seconds) => day.format(seconds * 1000);
    this.date = (seconds) => date.format(seconds * 1000);
    this.year = (seconds) => year.format(seconds * 1000);
  }
}

export class Clock {
  /** `done(name)` is called when a move is over. */
  constructor(root, when, done) {
    this.root = root;
    this.when = when;
    this.done = done;
    this.turned = { hour: 0, minute: 0 };
    root.querySelectorAll("[data-act]").forEach((button) =>
      button.addEventListener("click", () => this.move(button.dataset.act, button)));
    const over = root.querySelector("#over");
    over.addEventListener("click", () => this.busy || document.getElementById("sure").showModal());
    document.getElementById("sure").addEventListener("close", (event) => {
      if (event.target.returnValue === "yes") this.move("over", over);
      event.target.returnValue = "";
    });
  }

  show({ now, zone }) {
    this.when.in(zone);
    const time = this.when.clock(now);
    this.root.querySelector("#time").textContent = time;
    this.root.querySelector("#time").dateTime = new Date(now * 1000).toISOString();
    this.root.querySelector("#date").textContent = this.when.date(now);
    this.root.querySelector("#zone").textContent = `${this.when.year(now)} · ${zone.split("/").pop().replaceAll("_", " ")} time`;
    const [hours, minutes] = time.split(":").map(Number);
    this.turn("hour", (hours % 12) * 30 + minutes / 2);
    this.turn("minute", minutes * 6);
  }

  /** Hands go forward only. */
  turn(hand, to) {
    this.turned[hand] += (((to - this.turned[hand]) % 360) + 360) % 360;
    this.root.querySelector(`#hand-${hand}`).style.transform = `rotate(${this.turned[hand]}deg)`;
  }

  async move(name, button) {
    if (this.busy) return;
    this.wait(button);
    const slow = setTimeout(() => this.tell("One moment: time is passing…"), SLOW);
    try {
      this.tell((await act(name)).said);
      this.done(name);
    } catch (problem) {
      this.tell(problem.message, true);
    }
    clearTimeout(slow);
    this.wait(null);
  }

  tell(words, isWrong = false) {
    const said = this.root.querySelector("#said");
    said.classList.toggle("wrong", isWrong);
    said.textContent = words;
  }

  /** One move at a time; the buttons keep the focus, and say that they must wait. */
  wait(button) {
    this.busy = button !== null;
    this.root.querySelectorAll(".moves button").forEach((each) => {
      each.setAttribute("aria-disabled", this.busy);
      each.setAttribute("aria-busy", each === button);
    });
  }
}
