import semver from "semver";

export type LockedPackage = {
  version?: string;
  resolved?: string;
  dev?: boolean;
  license?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  libc?: string[];
  engines?: { node?: string };
  cpu?: string[];
  os?: string[];
  optional?: boolean;
};

export type Lockfile = { packages: Record<string, LockedPackage> };

const systems = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const processors = ["arm64", "arm", "ia32", "loong64", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** Where node would look for `name` from inside the package at `from`. */
function isLocked(lockfile: Lockfile, from: string, name: string): boolean {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf("/node_modules/")))) {
    if (`${place === "" ? "" : `${place}/`}node_modules/${name}` in lockfile.packages) return true;
    if (place === "") return false;
  }
}

/** What the name of a package such as "@next/swc-linux-x64-musl" says of the machines that it is for. */
function machineOf(name: string): Pick<LockedPackage, "os" | "cpu" | "libc"> | undefined {
  const words = name.split(/[/-]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  if (cpu.length === 0) return undefined;
  const libc =
    words.includes("musl") || words.includes("musleabihf") ? ["musl"] : os.includes("linux") ? ["glibc"] : [];
  return { cpu, ...(os.length > 0 ? { os } : {}), ...(libc.length > 0 ? { libc } : {}) };
}

/**
 * The entries that a lockfile lacks for machines of other kinds. npm leaves such a package out when the registry
 * it asks does not have it (yet), and then refuses `npm ci` on every machine because it is missing. Whoever needs
 * one gets it at its exact version; the checksum is the only thing that cannot be known without it.
 */
export function findMissingMachines(lockfile: Lockfile): Record<string, LockedPackage> {
  return Object.fromEntries(
    Object.entries(lockfile.packages).flatMap(
      ([parent, { dev, license, engines, optionalDependencies = {} }]) =>
        Object.entries(optionalDependencies).flatMap(([name, version]): [string, LockedPackage][] => {
          const machine = machineOf(name);
          if (isLocked(lockfile, parent, name) || !machine || !semver.valid(version)) return [];
          return [
            [
              `node_modules/${name}`,
              {
                version,
                ...machine,
                ...(dev ? { dev } : {}),
                ...(license ? { license } : {}),
                optional: true,
                ...(engines ? { engines } : {}),
              },
            ],
          ];
        }),
    ),
  );
}

/** Some packages are for WebAssembly hosts alone and never reach a machine that runs Node itself. */
function isForMachines(locked: LockedPackage, isInstalled: boolean): boolean {
  if (isInstalled || !locked.optional) return true;
  return (locked.os ?? locked.cpu) !== undefined && !locked.cpu?.includes("wasm32");
}

/**
 * Lists what is wrong with a lockfile: packages that do not admit the Node version `oldest`, packages for other
 * machines that are missing, and addresses of registries, which would bind everybody to the one of whoever wrote it.
 * @param installed the names, as in the lockfile, of what is in node_modules here
 */
export function findLockfileProblems(
  lockfile: Lockfile,
  oldest: string,
  installed: ReadonlySet<string>,
): string[] {
  const incomplete = Object.keys(findMissingMachines(lockfile)).map(
    (name) => `${name} is missing, without which npm ci fails: node scripts/run.mjs lockfile adds it`,
  );
  const wrong = Object.entries(lockfile.packages).flatMap(([name, locked]) => {
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
  return [...incomplete, ...wrong];
}
