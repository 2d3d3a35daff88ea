/**
 * The keys of all advisory locks of Meri in PostgreSQL, in one place: two meanings of one key would wait for each other.
 * docs/architecture.md says who holds which. The embedded event log, a library of its own, makes its keys of names.
 */
export const LOCKS = {
  /** Whoever brings the schemas up to date. */
  migration: 7_305_114,
  /** Making a partition. */
  partition: 7_305_115,
  /** Shared by every batch, alone by the swap of a rebuild. */
  swap: 7_305_116,
  /** Shared by every batch, alone by one that erases. */
  erasure: 7_305_117,
  /** The one rebuild, from its beginning to its end. */
  rebuild: 7_305_118,
  /** The one process that keeps identity. */
  identity: 7_305_120,
  /** The one gateway that relays changes. */
  relay: 7_305_121,
  /** The one process that understands. */
  understanding: 7_305_122,
  /** Whoever settles the members of a written group. */
  settling: 7_305_123,
  /** The one process that asks a model, for as long as anything waits for it. */
  reader: 7_305_124,
  /** The one process that keeps groups. */
  groups: 7_305_125,
  /** A batch that says something of experiments. */
  experiments: 7_305_131,
} as const;
