const slugLengthMax = 80;
/** Of a title that gets a number, so that the number is a part of the slug. */
const numberedLengthMax = 70;

export interface UniqueTitle {
  readonly title: string;
  readonly slug: string;
}

/** Gives a number to each title whose slug was given out before. */
export function createUniqueTitles(): (title: string) => UniqueTitle {
  /** The last number of each title, by its slug. */
  const taken = new Map<string, number>();
  return (title) => {
    const wanted = toSlug(title);
    let given = { title, slug: wanted };
    while (taken.has(given.slug)) {
      const number = (taken.get(wanted) ?? 1) + 1;
      taken.set(wanted, number);
      const numbered = `${title.slice(0, numberedLengthMax)} ${number}`;
      given = { title: numbered, slug: toSlug(numbered) };
    }
    taken.set(given.slug, 1);
    return given;
  };
}

function toSlug(title: string): string {
  const plain = title.normalize('NFKD').toLowerCase();
  const slug = plain.replaceAll(/\p{M}/gu, '').replaceAll(/[^a-z0-9]+/gu, '-');
  return slug.slice(0, slugLengthMax).replaceAll(/^-|-$/gu, '') || 'good';
}
