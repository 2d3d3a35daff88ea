import type { Column } from '../../../export/csv/csv.js';
import { drawnOf, type Node, type Shown, type Tie } from '../surroundings/surroundings.js';

/** The customers of the picture as a file has them. */
export const customerColumns = (shown: Shown): readonly Column<Node>[] => [
  { name: 'customerId', read: ({ id }) => id },
  { name: 'customer', read: ({ displayName }) => displayName },
  { name: 'kind', read: ({ kind }) => kind },
  { name: 'steps', read: ({ hops }) => hops },
  { name: 'neighboursDrawn', read: ({ id }) => drawnOf(shown, id) },
  { name: 'neighbours', read: ({ degree }) => degree },
  { name: 'feeling', read: ({ balance }) => balance },
];

/** The ties of the picture. */
export function tieColumns({ nodes }: Shown): readonly Column<Tie>[] {
  const names = new Map(nodes.map(({ id, displayName }) => [id, displayName]));
  return [
    { name: 'fromId', read: ({ from }) => from },
    { name: 'from', read: ({ from }) => names.get(from) },
    { name: 'type', read: ({ type }) => type },
    { name: 'toId', read: ({ to }) => to },
    { name: 'to', read: ({ to }) => names.get(to) },
    { name: 'since', read: ({ since }) => since },
    { name: 'told', read: ({ told }) => told },
  ];
}
