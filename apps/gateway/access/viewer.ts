export const ROLES = ['analyst', 'agent', 'integration', 'steward', 'privacy-officer', 'admin', 'owner'] as const;

/** What somebody is to the hub. `owner` is whoever reaches an open hub on its own machine: it sees all. */
export type Role = (typeof ROLES)[number];

/** Who asks: a person, a tool or a publishing system. */
export interface Viewer {
  readonly name: string;
  readonly role: Role;
  /** The only source that an integration may publish for and read of. */
  readonly source?: string;
}
