/** What the search box says while somebody types, in a real browser. */
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../support/start-server.ts';
import { addAxe, hasChromium, launchChromium, skipReason, withPage } from './chromium.ts';
import { inPage } from './in-page.ts';

const scriptBytesMax = 4_000;
const boxes = [
  ['the box of the first page', '/'],
  ['the box of the search', '/search?kind=dataset'],
  ['the box above every other page', '/goods/bloom'],
] as const;

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  if (!hasChromium) return;
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
}, 120_000);
afterAll(async () => {
  if (!hasChromium) return;
  await browser.close();
  await server[Symbol.asyncDispose]();
});

describe.skipIf(!hasChromium)(`suggestions while typing${skipReason}`, () => {
  test.each(boxes)('%s names goods; the keyboard alone chooses and opens one', async (_, path) => {
    await withPage(browser, {}, async (page) => {
      await type(page, path, 'common voi');
      await options(page).first().waitFor();
      expect(await options(page).first().textContent()).toBe('Mozilla Common Voice');
      await page.keyboard.press('ArrowDown');
      expect(await box(page).getAttribute('aria-activedescendant')).toBe('suggestion-0');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/goods/common-voice');
    });
  });

  test('a subject leads to its search, in the language of the reader', async () => {
    await withPage(browser, {}, async (page) => {
      await type(page, '/?lang=ar', 'educat');
      await options(page).first().click();
      await page.waitForURL('**/search?*');
      expect(new URL(page.url()).search).toBe('?q=education&lang=ar');
    });
  });

  test('Enter without a choice searches for what was typed', async () => {
    await withPage(browser, {}, async (page) => {
      await type(page, '/', 'common voi');
      await options(page).first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search?*');
      expect(new URL(page.url()).searchParams.get('q')).toBe('common voi');
    });
  });

  test('Escape puts the list away and keeps the words; so does leaving the box', async () => {
    await withPage(browser, {}, async (page) => {
      await type(page, '/', 'water');
      await options(page).first().waitFor();
      await page.keyboard.press('Escape');
      expect(await page.locator('#suggestions').isHidden()).toBe(true);
      expect(await box(page).inputValue()).toBe('water');
      await page.keyboard.type('s');
      await options(page).first().waitFor();
      await page.keyboard.press('Tab');
      expect(await page.locator('#suggestions').isHidden()).toBe(true);
    });
  });

  test('the open list has no fault that axe can find, and says how many there are', async () => {
    const faults = await withPage(browser, { bypassCSP: true }, async (page) => {
      await type(page, '/?lang=ar', 'water');
      await options(page).first().waitFor();
      await page.keyboard.press('ArrowDown');
      expect(await page.getByRole('status').first().textContent()).toMatch(/^اقتراحات: /u);
      await addAxe(page);
      return page.evaluate<readonly string[]>(inPage.axe(['wcag2a', 'wcag2aa', 'best-practice']));
    });
    expect(faults).toEqual([]);
  });

  test('the script is small and may be cached for ever; without it the box is a form', async () => {
    const html = await (await fetch(`${server.baseUrl}/`)).text();
    const address = /<script type="module" src="(?<src>[^"]+)"/u.exec(html)?.groups?.['src'];
    const response = await fetch(`${server.baseUrl}${address ?? ''}`);
    expect(response.headers.get('content-type')).toMatch(/javascript/u);
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(gzipSync(await response.text()).length).toBeLessThan(scriptBytesMax);
    await withPage(browser, { javaScriptEnabled: false }, async (page) => {
      await type(page, '/', 'common voice');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search?q=common+voice*');
    });
  });
});

function box(page: Page) {
  return page.locator('input[name="q"]');
}

function options(page: Page) {
  return page.getByRole('option');
}

async function type(page: Page, path: string, words: string): Promise<void> {
  await page.goto(`${server.baseUrl}${path}`);
  await box(page).click();
  await box(page).pressSequentially(words, { delay: 20 });
}
