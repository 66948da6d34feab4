/** `npm start`: builds the site where it has changed, then serves site and API in this process. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const slowMs = 1_500;

const build = spawn(
  process.execPath,
  [
    fileURLToPath(new URL('../node_modules/turbo/bin/turbo', import.meta.url)),
    'run',
    'build',
    '--filter=@commonhold/site',
    '--output-logs=errors-only',
    '--log-order=stream',
  ],
  {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
  },
);
const log: Buffer[] = [];
build.stdout.on('data', (chunk: Buffer) => log.push(chunk));
build.stderr.on('data', (chunk: Buffer) => log.push(chunk));
const notice = setTimeout(
  () => process.stderr.write('Building the site (about 10 seconds, once) …\n'),
  slowMs,
);
const [code] = await once(build, 'exit');
clearTimeout(notice);
if (code === 0) {
  stopWithParent();
  process.argv.splice(2, process.argv.length, 'serve');
  await import('../apps/api/src/main.ts');
} else {
  process.stderr.write(Buffer.concat(log));
  process.stderr.write('The site could not be built; the lines above say why.\n');
  process.exitCode = 1;
}

/** npm gives a signal to its shell only; a server whose npm is gone stops as if it had been told to. */
function stopWithParent(): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.emit('SIGTERM');
  }, 500);
  watch.unref();
}
