import { fsyncSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { reasonOf } from '../open/reason-of.ts';

type StartOptions = Parameters<NodeFS['init']>[1];
type Module = PGlite['Module'];

/** `EIO` as WebAssembly programs know it. Source: WASI snapshot preview1, `errno`. */
const inputOutputError = 29;

/**
 * The file system of PGlite with the one thing it lacks: an `fsync` that reaches the disk. It takes effect
 * only with `fsync=on` and `wal_sync_method=fsync`, as `fdatasync` does nothing in Emscripten.
 */
export class DurableFileSystem extends NodeFS {
  readonly #onBroken: (reason: string) => void;

  /** @param onBroken is told when the disk refuses a sync or PostgreSQL gives up; it must not return. */
  constructor(folder: string, onBroken: (reason: string) => void) {
    super(folder);
    this.#onBroken = onBroken;
  }

  override async init(pglite: PGlite, options: StartOptions) {
    const { emscriptenOpts } = await super.init(pglite, options);
    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        onAbort: (reason: unknown) => this.#onBroken(`PostgreSQL gave up: ${String(reason)}`),
        preRun: [
          ...(emscriptenOpts.preRun ?? []),
          (module: Module) => addFsync(module, this.#onBroken),
        ],
      },
    };
  }
}

function addFsync(module: Module, onBroken: (reason: string) => void): void {
  const nodeFileSystem: unknown = Reflect.get(module.FS, 'filesystems');
  if (!hasNodeOperations(nodeFileSystem)) {
    throw new TypeError('PGlite has no NODEFS to add fsync to');
  }
  nodeFileSystem.NODEFS.stream_ops.fsync = ({ nfd }) => {
    try {
      fsyncSync(nfd);
      return 0;
    } catch (error) {
      // After a failed sync nobody knows what is on the disk, so nothing may be acknowledged any more.
      onBroken(`the disk refuses to sync: ${reasonOf(error)}`);
      return inputOutputError;
    }
  };
}

interface NodeOperations {
  readonly NODEFS: {
    readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => number };
  };
}

function hasNodeOperations(value: unknown): value is NodeOperations {
  return (
    typeof value === 'object' &&
    value !== null &&
    'NODEFS' in value &&
    typeof value.NODEFS === 'object' &&
    value.NODEFS !== null &&
    'stream_ops' in value.NODEFS &&
    typeof value.NODEFS.stream_ops === 'object'
  );
}
