import { createHash } from 'node:crypto';
import { access, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '@commonhold/database/open';
import { fillDiscovery } from '@commonhold/database/testing';
import { importSource } from '@commonhold/registry/harvest';
import type { DiscoveryDocument } from '@commonhold/schemas/discovery';
import { z } from 'zod';
import type { SearchBenchOptions } from './bench-options.ts';
import { corpusVersion, generateCorpus } from './corpus/generate-corpus.ts';
import { type Seeds, readSeeds } from './corpus/seeds.ts';
import { openProgram } from './open-program.ts';
import { sayProgress } from './say-progress.ts';
import { findPostgresql, startPostgresql } from './start-postgresql.ts';

/** A database filled with generated goods and the bundled ones. Disposing it stops its server, if it has one. */
export interface KeptCorpus extends AsyncDisposable {
  /** Goods that can be found. */
  readonly goods: number;
  /** What they were made from. */
  readonly seeds: string;
  /** Some goods that are among them, however many there are. */
  readonly sample: readonly DiscoveryDocument[];
  /** What the program is told of the database. */
  readonly environment: Readonly<Record<string, string>>;
  /** For what belongs to these goods; kept as long as the database is. */
  readonly folder: string;
  /** Where the database keeps its files. */
  readonly databaseFolder: string;
  /** The database's own process; none where it is part of the program. */
  readonly databasePid: number | undefined;
  readonly fillSeconds: number;
}

/** Written last, so that it tells that the folder is whole. */
const filledNote = 'filled.json';
const sampleSize = 1_000;
const catalogueFolder = fileURLToPath(new URL('../../../catalogue', import.meta.url));
const migrationsFolder = fileURLToPath(
  new URL('../../../packages/database/src/migrations', import.meta.url),
);

const Filled = z.object({ goods: z.int(), fillSeconds: z.number() });

/** The corpus of the last run, or a new one where there is none or where the goods or the tables would be others. */
export async function openKeptCorpus(options: SearchBenchOptions): Promise<KeptCorpus> {
  await using opening = new AsyncDisposableStack();
  const read = await readSeeds();
  const sample = [...generateCorpus(read.seeds, Math.min(sampleSize, options.goods))];
  const folder = await keepFolder(options, await digestOf(read, sample));
  const databaseFolder = join(folder, options.database);
  const server = await openServer(opening, options, databaseFolder);
  const environment: Readonly<Record<string, string>> =
    server === undefined
      ? { DATA_DIR: databaseFolder }
      : { DATA_DIR: join(folder, 'program'), DATABASE_URL: server.url };
  const note = join(folder, filledNote);
  const filled = await readFile(note, 'utf8').catch(() => undefined);
  if (filled === undefined) {
    const done = await fill(read, options.goods, environment);
    await writeFile(note, JSON.stringify(done));
  }
  const { goods, fillSeconds } = Filled.parse(JSON.parse(await readFile(note, 'utf8')));
  const closing = opening.move();
  return {
    goods,
    seeds: read.description,
    sample,
    environment,
    folder,
    databaseFolder,
    databasePid: server?.pid,
    fillSeconds,
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

async function digestOf(read: Seeds, sample: readonly DiscoveryDocument[]): Promise<string> {
  const migrations = await readdir(migrationsFolder);
  const made = sample.map(({ contentSha256 }) => contentSha256);
  return createHash('sha256')
    .update([corpusVersion, read.sha256, ...migrations.toSorted(), ...made].join('\n'))
    .digest('hex')
    .slice(0, 12);
}

/** The folder of this corpus. One of the same size and other content goes; one that was not filled to the end, too. */
async function keepFolder(options: SearchBenchOptions, digest: string): Promise<string> {
  const kind = `${options.goods}-${options.database}-`;
  const name = `${kind}${digest}`;
  await mkdir(options.folder, { recursive: true });
  const folder = join(options.folder, name);
  const isWhole = await access(join(folder, filledNote)).then(
    () => true,
    () => false,
  );
  for (const entry of await readdir(options.folder)) {
    if (!entry.startsWith(kind) || (entry === name && isWhole)) continue;
    await rm(join(options.folder, entry), { recursive: true, force: true });
  }
  await mkdir(folder, { recursive: true, mode: 0o755 });
  return folder;
}

async function openServer(
  opening: AsyncDisposableStack,
  { database }: SearchBenchOptions,
  folder: string,
) {
  if (database === 'embedded') return undefined;
  const programs = await findPostgresql();
  if (programs === undefined) throw new Error('PostgreSQL is not installed');
  return opening.use(await startPostgresql(programs, folder));
}

async function fill(
  read: Seeds,
  goods: number,
  environment: KeptCorpus['environment'],
): Promise<z.infer<typeof Filled>> {
  const startedAt = performance.now();
  const { DATABASE_URL: url, DATA_DIR: dataDir = '' } = environment;
  const opened = await openDatabase(
    url === undefined ? { kind: 'embedded', dataDir } : { kind: 'server', url },
  );
  if (!opened.ok) throw new Error(opened.error.message);
  {
    await using database = opened.value;
    await fillDiscovery(database, generateCorpus(read.seeds, goods), {
      onProgress: (done) => sayProgress('filling the database', done, goods),
    });
  }
  return {
    goods: await addCatalogue(environment),
    fillSeconds: (performance.now() - startedAt) / 1_000,
  };
}

/** Brings the bundled goods in as the program does, so that some goods are whole and can be edited. */
async function addCatalogue(environment: KeptCorpus['environment']): Promise<number> {
  await using services = await openProgram(environment, 'serve');
  const source = services.openSource('catalogue', catalogueFolder);
  const imported = await importSource(services.write, source);
  if (!imported.ok) throw new Error(JSON.stringify(imported.error));
  return await services.write.unitOfWork.read.discovery.count();
}
