/** Everything that can be seen by one person who looks at one place. */
export async function look(as, place, thread) {
  const query = new URLSearchParams({ as: as ?? "", in: place ?? "", thread: thread ?? "" });
  return answered(await fetch(`/api/state?${query}`));
}

/** Returns when there is something new, or nothing new for a while. */
export async function change(after) {
  return (await answered(await fetch(`/api/changes?after=${after}`))).version;
}

/** Does something and says what came of it; what cannot be done is told as { ok: false, error }. */
export async function act(what) {
  try {
    return await answered(await fetch("/api/act", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(what),
    }));
  } catch (failure) {
    return { ok: false, error: failure.message };
  }
}

async function answered(response) {
  if (!response.ok) {
    throw new Error(`The sandbox said ${response.status}: ${(await response.text()).slice(0, 300)}`);
  }
  return response.json();
}
