import { readFileSync, writeFileSync } from 'node:fs';

// npm writes into the lock file only the platform builds that the package source offers at that moment
// (https://github.com/npm/cli/issues/4828). Without the others, `npm ci` refuses the lock file, or leaves a
// Mac without its compiler. Each missing build is named here with the exact version its parent asks for.

interface LockEntry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface LockFile {
  packages: Record<string, LockEntry>;
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'windows'];
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', '64'];

const path = new URL('../package-lock.json', import.meta.url);
const lock: LockFile = JSON.parse(readFileSync(path, 'utf8'));
const added = Object.values(lock.packages).flatMap((parent) => addMissingBuilds(parent));
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).toSorted(([left], [right]) => left.localeCompare(right, 'en')),
);
if (added.length > 0) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} platform builds added to package-lock.json`);

function addMissingBuilds(parent: LockEntry): readonly string[] {
  return Object.entries(parent.optionalDependencies ?? {}).flatMap(([name, version]) => {
    const key = `node_modules/${name}`;
    const isExact = /^\d+\.\d+\.\d+$/.test(version);
    if (!isExact || lock.packages[key]?.version === version) return [];
    const limits = platformOf(name);
    if (limits === undefined) return [];
    lock.packages[key] = {
      version,
      ...limits,
      ...(parent.dev === true ? { dev: true } : {}),
      optional: true,
    };
    return [key];
  });
}

/** What the name says: `binding-linux-arm64-musl` is for Linux on arm64 with musl. */
function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> | undefined {
  const words = name.slice(name.indexOf('/') + 1).split('-');
  const system = words.find((word) => systems.includes(word));
  const processor = words.find((word) => processors.includes(word));
  if (processor === undefined) return undefined;
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc';
  const hasLibc = words.some((word) => /^(?:gnu|musl)/.test(word));
  return {
    ...(system === undefined ? {} : { os: [system === 'windows' ? 'win32' : system] }),
    cpu: [processor === '64' ? 'x64' : processor],
    ...(hasLibc ? { libc: [libc] } : {}),
  };
}
