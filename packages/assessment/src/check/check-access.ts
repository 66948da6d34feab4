import type { AccessTier } from '@commonhold/schemas/good';
import type { Inventory } from '../inventory/inventory.ts';
import type { Check } from '../standard/rule.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { capital, distinct, inWords } from './sentence.ts';

type AccessCheck = Extract<Check, { kind: 'access' }>;

/** Whether anybody can get the components: registration may be asked of all alike, a qualification may not. */
export function checkAccess({ inventory }: CheckContext, check: AccessCheck): CheckResult {
  const uses = tiersOf(inventory, check.components);
  if (uses.length === 0) {
    return {
      verdict: 'undetermined',
      reason: 'The record does not say who may get the collection.',
      paths: ['/components'],
      missing: ['Who may get it: anybody, anybody who registers, or only some'],
    };
  }
  const closed = uses.filter(
    ({ tier }) => !check.open.includes(tier) && !check.askHuman.includes(tier),
  );
  const asked = uses.filter(({ tier }) => check.askHuman.includes(tier));
  const decisive = closed.length > 0 ? closed : asked.length > 0 ? asked : uses;
  const words = capital(
    inWords(distinct(decisive.map(({ tier, label }) => `${label} ${tierWords[tier]}`)), 4),
  );
  const paths = decisive.map(({ pointer }) => pointer);
  if (closed.length > 0) return { verdict: 'not-met', reason: `${words}.`, paths };
  if (asked.length > 0) {
    return {
      verdict: 'undetermined',
      reason: `${words}.`,
      paths,
      missing: [
        'Whether anybody can accept the agreement, without regard to who and where they are',
      ],
      needsHuman: true,
    };
  }
  return { verdict: 'met', reason: `${words}.`, paths };
}

interface TierUse {
  readonly tier: AccessTier;
  readonly pointer: string;
  /** Subject and verb of a sentence: "the data are". */
  readonly label: string;
}

/** Every place in the record that says who may get something. */
function tiersOf(inventory: Inventory, components: AccessCheck['components']): readonly TierUse[] {
  const { dataset } = inventory.record;
  return [
    ...components.flatMap((type) =>
      (inventory.itemsByType.get(type) ?? []).flatMap(({ component, pointer, label, isPlural }) =>
        component.accessTier === undefined
          ? []
          : [
              {
                tier: component.accessTier,
                pointer,
                label: `the ${label} ${isPlural ? 'are' : 'is'}`,
              },
            ],
      ),
    ),
    ...(dataset?.accessTier === undefined
      ? []
      : [{ tier: dataset.accessTier, pointer: '/dataset/accessTier', label: 'the dataset is' }]),
    ...(dataset?.distributions ?? []).flatMap(({ accessTier, accessUrl }, index) =>
      accessTier === undefined
        ? []
        : [
            {
              tier: accessTier,
              pointer: `/dataset/distributions/${index}`,
              label: `the distribution ${accessUrl} is`,
            },
          ],
    ),
  ];
}

const tierWords = {
  open: 'open to anybody',
  registration: 'open to anybody who registers',
  agreement: 'given only to those who sign an agreement',
  credential: 'given only to those who prove a qualification',
  'secure-environment': 'used only inside a secure environment',
  closed: 'closed',
} as const;
