import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file or folder of the real data that lies beside a checkout of the project, for tests. A public clone has none. */
export function realData(name: string): { readonly path: string; readonly isAbsent: boolean } {
  const path = fileURLToPath(new URL(`../../../../../shared/data/${name}`, import.meta.url));
  return { path, isAbsent: !existsSync(path) };
}
