/** Fifty people typing in one organisation: how long a save takes until it is acknowledged. */

type Reply = { revision: number };

/** Who is signed in where the bench needs somebody to be. */
export const bench = { signInName: "bench", password: "a bench by the harbour wall" };

const people = 50;
/** So many of them each write a goal of their own; the others an entry of what is offered. */
const inGoals = 5;

async function sendJson(url: string, method: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method,
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`);
  return response;
}

/** Sets the installation up by its code; gives the cookie of whoever did, and an access token that may write. */
export async function comeIn(url: string, code: string): Promise<{ cookie: string; token: string }> {
  const first = await sendJson(`${url}/api/v1/set-up`, "POST", {
    code,
    start: "existing",
    organisation: "",
    address: "",
    language: "en",
    timeZone: "UTC",
    name: "Bench",
    ...bench,
  });
  const cookie = first.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const made = await sendJson(
    `${url}/api/v1/account/tokens`,
    "POST",
    { name: "Bench", scope: "write" },
    { cookie },
  );
  return { cookie, token: ((await made.json()) as { token: string }).token };
}

/** Each person saves about once a second, as somebody does who types with short pauses. Times in milliseconds. */
export async function typeTogether(url: string, code: string, slug: string, seconds: number) {
  const authorization = `Bearer ${(await comeIn(url, code)).token}`;
  const waits: number[] = [];
  const until = performance.now() + seconds * 1000;
  const write = async (person: number): Promise<void> => {
    const place = person < inGoals ? `goals/goals/bench-${person}` : `overview/offerings/bench-${person}`;
    let revision = 0;
    await new Promise((resolve) => setTimeout(resolve, (person * 1000) / people));
    for (let letter = 1; performance.now() < until; letter += 1) {
      const text = { en: `answer a question ${"and another ".repeat(letter % 12)}` };
      const body =
        person < inGoals
          ? {
              subject: text,
              subjectForm: "deed",
              channels: [],
              measure: "conduct",
              bands: [{ limits: [{}] }],
              audience: { public: false },
            }
          : { name: text };
      const begun = performance.now();
      const answer = await sendJson(
        `${url}/api/v1/organisations/${slug}/draft/${place}`,
        "PUT",
        { revision, saveId: `bench-${person}-${letter}`, sortKey: "zz", body, removed: false },
        { authorization },
      );
      revision = ((await answer.json()) as Reply).revision;
      const took = performance.now() - begun;
      waits.push(took);
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, 1000 - took)));
    }
  };
  await Promise.all(Array.from({ length: people }, (_, person) => write(person)));
  waits.sort((one, other) => one - other);
  const at = (share: number) => Number((waits[Math.floor(waits.length * share)] ?? 0).toFixed(1));
  return {
    people,
    saves: waits.length,
    medianMilliseconds: at(0.5),
    p95Milliseconds: at(0.95),
    longestMilliseconds: Number((waits.at(-1) ?? 0).toFixed(1)),
  };
}
