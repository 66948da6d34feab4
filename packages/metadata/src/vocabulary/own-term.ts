/** A class or property of ours: local name, English label, English comment. */
export interface OwnTerm {
  readonly name: string;
  readonly label: string;
  readonly comment: string;
  /** Compact IRIs of the classes of others that a class of ours belongs to. */
  readonly subClassOf?: readonly string[];
}

/** A property of ours. */
export function term(name: string, label: string, comment: string): OwnTerm {
  return { name, label, comment };
}
