import process from 'node:process';

const everyMs = 5_000;
let lastAt = 0;

/** Tells a waiting person how far it is, now and then. */
export function sayProgress(what: string, done: number, total: number): void {
  const now = performance.now();
  if (done < total && now - lastAt < everyMs) return;
  lastAt = now;
  process.stderr.write(`  … ${what}: ${done} of ${total}\n`);
}
