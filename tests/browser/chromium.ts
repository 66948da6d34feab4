import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';

/** Where Debian and others put it; `CHROMIUM_PATH` says otherwise. */
const defaultPath = '/usr/bin/chromium';
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const path = process.env['CHROMIUM_PATH'] ?? defaultPath;

export const hasChromium = existsSync(path);

/** To be put into the name of a test that is skipped. */
export const skipReason = hasChromium ? '' : ` (skipped: no browser at ${path}; set CHROMIUM_PATH)`;

/** Starts the browser without anything that would reach out of this machine by itself. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Works with a page in a context of its own, which is gone afterwards. */
export async function withPage<T>(
  browser: Browser,
  options: BrowserContextOptions,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Makes axe ready in the page, whose context must bypass the content security policy. */
export async function addAxe(page: Page): Promise<void> {
  await page.addScriptTag({ content: await readFile(axeFile, 'utf8') });
}
