import parseSpdx from 'spdx-expression-parse';

/** A licence expression taken apart. `unknown` is `NOASSERTION` or a text that is no expression; `none` says that there is no licence. */
export type LicenceTree =
  | { readonly kind: 'licence'; readonly id: string; readonly exception?: string }
  | { readonly kind: 'either' | 'both'; readonly parts: readonly [LicenceTree, LicenceTree] }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none' };

/**
 * Takes an SPDX licence expression apart. `GPL-2.0+` is read as `GPL-2.0-or-later`; another `+` changes
 * no verdict and is dropped. Source: SPDX 2.3, annex D.
 */
export function parseExpression(expression: string): LicenceTree {
  if (expression === 'NOASSERTION') return { kind: 'unknown' };
  if (expression === 'NONE') return { kind: 'none' };
  try {
    return toTree(parseSpdx(expression));
  } catch {
    // The parser reports a wrong expression only by throwing; nothing is known about such a text.
    return { kind: 'unknown' };
  }
}

/** The licence ids of an expression in the order they are written, each once. */
export function licenceIdsOf(tree: LicenceTree): readonly string[] {
  switch (tree.kind) {
    case 'licence':
      return [tree.id];
    case 'either':
    case 'both':
      return [...new Set(tree.parts.flatMap(licenceIdsOf))];
    case 'unknown':
    case 'none':
      return [];
  }
}

function toTree(info: parseSpdx.Info): LicenceTree {
  if ('conjunction' in info) {
    return {
      kind: info.conjunction === 'or' ? 'either' : 'both',
      parts: [toTree(info.left), toTree(info.right)],
    };
  }
  const id =
    info.plus === true && /^A?L?GPL-|^GFDL-/u.test(info.license)
      ? `${info.license}-or-later`
      : info.license;
  return info.exception === undefined
    ? { kind: 'licence', id }
    : { kind: 'licence', id, exception: info.exception };
}
