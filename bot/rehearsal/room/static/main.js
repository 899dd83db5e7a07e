// The room: two seats, a clock between them, and what comes in over the line.

import { Clock, When } from "./clock.js";
import { Hint } from "./hint.js";
import { act, watch } from "./line.js";
import { Seat } from "./seat.js";
import { Which } from "./which.js";

const SEND = document.querySelector('[data-step="answer"] em').textContent.toLowerCase();
const TOLD = 150; // milliseconds until the page has heard of everything that a move of the clock caused

const when = new When();
const chats = new Map(); // user id -> the chat as it was last seen
const read = new Map(); // user id -> number of the latest message that was on a phone
const hint = new Hint(document.getElementById("hint"));
const setting = document.getElementById("setting");
const lost = document.getElementById("lost");
let room = null;
let chosenByHand = false;
let sending = null; // the client who has sent their answers, until the bot has taken them

const desk = {
  when,
  chosen(seat) {
    if (!chats.has(seat.user)) return;
    show(seat, chats.get(seat.user));
    seat.mark(news);
    which.mark(news);
  },
  /** Whoever has been played stays on the phone, whatever comes to the others. `words` were tapped or typed. */
  acted(seat, words) {
    if (seat.role !== "client") return;
    chosenByHand = true;
    sending = isSend(words) && offersSend(chats.get(seat.user)) ? seat.user : null;
  },
  alert(words) {
    document.getElementById("alert-words").textContent = words;
    document.getElementById("alert").showModal();
  },
  /** An invitation opened on the practitioner's phone brings somebody new to the client's. */
  async invite(payload, seat) {
    if (payload && seat.role === "client") return seat.act("start", { payload });
    try {
      const { user } = await act("arrive", { payload });
      chosenByHand = true;
      client.user = user;
      if (room.cast.some((member) => member.user_id === user)) client.choose(user);
      which.show("client");
    } catch (problem) {
      seat.toast(problem.message);
    }
  },
};

const client = new Seat(document.getElementById("client"), desk);
const practitioner = new Seat(document.getElementById("practitioner"), desk);
const seats = [client, practitioner];
const which = new Which(document.querySelector(".room"), seats, desk.chosen);
const clock = new Clock(document.querySelector(".clock"), when, moved);

wait(true);

client.root.addEventListener("change", () => (chosenByHand = true));
for (const event of ["pointerenter", "focusin", "touchstart"])
  practitioner.find(".phone").addEventListener(event, () => hint.has("digest") && hint.done("read"), { passive: true });

watch({
  room(data) {
    wait(!data.cast.length);
    if (!data.cast.length) return;
    if (room && room.play !== data.play) beginAnew();
    room = data;
    clock.show(room);
    seats.forEach((seat) => seat.cast(room, news));
    lookWhoIsWaiting();
    which.mark(news);
  },
  chat(data) {
    chats.set(data.id, data);
    lookWhetherSent(data);
    if (!(read.get(data.id) <= latest(data))) read.set(data.id, latest(data)); // first seen, or everything started over
    lookWhoIsWaiting();
    seats.forEach((seat) => {
      if (seat.user === data.id) show(seat, data);
      seat.mark(news);
    });
    which.mark(news);
  },
  lost() {
    lost.textContent = "The rehearsal is not answering. Trying again by itself…";
    lost.hidden = false;
  },
  back() {
    lost.hidden = true;
  },
});

/** Until the practice is set up there is nobody to act as, and no clock to move. */
function wait(whether) {
  setting.hidden = !whether;
  document.querySelectorAll(".which, .seat, .clock").forEach((part) => (part.inert = whether));
}

function isSend(words) {
  return words.trim().toLowerCase() === SEND;
}

function offersSend(chat) {
  return Boolean(chat?.messages.some((message) => message.rows.some((row) => row.some((button) => isSend(button.label)))));
}

/** The first step is done when the bot has taken the answers, not when a question was put off or closed by the clock. */
function lookWhetherSent(chat) {
  if (chat.id !== sending || isWaiting({ messages: chat.messages.filter((message) => !message.mine) })) return;
  sending = null;
  hint.done("answer");
}

/** Until somebody is chosen by hand, the client's phone is that of whoever has something to tap. */
function lookWhoIsWaiting() {
  if (chosenByHand || isWaiting(chats.get(client.user))) return;
  const waiting = client.members.find((one) => isWaiting(chats.get(one.user_id)));
  if (waiting) client.choose(waiting.user_id);
}

function show(seat, data) {
  if (seat.isInSight()) read.set(data.id, latest(data));
  seat.show(data);
}

function news(user) {
  return chats.has(user) && latest(chats.get(user)) > (read.get(user) ?? 0);
}

function latest(chat) {
  return Math.max(0, ...chat.messages.filter((message) => !message.mine).map((message) => message.id));
}

/** Whether a chat ends with something to tap. */
function isWaiting(chat) {
  return Boolean(chat?.messages.at(-1)?.rows.some((row) => row.some((button) => button.data)));
}

function moved(name) {
  if (name === "digest") {
    hint.done("digest");
    which.show("practitioner");
    setTimeout(() => practitioner.chat.toLatest(), TOLD);
  }
}

/** Somebody started over, perhaps in another tab, or the rehearsal itself was started again. */
function beginAnew() {
  hint.again();
  clock.tell("Everything is as it was at the beginning.");
  chosenByHand = false;
  sending = null;
}
