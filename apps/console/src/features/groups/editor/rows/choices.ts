import { createContext, use } from 'react';
import { common } from '../../../../words/common.js';
import { useWords } from '../../../../words/words.js';
import type { PartKind } from '../../conditions/fields.js';
import { groupNameWords } from '../../name/words.js';
import { editorWords } from '../words.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What this company and its hub have to choose from. */
export interface Owned {
  readonly stages: readonly Choice[];
  readonly sources: readonly Choice[];
  readonly foundGroups: readonly Choice[];
  /** Whether names may be asked for. */
  readonly names: boolean;
}

export const OwnedChoices = createContext<Owned>({ stages: [], sources: [], foundGroups: [], names: false });

/** What a choice is made from, named; whatever is chosen is among it, also where nobody knows it any more. */
export function useChoices(
  name: string,
  kind: PartKind & { readonly is: 'choice' },
  chosen: readonly string[],
): readonly Choice[] {
  const owned = use(OwnedChoices);
  const { channel, feeling, family } = useWords(common);
  const features = useWords(groupNameWords);
  const words = useWords(editorWords);
  const named: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    channel,
    feeling,
    family,
    feature: features.feature,
  };
  const all =
    kind.of === 'stages'
      ? owned.stages
      : kind.of === 'sources'
        ? owned.sources
        : kind.of === 'found-groups'
          ? owned.foundGroups
          : kind.of.map((value) => ({ value, label: (named[name] ?? words.options)[value] ?? value }));
  const lost = chosen.filter((value) => !all.some((one) => one.value === value));
  return [...all, ...lost.map((value) => ({ value, label: value }))];
}
