import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { SourceReadError } from '@commonhold/registry/harvest';
import { type Result, err, ok } from '@commonhold/schemas/result';
import { parseDocument } from 'yaml';
import { readTextFile, toReadError } from './read-text-file.ts';

export interface YamlFile {
  /** File name without its ending. */
  readonly key: string;
  readonly path: string;
  readonly content: unknown;
}

const fileBytesMax = 1024 * 1024;
const totalBytesMax = 200 * 1024 * 1024;
const filesMax = 20_000;
const depthMax = 32;

/**
 * Every YAML file of a folder, or one file, by name. Each at most 1 MiB, all together 200 MiB and 20,000
 * files; looked at before any is read. Anchors and aliases are refused, since a few of them can stand for
 * billions of values; so are keys given twice and more than 32 levels.
 *
 * Errors: `unreadable`, `too-large`, and `wrong-shape` with the file that is at fault. One broken file makes
 * the whole source unreadable: it may be half a download.
 */
export async function readYamlFiles(
  folderOrFile: string,
): Promise<Result<readonly YamlFile[], SourceReadError>> {
  const listed = await listFiles(folderOrFile);
  if (!listed.ok) return listed;
  const files: YamlFile[] = [];
  for (const path of listed.value) {
    const text = await readTextFile(path, fileBytesMax);
    if (!text.ok) return text;
    const content = parseYaml(path, text.value);
    if (!content.ok) return content;
    files.push({ key: basename(path, extname(path)), path, content: content.value });
  }
  return ok(files);
}

async function listFiles(path: string): Promise<Result<readonly string[], SourceReadError>> {
  try {
    if (!(await stat(path)).isDirectory()) return ok([path]);
    const names = (await readdir(path)).filter((name) => /\.ya?ml$/iu.test(name)).toSorted();
    if (names.length === 0) {
      return wrongShape(
        path,
        'holds no file that ends in .yml or .yaml',
        'Name the folder in which the model files are.',
      );
    }
    if (names.length > filesMax) {
      return wrongShape(path, `holds more than ${filesMax} files`, 'Import it in parts.');
    }
    const paths = names.map((name) => join(path, name));
    let sizeBytes = 0;
    for (const file of paths) sizeBytes += (await stat(file)).size;
    return sizeBytes > totalBytesMax
      ? err({ kind: 'too-large', path, sizeBytes, sizeBytesMax: totalBytesMax })
      : ok(paths);
  } catch (error) {
    return err(toReadError(path, error));
  }
}

function parseYaml(path: string, text: string): Result<unknown, SourceReadError> {
  if (isNestedTooDeep(text)) {
    return wrongShape(path, `is nested more than ${depthMax} levels deep`, 'Mend the file.');
  }
  const remedy = 'Mend the file or fetch it again; it was perhaps cut off.';
  try {
    const document = parseDocument(text, { uniqueKeys: true, stringKeys: true, version: '1.2' });
    const [fault] = document.errors;
    if (fault !== undefined) {
      const reason = (fault.message.split('\n')[0] ?? '').replace(/:$/u, '');
      return wrongShape(path, `is not valid YAML: ${reason}`, remedy);
    }
    const content: unknown = document.toJS({ maxAliasCount: 0 });
    return ok(content);
  } catch (error) {
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error;
    return error instanceof ReferenceError
      ? wrongShape(path, 'uses aliases, which are not read', 'Write each value where it belongs.')
      : wrongShape(path, 'is nested too deep', 'Mend the file.');
  }
}

/** Looks at brackets and at indentation, before a parser would call itself once for each level. */
function isNestedTooDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > depthMax) return true;
  }
  return text.split('\n').some((line) => {
    const lead = /^[\s?:-]*/u.exec(line)?.[0] ?? '';
    return lead.length > depthMax * 8 || (lead.match(/[?:-](?=\s|$)/gu)?.length ?? 0) > depthMax;
  });
}

function wrongShape(
  path: string,
  reason: string,
  remedy: string,
): { readonly ok: false; readonly error: SourceReadError } {
  return err({ kind: 'wrong-shape', path, reason, remedy });
}
