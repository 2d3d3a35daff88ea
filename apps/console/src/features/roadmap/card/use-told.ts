import { useQueryClient } from '@tanstack/react-query';
import { Experiment, Roadmap, type SaidOfExperimentFragment } from '../../../api/operations.generated.js';
import { refusalOf } from '../../../api/refusal-of.js';
import type { Operation } from '../../../api/operation.js';
import { keyOf, useTell } from '../../../api/use-ask.js';
import { useToast } from '../../../ui/toast/toast.js';
import { useWords } from '../../../words/words.js';
import { roadmapWords } from '../words.js';

/** Says something of an experiment. Answers why nothing was done, else undefined. */
export function useTold<Variables extends object>(
  operation: Operation<{ readonly said: SaidOfExperimentFragment }, Variables>,
): (variables: Variables) => Promise<string | undefined> {
  const { done } = useWords(roadmapWords);
  const toast = useToast();
  const client = useQueryClient();
  const { mutateAsync } = useTell(operation);
  return async (variables) => {
    try {
      const { said } = (await mutateAsync(variables)).data;
      const refusal = refusalOf(said);
      if (refusal !== undefined) return refusal;
      toast({ text: said.__typename === 'ExperimentSaid' ? done.said : done.pending });
      for (const queryKey of [keyOf(Roadmap), keyOf(Experiment)]) void client.invalidateQueries({ queryKey });
      return undefined;
    } catch {
      return done.refused;
    }
  };
}
