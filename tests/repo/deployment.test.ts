import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readText } from './repository.ts';

/** Names that `apps/api/src/config.ts` reads: the keys of its schema of the environment. */
function namesInConfig(): readonly string[] {
  const source = readText('apps/api/src/config.ts');
  const schema =
    /const Environment = z\.(?:strictO|o|looseO)bject\(\{([\s\S]*?)\n\}\);/.exec(source)?.[1] ?? '';
  return [...schema.matchAll(/^ {2}([A-Z][A-Z0-9_]*):/gm)].map((match) => match[1] ?? '');
}

/** Names that `.env.example` gives a value, also an empty one. */
function namesInExample(): readonly string[] {
  return [...readText('.env.example').matchAll(/^([A-Z][A-Z0-9_]*)=/gm)].map(
    (match) => match[1] ?? '',
  );
}

describe('.env.example', () => {
  test('lists exactly the variables that the program reads', () => {
    expect(namesInConfig().length).toBeGreaterThan(5);
    expect(namesInExample().toSorted()).toEqual(namesInConfig().toSorted());
  });

  test('says something of every variable', () => {
    const lines = readText('.env.example').split('\n');
    const silent = lines.filter(
      (line, index) => /^[A-Z]/.test(line) && !lines[index - 1]?.startsWith('#'),
    );
    expect(silent).toEqual([]);
  });
});

// The part of the Compose specification that compose.yaml uses; strict, so that a misspelt key fails.
// Source: Compose Specification, https://github.com/compose-spec/compose-spec/blob/main/schema/compose-spec.json
const name = z.string().regex(/^[a-zA-Z0-9._-]+$/);
const duration = z.string().regex(/^\d+(?:ms|s|m|h)$/);
const Service = z
  .strictObject({
    image: z.string().regex(/^[\w./-]+:[\w.-]+$/, { error: 'names no version' }),
    build: z.strictObject({ context: z.string(), dockerfile: z.string() }),
    restart: z.enum(['no', 'always', 'on-failure', 'unless-stopped']),
    environment: z.record(z.string(), z.string()),
    ports: z.array(z.string()),
    volumes: z.array(z.string().regex(/^[a-zA-Z0-9._-]+:\/[\w./-]+$/)),
    depends_on: z.record(
      name,
      z.strictObject({ condition: z.enum(['service_started', 'service_healthy']) }),
    ),
    healthcheck: z.strictObject({
      test: z.tuple([z.literal('CMD')], z.string()),
      interval: duration,
      timeout: duration,
      retries: z.int().positive(),
    }),
    read_only: z.boolean(),
    tmpfs: z.array(z.string().startsWith('/')),
    cap_drop: z.array(z.string()),
    security_opt: z.array(z.string()),
  })
  .partial()
  .refine((service) => (service.image === undefined) !== (service.build === undefined), {
    error: 'has not exactly one of image and build',
  });
const Compose = z.strictObject({
  name,
  services: z.record(name, Service),
  volumes: z.record(name, z.strictObject({})),
});

describe('compose.yaml', () => {
  const source = readText('compose.yaml');
  const compose = Compose.parse(parse(source));

  test('waits only for services that exist and say when they are well', () => {
    const awaited = Object.values(compose.services).flatMap((service) =>
      Object.keys(service.depends_on ?? {}),
    );
    expect(awaited.length).toBeGreaterThan(0);
    for (const other of awaited) expect(compose.services[other]?.healthcheck).toBeDefined();
  });

  test('mounts only volumes that it declares', () => {
    const mounted = Object.values(compose.services)
      .flatMap((service) => service.volumes ?? [])
      .map((volume) => volume.split(':')[0] ?? '');
    expect(mounted.toSorted()).toEqual(Object.keys(compose.volumes).toSorted());
  });

  test('gives the app only variables that it reads', () => {
    const given = Object.keys(compose.services['app']?.environment ?? {});
    expect(given.filter((variable) => !namesInConfig().includes(variable))).toEqual([]);
    expect(given).toEqual(expect.arrayContaining(['BASE_URL', 'DATABASE_URL', 'MEILI_URL']));
  });

  test('holds no secret: every password and key comes from the environment', () => {
    const secrets = Object.values(compose.services)
      .flatMap((service) => Object.entries(service.environment ?? {}))
      .filter(([variable]) => /PASSWORD|KEY|SECRET/.test(variable));
    expect(secrets.length).toBeGreaterThan(2);
    expect(secrets.filter(([, value]) => !/^\$\{[A-Z_]+:[-?][^}]*\}$/.test(value))).toEqual([]);
  });

  test('opens no port to the world', () => {
    const ports = Object.values(compose.services).flatMap((service) => service.ports ?? []);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });
});

describe('Containerfile', () => {
  const source = readText('Containerfile');

  test('runs as a user of its own, on the Node of the project, with a check of its health', () => {
    const { devDependencies } = z
      .looseObject({ devDependencies: z.looseObject({ node: z.string() }) })
      .parse(JSON.parse(readText('package.json')));
    const major = devDependencies.node.split('.')[0] ?? '';
    const bases = [...source.matchAll(/^FROM \S+\/node:(\d+)/gm)].map((match) => match[1]);
    expect(bases).toEqual([major, major]);
    expect(source).toMatch(/^USER node$/m);
    expect(source).toMatch(/^HEALTHCHECK /m);
  });

  test('leaves secrets, data and installed packages out of the image', () => {
    for (const file of ['.containerignore', '.dockerignore']) {
      const ignored = readText(file).split('\n');
      expect(ignored).toEqual(expect.arrayContaining(['.env', 'data', '.git', '**/node_modules']));
    }
  });
});

describe('publiccode.yml', () => {
  test('agrees with package.json and with the licence', () => {
    const PublicCode = z.looseObject({
      softwareVersion: z.string(),
      legal: z.looseObject({ license: z.string(), mainCopyrightOwner: z.string() }),
      description: z.looseObject({
        en: z.looseObject({
          shortDescription: z.string().max(150),
          longDescription: z.string().min(500).max(10_000),
          features: z.array(z.string()).min(1),
        }),
      }),
    });
    const code = PublicCode.parse(parse(readText('publiccode.yml')));
    const manifest = z
      .looseObject({ version: z.string(), license: z.string() })
      .parse(JSON.parse(readText('package.json')));
    expect(code.softwareVersion).toBe(manifest.version);
    expect(code.legal.license).toBe(manifest.license);
    expect(readText('LICENSE')).toMatch(/Apache License\s+Version 2\.0, January 2004/);
    expect(readText('LICENSE').split('\n').length).toBeGreaterThan(190);
  });
});
