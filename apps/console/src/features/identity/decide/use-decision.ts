import { useQueryClient } from '@tanstack/react-query';
import { ask } from '../../../api/ask.js';
import { failureOf } from '../../../api/ask-failure.js';
import { Decide, Identity, Pair, Retract, Split, type DecideIdentityInput } from '../../../api/operations.generated.js';
import { FRAME_KEY, keyOf } from '../../../api/use-ask.js';
import { useToast } from '../../../ui/toast/toast.js';
import { useWords } from '../../../words/words.js';
import { identityWords } from '../words.js';

type Verdict = 'SAME' | 'NOT_SAME' | 'CANNOT_TELL';

/** What may come back of a decision. */
interface Outcome {
  readonly __typename: string;
  readonly decisions?: readonly string[];
  readonly unassigned?: readonly string[];
  readonly userErrors?: readonly { readonly code: string; readonly message: string }[];
}

/** Says, splits and takes back. Nothing changes on the screen before the gateway has answered. Each tells what kept it from it, if anything. */
export function useDecision() {
  const words = useWords(identityWords);
  const client = useQueryClient();
  const toast = useToast();

  /** @returns why nothing was done; undefined where it was */
  async function done(
    outcome: Promise<Outcome>,
    say: (outcome: Outcome) => string,
    undoable: boolean,
  ): Promise<string | undefined> {
    let told: Outcome;
    try {
      told = await outcome;
    } catch (error) {
      return failureOf(error).message || failureOf(error).code;
    }
    const refusal = told.userErrors?.[0];
    if (refusal) return words.refused[refusal.code] ?? refusal.message;
    const [decision] = told.decisions ?? [];
    const isPending = told.__typename === 'DecisionPending';
    toast({
      text: isPending ? words.pending : say(told),
      ...(undoable && decision && told.decisions?.length === 1
        ? { undo: () => void retract(decision, words.undoReason).then((why) => why && toast({ text: why })) }
        : {}),
    });
    await client.invalidateQueries({ queryKey: keyOf(Identity) });
    await client.invalidateQueries({ queryKey: keyOf(Pair) });
    void client.invalidateQueries({ queryKey: FRAME_KEY });
    return undefined;
  }

  const decide = (input: DecideIdentityInput & { readonly verdict: Verdict }) =>
    done(
      ask(Decide, { input }).then(({ data }) => data.decideIdentity),
      () => words.decided[input.verdict],
      true,
    );
  const split = (record: string, reason: string) =>
    done(
      ask(Split, { record, reason }).then(({ data }) => data.splitRecord),
      () => words.splitDone,
      true,
    );
  const retract = (id: string, reason: string) =>
    done(
      ask(Retract, { id, reason }).then(({ data }) => data.retractDecision),
      ({ unassigned }) => words.undone(unassigned?.length ?? 0),
      false,
    );
  return { decide, split, retract };
}
