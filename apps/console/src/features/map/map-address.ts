import { address, flag, oneOf, someOf, text } from '../../address/address.js';
import { common } from '../../words/common.js';
import { LAYERS } from './model/map-model.js';

const CHANNELS = Object.keys(common.en.channel) as (keyof typeof common.en.channel)[];

/** Roles in the decisions of an account, as the gateway has them. */
export const ROLES = ['any', 'buyer', 'user', 'influencer', 'blocker', 'conformer'] as const;

export const mapAddress = address({
  /** `all`, `2026`, `2026-Q1` or `2026-03`. */
  period: text('all', 8),
  layer: oneOf(LAYERS, 'feeling'),
  /** The period that stands beside it: `before` for the one just before, or one by its name. */
  compare: text('', 8),
  /** Only these channels; all of them where none is named. */
  channels: someOf(CHANNELS),
  /** Channel and stage, such as `EMAIL.support`. */
  cell: text('', 80),
  flow: flag(true),
  returns: flag(true),
  /** The group whose map it is; everybody's where absent. */
  group: text('', 80),
  /** Only what people with this role did. */
  role: oneOf(ROLES, 'any'),
  show: oneOf(['map', 'table'], 'map'),
});
