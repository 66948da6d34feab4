import type { ImportProgress, SourceReadError } from '@commonhold/registry/harvest';
import type { ImportReport, ImportedRecord } from '@commonhold/schemas/harvest';

const barWidth = 24;

/** `[##########--------------] 120/245  118 created, 2 refused` */
export function progressBar({ done, total, counts }: ImportProgress): string {
  const filled = total === 0 ? barWidth : Math.round((done / total) * barWidth);
  const bar = '#'.repeat(filled) + '-'.repeat(barWidth - filled);
  return `[${bar}] ${done}/${total}  ${describeCounts(counts)}`;
}

/** A report for people: what needs attention first, record by record, and the sums at the end. */
export function describeReport(report: ImportReport): string {
  const lines = report.records
    .filter(({ outcome, notices }) => outcome !== 'unchanged' || notices.some(isFault))
    .flatMap(describeRecord);
  return [...lines, '', `${report.counts.total} records: ${describeCounts(report.counts)}`].join(
    '\n',
  );
}

/** Why nothing was imported, and what to do. */
export function describeReadError(error: SourceReadError): string {
  switch (error.kind) {
    case 'unreadable':
    case 'wrong-shape':
      return `${error.path} was not imported, and nothing was changed: it ${clause(error.reason)}. ${error.remedy}`;
    case 'too-large':
      return `${error.path} was not imported, and nothing was changed: it has ${error.sizeBytes} bytes, and at most ${error.sizeBytesMax} are read. Split it, or check that it is the right file.`;
  }
}

function describeRecord({ key, name, outcome, slug, notices }: ImportedRecord): readonly string[] {
  const place = slug === undefined ? '' : ` (/goods/${slug})`;
  return [
    `${outcome.padEnd(9)} ${key}  ${name}${place}`,
    ...notices.map(
      ({ severity, rule, field, message, remedy }) =>
        `  ${severity}: ${field === '' ? '' : `${field}: `}${message} [${rule}]${remedy === '' ? '' : `\n    ${remedy}`}`,
    ),
  ];
}

function describeCounts(counts: ImportReport['counts']): string {
  const { created, updated, unchanged, refused, warnings } = counts;
  return `${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused, ${warnings} warnings`;
}

function isFault({ severity }: { readonly severity: string }): boolean {
  return severity === 'error';
}

/** The reason as the rest of a sentence that begins with "it". */
function clause(reason: string): string {
  return reason.replace(/^it /u, '').replace(/\.$/u, '');
}
