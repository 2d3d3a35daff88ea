export { auditGraph } from './read/audit.js';
export type { Applied, Batch, Heard, Origin, PreparedEvent, UnusableEvent } from './apply/batch.js';
export { heardIn } from './apply/batch.js';
export { columnsOf, rowsFrom, type Columns } from './apply/rows/columns.js';
export { ARCHIVED, parkUnread } from './apply/archive.js';
export { GraphWriter } from './store/graph-writer.js';
export { holdsSample, markSample } from './store/sample-company.js';
export { LOCKS } from './store/locks.js';
export { makeGraphSchema, migrate, type Migrated } from './store/migrate.js';
export { inTransaction, isDataError, isPassing, LIVE_SCHEMA, openGraphPool } from './store/open-graph.js';
export { asked, keyOf, type Selection } from './read/selection.js';
export { BadCursorError, isUuid, writeCursor, type PageJson, type PageRow } from './read/page.js';
export {
  readCustomer,
  readCustomersByIdentifier,
  readCustomersByIds,
  SHAPES,
  type CustomerJson,
} from './read/customers/read-customers.js';
export { COUNTED, readCustomersPage, type CustomerOrder } from './read/customers/customers-page.js';
export type { BehaviourFilter } from './read/customers/understood-filter.js';
export type { CustomerFilter } from './read/customers/customer-filter.js';
export { readCustomerAsOf } from './read/clocks/as-of.js';
export type { AsOf } from './read/object.js';
export { searchCustomers, type SearchHit } from './read/customers/search.js';
export { readAround, type Edge, type Surroundings } from './read/around.js';
export { readWay, type Way } from './read/way.js';
export { nodeOf, readNode, readNodes, type NodeKind } from './read/nodes.js';
export { readChanges } from './read/clocks/changes.js';
export { readUnderstoodChanges } from './read/clocks/understood-changes.js';
export {
  PARKED_STATES, readParkedEvent, readParkedEvents, readSources, settleParkedEvent, silenceOf,
  type NotUnderstoodRow, type ParkedEvent, type ParkedFilter, type SourceRow,
} from './read/sources.js'; // prettier-ignore
export { awaitApplied, type Arrival } from './read/feed/applied.js';
export {
  endOfOutbox,
  outboxReaches,
  presentIds,
  OF_CUSTOMERS,
  readOutbox,
  readOutboxOf,
  readOutboxOfWaits,
  readPlace,
  writePlace,
  type Change,
  type Place,
} from './read/feed/outbox.js';
export { copyPartitions } from './store/partitions.js';
export { readRuling, type Ruling } from './matching/ruling/ruling.js';
export {
  keepModel,
  LEARNING_REASONS,
  putInForce,
  readModelOf,
  readModels,
  LEARNED_FROM,
  sampleSizeOf,
  readSample,
  type LearningReason,
  type Sample,
  type StoredModel,
} from './matching/ruling/models.js';
export type { GroupChange } from './matching/ruling/compare-partitions.js';
export { tryRuling, type TriedRuling } from './matching/ruling/try-ruling.js';
export { estimatePass, type PassEstimate } from './matching/ruling/estimate-pass.js';
export { followJudging } from './matching/ruling/judging.js';
export { beginPass, continuePass, isPassRunning, readPasses, stopPass, type Pass } from './matching/ruling/rejudge.js';
export {
  explainRecords,
  type PairDecision,
  type PairReason,
  type RecordsExplained,
} from './matching/explaining/explain-records.js';
export {
  previewDecision,
  type DecisionPreview,
  type PreviewedVerdict,
} from './matching/explaining/preview-decision.js';
export { readReviews, type ReviewOrder } from './matching/reviews/read-reviews.js';
export { REVIEW_REASONS } from './matching/reviews/reviews.js';
export { keepDoubts, settleAllDoubts } from './matching/reviews/doubts.js';
export { readIdentityHealth, type IdentityHealth } from './matching/health/read-health.js';
export { readIdentityQuality, type IdentityQuality } from './matching/health/read-quality.js';
export { driftIn, isSurveyDue, keepSurvey, readSurveys } from './matching/health/surveys.js';
export { readClaims, readPromises, readWaits, type PromiseOrder, type WaitOrder } from './read/understanding/lists.js';
export {
  MOST_VOICES,
  readClaimQuotes,
  readRequestQuotes,
  readTouchpointsOf,
  type VoiceQuote,
} from './read/understanding/voice-quotes.js';
export {
  countDue,
  countMapMembers,
  readGroupMapCounts,
  readMapCounts,
  type MapCounts,
} from './read/understanding/map/map-counts.js';
export { readRoleWays, readWays } from './read/understanding/map/walked-ways.js';
export { readCellFeelings, readCellGroups, type CellGroupRow } from './read/understanding/map/cell-story.js';
export { readStayLengths } from './read/understanding/map/stay-lengths.js';
export { readJudgedRecord, type JudgedTable } from './read/understanding/judged/judged-record.js';
export type { ClaimFilter } from './read/understanding/claims.js';
export type { JourneyFilter, MoveFilter, PathFilter, PathPlace } from './read/understanding/journey-filter.js';
export type { PromiseFilter, PromiseState } from './read/understanding/promises/promises.js';
export { RATED_BY, readPromiseRates, type RatedBy } from './read/understanding/promises/promise-rates.js';
export type { WaitFilter } from './read/understanding/waits.js';
export {
  putGroupModelInForce,
  readBehaviours,
  readGroupModel,
  type BehaviourSample,
  type GroupModelInForce,
} from './groups/group-models.js';
export { awaitSettled, readGroupsStamp, settleGroups } from './groups/settle-groups.js';
export { readGroups, type GroupJson, type GroupsAsked } from './read/groups/read-groups.js';
export { tryGroup, type ComparedWith, type GroupTrial, type Tried } from './read/groups/try-group.js';
export { readWrittenGroups, type WrittenGroup } from './groups/written-groups.js';
export { MOST_MARKS, understandDue } from './understanding/understand-due.js';
export { readPrivateWords } from './understanding/models/private-words.js';
export {
  forgetDue,
  nextToRead,
  putOffDue,
  readReadingStates,
  settleDue,
  type TextToRead,
} from './understanding/models/reading-due.js';
export {
  compareReaders,
  type ComparedWith as ReadersComparedWith,
} from './read/understanding/judged/compared-readers.js';
export { trimOutbox, waitingRelays } from './store/trim-outbox.js';
export { keepHandshakeToken, readHandshakeTokens } from './store/handshake-tokens.js';
export { keepSchema, readSchema, type StoredSchema } from './store/schemas.js';
export {
  countDeliveries, deadDeliveries, dueDeliveries, moveRelay, relayPlace, resendDeliveries, settleDelivery,
  trimDeliveries, type Delivery,
} from './store/deliveries.js'; // prettier-ignore
export { readUndo, type Undo } from './matching/explaining/undo-decision.js';
export { readMoves } from './matching/explaining/read-moves.js';
export { OVERVIEW, readOverview, type OverviewName } from './read/overview.js';
export { readSettable, type Settable } from './read/customers/read-settable.js';
export { readCustomersOfRecords, readParties, type RecordParty } from './matching/explaining/read-members.js';
export { putRulesInForce, readRules } from './matching/ruling/rules.js';
export { readAdvocates, type AdvocateFilter } from './read/advocacy/advocates.js';
export { readMeasured, type ToMeasure } from './read/experiments/measured.js';
export {
  readExperiment,
  readExperiments,
  readExperimentStanding,
  type ExperimentFilter,
} from './read/experiments/read-experiments.js';
