import * as customer from './customer.entity.js';
import * as experiment from './experiment.entity.js';
import * as group from './group.entity.js';
import * as hub from './hub.entity.js';
import * as item from './item.entity.js';
import * as matching from './matching.entity.js';
import * as record from './record.entity.js';
import * as surface from './surface.entity.js';
import * as touchpoint from './touchpoint.entity.js';
import * as understanding from './understanding.entity.js';
import * as words from './words.entity.js';

/** The entities of the rebuildable graph. */
export const GRAPH_ENTITIES = [
  ...Object.values(record),
  ...Object.values(customer),
  ...Object.values(item),
  ...Object.values(touchpoint),
  ...Object.values(matching),
  ...Object.values(understanding),
  ...Object.values(words),
  ...Object.values(experiment),
  ...Object.values(group),
];

/** The entities of what is kept for ever. */
export const HUB_ENTITIES = [...Object.values(hub), ...Object.values(surface)];
