import { REVIEW_REASONS } from '#graph';
import { enumOf } from '../graphql/vocabulary/enums.js';

export const IdentityVerdict = enumOf(
  'IdentityVerdict',
  ['same', 'not-same', 'cannot-tell', 'retracted'],
  'What somebody says of two records. CANNOT_TELL: looked at and undecided; it ties and parts nothing. RETRACTED: takes earlier words back.',
);
export const ReviewReason = enumOf(
  'ReviewReason',
  REVIEW_REASONS,
  'Why a person is asked. DOUBTFUL: the evidence is between the thresholds. CONFLICT: they share an identifier and what else they say contradicts it. OVERSIZE: the group is too big to grow by itself.',
);
export const ReviewOrder = enumOf(
  'ReviewOrder',
  ['doubt', 'size', 'newest'],
  'DOUBT: the most even first. SIZE: the most records first. NEWEST: where the younger customer came about last.',
);
export const PairReason = enumOf(
  'PairReason',
  [
    'steward', 'source-merge', 'same-businessId', 'same-email', 'same-phone', 'same-domain', 'matched', 'through-others',
    'never-same', 'conflict', 'doubtful', 'unlike', 'never-met',
  ],
  'Why two records are one customer, or are not. THROUGH_OTHERS: a chain of joins ties them. NEVER_SAME: somebody decided so. NEVER_MET: nothing they both say brought them to be compared.',
); // prettier-ignore
