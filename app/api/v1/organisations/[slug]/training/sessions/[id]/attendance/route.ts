import { recordAttendance } from "../../../../../../../../../lib/training/commands.ts";
import { attendanceSchema, trainingKilobytes } from "../../../../../../../../../lib/training/forms.ts";
import { theInstallation } from "../../../../../../../../installation.ts";
import { actorFor } from "../../../../../../../../session.ts";
import { change, respond } from "../../../../../../../respond.ts";

type Context = { params: Promise<{ slug: string; id: string }> };

/** Says of people whether they came. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  const actor = await actorFor(request, slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return change(
    request,
    attendanceSchema,
    (form) => database.transact((tx) => recordAttendance(tx, actor.value, id, form, new Date())),
    { kilobytes: trainingKilobytes },
  );
}
