import { useMemo, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
/** For devices that keep nothing: it lasts as long as the page. */
const memory = new Map<string, string>();

function read(key: string): string | null {
  try {
    return memory.get(key) ?? window.localStorage.getItem(key);
  } catch {
    return memory.get(key) ?? null;
  }
}

function write(key: string, text: string | undefined): void {
  try {
    memory.delete(key);
    if (text === undefined) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, text);
  } catch {
    if (text !== undefined) memory.set(key, text);
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Another tab of the same person.
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** What was typed and not saved yet: it stays on the device under `key`, whatever happens to the page. */
export function useKept<T extends Readonly<Record<string, unknown>>>(
  key: string,
): [T, (change: (now: T) => T) => void] {
  const text = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  const kept = useMemo(() => parse(text) as T, [text]);
  return [
    kept,
    (change) => {
      const next = change(parse(read(key)) as T);
      write(key, Object.keys(next).length > 0 ? JSON.stringify(next) : undefined);
    },
  ];
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "{}");
  } catch {
    // Nothing that we wrote.
    return {};
  }
}
