import { highValueCategories } from '@commonhold/schemas/good';

/** The search for all high-value datasets. Source of the categories: Implementing Regulation (EU) 2023/138, annex. */
export const highValueSearch = `/search?${highValueCategories
  .toSorted()
  .map((category) => `highValueCategory=${category}`)
  .join('&')}`;
