/** What a Git server tells before anything is fetched. */
export interface GitRefs {
  readonly isEmpty: boolean;
  /** The branch that HEAD stands for, where the server says it. */
  readonly branch?: string;
}

/**
 * Reads the beginning of an answer to `/info/refs?service=git-upload-pack`. `undefined` where it is none.
 * Source: Git, http-protocol, smart clients; gitprotocol-common, pkt-line.
 */
export function readGitRefs(text: string): GitRefs | undefined {
  const [service, afterService] = readLine(text);
  if (service?.trimEnd() !== '# service=git-upload-pack') return undefined;
  const [, afterFlush] = readLine(afterService);
  const [first] = readLine(afterFlush);
  // A server without refs names none, or an id of zeros to hold its capabilities.
  if (first === undefined || /^0{40,64} /u.test(first)) return { isEmpty: true };
  const branch = /\bsymref=HEAD:refs\/heads\/(?<name>\S{1,200})/u.exec(first)?.groups?.['name'];
  return { isEmpty: false, ...(branch === undefined ? {} : { branch }) };
}

/** One line and what follows it; `undefined` for the mark between sections and at the end. */
function readLine(text: string): readonly [line: string | undefined, rest: string] {
  const length = Number.parseInt(/^[0-9a-f]{4}/iu.exec(text)?.[0] ?? '', 16);
  if (Number.isNaN(length) || length < 4) return [undefined, text.slice(4)];
  return [text.slice(4, length), text.slice(length)];
}
