/** An entry of npm's lock file, as far as it matters here. */
type LockedPackage = {
  version?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};
export type Lock = { packages: Record<string, LockedPackage> };

/** Words in the names of platform packages, and what npm calls them. */
const systems: Record<string, string> = { windows: "win32", linuxmusl: "linux" };
const systemNames = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const processors: Record<string, string> = { gnueabihf: "arm", musleabihf: "arm", eabi: "arm" };
const processorNames = ["arm", "arm64", "ia32", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

const firstOf = (words: readonly string[], known: readonly string[]) =>
  words.find((word) => known.includes(word));

/** What npm would have written, had the registry offered the package. */
function placeholder(name: string, range: string): LockedPackage {
  const words = name.split(/[-/]/);
  const os = firstOf(
    words.map((word) => systems[word] ?? word),
    systemNames,
  );
  const cpu = firstOf(
    words.map((word) => processors[word] ?? word),
    processorNames,
  );
  const libc = /musl/.test(name) ? "musl" : /gnu/.test(name) ? "glibc" : undefined;
  return {
    version: range.replace(/^[\^~=]/, ""),
    ...(cpu && { cpu: [cpu] }),
    optional: true,
    ...(os && { os: [os] }),
    ...(libc && { libc: [libc] }),
  };
}

/** Node's own search: beside the package, then upwards. */
function isLocked({ packages }: Lock, from: string, name: string): boolean {
  for (let base = from; ; ) {
    if (packages[`${base && `${base}/`}node_modules/${name}`]) return true;
    if (base === "") return false;
    base = base.slice(0, Math.max(0, base.lastIndexOf("node_modules/"))).replace(/\/$/, "");
  }
}

/**
 * Packages for other platforms that a lock leaves out, by their place in it. A registry without a macOS build
 * makes `npm install` drop its entry silently, and `npm ci` then refuses the whole lock file.
 */
export function missingOptional(lock: Lock): Record<string, LockedPackage> {
  const missing: Record<string, LockedPackage> = {};
  for (const [from, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      if (isLocked(lock, from, name)) continue;
      const top = `node_modules/${name}`;
      missing[missing[top] ? `${from}/${top}` : top] = placeholder(name, range);
    }
  }
  return missing;
}

/** The lock with those entries, in npm's order. */
export function completeLock<L extends Lock>(lock: L): L {
  const { "": root, ...rest } = { ...lock.packages, ...missingOptional(lock) };
  const sorted = Object.entries(rest).sort(([a], [b]) => a.localeCompare(b, "en"));
  return { ...lock, packages: { ...(root && { "": root }), ...Object.fromEntries(sorted) } };
}
