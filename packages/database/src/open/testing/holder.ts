/**
 * A program for tests: opens the embedded database of the folder it is given, says `ready`, and then writes rows
 * for as long as it lives, printing the number of each once it is acknowledged.
 */
import { argv, stdout } from 'node:process';
import { openFolder } from './open-folder.ts';

const [, , dataDir = '', mode = 'write'] = argv;
const database = await openFolder(dataDir);
await database.pool.query(
  'create table if not exists written (id integer primary key, filler text)',
);
const { rows } = await database.pool.query('select coalesce(max(id), 0) as last from written');
const [{ last }] = rows;
stdout.write('ready\n');
if (mode === 'write') {
  for (let id = Number(last) + 1; ; id += 1) {
    await database.pool.query('insert into written values ($1, $2)', [id, 'x'.repeat(id % 3_000)]);
    stdout.write(`${id}\n`);
  }
}
