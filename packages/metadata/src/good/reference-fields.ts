import type { GoodReference } from '@commonhold/schemas/good';
import { goodPageIri } from '../linked-data/good-iris.ts';
import { type Codec, isExpandedNode, single } from '../mapping/codec.ts';
import { fieldsOf, nodeOf } from '../mapping/field.ts';
import { plain, webAddress } from '../mapping/value-codecs.ts';

/** Another good of this registry, by the page that it is the primary topic of. */
export const goodPage: Codec<string> = {
  write: (slug, { iris }) => goodPageIri(iris.base, slug),
  read: (values) =>
    single(values, (value) => {
      const iri = isExpandedNode(value) ? value['@id'] : value;
      return typeof iri === 'string' ? iri.replace(/^.*\/goods\//u, '') : iri;
    }),
};

const { field } = fieldsOf<GoodReference>();

export const goodReferenceFields = [
  field('good', 'isPrimaryTopicOf', goodPage),
  field('name', 'name', plain),
  field('url', 'url', webAddress),
];

export const goodReference = nodeOf<GoodReference>({
  types: ['ch:Reference'],
  fields: goodReferenceFields,
});
