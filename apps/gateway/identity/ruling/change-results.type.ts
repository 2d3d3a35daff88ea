import { createUnionType, ID, ObjectType } from '@nestjs/graphql';
import { Shown } from '../../graphql/policy/shown.js';
import { Refused } from '../../graphql/vocabulary/refused.type.js';
import { IdentityTrial, PassEstimate } from './model.type.js';

@ObjectType({ description: 'Another model is in force, and all records are judged again in the background.' })
export class IdentityModelChanged {
  @Shown('PUBLIC', () => ID, 'The pass that judges them: see `identityPasses`.')
  readonly pass!: string;

  @Shown(
    'PUBLIC',
    () => PassEstimate,
    'How long it will take; null where there was neither a pass nor a trial before.',
    {
      nullable: true,
    },
  )
  readonly estimate!: PassEstimate | null;
}

@ObjectType({ description: 'The pass is stopped: what it has judged stays, and another pass begins anew.' })
export class IdentityPassStopped {
  @Shown('PUBLIC', () => ID, 'The pass.')
  readonly pass!: string;
}

const resolveType = ({ $type }: { readonly $type: string }) => $type;

export const IdentityModelResult = createUnionType({
  name: 'IdentityModelResult',
  description: 'What became of the wish for another model.',
  types: () => [IdentityModelChanged, Refused] as const,
  resolveType,
});

export const StopIdentityPassResult = createUnionType({
  name: 'StopIdentityPassResult',
  description: 'What became of the wish to stop judging again.',
  types: () => [IdentityPassStopped, Refused] as const,
  resolveType,
});

export const TryIdentityResult = createUnionType({
  name: 'TryIdentityResult',
  description: 'What a trial came to.',
  types: () => [IdentityTrial, Refused] as const,
  resolveType,
});

export type ModelChanged = (IdentityModelChanged & { readonly $type: 'IdentityModelChanged' }) | Refused;
export type Tried = (IdentityTrial & { readonly $type: 'IdentityTrial' }) | Refused;
export type PassStopped = (IdentityPassStopped & { readonly $type: 'IdentityPassStopped' }) | Refused;
