import type { SourceItem } from '@commonhold/registry/harvest';
import { err } from '@commonhold/schemas/result';

/** Refuses every entry whose id an earlier file has already taken; slugs cannot repeat, because they are file names. */
export function refuseRepeats(items: readonly SourceItem[]): readonly SourceItem[] {
  const keyById = new Map<string, string>();
  return items.map((item) => {
    if (!item.mapped.ok) return item;
    const { id } = item.mapped.value;
    const earlier = keyById.get(id);
    if (earlier === undefined) {
      keyById.set(id, item.key);
      return item;
    }
    return {
      ...item,
      mapped: err(undefined),
      notices: [
        ...item.notices,
        {
          severity: 'error',
          rule: 'catalogue.repeated-id',
          field: '/id',
          message: `${earlier}.json has the same id`,
          remedy: 'give this good an id of its own',
          original: id,
        },
      ],
    };
  });
}
