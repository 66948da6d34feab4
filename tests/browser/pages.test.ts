import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type RunningServer, runCommand, startServer } from '../support/start-server.ts';
import { addAxe, hasChromium, launchChromium, skipReason, withPage } from './chromium.ts';
import { type FocusedStop, inPage } from './in-page.ts';
import { pageTypes } from './page-types.ts';

const withdrawnPath = '/goods/moodle';
const weightBytesMax = 50_000;
const narrowWidths = [360, 320] as const;
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] as const;

const SlugPage = z.object({ items: z.array(z.object({ slug: z.string() })) });

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  if (!hasChromium) return;
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  await prepareGoods();
});
afterAll(async () => {
  if (!hasChromium) return;
  await browser.close();
  await server[Symbol.asyncDispose]();
});

describe.skipIf(!hasChromium)(`every kind of page${skipReason}`, () => {
  test.each(pageTypes)(
    '%s has no fault that axe can find, with everything unfolded, in both directions, in light and in dark',
    async (_, path) => {
      const faults = await withPage(browser, { bypassCSP: true }, async (page) => {
        const found: string[] = [];
        const look = async (rules: readonly string[]) =>
          found.push(...(await page.evaluate<readonly string[]>(inPage.axe(rules))));
        for (const language of ['', 'ar']) {
          await page.goto(address(path, language));
          await page.evaluate(inPage.unfold);
          await addAxe(page);
          await page.emulateMedia({ colorScheme: 'light' });
          await look(axeTags);
          await page.emulateMedia({ colorScheme: 'dark' });
          // Only colours differ between the two.
          await look(['color-contrast']);
        }
        return found;
      });
      expect(faults).toEqual([]);
    },
  );

  test.each(pageTypes)(
    '%s answers %s with %i, and with its own status',
    async (_, path, status) => {
      const response = await fetch(address(path), { headers: { accept: 'text/html' } });
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toMatch(/^text\/html/u);
    },
  );

  test.each(pageTypes)(
    '%s has one main heading, a title, and says its language and direction',
    async (_, path) => {
      for (const [language, direction] of [
        ['en', 'ltr'],
        ['fr', 'ltr'],
        ['ar', 'rtl'],
      ] as const) {
        const response = await fetch(address(path), { headers: { 'accept-language': language } });
        const html = await response.text();
        expect(html.match(/<h1[\s>]/gu), language).toHaveLength(1);
        expect(html, language).toMatch(
          new RegExp(`<html lang="${language}" dir="${direction}"`, 'u'),
        );
        expect(/<title>(?<title>[^<]+)<\/title>/u.exec(html)?.groups?.['title']).toContain(
          'Commonhold',
        );
        expect(response.headers.get('content-language')).toBe(language);
        expect(response.headers.get('vary')).toMatch(/accept-language/iu);
      }
    },
  );

  test.each(pageTypes)('%s never scrolls sideways on a small screen', async (_, path) => {
    const wide = await withPage(browser, {}, async (page) => {
      const found: string[] = [];
      for (const language of ['', 'ar']) {
        await page.goto(address(path, language));
        await page.evaluate(inPage.unfold);
        for (const width of narrowWidths) {
          await page.setViewportSize({ width, height: 640 });
          const excess = await page.evaluate<number>(inPage.excessWidth);
          if (excess > 0) found.push(`${excess} px beyond ${width} px ${language}`);
        }
      }
      return found;
    });
    expect(wide).toEqual([]);
  });

  test.each(pageTypes)(
    '%s runs no script but that of its search box, sets no cookie, asks nobody else and breaks no policy',
    async (_, path) => {
      const hosts = new Set<string>();
      const complaints: string[] = [];
      const seen = await withPage(browser, {}, async (page) => {
        page.on('request', (request) => hosts.add(new URL(request.url()).origin));
        page.on('console', (message) => complaints.push(message.text()));
        page.on('requestfailed', (request) => complaints.push(request.url()));
        await page.goto(address(path), { waitUntil: 'load' });
        return {
          cookies: await page.context().cookies(),
          kept: await page.evaluate<number>(inPage.keptItems),
          otherScripts: await page
            .locator('script:not([type="application/ld+json"], [src^="/_astro/Suggestions."])')
            .count(),
          styled: await page.evaluate<string>(inPage.bodyDisplay),
        };
      });
      expect(seen).toEqual({ cookies: [], kept: 0, otherScripts: 0, styled: 'flex' });
      expect([...hosts]).toEqual([server.baseUrl]);
      // A browser reports an answer of 4xx as a failed load; that status is what the page is for.
      expect(complaints.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
    },
  );

  test('every link within the site leads somewhere', async () => {
    const links = new Map<string, string>();
    for (const [, path] of pageTypes) {
      const html = await (await fetch(address(path))).text();
      for (const [, href = ''] of html.matchAll(/ href="(\/[^"#]*)/gu)) {
        links.set(href.replaceAll('&amp;', '&').replaceAll('&#38;', '&'), path);
      }
    }
    const broken: string[] = [];
    for (const [href, from] of links) {
      const { status } = await fetch(`${server.baseUrl}${href}`, { redirect: 'manual' });
      const isWithdrawn = status === 410 && href.startsWith(withdrawnPath);
      if (status >= 400 && !isWithdrawn) broken.push(`${status} ${href} (on ${from})`);
    }
    expect(links.size).toBeGreaterThan(100);
    expect(broken).toEqual([]);
  });
});

describe.skipIf(!hasChromium)(`the page of a good${skipReason}`, () => {
  test('HTML and CSS together stay under 50 KB compressed, for every good of the catalogue', async () => {
    const heavy: string[] = [];
    const slugs = await allSlugs();
    for (const slug of slugs) {
      const html = await (
        await fetch(address(`/goods/${slug}`), { headers: { accept: 'text/html' } })
      ).text();
      const style = /<link rel="stylesheet" href="([^"]+)"/u.exec(html)?.[1] ?? '';
      const css = await (await fetch(`${server.baseUrl}${style}`)).text();
      const weight = gzipSync(html).length + gzipSync(css).length;
      if (weight > weightBytesMax) heavy.push(`${slug}: ${weight}`);
    }
    expect(slugs.length).toBeGreaterThan(100);
    expect(heavy).toEqual([]);
  });

  test('describes the good to machines, in the page and by links that answer', async () => {
    const html = await (await fetch(address('/goods/common-voice'))).text();
    const block = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/su.exec(html)?.[1];
    expect(JSON.parse(block ?? '')).toMatchObject({
      '@type': 'Dataset',
      '@context': 'https://schema.org/',
    });
    const alternates = [...html.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)"/gu)];
    expect(alternates.map(([, type]) => type)).toEqual([
      'application/ld+json',
      'text/turtle',
      'application/json',
    ]);
    for (const [, type = '', href = ''] of alternates) {
      const response = await fetch(`${server.baseUrl}${href}`);
      expect(response.status, href).toBe(200);
      expect(response.headers.get('content-type'), href).toContain(type);
    }
  });

  test('never presents a reference record as a public good', async () => {
    await withPage(browser, {}, async (page) => {
      await page.goto(address('/goods/gpt-4'));
      expect(await page.getByRole('note').textContent()).toContain('not a digital public good');
      await page.goto(address('/search?q=gpt-4'));
      const hit = page.locator('.hit', { has: page.locator('a[href="/goods/gpt-4"]') });
      expect(await hit.textContent()).toContain('Reference record');
    });
  });

  test('shows beside a licence what another register says', async () => {
    await withPage(browser, {}, async (page) => {
      await page.goto(address('/goods/bloom'));
      const row = page.getByRole('row', { name: /Evaluation code/u });
      expect(await row.getByRole('cell').nth(1).innerText()).toMatch(
        /^MIT\s+According to Model Openness Tool: BigScience BLOOM RAIL 1\.0/u,
      );
    });
  });

  test('shows what changed between two revisions', async () => {
    await withPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(address('/goods/petals/revisions'));
      await page.getByRole('link', { name: '1 → 2' }).click();
      expect((await page.locator('ins').allTextContents()).map((text) => text.trim())).toEqual([
        'changed-in-a-browser-test',
      ]);
    });
  });

  test('says why a good was withdrawn', async () => {
    const response = await fetch(address('/goods/moodle'), { headers: { accept: 'text/html' } });
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('Withdrawn for a browser test.');
  });
});

describe.skipIf(!hasChromium)(`without a script and without a mouse${skipReason}`, () => {
  test('a reader finds, narrows, opens and unfolds with the keyboard alone', async () => {
    await withPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(address('/'));
      await tabTo(page, 'input[name="q"]');
      await page.keyboard.type('voice');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search?q=voice');
      await tabTo(page, 'input[name="kind"][value="dataset"]');
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search?q=voice&kind=dataset');
      await tabTo(page, 'a[href="/goods/common-voice"]');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/goods/common-voice');
      await tabTo(page, '.findings > summary');
      await page.keyboard.press('Enter');
      await tabTo(page, '.finding > summary');
      await page.keyboard.press('Enter');
      expect(await page.locator('.finding-body').first().isVisible()).toBe(true);
    });
  });

  test('the first stop skips to the content', async () => {
    await withPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(address('/goods/bloom'));
      await page.keyboard.press('Tab');
      const skip = page.locator(':focus');
      expect(await skip.getAttribute('href')).toBe('#content');
      expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      expect(await page.locator(':focus').getAttribute('id')).toBe('content');
    });
  });

  test.each(['/', '/search', '/goods/bloom', '/goods/petals/revisions'])(
    'every stop of the keyboard on %s can be seen, in the order of the page, and none is a trap',
    async (path) => {
      await withPage(browser, {}, async (page) => {
        await page.goto(address(path));
        const stops = await page.evaluate<number>(inPage.stops);
        const order: number[] = [];
        for (let count = 0; count < stops + 1; count += 1) {
          await page.keyboard.press('Tab');
          const stop = await page.evaluate<FocusedStop | null>(inPage.focusedStop);
          if (stop === null) break;
          expect(stop, stop.what).toMatchObject({ hasOutline: true, hasSize: true });
          order.push(stop.place);
        }
        expect(order.length).toBeGreaterThan(8);
        expect(order).toEqual(order.toSorted((left, right) => left - right));
        expect(new Set(order).size).toBe(order.length);
      });
    },
  );

  test('a language chosen in the address stays, through links and through the search', async () => {
    await withPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(address('/goods/bloom'));
      await page.getByRole('link', { name: 'العربية' }).click();
      await page.waitForURL('**/goods/bloom?lang=ar');
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
      await page.locator('.quick input[name="q"]').fill('voice');
      await page.locator('.quick button').click();
      await page.waitForURL('**/search?q=voice&lang=ar');
      await page.locator('a[href^="/goods/common-voice"]').click();
      await page.waitForURL('**/goods/common-voice?lang=ar');
    });
  });

  test('a search without results says how to widen it', async () => {
    await withPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(address('/search?q=zzzqqqxxyy&kind=model'));
      await page.getByRole('link', { name: 'The same filters without words' }).click();
      await page.waitForURL('**/search?kind=model');
      expect(await page.locator('.hit').count()).toBeGreaterThan(10);
      await page.goto(address('/search?q=voice&kind=dataset&licence=GPL-3.0-only'));
      await page.getByRole('link', { name: 'Without the filter “Licence”' }).click();
      await page.waitForURL('**/search?q=voice&kind=dataset');
      expect(await page.locator('.hit').count()).toBeGreaterThan(0);
      await page.goto(address('/search?q=zzzqqqxxyy'));
      await page.getByRole('link', { name: 'Show all goods' }).click();
      expect(await page.locator('.hit').count()).toBeGreaterThan(10);
    });
  });

  test('a value is found in a long list, chosen, and kept among the other filters', async () => {
    await withPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(address('/search?kind=dataset'));
      await tabTo(page, 'details:has(> form[action="/search/facets/publisher"]) > summary');
      await page.keyboard.press('Enter');
      await tabTo(page, '#find-publisher');
      await page.keyboard.type('mozilla');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/facets/publisher?**find=mozilla**');
      await tabTo(page, 'input[name="publisher"]');
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search?kind=dataset&publisher=mozilla-foundation');
      expect(await page.locator('.hit h3').first().innerText()).toBe('Mozilla Common Voice');
    });
  });

  test('a search has one address, whatever a form sends', async () => {
    const response = await fetch(
      address('/search?sdg=4&q=&kind=model&kind=dataset&sort=relevance&utm_source=x'),
      {
        redirect: 'manual',
      },
    );
    expect(response.headers.get('location')).toBe('/search?kind=dataset&kind=model&sdg=4');
  });
});

function address(path: string, language = ''): string {
  if (language === '') return `${server.baseUrl}${path}`;
  return `${server.baseUrl}${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
}

/** Presses Tab until an element that matches is in focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const stopsMax = 400;
  for (let count = 0; count < stopsMax; count += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate<boolean>(inPage.isInFocus(selector))) return;
  }
  throw new Error(`The keyboard never reaches ${selector}.`);
}

async function allSlugs(): Promise<readonly string[]> {
  const slugs: string[] = [];
  let path: string | undefined = '/api/v1/goods?limit=100';
  while (path !== undefined) {
    const response: Response = await fetch(`${server.baseUrl}${path}`);
    const page = SlugPage.parse(await response.json());
    slugs.push(...page.items.map(({ slug }) => slug));
    path = /<([^>]+)>; rel="next"/u.exec(response.headers.get('link') ?? '')?.[1];
  }
  return slugs;
}

/** Gives one good a second revision and withdraws another, through the command line beside the running server. */
async function prepareGoods(): Promise<void> {
  const source = fileURLToPath(new URL('../../catalogue/goods/petals.json', import.meta.url));
  const entry = JSON.parse(await readFile(source, 'utf8'));
  entry.record.keywords.push('changed-in-a-browser-test');
  const file = join(server.dataDir, 'petals-edited.json');
  await writeFile(file, JSON.stringify(entry));
  for (const parameters of [
    ['good', 'put', file, '--reason', 'A test of revisions'],
    ['good', 'withdraw', 'moodle', '--reason', 'Withdrawn for a browser test.'],
  ]) {
    const done = await runCommand(parameters, { DATA_DIR: server.dataDir });
    if (done.exitCode !== 0) throw new Error(done.error);
  }
}
