import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Component } from '@commonhold/schemas/good';
import { parse } from 'yaml';
import { z } from 'zod';
import { repositoryRoot } from '../repo/repository.ts';

/**
 * The rules of the Model Openness Tool, written a second time from its configuration and independently of
 * the assessment engine, faults included: it compares licences letter by letter, takes the licence of the
 * release for data, and knows ODC-PDDL-1.0, which is no SPDX id. It differs in one respect: the marks of
 * OSI and FSF are those of the current SPDX list, not of the list of May 2024 that the tool bundles.
 * Source: lfai/model_openness_tool of 2026-05-11, `mof.settings.yml`, `mof-licenses.json`, LicenseHandler, ModelEvaluator.
 */
export interface RefereeModel {
  /** Name of the file without its ending. */
  readonly key: string;
  readonly class: MofClass;
  /** Percent of the required components of each class; 0 for a class above one that is not complete. */
  readonly progress: Readonly<Record<Exclude<MofClass, 'unclassified'>, number>>;
  /** The components that the tool counts. */
  readonly counted: ReadonlySet<Component['type']>;
  readonly rows: readonly RefereeRow[];
}

export interface RefereeRow {
  readonly type: Component['type'];
  /** The licence that the tool goes by, as written, and whether it stands at the component itself. */
  readonly licence: string | undefined;
  readonly isOwn: boolean;
}

export const mofClasses = ['class-i', 'class-ii', 'class-iii', 'unclassified'] as const;
export type MofClass = (typeof mofClasses)[number];

/** Reads every model file of a folder, sorted by name. */
export function readRefereeModels(folder: string): readonly RefereeModel[] {
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/u.test(name))
    .toSorted()
    .map((name) =>
      judge(name.replace(/\.ya?ml$/u, ''), parse(readFileSync(join(folder, name), 'utf8'))),
    );
}

const Name = z.union([z.string(), z.number()]).nullish();
const Licence = z.looseObject({ name: Name }).nullish();
const ModelFile = z.looseObject({
  release: z.looseObject({
    license: z.union([
      z.looseObject({ distribution: Licence, code: Licence, data: Licence, document: Licence }),
      z.unknown().transform(() => ({
        distribution: undefined,
        code: undefined,
        data: undefined,
        document: undefined,
      })),
    ]),
    components: z.array(z.looseObject({ name: z.string(), license: Name })).nullish(),
  }),
});

const code = 'code';
const data = 'data';
const document = 'document';

const types = new Map<string, readonly [Component['type'], 'code' | 'data' | 'document']>([
  ['Model architecture', ['model-architecture', code]],
  ['Data preprocessing code', ['data-preprocessing-code', code]],
  ['Training code', ['training-code', code]],
  ['Inference code', ['inference-code', code]],
  ['Evaluation code', ['evaluation-code', code]],
  ['Supporting libraries and tools', ['supporting-libraries-and-tools', code]],
  ['Model parameters (Final)', ['model-parameters-final', data]],
  ['Model parameters (Intermediate)', ['model-parameters-intermediate', data]],
  ['Datasets', ['training-datasets', data]],
  ['Evaluation data', ['evaluation-data', data]],
  ['Model metadata', ['model-metadata', data]],
  ['Model card', ['model-card', document]],
  ['Data card', ['data-card', document]],
  ['Technical report', ['technical-report', document]],
  ['Research paper', ['research-paper', document]],
  ['Evaluation results', ['evaluation-results', document]],
  ['Sample model outputs', ['sample-model-outputs', document]],
]);

/** What each class asks for beyond the one below; the technical report may be replaced by the paper. */
const required = {
  'class-iii': [
    'model-architecture',
    'model-parameters-final',
    'evaluation-results',
    'model-card',
    'data-card',
    'technical-report',
  ],
  'class-ii': ['training-code', 'inference-code', 'evaluation-code', 'evaluation-data'],
  'class-i': [
    'training-datasets',
    'data-preprocessing-code',
    'model-parameters-intermediate',
    'research-paper',
  ],
} as const satisfies Record<string, readonly Component['type'][]>;

function judge(key: string, content: unknown): RefereeModel {
  const { release } = ModelFile.parse(content);
  const rows = (release.components ?? []).flatMap(({ name, license }): readonly RefereeRow[] => {
    const found = types.get(name);
    if (found === undefined) return [];
    const [type, kind] = found;
    const own = written(license);
    const licence =
      own ?? written(release.license[kind]?.name) ?? written(release.license.distribution?.name);
    return [{ type, licence, isOwn: own !== undefined }];
  });
  const counted = new Set(
    rows.filter(({ licence }) => licence !== undefined && isOpen(licence)).map(({ type }) => type),
  );
  const third = share(required['class-iii'], counted);
  const second =
    third < 100 ? 0 : share([...required['class-iii'], ...required['class-ii']], counted);
  const first =
    second < 100
      ? 0
      : share([...required['class-iii'], ...required['class-ii'], ...required['class-i']], counted);
  return {
    key,
    class:
      first === 100
        ? 'class-i'
        : second === 100
          ? 'class-ii'
          : third === 100
            ? 'class-iii'
            : 'unclassified',
    progress: { 'class-i': first, 'class-ii': second, 'class-iii': third },
    counted,
    rows,
  };
}

function share(
  needed: readonly Component['type'][],
  counted: ReadonlySet<Component['type']>,
): number {
  const included = needed.filter(
    (type) => counted.has(type) || (type === 'technical-report' && counted.has('research-paper')),
  ).length;
  return (included / needed.length) * 100;
}

function written(name: string | number | null | undefined): string | undefined {
  const text = String(name ?? '').trim();
  return text === '' ? undefined : text;
}

const marked = readMarkedIds();
const listed = new Set([
  'CC0-1.0',
  'CDLA-Permissive-1.0',
  'CDLA-Permissive-2.0',
  'CDLA-Sharing-1.0',
  'ODC-PDDL-1.0',
  'ODC-By-1.0',
  'ODbL-1.0',
  'GFDL-1.3',
  'OGL-Canada-2.0',
  'OGL-UK-2.0',
  'OGL-UK-3.0',
  'OpenMDW-1.0',
]);

function isOpen(licence: string): boolean {
  return marked.has(licence) || listed.has(licence) || /^CC-BY(?:-SA)?-\d/u.test(licence);
}

function readMarkedIds(): ReadonlySet<string> {
  const { licences } = z
    .looseObject({
      licences: z.array(
        z.looseObject({
          id: z.string(),
          isOsiApproved: z.boolean().optional(),
          isFsfLibre: z.boolean().optional(),
        }),
      ),
    })
    .parse(JSON.parse(readFileSync(join(repositoryRoot, 'standards/licences/spdx.json'), 'utf8')));
  return new Set(
    licences
      .filter(({ isOsiApproved, isFsfLibre }) => isOsiApproved === true || isFsfLibre === true)
      .map(({ id }) => id),
  );
}
