import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AjvDraft04 from 'ajv-draft-04';

const schemaPath = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);

/**
 * What the official schema finds wrong with a log; empty where nothing is.
 * Source: SARIF 2.1.0, JSON schema rtm.5, as Microsoft publishes it with its own matchers.
 */
export function sarifFaults(log: unknown): readonly string[] {
  validate(log);
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
  );
}

// One pattern of the schema is no valid one with the flag "u"; the forms of addresses are the matter of SarifShape.
const ajv = new AjvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
for (const format of ['uri', 'uri-reference', 'date-time']) ajv.addFormat(format, true);
const schema: unknown = JSON.parse(readFileSync(schemaPath, 'utf8'));
if (typeof schema !== 'object' || schema === null) throw new Error('The SARIF schema is no object');
const validate = ajv.compile(schema);
