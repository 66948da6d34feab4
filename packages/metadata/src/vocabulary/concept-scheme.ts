/** A closed set: what it is, and what each of its values means. */
export interface ConceptScheme {
  readonly label: string;
  readonly comment: string;
  readonly concepts: Readonly<Record<string, string>>;
}
