import type { Assessment, Finding } from '@commonhold/schemas/assessment';

/** A SARIF log: what of it is written here. Source: SARIF 2.1.0 (OASIS Standard, 2020-03-27). */
export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly SarifRun[];
}

interface SarifRun {
  readonly tool: { readonly driver: SarifDriver };
  readonly automationDetails: { readonly id: string };
  readonly artifacts: readonly SarifArtifact[];
  readonly results: readonly SarifResult[];
  readonly columnKind: 'utf16CodeUnits';
  readonly properties: Readonly<Record<string, string | number>>;
}

interface SarifDriver {
  readonly name: string;
  readonly semanticVersion: string;
  readonly rules: readonly SarifRule[];
}

interface SarifArtifact {
  readonly location: { readonly uri: string };
  readonly properties: { readonly canonicalJsonSha256: string };
}

interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly properties: { readonly indicator: string; readonly severity: string };
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: 'pass' | 'fail' | 'open' | 'notApplicable' | 'review';
  readonly level: 'none' | 'note' | 'warning' | 'error';
  readonly message: { readonly text: string };
  readonly locations: readonly SarifLocation[];
  readonly properties: Readonly<Record<string, unknown>>;
}

interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly index: number };
  };
  readonly logicalLocations?: readonly {
    readonly fullyQualifiedName: string;
    readonly kind: 'member';
  }[];
}

/**
 * Assessments as a SARIF log, one run for each standard. `file` is the path of the assessed record as the
 * reader knows it. There is no time in it, so that the same assessments give the same bytes.
 */
export function renderAssessmentsAsSarif(
  assessments: readonly Assessment[],
  file: string,
): SarifLog {
  const uri = toUriReference(file);
  return {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: assessments.map((assessment) => toRun(assessment, uri)),
  };
}

/** A file's path as a relative URI reference: what a URI may not hold is escaped, and `\` becomes `/`. */
function toUriReference(file: string): string {
  return encodeURI(file.replaceAll('\\', '/')).replaceAll('#', '%23').replaceAll('?', '%3F');
}

function toRun(assessment: Assessment, uri: string): SarifRun {
  return {
    tool: {
      driver: {
        name: 'Commonhold',
        semanticVersion: assessment.engineVersion,
        rules: assessment.findings.map(toRule),
      },
    },
    automationDetails: { id: `${assessment.standard}/${assessment.version}` },
    artifacts: [
      { location: { uri }, properties: { canonicalJsonSha256: assessment.recordSha256 } },
    ],
    results: assessment.findings.map((finding, ruleIndex) => toResult(finding, ruleIndex, uri)),
    columnKind: 'utf16CodeUnits',
    properties: {
      standard: assessment.standard,
      version: assessment.version,
      standardSha256: assessment.standardSha256,
      outcome: assessment.outcome,
      verdict: assessment.verdict,
      summary: assessment.summary,
    },
  };
}

function toRule({ rule, title, clause, indicator, severity }: Finding): SarifRule {
  return {
    id: rule,
    shortDescription: { text: title },
    fullDescription: { text: clause },
    properties: { indicator, severity },
  };
}

function toResult(finding: Finding, ruleIndex: number, uri: string): SarifResult {
  const physicalLocation = { artifactLocation: { uri, index: 0 } };
  const missing = finding.missing.map((text) => `Missing: ${text}.`);
  return {
    ruleId: finding.rule,
    ruleIndex,
    ...kindAndLevel(finding),
    message: {
      text: [finding.reason, ...missing, finding.remedy ?? '']
        .filter((text) => text !== '')
        .join(' '),
    },
    locations:
      finding.paths.length === 0
        ? [{ physicalLocation }]
        : finding.paths.map((path) => ({
            physicalLocation,
            logicalLocations: [{ fullyQualifiedName: path, kind: 'member' }],
          })),
    properties: {
      verdict: finding.verdict,
      needsHuman: finding.needsHuman === true,
      evidence: finding.evidence,
      ...(finding.replies === undefined ? {} : { replies: finding.replies }),
    },
  };
}

/** A level other than "none" is only allowed for a failure. Source: SARIF 2.1.0, 3.27.10. */
function kindAndLevel({
  verdict,
  severity,
  needsHuman,
}: Finding): Pick<SarifResult, 'kind' | 'level'> {
  switch (verdict) {
    case 'met':
      return { kind: needsHuman === true ? 'review' : 'pass', level: 'none' };
    case 'not-applicable':
      return { kind: 'notApplicable', level: 'none' };
    case 'undetermined':
      return { kind: 'open', level: 'none' };
    case 'not-met':
      return {
        kind: 'fail',
        level: severity === 'minor' ? 'warning' : severity === 'info' ? 'note' : 'error',
      };
  }
}
