/** Where a command writes. `status` is for people and may overwrite its last line; `print` is the result. */
export interface Output {
  readonly print: (text: string) => void;
  readonly warn: (text: string) => void;
  /** A line of progress; on a terminal the next one replaces it. */
  readonly status: (text: string) => void;
  /** Ends a line of progress. */
  readonly endStatus: () => void;
}

export function createOutput(streams: {
  readonly out: NodeJS.WriteStream;
  readonly error: NodeJS.WriteStream;
}): Output {
  const { out, error } = streams;
  let lastStatusAt = 0;
  let hasStatus = false;
  const statusEveryMs = 200;
  return {
    print: (text) => out.write(`${text}\n`),
    warn: (text) => error.write(`${text}\n`),
    status: (text) => {
      if (!error.isTTY) {
        // A log gets a line every few seconds, not one for each step.
        if (Date.now() - lastStatusAt < statusEveryMs * 10) return;
        lastStatusAt = Date.now();
        error.write(`${text}\n`);
        return;
      }
      if (Date.now() - lastStatusAt < statusEveryMs) return;
      lastStatusAt = Date.now();
      hasStatus = true;
      error.write(`\r\u001b[2K${text.slice(0, Math.max(20, error.columns - 1))}`);
    },
    endStatus: () => {
      if (hasStatus) error.write('\n');
      hasStatus = false;
      lastStatusAt = 0;
    },
  };
}
