/** How long to wait before asking again, in milliseconds. */
const pause = 2000;

/** Loads part of the program, and asks again for as long as the network does not give it: a page never fails for it. */
export async function patiently<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
