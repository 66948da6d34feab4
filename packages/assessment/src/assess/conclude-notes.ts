import { inWords } from '../check/sentence.ts';
import type { Conclusion } from './conclude.ts';
import type { Ground } from './ground.ts';

/** What is to be put right, and what people should look at. No point of these makes or unmakes a public good. */
export function concludeNotes({ edition, inventory, findings }: Ground): Conclusion {
  const titled = (verdict: string) =>
    findings.filter((finding) => finding.verdict === verdict).map(({ title }) => `“${title}”`);
  const wrong = titled('not-met');
  const open = titled('undetermined');
  const parts = [
    ...(wrong.length === 0 ? [] : [`${points(wrong.length)} to put right (${inWords(wrong)})`]),
    ...(open.length === 0 ? [] : [`${points(open.length)} to look at (${inWords(open)})`]),
  ];
  const summary = `By the ${edition.file.title.toLowerCase()}, the record of ${inventory.name} has ${
    parts.length === 0 ? 'nothing to put right' : parts.join(' and ')
  }.`;
  if (wrong.length > 0) return { outcome: 'not-met', verdict: 'not-met', summary };
  return open.length > 0
    ? { outcome: 'undetermined', verdict: 'to-be-examined', summary }
    : { outcome: 'met', verdict: 'met', summary };
}

function points(count: number): string {
  return count === 1 ? 'one point' : `${count} points`;
}
