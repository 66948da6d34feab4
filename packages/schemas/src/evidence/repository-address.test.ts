import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repositoryOf } from './repository-address.ts';

test.each([
  ['https://github.com/Altinn/altinn-studio', 'github', 'Altinn/altinn-studio'],
  ['https://www.github.com/Altinn/altinn-studio.git', 'github', 'Altinn/altinn-studio'],
  ['https://github.com/a/b/blob/master/LICENSE.md', 'github', 'a/b'],
  ['https://gitlab.com/group/inner/project/-/tree/main', 'gitlab', 'group/inner/project'],
  ['https://gitlab.gnome.org/GNOME/gtk', 'gitlab', 'GNOME/gtk'],
  ['https://codeberg.org/forgejo/forgejo/src/branch/main/LICENSE', 'forgejo', 'forgejo/forgejo'],
  [
    'https://huggingface.co/bigscience/bloom/blob/main/README.md',
    'hugging-face',
    'bigscience/bloom',
  ],
  ['https://hf.co/bigscience/bloom', 'hugging-face', 'bigscience/bloom'],
  ['https://huggingface.co/datasets/allenai/dolma', 'hugging-face', 'datasets/allenai/dolma'],
  ['https://huggingface.co/datasets/squad/tree/main', 'hugging-face', 'datasets/squad'],
])('%s is in %s %s', (address, host, path) => {
  expect(repositoryOf(address)).toMatchObject({ host, path });
});

test.each([
  'https://github.com/Altinn',
  'https://github.com/orgs/Altinn/repositories',
  'https://github.com/topics/water',
  'https://huggingface.co/bigscience',
  'https://huggingface.co/spaces/bigscience/license',
  'https://huggingface.co/docs/hub',
  'https://huggingface.co/datasets',
  'https://example.org/a/b',
  'https://dumps.wikimedia.org/',
  'https://github.com.example.org/a/b',
  'not an address',
])('%s is no repository by its address', (address) => {
  expect(repositoryOf(address)).toBeUndefined();
});

test('the address of a repository is that of the same repository', () => {
  const aName = fc.string({
    unit: fc.constantFrom('a', 'B', '0', '-', '.', '_'),
    minLength: 1,
    maxLength: 6,
  });
  const anAddress = fc
    .tuple(
      fc.constantFrom('github.com', 'gitlab.com', 'codeberg.org', 'huggingface.co/datasets'),
      fc.array(aName, { minLength: 2, maxLength: 5 }),
    )
    .map(([host, names]) => repositoryOf(`https://${host}/${names.join('/')}`));
  fc.assert(
    fc.property(anAddress, (found) => {
      fc.pre(found !== undefined);
      expect(repositoryOf(found.url)).toEqual(found);
    }),
  );
});
