import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian and others put it; `CHROMIUM_PATH` says otherwise. */
const defaultPath = '/usr/bin/chromium';
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
