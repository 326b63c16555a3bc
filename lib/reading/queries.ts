/** What the handbook is made of for whoever opens it. */
import { findOrganisation } from "../../db/organisations.ts";
import { findMember } from "../../db/people.ts";
import { findVersion } from "../../db/versions.ts";
import type { Db, Work } from "../../db/work.ts";
import type { Guide } from "../discretion/guide.ts";
import { composeGuide } from "../document/guide.ts";
import { takeFileAs } from "../exports/queries.ts";
import type { PolicyLanguage } from "../language/text.ts";
import { refuse } from "../language/words.ts";
import type { Actor } from "../members/actor.ts";
import type { PageContent } from "../publication/page.ts";
import { type Result, succeed } from "../result.ts";
import { readWorkbook } from "../workbook/workbook.ts";
import { type OwnWork, visionOrigin, type VisionOrigin, workNames, type WorkNames } from "./reading.ts";

export type Handbook = {
  content: PageContent;
  timeZone: string;
  origin: VisionOrigin;
  names: WorkNames;
  /** What staff may do on the spot. */
  guide?: Guide;
  /** What the reader does there. */
  own: OwnWork;
};

/**
 * The version in force as staff read it. `no-version`: nothing is in force; `no-such-language`: it was not published
 * in that one.
 * @param origin scheme and host of the installation
 */
export function* findHandbook(
  db: Db,
  actor: Actor,
  { language, origin, at }: { language?: PolicyLanguage; origin: string; at: Date },
): Work<Result<Handbook>> {
  const { organisationId, personId } = actor;
  const taken = yield* takeFileAs(db, actor, "site", {
    ...(language ? { language } : {}),
    edition: "staff",
    origin,
    at,
  });
  if (!taken.ok) return taken;
  const content = taken.value.format === "site" ? taken.value.pages[0]?.content : undefined;
  if (!content) return refuse("no-version");
  const organisation = yield* findOrganisation(db, organisationId);
  const version = yield* findVersion(db, organisationId, content.version.number);
  const read = version && readWorkbook(JSON.parse(version.workbook));
  const member = yield* findMember(db, organisationId, personId);
  const { language: reading } = content.document;
  return succeed({
    content,
    timeZone: organisation?.settings.timeZone ?? "UTC",
    // A workbook of a later format is for later programs; its document can be read all the same.
    origin: read?.ok ? visionOrigin(read.workbook, reading) : [],
    names: read?.ok ? workNames(read.workbook, reading) : { jobs: new Map(), places: new Map() },
    ...(read?.ok ? { guide: composeGuide(read.workbook, content.document) } : {}),
    own: { jobs: member?.jobs ?? [], places: member?.places ?? [] },
  });
}
