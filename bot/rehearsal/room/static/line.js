// The line to the rehearsal: acts go out one by one, what is to be seen comes in as a stream.

const AGAIN_AFTER = 2000; // milliseconds

/** Do something; resolves to the answer, rejects with an Error whose message can be shown. */
export async function act(name, given = {}) {
  let response;
  try {
    response = await fetch(`act/${name}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(given),
    });
  } catch {
    throw new Error("The rehearsal is not answering. Is it still running in the terminal?");
  }
  const answer = await response.json().catch(() => ({ error: "The rehearsal gave an answer nobody can read." }));
  if (answer.error) throw new Error(answer.error);
  return answer;
}

/** Watch the rehearsal for as long as the page is open; `on` has room(data), chat(data), lost() and back(). */
export function watch(on) {
  const source = new EventSource("events");
  source.addEventListener("open", () => on.back());
  source.addEventListener("room", (event) => on.room(JSON.parse(event.data)));
  source.addEventListener("chat", (event) => on.chat(JSON.parse(event.data)));
  source.addEventListener("error", () => {
    on.lost();
    if (source.readyState === EventSource.CLOSED) setTimeout(() => watch(on), AGAIN_AFTER);
  });
}
