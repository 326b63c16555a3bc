import { readConfiguration } from "../lib/configuration.ts";
import { openInstallation } from "../lib/installation/commands.ts";
import { openSite, type Site, theSite } from "../lib/site/site.ts";

/** The public site that this process keeps in memory. */
export function publicSite(): Promise<Site> {
  return theSite(async () => {
    const configuration = readConfiguration(process.env);
    if (!configuration.ok) throw new Error(configuration.message);
    return openSite({ database: await openInstallation(), publicUrl: configuration.value.publicUrl });
  });
}
