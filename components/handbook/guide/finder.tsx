"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { guidePlace, type GuideLimit, limitsFor, placeOfLimit } from "../../../lib/discretion/guide.ts";
import { Line } from "../../policy/line.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Button } from "../../ui/button.tsx";
import { Answer } from "./answer.tsx";
import type { GuideProps } from "./props.ts";
import { useOwnJob, useRememberedJob } from "./own-job.ts";
import { useLimitAsked } from "./place.ts";

/** More situations than these are found by typing, and are not all shown at once. */
const atOnce = 8;

/** Who it is and what happened, and then what they may do. */
export function Finder(props: GuideProps) {
  const { slug, guide } = props;
  const t = useTranslations("guide");
  const asked = useLimitAsked();
  const [job, setJob] = useOwnJob(
    slug,
    guide.jobs.map(({ id }) => id),
    props,
  );
  useRememberedJob(slug, props);
  const limit = guide.limits.find(({ id }) => id === asked);
  return (
    <section
      id={guidePlace}
      aria-labelledby={`${guidePlace}-title`}
      tabIndex={-1}
      className="mt-9 scroll-mt-22"
    >
      <h2 id={`${guidePlace}-title`} className="font-serif text-2xl font-medium">
        {t("title")}
      </h2>
      {limit ? (
        <Answer key={limit.id} {...props} limit={limit} ownJob={job} />
      ) : (
        <>
          {guide.jobs.length > 0 && (
            <div className="mt-3">
              <SelectField
                id={`${guidePlace}-job`}
                label={t("job")}
                value={job ?? ""}
                onChange={({ target }) => setJob(target.value === "" ? undefined : target.value)}
              >
                <option value="">{t("allJobs")}</option>
                {guide.jobs.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name.map((span) => (typeof span === "string" ? span : span.text)).join("")}
                  </option>
                ))}
              </SelectField>
            </div>
          )}
          {guide.limits.length === 0 ? (
            <p className="mt-3">{t("noLimits")}</p>
          ) : (
            <Situations key={job ?? ""} guide={guide} job={job} />
          )}
          <Otherwise {...props} />
        </>
      )}
    </section>
  );
}

function Situations({ guide, job }: { guide: GuideProps["guide"]; job: string | undefined }) {
  const t = useTranslations("guide");
  const [typed, setTyped] = useState("");
  const [isWhole, setWhole] = useState(false);
  const all = limitsFor(guide, job);
  const found = limitsFor(guide, job, typed);
  const isSearching = typed.trim() !== "";
  const shown = isSearching || isWhole ? found : found.slice(0, atOnce);
  return (
    <div className="mt-5">
      {all.length > atOnce && (
        <>
          <TextField
            type="search"
            label={t("typed")}
            autoComplete="off"
            enterKeyHint="search"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <p role="status" className="text-soft mt-2 min-h-[1.6em] text-[0.94rem]">
            {isSearching && t("found", { count: found.length })}
          </p>
        </>
      )}
      <ul aria-label={t("situations")} className="border-rule divide-rule divide-y border-y empty:hidden">
        {shown.map((limit) => (
          <Situation key={limit.id} limit={limit} isForAll={job === undefined} />
        ))}
      </ul>
      {shown.length < found.length && (
        <div className="mt-2">
          <Button look="plain" onPress={() => setWhole(true)}>
            {t("showAll", { count: found.length })}
          </Button>
        </div>
      )}
    </div>
  );
}

function Situation({
  limit: { id, situation, who, offer, upTo },
  isForAll,
}: {
  limit: GuideLimit;
  isForAll: boolean;
}) {
  return (
    <li>
      <a
        href={`#${placeOfLimit(id)}`}
        className="hover:text-accent hover:bg-wash flex min-h-14 items-center gap-3 py-2.5"
      >
        <span className="min-w-0 flex-1">
          <span className="font-semibold">
            <Line text={situation} />
          </span>
          {isForAll && (
            <span className="text-soft block text-[0.94rem]">
              <Line text={who} />
            </span>
          )}
          {!upTo && offer.length > 0 && (
            <span className="line-clamp-2">
              <Line text={offer} />
            </span>
          )}
        </span>
        {upTo && (
          <span className="shrink-0 tabular-nums">
            <Line text={upTo.words} />
          </span>
        )}
        <span
          aria-hidden="true"
          className="border-accent me-1 size-2 shrink-0 rotate-45 border-t-2 border-r-2"
        />
      </a>
    </li>
  );
}

/** What holds where no situation fits. */
function Otherwise({ guide: { freedom, boundaries } }: Pick<GuideProps, "guide">) {
  const t = useTranslations("guide");
  if (freedom.length === 0 && boundaries.length === 0) return null;
  return (
    <dl className="mt-5 space-y-3">
      {freedom.length > 0 && (
        <div>
          <dt className="font-semibold">{t("otherwise")}</dt>
          <dd>
            <Line text={freedom} />
          </dd>
        </div>
      )}
      {boundaries.length > 0 && (
        <div>
          <dt className="font-semibold">{t("boundaries")}</dt>
          <dd>
            <Line text={boundaries} />
          </dd>
        </div>
      )}
    </dl>
  );
}
