import { describeApi } from '@commonhold/registry/openapi';
import { expect, test } from 'vitest';
import { apiPage } from './api-page.ts';

test('is a plain string that names every path and escapes what it shows', async () => {
  const description = describeApi('https://registry.example.org');
  const page = await apiPage(description);
  expect(typeof page).toBe('string');
  for (const path of Object.keys(description.paths ?? {})) {
    expect(page).toContain(`/api/v1${path}`);
  }
  expect(page).not.toContain('<script');
});
