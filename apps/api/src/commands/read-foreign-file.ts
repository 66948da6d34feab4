import { readFile } from 'node:fs/promises';
import type { NamedRecord, ReadForeignFile, RecordFileError } from '@commonhold/cli/program';
import { createDpgaSource } from '@commonhold/harvest/dpga';
import { createMotSource } from '@commonhold/harvest/mot';
import type { Source, SourceItem } from '@commonhold/registry/harvest';
import { type Result, err, ok } from '@commonhold/schemas/result';

/** Model files of the Model Openness Tool by their ending; records of the DPGA by the names of their fields. */
export const readForeignFile: ReadForeignFile = async (path) => {
  if (/\.ya?ml$/iu.test(path)) return await recordsOf(createMotSource(path), path);
  if (!(await looksLikeDpga(path))) return undefined;
  return await recordsOf(createDpgaSource(path), path);
};

async function recordsOf(
  source: Source,
  path: string,
): Promise<Result<readonly NamedRecord[], RecordFileError>> {
  const content = await source.read();
  if (!content.ok) {
    const { error } = content;
    return err(
      error.kind === 'too-large'
        ? {
            path,
            faults: [
              `It has ${error.sizeBytes} bytes, and at most ${error.sizeBytesMax} are read.`,
            ],
            remedy: 'Give a smaller file.',
          }
        : { path, faults: [`It ${error.reason}.`], remedy: error.remedy },
    );
  }
  const records = content.value.items.flatMap(({ name, mapped }) =>
    mapped.ok ? [{ name, record: mapped.value.record }] : [],
  );
  return records.length > 0 ? ok(records) : err(refused(path, content.value.items));
}

function refused(path: string, items: readonly SourceItem[]): RecordFileError {
  const notices = items.flatMap((item) => item.notices);
  return {
    path,
    faults: notices.map(({ field, message }) => `${field === '' ? '' : `${field}: `}${message}`),
    remedy: notices.find(({ remedy }) => remedy !== '')?.remedy ?? 'Mend the file.',
  };
}

/** Fields that the DPGA's portal writes into every record, and no record of this registry has. */
const dpgaFields = /"(?:openlicenses|openLicense|clearOwnership|platformIndependence|NonPII)"\s*:/u;

/** A file that cannot be read is left to the reader of this registry's own files, which says why. */
async function looksLikeDpga(path: string): Promise<boolean> {
  try {
    return dpgaFields.test(await readFile(path, 'utf8'));
  } catch {
    // The next reader opens the same file and reports the failure.
    return false;
  }
}
