"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { guidePlace, type GuideLimit, isForJob } from "../../../lib/discretion/guide.ts";
import { Line } from "../../policy/line.tsx";
import { LeadIn } from "../lead-in.tsx";
import type { GuideProps } from "./props.ts";
import { NoteUse } from "./note-use.tsx";

/** What may be done in a situation: the limit, who decides beyond it, the steps, and where it is written. */
export function Answer({
  slug,
  number,
  language,
  guide,
  mayNote,
  limit,
  ownJob,
}: GuideProps & { limit: GuideLimit; ownJob: string | undefined }) {
  const t = useTranslations("guide");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What was followed here is gone, so the reader is taken to what came in its place.
    heading.current?.closest("section")?.scrollIntoView();
    heading.current?.focus({ preventScroll: true });
  }, []);
  const { situation, who, offer, upTo, beyond, clause } = limit;
  const largest = upTo?.words ?? offer;
  const wordings = guide.wordings.filter((each) => isForJob(each, ownJob));
  return (
    <div className="appear">
      <p className="mt-1">
        <a className="plain inline-block" href={`#${guidePlace}`}>
          {t("back")}
        </a>
      </p>
      <h3 ref={heading} tabIndex={-1} className="mt-3 text-lg font-semibold outline-none">
        <Line text={situation} />
      </h3>
      <p
        className={`text-accent font-serif leading-tight text-balance ${upTo ? "text-5xl" : "text-3xl"} mt-2`}
      >
        {largest.length > 0 ? <Line text={largest} /> : t("nothingNamed")}
      </p>
      {upTo && offer.length > 0 && (
        <p className="mt-2 text-xl">
          <Line text={offer} />
        </p>
      )}
      <dl className="mt-4 space-y-2">
        <div>
          <dt className="text-soft inline">
            <LeadIn text={t("beyond")} />
          </dt>
          <dd className="inline font-semibold">
            {beyond.length > 0 ? <Line text={beyond} /> : t("beyondNobody")}
          </dd>
        </div>
        <div>
          <dt className="text-soft inline">
            <LeadIn text={t("who")} />
          </dt>
          <dd className="inline">
            <Line text={who} />
          </dd>
        </div>
      </dl>
      {clause && (
        <p className="mt-1">
          <a className="plain inline-block" href={`#${clause.id}`}>
            {t("source", { clause: clause.number, number })}
          </a>
        </p>
      )}
      {mayNote && <NoteUse slug={slug} number={number} language={language} limit={limit} />}
      <Steps guide={guide} job={ownJob} />
      {wordings.length > 0 && (
        <>
          <h4 className="mt-8 font-serif text-xl">{t("notSay")}</h4>
          <dl className="mt-2 space-y-2.5">
            {wordings.map(({ never, instead }, at) => (
              <div key={at}>
                <dt className="text-soft">
                  <Line text={never} />
                </dt>
                {instead.length > 0 && (
                  <dd>
                    <LeadIn text={t("sayInstead")} />
                    <Line text={instead} />
                  </dd>
                )}
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}

function Steps({ guide: { steps }, job }: Pick<GuideProps, "guide"> & { job: string | undefined }) {
  const t = useTranslations("guide");
  const own = steps
    .map((step) => ({ ...step, lines: step.lines.filter((line) => isForJob(line, job)) }))
    .filter(({ lines }) => lines.length > 0);
  if (own.length === 0) return null;
  return (
    <>
      <h4 className="mt-8 font-serif text-xl">{t("steps", { count: own.length })}</h4>
      <ol className="mt-2 space-y-4">
        {own.map(({ step, title, lines }, at) => (
          <li key={step} className="flex gap-3">
            <span aria-hidden="true" className="text-accent font-serif text-2xl leading-tight">
              {at + 1}
            </span>
            <div className="min-w-0 space-y-1.5">
              <p className="font-semibold">{title}</p>
              {lines.map((line, place) => (
                <div key={place}>
                  <p>
                    <Line text={line.do} />
                  </p>
                  {line.say.length > 0 && (
                    <p className="border-accent mt-1 border-s-2 ps-3 font-serif text-lg">
                      <Line text={line.say} />
                    </p>
                  )}
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
