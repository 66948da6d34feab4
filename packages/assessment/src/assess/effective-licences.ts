import type { Component, GoodRecord } from '@commonhold/schemas/good';

/** What is known of the licence of one component. Several expressions each cover a part; the strictest counts. */
export interface EffectiveLicence {
  readonly pointer: string;
  readonly type: Component['type'];
  /** SPDX expressions, each once, as written; empty where none is stated. */
  readonly expressions: readonly string[];
  /** `own`: stated for the component. `inherited`: given for the whole, which proves nothing for data. `none-stated`: nobody has said. */
  readonly origin: 'own' | 'inherited' | 'none-stated';
}

/** The licence that each component of a record is under, in the record's order. Its own statements outrank those of the whole. */
export function effectiveLicences(record: GoodRecord): readonly EffectiveLicence[] {
  return record.components.map(({ type, licences }, index) => {
    const own = licences.filter(({ isInherited }) => isInherited !== true);
    const counting = own.length > 0 ? own : licences;
    return {
      pointer: `/components/${index}`,
      type,
      expressions: [...new Set(counting.map(({ expression }) => expression))],
      origin: own.length > 0 ? 'own' : licences.length > 0 ? 'inherited' : 'none-stated',
    };
  });
}
