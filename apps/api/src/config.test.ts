import { expect, test } from 'vitest';
import { parseConfig } from './config.ts';

test('works without any variable', () => {
  const config = parseConfig({});
  expect(config).toMatchObject({
    ok: true,
    value: { port: 4321, host: '127.0.0.1', baseUrl: 'http://127.0.0.1:4321', logLevel: 'info' },
  });
});

test('reports every wrong variable at once', () => {
  const config = parseConfig({
    PORT: 'eighty',
    BASE_URL: 'example.org',
    DATABASE_URL: 'mysql://localhost',
    MEILI_URL: 'ftp://localhost',
    LOG_LEVEL: 'loud',
  });
  expect(config.ok ? [] : config.error.map(({ variable }) => variable)).toEqual([
    'PORT',
    'BASE_URL',
    'DATABASE_URL',
    'MEILI_URL',
    'LOG_LEVEL',
  ]);
});

test('an empty variable counts as absent, and a slash at the end of the address is dropped', () => {
  const config = parseConfig({ PORT: '', BASE_URL: 'https://goods.example.org/' });
  expect(config).toMatchObject({
    ok: true,
    value: { port: 4321, baseUrl: 'https://goods.example.org' },
  });
});
