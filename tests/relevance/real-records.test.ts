import { existsSync } from 'node:fs';
import process from 'node:process';
import { SearchRequest } from '@commonhold/schemas/discovery';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realData } from '../bench/real-data.ts';
import { type Trial, catalogueFolder, openTrial } from './open-trial.ts';

const isHere = existsSync(realData.dpga) && existsSync(realData.mot);

/** What is typed, and how the name of the good that is meant begins. One good each, so that nothing has to be weighed. */
const known = [
  ['opencrvs', 'OpenCRVS'],
  ['open crvs', 'OpenCRVS'],
  ['primero', 'Primero'],
  ['Primerro', 'Primero'],
  ['Sormas', 'Surveillance Outbreak'],
  ['ushahidi', 'Ushahidi'],
  ['ushaidi', 'Ushahidi'],
  ['bahmni hospital', 'Bahmni'],
  ['bahmny', 'Bahmni'],
  ['formsg', 'FormSG'],
  ['learning equality kolibri', 'Kolibri'],
  ['moja loop', 'Mojaloop'],
  ['mojalop', 'Mojaloop'],
  ['x road', 'X-Road'],
  ['xroad', 'X-Road'],
  ['openstreetmap', 'OpenStreetMap'],
  ['open street mpa', 'OpenStreetMap'],
  ['decidim', 'Decidim'],
  ['consul democracy', 'CONSUL'],
  ['openmrs', 'OpenMRS'],
  ['open mrs', 'OpenMRS'],
  ['pol is', 'Pol.is'],
  ['querido diario', 'Querido Diário'],
  ['story weaver', 'StoryWeaver'],
  ['libre office', 'LibreOffice'],
  ['nextclod', 'Nextcloud'],
  ['open fn', 'OpenFn'],
  ['gnu helth', 'GNU Health'],
  ['met norway weather', 'MET Norway'],
  ['deepseek coder', 'DeepSeek-Coder'],
  ['star coder', 'StarCoder'],
  ['DHIS 2', 'DHIS'],
  ['falcon 40b', 'Falcon-40B'],
  ['olmo 7b', 'OLMo-7B'],
  ['gemma 2 9b', 'Gemma-2-9b'],
] as const;

describe.skipIf(!isHere)(
  'over the bundled catalogue with the records of the Alliance and of the Model Openness Tool (skipped where ../shared/data is absent)',
  () => {
    let trial: Trial;
    beforeAll(async () => {
      trial = await openTrial(
        [
          { source: 'catalogue', path: catalogueFolder },
          { source: 'dpga', path: realData.dpga },
          { source: 'mot', path: realData.mot },
        ],
        process.env,
      );
    }, 240_000);
    afterAll(() => trial[Symbol.asyncDispose]());

    test('nine in ten goods that are asked for by name, well or badly spelt, are among the first three', async () => {
      for (const { name, engine } of trial.engines) {
        const missed: string[] = [];
        for (const [query, wanted] of known) {
          const response = await engine.search(SearchRequest.parse({ query, limit: 3 }));
          if (!response.ok) throw new Error(JSON.stringify(response.error));
          const names = response.value.hits.map(({ good }) => Object.values(good.name).join(' / '));
          if (!names.some((found) => found.toLowerCase().includes(wanted.toLowerCase()))) {
            missed.push(`${query}: ${names.join(', ')}`);
          }
        }
        expect(missed.length, `${name} missed ${missed.join('; ')}`).toBeLessThanOrEqual(
          known.length / 10,
        );
      }
    });
  },
);
