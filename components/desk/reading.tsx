"use client";

import {
  createContext,
  type ReactNode,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
} from "react";
import { patiently } from "../forms/patiently.ts";
import { useDraft, useRows } from "./draft.tsx";
import type { Engine, Reading } from "./engine.ts";

const ReadingContext = createContext<{ engine: Engine; reading: Reading } | undefined>(undefined);

/** What the draft says and lacks, a moment after the last letter; nothing until the engine for it has been loaded. */
export function useReading(): { engine: Engine; reading: Reading } | undefined {
  return useContext(ReadingContext);
}

export function ReadingProvider({ children }: { children: ReactNode }) {
  const { languages } = useDraft();
  const rows = useDeferredValue(useRows());
  const [engine, setEngine] = useState<Engine | undefined>();
  useEffect(() => {
    let wanted = true;
    void patiently(() => import("./engine.ts")).then((loaded) => {
      if (wanted) setEngine(loaded.engine);
    });
    return () => {
      wanted = false;
    };
  }, []);
  const value = useMemo(
    () => engine && { engine, reading: engine.readDraft(rows, languages) },
    [engine, rows, languages],
  );
  return <ReadingContext value={value}>{children}</ReadingContext>;
}
