import { saidPage } from "../../../../lib/paths.ts";

type Context = { params: Promise<{ slug: string }> };

/** What one said is a part of one's own page; mails that were sent before lead here. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return new Response(null, { status: 308, headers: { Location: saidPage((await params).slug) } });
}
