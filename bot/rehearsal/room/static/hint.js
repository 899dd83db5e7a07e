// The first minute, in three steps that tick themselves off.

const KEY = "alliance-rehearsal-hint";

export class Hint {
  constructor(root) {
    this.root = root;
    root.hidden = remembered() === "away";
    root.querySelector("#hint-away").addEventListener("click", () => {
      root.hidden = true;
      remember("away");
      document.querySelector(".moves button").focus();
    });
  }

  done(step) {
    const item = this.root.querySelector(`[data-step="${step}"]`);
    if (item.classList.contains("done")) return;
    item.classList.add("done");
    item.append(Object.assign(document.createElement("span"), { className: "unseen", textContent: " Done." }));
  }

  has(step) {
    return this.root.querySelector(`[data-step="${step}"]`).classList.contains("done");
  }

  again() {
    this.root.querySelectorAll(".done").forEach((item) => {
      item.classList.remove("done");
      item.querySelector(".unseen").remove();
    });
  }
}

function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage is switched off: the hint shows each time
  }
}

function remember(what) {
  try {
    localStorage.setItem(KEY, what);
  } catch {
    // storage is switched off: the hint shows each time
  }
}
