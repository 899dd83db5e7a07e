// A small menu (<details>) that closes by Escape, by choosing, and by going elsewhere.

/** Make a <details> behave as a menu. */
export function menu(details) {
  const close = () => details.removeAttribute("open");
  details.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && details.open) {
      close();
      details.querySelector("summary").focus();
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") step(details, event);
  });
  details.addEventListener("click", (event) => {
    if (event.target.closest("li button")) close();
  });
  details.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !details.contains(event.relatedTarget)) close();
  });
  document.addEventListener("pointerdown", (event) => {
    if (!details.contains(event.target)) close();
  });
}

function step(details, event) {
  const buttons = [...details.querySelectorAll("li button:not([hidden])")];
  if (!details.open || !buttons.length) return;
  event.preventDefault();
  const at = buttons.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
  buttons[(at + buttons.length) % buttons.length].focus();
}
