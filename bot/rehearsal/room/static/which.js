// Where only one phone has room: which of the two is looked at.

/** `room` holds the two seats; their buttons say who sits there, and that something new has come. */
export class Which {
  constructor(room, seats, shown) {
    this.room = room;
    this.seats = seats;
    this.buttons = new Map([...room.querySelectorAll("[data-show]")].map((button) => [button.dataset.show, button]));
    this.buttons.forEach((button, role) => button.addEventListener("click", () => this.show(role)));
    this.shown = shown;
    this.show("client");
  }

  show(role) {
    this.room.dataset.shown = role;
    this.buttons.forEach((button, each) => button.setAttribute("aria-pressed", each === role));
    this.shown(this.seats.find((seat) => seat.role === role));
  }

  mark(news) {
    for (const seat of this.seats) {
      const button = this.buttons.get(seat.role);
      const isNew = Boolean(seat.members?.some((member) => news(member.user_id)));
      button.textContent = [seat.title, seat.name].filter(Boolean).join(" · ");
      button.classList.toggle("news", isNew);
      button.setAttribute("aria-label", `${button.textContent}${isNew ? ", new message" : ""}`);
    }
  }
}
