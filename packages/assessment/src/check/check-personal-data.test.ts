import { describe, expect, test } from 'vitest';
import { examine } from '../specimen/examine.ts';
import type { RecordChange } from '../specimen/specimen-record.ts';

const consistent = (change: RecordChange) => examine({ kind: 'personal-data-consistent' }, change);
const says = (value: boolean | string) => [{ question: 'i9a.pii', value }];
const dataset = (...marks: readonly (boolean | undefined)[]) => ({
  distributions: [],
  fields: marks.map((isPersonalData, index) => ({ name: `f${index}`, isPersonalData })),
});

describe('fields that nobody has marked', () => {
  const field = (name: string, isPersonalData?: boolean) => ({
    name,
    ...(isPersonalData === undefined ? {} : { isPersonalData }),
  });
  const withFields = (...fields: readonly ReturnType<typeof field>[]) =>
    consistent({ answers: says('none'), dataset: { distributions: [], fields: [...fields] } });

  test.each(
    `email e-mail phone telephone mobile_phone mobile msisdn passport ssn aadhaar national_id tax_id voter_id
     birth_date date_of_birth dob first_name last_name full_name surname home_address street_address ip_address
     iban credit_card passport_no phone-number email_hash patient_dob CONTACT_EMAIL mobilephone nationalid taxid
     voterid birthdate dateofbirth firstname lastname fullname homeaddress streetaddress ipaddress creditcard
     passport-nr`.split(/\s+/u),
  )('and are called %s are asked about', (name) => {
    expect(withFields(field('age'), field(name))).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringContaining(`called ${name}, as`),
      paths: ['/answers/0', '/dataset/fields/1'],
      missing: [expect.stringContaining('recognised')],
      remedy: expect.stringContaining('isPersonalData'),
      needsHuman: true,
    });
    expect(withFields(field(name, false)).verdict).toBe('met');
  });

  test.each(['species_name', 'emailed_on', 'phoneme', 'automobile', 'dobson', 'address_count'])(
    'and are called %s are not',
    (name) => {
      expect(withFields(field(name)).verdict).toBe('met');
    },
  );

  test('are no matter where others are marked as personal', () => {
    expect(withFields(field('email'), field('diagnosis', true))).toMatchObject({
      verdict: 'not-met',
      paths: ['/answers/0', '/dataset/fields/1'],
    });
  });
});

describe('“no personal data”', () => {
  test('is contradicted by fields that are marked as personal', () => {
    expect(
      consistent({ answers: says('none'), dataset: dataset(true, false, undefined, true) }),
    ).toMatchObject({
      verdict: 'not-met',
      reason: expect.stringContaining('f0 and f3'),
      paths: ['/answers/0', '/dataset/fields/0', '/dataset/fields/3'],
      remedy: expect.stringContaining('data dictionary'),
    });
  });

  test.each<[string, RecordChange]>([
    ['fields that are not marked', { dataset: dataset(false, undefined) }],
    ['no fields', { dataset: { distributions: [] } }],
    ['no dataset', {}],
  ])('agrees with %s', (_, change) => {
    expect(consistent({ answers: says(false), ...change })).toMatchObject({
      verdict: 'met',
      paths: ['/answers/0'],
    });
  });

  test.each([
    ['stored', ['/answers/0']],
    [true, ['/answers/0']],
    ['we do not know', ['/answers/0']],
  ])('is not what “%s” says', (value, paths) => {
    expect(consistent({ answers: says(value), dataset: dataset(true) })).toMatchObject({
      verdict: 'not-applicable',
      paths,
    });
  });

  test('is not said where nobody has answered', () => {
    expect(consistent({ dataset: dataset(true) })).toMatchObject({
      verdict: 'not-applicable',
      paths: ['/answers'],
    });
  });
});
