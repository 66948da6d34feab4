import type { SourceItem } from '@commonhold/registry/harvest';
import { GoodRecord } from '@commonhold/schemas/good';
import { ImportNotice } from '@commonhold/schemas/harvest';
import { beforeAll, describe, expect, test } from 'vitest';
import { realData } from '../real-data/real-data.ts';
import { createMotSource } from './mot-source.ts';

const models = realData('mot');

describe.skipIf(models.isAbsent)(
  '182 files of the Model Openness Tool (skipped where ../shared/data/mot is absent)',
  () => {
    let items: readonly SourceItem[] = [];
    beforeAll(async () => {
      const content = await createMotSource(models.path).read();
      if (!content.ok) throw new Error(JSON.stringify(content.error));
      items = content.value.items;
    });

    const records = () => items.flatMap(({ mapped }) => (mapped.ok ? [mapped.value.record] : []));
    const goodOf = (key: string) => {
      const item = items.find((candidate) => candidate.key === key);
      if (item?.mapped.ok !== true) throw new Error(`${key} was not mapped`);
      return item.mapped.value;
    };
    const componentOf = (key: string, type: string) =>
      goodOf(key).record.components.find((component) => component.type === type);
    const noticesOf = (rule: string) =>
      items.flatMap(({ key, notices }) =>
        notices.filter((notice) => notice.rule === rule).map((notice) => ({ ...notice, key })),
      );
    const licences = () =>
      records().flatMap(({ components }) => components.flatMap((component) => component.licences));

    test('all become models that fit the record shape, with notices that say what and how', () => {
      expect(items).toHaveLength(182);
      expect(records()).toHaveLength(182);
      for (const record of records()) {
        expect(GoodRecord.safeParse(record).error).toBeUndefined();
        expect(record.kinds).toEqual(['model']);
      }
      for (const notice of items.flatMap(({ notices }) => notices)) {
        expect(ImportNotice.safeParse(notice).error).toBeUndefined();
        expect(notice.message).not.toContain('{}');
      }
      expect(noticesOf('mot.unknown-component')).toEqual([]);
    });

    test('1: of 1,227 component rows, 584 are unlicensed, 356 name something, 287 have the licence of the whole or none', () => {
      const components = records().flatMap((record) => record.components);
      expect(components).toHaveLength(1_227);
      expect(licences().filter(({ declaredAs }) => declaredAs === 'unlicensed')).toHaveLength(584);
      expect(noticesOf('mot.unlicensed')).toHaveLength(584);
      expect(licences().filter(({ isInherited }) => isInherited === true)).toHaveLength(287);
      // 50 rows say that the component is not there or kept back, so they have no licence at all.
      expect(components.filter((component) => component.licences.length === 0)).toHaveLength(50);
    });

    test('1: "unlicensed" is no licence, and says nothing about whether the component can be had', () => {
      const unlicensed = records()
        .flatMap(({ components }) => components)
        .filter((component) => component.licences[0]?.declaredAs === 'unlicensed');
      for (const component of unlicensed) {
        expect(component.licences[0]?.expression).toBe('NOASSERTION');
        expect(component.availability).toBe(
          component.location === undefined ? 'unknown' : 'released',
        );
      }
    });

    test('2: licences in words are mended to SPDX ids or references, and what was written is kept', () => {
      const mended = new Map(
        licences().flatMap(({ declaredAs, expression }) =>
          declaredAs === undefined ? [] : [[declaredAs, expression]],
        ),
      );
      expect(Object.fromEntries(mended)).toMatchObject({
        'Apache 2.0': 'Apache-2.0',
        'Apache license 2.0': 'Apache-2.0',
        'apache-2.0': 'Apache-2.0',
        'MIT license': 'MIT',
        'MIT License': 'MIT',
        'BSD-3': 'BSD-3-Clause',
        gemma: 'LicenseRef-Gemma-Terms',
        'Gemma Terms of Use': 'LicenseRef-Gemma-Terms',
        'Llama 2 Community License': 'LicenseRef-Llama-2-Community',
        'Creative Commons Attribution Non Commercial 4.0': 'CC-BY-NC-4.0',
        'https://arxiv.org/pdf/2401.06066': 'NOASSERTION',
        'mc4, cc100, wikipedia, EleutherAI/pile, togethercomputer/RedPajama-Data-1T': 'NOASSERTION',
        Proprietary: 'NOASSERTION',
      });
      const references = licences().filter(({ expression }) =>
        expression.startsWith('LicenseRef-'),
      );
      expect(references.filter(({ title }) => title === undefined)).toEqual([]);
      expect(noticesOf('mot.licence-case').map(({ original }) => original)).toEqual(['apache-2.0']);
    });

    test('3: 18 rows that say "Component not include[d]" and 32 undisclosed ones count as kept back', () => {
      const absent = noticesOf('mot.component-absent');
      expect(absent).toHaveLength(18);
      expect(new Set(absent.map(({ key }) => key)).size).toBe(8);
      expect(noticesOf('mot.component-undisclosed')).toHaveLength(32);
      const keptBack = records()
        .flatMap(({ components }) => components)
        .filter(({ availability }) => availability === 'undisclosed');
      expect(keptBack).toHaveLength(50);
      expect(componentOf('GPT-3', 'model-parameters-final')?.availability).toBe('undisclosed');
    });

    test('5: names that several files share, or that differ from their file, are told apart', () => {
      expect(noticesOf('mot.duplicate-name').map(({ key, original }) => [key, original])).toEqual([
        ['Llama-3-70B-Instruct', 'Meta-Llama-3-70B-Instruct'],
        ['Qwen2.5-72B-Instruct', 'Qwen2.5-32B-Instruct'],
      ]);
      expect(goodOf('Qwen2.5-72B-Instruct').slug).toBe('qwen2-5-72b-instruct');
      expect(goodOf('Qwen2.5-72B-Instruct').record.provenance).toContainEqual(
        expect.objectContaining({ paths: ['/name'], original: 'Qwen2.5-32B-Instruct' }),
      );
      expect(noticesOf('mot.name-differs-from-file').map(({ key }) => key)).toEqual([
        'Granite-4-1',
        'Llama-3-8B-Instruct',
        'PanGu-a',
      ]);
      const slugs = items.flatMap(({ mapped }) => (mapped.ok ? [mapped.value.slug] : []));
      expect(new Set(slugs).size).toBe(182);
      expect(goodOf('CodeT5+-16B').slug).toBe('codet5plus-16b');
    });

    test('5: spellings of a producer are one, several in one field are several, and 4 are missing', () => {
      const producersOf = (key: string) => goodOf(key).record.agents.map(({ name }) => name['en']);
      expect(producersOf('DeepSeek-Coder')).toEqual(['DeepSeek AI']);
      expect(producersOf('DeepSeek-R1')).toEqual(['DeepSeek AI']);
      expect(producersOf('Jamba')).toEqual(['AI21 Labs']);
      expect(producersOf('FLM-101B')).toEqual(['BAAI']);
      expect(producersOf('HGRN2')).toEqual(producersOf('InternLM'));
      expect(producersOf('GPT-SW3-40B')).toEqual(['AI Sweden', 'RISE']);
      expect(producersOf('Megalogon')).toHaveLength(4);
      expect(goodOf('DeepSeek-Coder').record.provenance).toContainEqual(
        expect.objectContaining({ paths: ['/agents'], original: 'DeepSeek' }),
      );
      expect(noticesOf('mot.producer-missing').map(({ key }) => key)).toEqual([
        'Griffin',
        'Hawk',
        'OpenBMB',
        'Zephyr-141B',
      ]);
    });

    test('6: a version that is a size becomes the number of parameters, unless the name contradicts it', () => {
      expect(goodOf('Pythia-70M').record.model?.parameterCount).toBe(70_000_000);
      expect(goodOf('OpenELM-1_1B-Instruct').record.model?.parameterCount).toBe(1_100_000_000);
      expect(goodOf('GLaM').record.model?.parameterCount).toBe(1_200_000_000_000);
      expect(goodOf('Pythia-70M').record.version).toBeUndefined();
      expect(goodOf('Stable-Diffusion-v1.1').record.version).toBe('v1.1');
      expect(noticesOf('mot.version-is-size')).toHaveLength(161);
      expect(noticesOf('mot.size-contradicts').map(({ key, original }) => [key, original])).toEqual(
        [
          ['Qwen1.5-7B', '14B'],
          ['Qwen2.5-72B-Instruct', '32B'],
        ],
      );
      expect(goodOf('Qwen1.5-7B').record.model?.parameterCount).toBeUndefined();
    });

    test('6: addresses are read out of titles and names, and what is none is left out', () => {
      expect(goodOf('Mixtral-8x7B-Instruct-v0.1').record.homepage).toBe(
        'https://huggingface.co/mistralai/Mixtral-8x7B-Instruct-v0.1',
      );
      expect(goodOf('Yayi-2').record.repositories).toEqual([
        'https://github.com/wenge-research/YAYI2',
        'https://huggingface.co/wenge-research/yayi2-30b',
      ]);
      expect(noticesOf('mot.address-unreadable').map(({ key }) => key)).toEqual([
        'Baichuan-2',
        'XGen',
      ]);
      expect(noticesOf('mot.path-not-address').map(({ original }) => original)).toEqual([
        'arxiv license',
        'ODC-BY',
      ]);
      expect(noticesOf('mot.shared-address')).toHaveLength(6);
    });

    test('6: the few paths that are addresses become evidence: 52 of licences and 48 of components', () => {
      const components = records().flatMap((record) => record.components);
      expect(components.filter(({ location }) => location !== undefined)).toHaveLength(48);
      const proven = components.filter(
        ({ licences: [licence] }) =>
          licence?.isInherited !== true && licence?.evidence !== undefined,
      );
      expect(proven).toHaveLength(52);
      expect(componentOf('Pythia-70M', 'evaluation-code')?.licences[0]?.evidence).toEqual([
        { url: 'https://github.com/EleutherAI/lm-evaluation-harness/blob/main/LICENSE.md' },
      ]);
    });

    test.each([
      'Claude-1',
      'GPT-3',
      'GPT-3.5',
      'GPT-4o',
      'Gemini-1.5',
      'Grok-0',
      'Llama-3-8B-Instruct',
      'gemma-7b',
      'BLOOM',
    ])('7: %s, closed or restricted, is recorded for comparison only', (key) => {
      expect(goodOf(key).record.listing).toBe('reference');
    });

    test('7: models without open weights that can be had somewhere are never put forward: 49 are, 133 are not', () => {
      const registered = records().filter(({ listing }) => listing === 'registered');
      expect(registered).toHaveLength(49);
      for (const { components } of registered) {
        const weights = components.find(({ type }) => type === 'model-parameters-final');
        expect(weights?.availability).toBe('released');
        expect(weights?.licences[0]?.expression).toMatch(
          /^(?:Apache-2\.0|MIT|BSD-3-Clause|CC-BY-SA-4\.0)$/u,
        );
      }
      // Two of them are said to be under an open licence although they were never released.
      expect(noticesOf('mot.weights-without-place').map(({ key }) => key)).toEqual([
        'Baichuan-1-53B',
        'Baichuan-2',
        'Claude-1',
        'Grok-0',
      ]);
    });

    test('8: a licence of the whole is marked as taken over, and for data it is a warning', () => {
      const data = componentOf('OLMo-7B-hf', 'training-datasets');
      expect(data?.licences[0]).toMatchObject({ expression: 'Apache-2.0', isInherited: true });
      expect(componentOf('OLMo-7B-hf', 'research-paper')?.licences[0]).toEqual({
        expression: 'CC-BY-4.0',
      });
      const warned = noticesOf('mot.licence-inherited-by-data');
      expect(warned.map(({ key }) => key)).toContain('OLMo-7B-hf');
      expect(warned).toHaveLength(23);
    });

    test('9: the date is that of the entry, so it stands at the claim and not at the model', () => {
      for (const record of records()) {
        expect(record.issuedOn).toBeUndefined();
        expect(record.provenance[0]?.assertedOn).toMatch(/^202[4-6]-\d{2}-\d{2}$/u);
        expect(record.provenance[0]?.certainty).toBe('low');
      }
      expect(goodOf('Claude-1').record.provenance[0]?.assertedOn).toBe('2024-10-03');
    });

    test('9: weights that the source calls unlicensed are not given a licence from elsewhere', () => {
      expect(componentOf('T5-11b', 'model-parameters-final')?.licences[0]?.expression).toBe(
        'NOASSERTION',
      );
      expect(goodOf('T5-11b').record.listing).toBe('reference');
    });

    test('an origin that is a licence is no model, and a model does not come from itself', () => {
      expect(noticesOf('mot.origin-is-licence').map(({ key }) => key)).toEqual([
        'XGen',
        'XVERSE',
        'Yayi-2',
        'Yi-1.5',
        'Zephyr-141B',
      ]);
      expect(goodOf('Amber').record.relations).toEqual([]);
      expect(goodOf('Falcon-40B').record.relations).toEqual([
        { type: 'derived-from', target: { name: 'GPT-3' }, note: 'some differences' },
      ]);
    });

    test('reading twice gives the same bytes, and every digest is another', async () => {
      const again = await createMotSource(models.path).read();
      expect(JSON.stringify(again.ok ? again.value.items : []) === JSON.stringify(items)).toBe(
        true,
      );
      expect(new Set(items.map(({ payloadSha256 }) => payloadSha256)).size).toBe(182);
    });
  },
);
