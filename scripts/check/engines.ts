import semver from "semver";

export type LockedPackage = {
  version?: string;
  resolved?: string;
  engines?: { node?: string };
  cpu?: string[];
  os?: string[];
  optional?: boolean;
};

export type Lockfile = { packages: Record<string, LockedPackage> };

/** Some packages are for WebAssembly hosts alone and never reach a machine that runs Node itself. */
function isForMachines(locked: LockedPackage, isInstalled: boolean): boolean {
  if (isInstalled || !locked.optional) return true;
  return (locked.os ?? locked.cpu) !== undefined && !locked.cpu?.includes("wasm32");
}

/**
 * Lists the packages of a lockfile that do not admit the Node version `oldest`, and the addresses of registries
 * that have slipped into it (which would bind everybody to the registry of whoever wrote it).
 * @param installed the names, as in the lockfile, of what is in node_modules here
 */
export function findLockfileProblems(
  lockfile: Lockfile,
  oldest: string,
  installed: ReadonlySet<string>,
): string[] {
  return Object.entries(lockfile.packages).flatMap(([name, locked]) => {
    const problems: string[] = [];
    const range = locked.engines?.node;
    if (
      range !== undefined &&
      isForMachines(locked, installed.has(name)) &&
      !semver.satisfies(oldest, range)
    ) {
      problems.push(`${name} ${locked.version ?? ""} wants Node ${range}, which leaves out ${oldest}`);
    }
    if (locked.resolved !== undefined && /^[a-z+]+:/.test(locked.resolved)) {
      problems.push(`${name} names the place it came from (${locked.resolved}); see .npmrc`);
    }
    return problems;
  });
}
