import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Real records kept beside the repository; a public clone does not have them. */
export const realData = {
  dpga: fileURLToPath(
    new URL('../../../shared/data/dpga/dpgs-2026-07-10.nocontact.json', import.meta.url),
  ),
  mot: fileURLToPath(new URL('../../../shared/data/mot', import.meta.url)),
};

/** Why real data cannot be used, or `undefined` where they can. */
export async function missingRealData(): Promise<string | undefined> {
  try {
    await access(realData.dpga);
    await access(realData.mot);
    return undefined;
  } catch {
    return `the real records are not beside the repository (${realData.dpga})`;
  }
}
