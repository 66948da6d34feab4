import process from 'node:process';
import {
  type ExitCode,
  createOutput,
  createProgram,
  exitCodes,
  runProgram,
} from '@commonhold/cli/program';
import { addOperatorCommands } from './commands/index.ts';
import { readForeignFile } from './commands/read-foreign-file.ts';

// Libraries check more, and much more slowly, where nothing says that this is not their development.
process.env['NODE_ENV'] ??= 'production';

let exitCode: ExitCode = exitCodes.ok;
const output = createOutput({ out: process.stdout, error: process.stderr });
const setExitCode = (code: ExitCode) => {
  exitCode = code;
};
const program = createProgram(output, setExitCode, readForeignFile);
addOperatorCommands(program, {
  output,
  setExitCode,
  environment: process.env,
  onStopSignal: (stop) => {
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  },
});

await runProgram(program, setExitCode);
process.exitCode = exitCode;
