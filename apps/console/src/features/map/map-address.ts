import { address, flag, oneOf, text } from '../../address/address.js';
import { LAYERS } from './model/map-model.js';

export const mapAddress = address({
  /** `all`, `2026`, `2026-Q1` or `2026-03`. */
  period: text('all', 8),
  layer: oneOf(LAYERS, 'feeling'),
  /** Channel and stage, such as `EMAIL.support`. */
  cell: text('', 80),
  flow: flag(true),
  returns: flag(true),
  /** The group whose map it is; everybody's where absent. */
  group: text('', 80),
  show: oneOf(['map', 'table'], 'map'),
});
