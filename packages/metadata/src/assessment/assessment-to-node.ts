import type { Assessment, Finding } from '@commonhold/schemas/assessment';
import { evidenceFields } from '../evidence/evidence-fields.ts';
import { type GoodIris, standardIri } from '../linked-data/good-iris.ts';
import type { JsonObject } from '../linked-data/json-ld-document.ts';
import { pointerToIri } from '../linked-data/record-pointer-iri.ts';
import { withoutEmpty } from '../linked-data/without-empty.ts';
import { writeFields } from '../mapping/field.ts';
import { conceptIri } from '../mapping/own-concept.ts';

/**
 * An assessment as an annotation of the revision that it judges; it names the digests from which anybody can
 * compute it again. Source: DQV (W3C Note 2016-12-15), 5.1 `dqv:QualityAnnotation`; Web Annotation, 3.1.
 */
export function assessmentToNode(assessment: Assessment, iris: GoodIris): JsonObject {
  const { standard, version, score } = assessment;
  const iri = `${iris.revision}#assessment-${standard}-${encodeURIComponent(version)}`;
  return withoutEmpty({
    '@id': iri,
    '@type': ['ch:Assessment', 'dqv:QualityAnnotation'],
    hasTarget: iris.revision,
    motivatedBy: 'dqv:qualityAssessment',
    standard: standardIri(iris.base, standard),
    standardVersion: version,
    standardSha256: assessment.standardSha256,
    recordSha256: assessment.recordSha256,
    engineVersion: assessment.engineVersion,
    name: assessment.title,
    outcome: conceptIri('verdict', assessment.outcome),
    verdict: assessment.verdict,
    summary: assessment.summary,
    points: score?.points,
    pointsMax: score?.pointsMax,
    finding: assessment.findings.map((finding, index) =>
      findingToNode(finding, `${iri}-finding-${index + 1}`, iris),
    ),
  });
}

function findingToNode(finding: Finding, iri: string, iris: GoodIris): JsonObject {
  return withoutEmpty({
    '@id': iri,
    '@type': 'ch:Finding',
    rule: finding.rule,
    indicator: finding.indicator,
    name: finding.title,
    clause: finding.clause,
    outcome: conceptIri('verdict', finding.verdict),
    severity: conceptIri('severity', finding.severity),
    findingReason: finding.reason,
    evidence: finding.evidence.map((evidence, index) => ({
      '@id': `${iri}-evidence-${index + 1}`,
      '@type': 'ch:Evidence',
      ...writeFields(evidenceFields, evidence, { iris, pointer: '' }),
    })),
    concerns: finding.paths.map((path) => pointerToIri(iris.revision, path)),
    missing: finding.missing,
    remedy: finding.remedy,
    needsHuman: finding.needsHuman,
  });
}
