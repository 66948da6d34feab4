import { Assessment } from '@commonhold/schemas/assessment';
import { CollectedEvidence } from '@commonhold/schemas/evidence';
import { expect, test } from 'vitest';
import { loadExamples, loadStandards } from '../node/index.ts';
import { assessCollected, assessGood, recordSha256 } from './index.ts';

const loaded = await loadStandards();
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const standards = loaded.value;
const examples = await loadExamples('web-evidence', '1.0');
const [first] = examples;
if (first?.example.collected === undefined) throw new Error('The first example has no looks');
const { record } = first;
const { collected } = first.example;

test('what was found is assessed apart from the record alone, which it never changes', () => {
  const alone = assessGood(standards, record).map(({ standard }) => standard);
  const beside = assessCollected(standards, record, { collected });
  expect(alone).not.toContain('web-evidence');
  expect(beside.map(({ standard }) => standard)).toEqual(['web-evidence']);
  const nothing = { links: [], licenceFiles: [], repositories: [], cards: [] };
  expect(assessCollected(standards, record, { collected: nothing })).toEqual([]);
  expect(assessCollected(standards, record, {})).toEqual([]);
});

test('the same record and the same looks give the same bytes, and their digests are named', () => {
  const [assessment] = assessCollected(standards, record, { collected });
  const again = assessCollected(standards, structuredClone(record), {
    collected: CollectedEvidence.parse(structuredClone(collected)),
  });
  expect(JSON.stringify(again)).toBe(JSON.stringify([assessment]));
  expect(Assessment.parse(assessment)).toMatchObject({
    recordSha256: recordSha256(record),
    collectedSha256: expect.stringMatching(/^[0-9a-f]{64}$/u) as unknown,
  });
  const [other] = assessCollected(standards, record, { collected: { ...collected, links: [] } });
  expect(other?.collectedSha256).not.toBe(assessment?.collectedSha256);
});

test('looks that gave no clear answer change no verdict', () => {
  const checkedAt = '2026-03-11T00:00:00.000Z';
  const unclear = (kind: string, url: string) => ({ kind, url, checkedAt, outcome: 'unknown' });
  for (const { example, record: one } of examples) {
    const looks =
      example.collected ??
      CollectedEvidence.parse({ links: [], licenceFiles: [], repositories: [], cards: [] });
    const more = CollectedEvidence.parse({
      links: [...looks.links, unclear('link', 'https://example.org/slow')],
      licenceFiles: [...looks.licenceFiles, unclear('licence-file', 'https://example.org/slow')],
      repositories: [...looks.repositories, unclear('repository', 'https://example.org/slow')],
      cards: [...looks.cards, unclear('card', 'https://huggingface.co/example/slow')],
    });
    const verdicts = (seen: CollectedEvidence) =>
      assessCollected(standards, one, { collected: seen }).flatMap(({ outcome, findings }) => [
        outcome,
        ...findings.map(({ verdict, reason }) => `${verdict} ${reason}`),
      ]);
    expect(verdicts(more), example.id).toEqual(verdicts(looks));
  }
});

test('a closed system recorded for comparison is not presented as a public good here either', () => {
  const [assessment] = assessCollected(
    standards,
    { ...record, listing: 'reference' },
    { collected },
  );
  expect(assessment?.summary).toMatch(/^Recorded only for comparison/u);
});
