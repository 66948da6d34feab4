import { resolve } from 'node:path';
import { type Result, err, ok } from '@commonhold/schemas/result';
import { z } from 'zod';

/** What the program is told by its environment; `.env.example` documents each. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Public address, without a slash at the end. */
  readonly baseUrl: string;
  readonly dataDir: string;
  /** A PostgreSQL server; without it the embedded database in `dataDir` is used. */
  readonly databaseUrl: string | undefined;
  readonly meilisearch:
    | {
        readonly url: string;
        readonly searchKey: string | undefined;
        readonly writeKey: string | undefined;
      }
    | undefined;
  /** Whoever has it may read `/metrics`; without it, this machine alone. */
  readonly metricsToken: string | undefined;
  /** Whether the server looks at the web for evidence, in the background. */
  readonly checksEvidence: boolean;
  readonly logLevel: LogLevel;
}

export interface ConfigIssue {
  readonly variable: string;
  readonly message: string;
}

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

const Environment = z.object({
  PORT: z.coerce
    .number({ error: 'is not a number; write for example 4321' })
    .int({ error: 'is not a whole number' })
    .min(0, { error: 'is below 0' })
    .max(65_535, { error: 'is above 65535' })
    .default(4321),
  HOST: z.string().min(1).max(255).default('127.0.0.1'),
  BASE_URL: httpUrl('https://registry.example.org').optional(),
  DATA_DIR: z.string().min(1).max(4_096).default('data'),
  DATABASE_URL: z
    .string()
    .refine((value) => /^postgres(?:ql)?:\/\//u.test(value) && URL.canParse(value), {
      error:
        'is not a PostgreSQL address; write for example postgresql://user:password@host:5432/commonhold',
    })
    .optional(),
  MEILI_URL: httpUrl('http://127.0.0.1:7700').optional(),
  MEILI_SEARCH_KEY: z.string().min(1).max(500).optional(),
  MEILI_WRITE_KEY: z.string().min(1).max(500).optional(),
  METRICS_TOKEN: z
    .string()
    .min(16, { error: 'is shorter than 16 characters; make one with: openssl rand -hex 32' })
    .max(500)
    .optional(),
  EVIDENCE_CHECKS: z.enum(['on', 'off'], { error: 'is neither on nor off' }).default('off'),
  LOG_LEVEL: z.enum(logLevels, { error: `is none of ${logLevels.join(', ')}` }).default('info'),
});

/** The names of all variables, for the documentation and its test. */
export const environmentVariables = Object.keys(Environment.shape);

/** Reads the environment. Empty variables count as absent. Errors: every wrong variable at once. */
export function parseConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Result<Config, readonly ConfigIssue[]> {
  const present = Object.fromEntries(
    environmentVariables
      .map((name) => [name, environment[name]] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Environment.safeParse(present);
  if (!parsed.success) {
    return err(
      parsed.error.issues.map(({ path, message }) => ({ variable: path.join('.'), message })),
    );
  }
  const values = parsed.data;
  return ok({
    port: values.PORT,
    host: values.HOST,
    baseUrl: (values.BASE_URL ?? `http://${displayHost(values.HOST)}:${values.PORT}`).replace(
      /\/+$/u,
      '',
    ),
    dataDir: resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL,
    meilisearch:
      values.MEILI_URL === undefined
        ? undefined
        : {
            url: values.MEILI_URL,
            searchKey: values.MEILI_SEARCH_KEY,
            writeKey: values.MEILI_WRITE_KEY,
          },
    metricsToken: values.METRICS_TOKEN,
    checksEvidence: values.EVIDENCE_CHECKS === 'on',
    logLevel: values.LOG_LEVEL,
  });
}

function httpUrl(example: string) {
  return z.string().refine((value) => /^https?:\/\/[^/]/u.test(value) && URL.canParse(value), {
    error: `is not an http or https address; write for example ${example}`,
  });
}

function displayHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
