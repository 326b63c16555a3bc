"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type ReactNode, useRef, useState } from "react";
import { acknowledgementsApi } from "../../../lib/paths.ts";
import { sendJson } from "../../forms/send.ts";
import { Button } from "../../ui/button.tsx";

/** How many have something to read, by whether they can be mailed to today. */
export type Reachable = Record<"mail" | "mailed_today" | "no_address", number>;

type Reminded = { mailed: number; withoutAddress: number; alreadyToday: number };

/** The chosen people of a list, whose boxes say how each can be reached. */
function chosenIn(form: HTMLFormElement | null): { ids: string[]; reach: Reachable } {
  const boxes = [...(form?.querySelectorAll<HTMLInputElement>("input[name=person]:checked") ?? [])];
  const reach: Reachable = { mail: 0, mailed_today: 0, no_address: 0 };
  for (const { dataset } of boxes) reach[(dataset.reach ?? "no_address") as keyof Reachable] += 1;
  return { ids: boxes.map(({ value }) => value), reach };
}

/**
 * Reminds by mail those who have something to read: all of them, or those who are chosen in the list. Says before how
 * many will get a mail, and afterwards how many did.
 */
export function RemindForm({
  slug,
  all,
  children,
}: {
  slug: string;
  all: Reachable;
  /** The list, with a box for each who can be chosen. */
  children: ReactNode;
}) {
  const t = useTranslations("desk.readers");
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState<ReturnType<typeof chosenIn>>({ ids: [], reach: all });
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState("");
  const some = chosen.ids.length > 0;
  const reach = some ? chosen.reach : all;
  const open = reach.mail + reach.mailed_today + reach.no_address;
  async function remind() {
    setBusy(true);
    setSaid("");
    setProblem("");
    const sent = await sendJson(
      acknowledgementsApi(slug, "reminders"),
      "POST",
      some ? { people: chosen.ids } : {},
    );
    setBusy(false);
    if (!sent.ok) {
      setProblem(sent.message ?? t("noAnswer"));
      return;
    }
    const { mailed, withoutAddress, alreadyToday } = sent.reply as Reminded;
    setSaid(t("sent", { mail: mailed, today: alreadyToday, none: withoutAddress }));
    form.current?.reset();
    setChosen({ ids: [], reach: all });
    router.refresh();
  }
  return (
    <form
      ref={form}
      onChange={() => {
        setChosen(chosenIn(form.current));
      }}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <section aria-labelledby="remind" className="mt-10">
        <h2 id="remind" className="font-serif text-2xl">
          {t("remind")}
        </h2>
        <p className="mt-1" role="status">
          {open === 0
            ? t("nobodyOpen")
            : t("willMail", { mail: reach.mail, today: reach.mailed_today, none: reach.no_address })}
        </p>
        {open > 0 && (
          <p className="mt-3">
            <Button isDisabled={isBusy || reach.mail === 0} onPress={() => void remind()}>
              {isBusy
                ? t("sending")
                : some
                  ? t("remindChosen", { count: reach.mail })
                  : t("remindAll", { count: reach.mail })}
            </Button>
          </p>
        )}
        <p role="status" className="text-good mt-2 font-semibold empty:hidden">
          {said}
        </p>
        <p role="alert" className="text-bad mt-2 font-semibold empty:hidden">
          {problem}
        </p>
      </section>
      {children}
    </form>
  );
}
