import { z } from 'zod';

/**
 * The part of the SARIF 2.1.0 schema that a log of ours may use, with nothing besides it allowed.
 * Source: SARIF 2.1.0 with errata 01 (OASIS, 2023-08-28), `sarif-schema-2.1.0.json`; clauses in the comments.
 */
const PropertyBag = z.record(z.string(), z.unknown());
const Message = z.strictObject({ text: z.string().min(1) });
/** A URI reference (RFC 3986): no space, no quotes, no control character. */
const UriReference = z.string().regex(/^[^\s"<>\\^`{|}]+$/u);
const Index = z.int().min(0);

/** 3.33, 3.28: where a result was found. */
const Location = z.strictObject({
  physicalLocation: z.strictObject({
    artifactLocation: z.strictObject({ uri: UriReference, index: Index }),
  }),
  logicalLocations: z
    .array(z.strictObject({ fullyQualifiedName: z.string(), kind: z.string() }))
    .optional(),
});

/** 3.27: a level other than "none" needs the kind "fail" (3.27.9, 3.27.10). */
const Result = z
  .strictObject({
    ruleId: z.string().min(1),
    ruleIndex: Index,
    kind: z.enum(['notApplicable', 'pass', 'fail', 'review', 'open', 'informational']),
    level: z.enum(['none', 'note', 'warning', 'error']),
    message: Message,
    locations: z.array(Location),
    properties: PropertyBag,
  })
  .refine(({ kind, level }) => (kind === 'fail') !== (level === 'none'));

/** 3.49: a rule's id is the only member that it must have. */
const ReportingDescriptor = z.strictObject({
  id: z.string().min(1),
  shortDescription: Message,
  fullDescription: Message,
  properties: PropertyBag,
});

const Run = z
  .strictObject({
    tool: z.strictObject({
      driver: z.strictObject({
        name: z.string().min(1),
        semanticVersion: z.string().regex(/^\d+\.\d+\.\d+(?:[-+].*)?$/u),
        rules: z.array(ReportingDescriptor),
      }),
    }),
    automationDetails: z.strictObject({ id: z.string().min(1) }),
    artifacts: z.array(
      z.strictObject({
        location: z.strictObject({ uri: UriReference }),
        properties: PropertyBag,
      }),
    ),
    results: z.array(Result),
    columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
    properties: PropertyBag,
  })
  // The schema asks for unique rules, and 3.27.6 and 3.4.5 that indexes lead to what they name.
  .refine(
    ({ tool }) => new Set(tool.driver.rules.map(({ id }) => id)).size === tool.driver.rules.length,
  )
  .refine(({ tool, results }) =>
    results.every(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex]?.id === ruleId),
  )
  .refine(({ artifacts, results }) =>
    results.every(({ locations }) =>
      locations.every(
        ({ physicalLocation: { artifactLocation } }) =>
          artifacts[artifactLocation.index]?.location.uri === artifactLocation.uri,
      ),
    ),
  );

/** 3.13: a log with one run for each standard. */
export const SarifShape = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(Run).min(1),
});
