"use client";

import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { readTableFile } from "../../../lib/goals/encoding.ts";

/** A file of more than this is not sent anyway. */
const mostKilobytes = 240;

type Said =
  | { kind: "fileRead"; name: string }
  | { kind: "fileReadAs"; name: string; encoding: string }
  | { kind: "fileWorkbook" | "fileUnreadable" | "fileTooLarge"; name: string };

/** A table's file, read on the device whatever it is written in. */
export function FileField({ onText }: { onText: (text: string) => void }) {
  const t = useTranslations("standards");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<Said | undefined>();
  const read = async (file: File) => {
    const { name } = file;
    if (file.size > mostKilobytes * 1024 * 2) {
      setSaid({ kind: "fileTooLarge", name });
      return;
    }
    const found = readTableFile(new Uint8Array(await file.arrayBuffer()));
    if (found.kind !== "text") {
      setSaid({ kind: found.kind === "workbook" ? "fileWorkbook" : "fileUnreadable", name });
      return;
    }
    if (new TextEncoder().encode(found.text).length > mostKilobytes * 1024) {
      setSaid({ kind: "fileTooLarge", name });
      return;
    }
    setSaid(
      found.encoding === "gb18030"
        ? { kind: "fileReadAs", name, encoding: "GB18030" }
        : { kind: "fileRead", name },
    );
    onText(found.text.replace(/^\ufeff/, ""));
  };
  const isFault = said && said.kind !== "fileRead" && said.kind !== "fileReadAs";
  return (
    <div>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.jsonl,text/csv,text/tab-separated-values,text/plain"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void read(file);
          // The same file may be chosen again once it was put right.
          target.value = "";
        }}
      />
      <div className="flex flex-wrap items-baseline gap-x-2">
        <span>
          <Button look="plain" aria-describedby={`${id}-hint`} onPress={() => input.current?.click()}>
            {t("file")}
          </Button>
        </span>
        <span id={`${id}-hint`} className="text-soft text-[0.94rem]">
          {t("fileHint")}
        </span>
      </div>
      <p
        role="status"
        className={`mt-1 wrap-anywhere empty:hidden ${isFault ? "text-bad font-semibold" : ""}`}
      >
        {said &&
          t(said.kind, {
            name: said.name,
            encoding: said.kind === "fileReadAs" ? said.encoding : "",
            kilobytes: mostKilobytes,
          })}
      </p>
    </div>
  );
}
