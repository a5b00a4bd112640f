/** An open company: the account that uses DMAT. */
export interface OpenCompany {
  id: number;
  name: string;
}

/** Knows the companies that are open. A closed one is nobody: none of its users, keys and sites may act. */
export abstract class CompanyDirectory {
  /** Those of the ids that are open. */
  abstract open(ids: readonly number[]): Promise<Map<number, OpenCompany>>;
  /** The one open company of that id or name; null when there is none or the name is not unique. */
  abstract named(idOrName: string): Promise<OpenCompany | null>;
}
