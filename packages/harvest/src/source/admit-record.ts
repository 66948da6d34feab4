import { removeContacts, removedMark } from '../text/remove-contacts.ts';

export interface AdmittedRecord {
  readonly record: Readonly<Record<string, unknown>>;
  /** Names of fields that held contact data and were dropped. */
  readonly droppedFields: readonly string[];
  /** Paths of texts out of which a contact was taken. */
  readonly cleanedPaths: readonly string[];
}

const contactField = /^(?:contact|alt_?email|second_?contact)|e-?mail|phone/iu;
const personField = /^contact_?(?:name|person)$/iu;

/**
 * A record as it may be let in: without fields for contacts, without e-mail addresses in texts, and
 * without the contact's name in any text but those that name the good and its owner. Everything after
 * this door, the digest included, knows nothing of them.
 */
export function admitRecord(served: object): AdmittedRecord {
  const droppedFields = new Set<string>();
  const cleanedPaths: string[] = [];
  const persons = findPersons(served);
  const admitText = (text: string, path: string): string => {
    const { text: without, count } = removeContacts(text);
    const clean = isNamingField(path) ? without : withoutPersons(without, persons);
    if (count > 0 || clean !== without) cleanedPaths.push(path);
    return clean;
  };
  const admit = (value: unknown, path: string): unknown => {
    if (typeof value === 'string') return admitText(value.toWellFormed(), path);
    if (typeof value === 'number') return Number.isFinite(value) ? value : null;
    if (Array.isArray(value)) return value.map((entry, index) => admit(entry, `${path}[${index}]`));
    if (typeof value !== 'object' || value === null) return value;
    return admitObject(value, path);
  };
  const admitObject = (value: object, path: string): Record<string, unknown> => {
    const kept = Object.entries(value).filter(([key]) => {
      const isContact = contactField.test(key);
      if (isContact) droppedFields.add(key.slice(0, 60));
      return !isContact;
    });
    return Object.fromEntries(
      kept.map(([key, entry]) => [key, admit(entry, path === '' ? key : `${path}.${key}`)]),
    );
  };
  const record = admitObject(served, '');
  return { record, droppedFields: [...droppedFields], cleanedPaths };
}

/** Names in fields for contact persons: of at least two words, so that a product's name is not taken for one. */
function findPersons(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => {
    if (typeof entry === 'string' && personField.test(key)) {
      const name = entry.trim();
      return /\S\s+\S/u.test(name) && name.length >= 5 && name.length <= 120 ? [name] : [];
    }
    return findPersons(entry);
  });
}

function isNamingField(path: string): boolean {
  return /^(?:name|owner_?name)$|(?:\.name|\.clearOwnershipName)$/iu.test(path);
}

function withoutPersons(text: string, persons: readonly string[]): string {
  return persons.reduce((rest, person) => rest.replaceAll(person, removedMark), text);
}
