import { describe, expect, test } from 'vitest';
import { loadStandards } from '../node/index.ts';
import { findEdition } from './index.ts';

const loaded = await loadStandards();
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const standards = loaded.value;

describe.each(
  standards.editions.map(
    (edition) => [`${edition.file.id} ${edition.file.version}`, edition] as const,
  ),
)('%s', (_, edition) => {
  const { file, rules, overlays, lists, questionnaire } = edition;
  const ids = rules.map((rule) => rule.id);

  test('names each rule once, and every rule belongs to an indicator', () => {
    expect(new Set(ids).size).toBe(ids.length);
    const indicators = new Set(file.indicators.map(({ id }) => id));
    expect(rules.filter(({ indicator }) => !indicators.has(indicator))).toEqual([]);
    expect(ids.every((id) => id.startsWith(`${file.id}.`))).toBe(true);
  });

  test('names only rules that exist, in classes, deviations and practices', () => {
    const named = [
      ...(file.conclusion.kind === 'classes'
        ? file.conclusion.classes.flatMap(({ requires }) => requires.flat())
        : []),
      ...(file.deviations ?? []).flatMap((deviation) => deviation.rules),
      ...overlays.flatMap(({ practices }) => practices.flatMap((practice) => practice.rules)),
    ];
    expect(named.filter((rule) => !ids.includes(rule))).toEqual([]);
  });

  test('every rule of an overlay belongs to a practice with its own source and date', () => {
    for (const overlay of overlays) {
      const covered = overlay.practices.flatMap((practice) => practice.rules);
      expect(overlay.rules.map(({ id }) => id).filter((id) => !covered.includes(id))).toEqual([]);
    }
  });

  test('asks only for lists that exist', () => {
    const asked = rules.flatMap(({ check }) => [
      ...('lists' in check ? check.lists : []),
      ...('list' in check ? [check.list] : []),
      ...(check.kind === 'lists-differ' ? check.groups.flatMap((group) => group.lists) : []),
      ...(check.kind === 'licences-fit'
        ? [check.open, ...check.groups.map(({ list }) => list)]
        : []),
      ...(check.kind === 'collection-open' ? check.parts.map(({ list }) => list) : []),
    ]);
    expect(asked.filter((id) => !edition.listsById.has(id))).toEqual([]);
    const borrowed = (file.borrowedLists ?? []).map(({ id }) => id);
    expect([...edition.listsById.keys()].toSorted()).toEqual(
      [...lists.map(({ id }) => id), ...borrowed].toSorted(),
    );
  });

  test('asks only questions that its questionnaire has, and conditions come after what they depend on', () => {
    const questions = (questionnaire?.questions ?? []).map(({ id }) => id);
    expect(new Set(questions).size).toBe(questions.length);
    const asked = rules.flatMap(({ check }) => [
      ...('questions' in check ? check.questions : []),
      ...('gate' in check ? [check.gate] : []),
    ]);
    const known = new Set([...questions, 'i9a.pii']);
    expect(questionnaire === undefined ? [] : asked.filter((id) => !known.has(id))).toEqual([]);
    for (const [index, { condition }] of (questionnaire?.questions ?? []).entries()) {
      expect(condition === undefined || questions.indexOf(condition.question) < index).toBe(true);
    }
  });

  test('its lists hold ids that SPDX knows, but where a fault is recorded', () => {
    const recorded = new Set(lists.flatMap((list) => (list.readAs ?? []).map(({ id }) => id)));
    const unknown = lists
      .flatMap((list) => [...list.ids, ...(list.readAs ?? []).flatMap(({ accepts }) => accepts)])
      .filter(
        (id) =>
          !standards.licences.spdx.has(id) &&
          !standards.licences.beyondSpdx.has(id) &&
          !recorded.has(id),
      );
    // The Model Openness Tool's own list keeps its faults, to show what the tool would say.
    expect([...new Set(unknown)]).toEqual(file.id === 'mof' ? ['ODC-PDDL-1.0'] : []);
  });

  test('has a source with a date and a licence, and a digest', () => {
    for (const source of file.sources) {
      expect(source.date).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      expect(source.licence).not.toBe('');
    }
    expect(edition.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });
});

test('each version of a standard has a digest of its own', () => {
  const digests = standards.editions.map(({ sha256 }) => sha256);
  expect(new Set(digests).size).toBe(digests.length);
});

test('loading twice gives the same digests', async () => {
  const again = await loadStandards();
  expect(again.ok && again.value.editions.map(({ sha256 }) => sha256)).toEqual(
    standards.editions.map(({ sha256 }) => sha256),
  );
});

test('finds the version in force, an older one, and nothing for an unknown one', () => {
  expect(findEdition(standards, 'dpg')?.file.version).toBe('1.1.7');
  expect(findEdition(standards, 'dpg', '1.1.4')?.file.issuedOn).toBe('2021-01-29');
  expect(findEdition(standards, 'dpg', '9.9.9')).toBeUndefined();
  expect(findEdition(standards, 'nothing')).toBeUndefined();
});

test('the approved lists of the DPG Standard have the published sizes', () => {
  const sizes = findEdition(standards, 'dpg')?.lists.map(({ id, ids }) => [id, ids.length]);
  expect(sizes).toEqual([
    ['software', 102],
    ['data', 8],
    ['content', 31],
  ]);
});

test('every deprecated id of the DPG list is either mapped to current ids or not of the GNU family', () => {
  const software = findEdition(standards, 'dpg')?.lists[0];
  const deprecated = (software?.ids ?? []).filter(
    (id) => standards.licences.spdx.get(id)?.isDeprecated === true,
  );
  const mapped = new Set((software?.readAs ?? []).map(({ id }) => id));
  expect(deprecated.filter((id) => !mapped.has(id) && id.includes('GPL'))).toEqual([]);
  expect(deprecated.length).toBeGreaterThan(4);
});
