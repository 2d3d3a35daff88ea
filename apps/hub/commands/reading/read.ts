import { compareReaders, readReadingStates } from '#graph';
import { readSettings } from '#platform';
import { Command } from 'commander';
import { termsOf } from '../../terms.js';
import { print, tell, UsageError } from '../process.js';
import { withPool } from '../with-pool.js';

interface CompareFlags {
  readonly texts: number;
  readonly examples: number;
  readonly json?: boolean;
}

export const readCommand = (): Command => {
  const command = new Command('read').description(
    'Look at how a model behind an endpoint (MERI_READER) reads texts, beside the rules that come with Meri.',
  );

  command
    .command('compare')
    .description('How often both readers say the same, kind by kind, and where they differ.')
    .option('--texts <n>', 'over how many of the texts that the model read last', Number, 1_000)
    .option('--examples <n>', 'how many differences to show', Number, 10)
    .option('--json', 'print as JSON')
    .action(async ({ texts, examples, json }: CompareFlags) => {
      if (!(texts >= 1) || !(examples >= 0)) throw new UsageError('--texts and --examples take numbers.');
      const compared = await withPool(async (pool) => compareReaders(pool, await termsOf(pool, readSettings()), texts));
      if (!compared) throw new UsageError('No model has read anything yet: set MERI_READER (docs/settings.md).');
      const { differences, ...told } = compared;
      const shown = differences.slice(0, examples);
      if (json) return void print({ ...told, differences: differences.length, examples: shown.map(cut) });
      tell(`${told.model} (${told.version}) beside the rules, over ${told.texts} texts:`);
      for (const { kind, share, both, onlyRules, onlyModel } of told.agreement)
        tell(`  ${kind.padEnd(9)} ${share === null ? '   –' : share.toFixed(2).padStart(4)}  both ${both}, rules alone ${onlyRules}, model alone ${onlyModel}`); // prettier-ignore
      for (const one of shown.map(cut))
        tell(`  ${one.kind}: rules ${one.rules ?? 'nothing'}, model ${one.model ?? 'nothing'}${one.words === null ? '' : `: “${one.words}”`}`); // prettier-ignore
    });

  command
    .command('state')
    .description('How many texts each model has read, how many wait, and what could not be read.')
    .option('--json', 'print as JSON')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const states = await withPool(readReadingStates);
      if (json) return void print(states);
      if (states.length === 0) tell('No model was ever asked: the rules read everything.');
      for (const { reader, read, waiting, givenUp, private: kept, problems } of states) {
        tell(`${reader}: ${read} read, ${waiting} waiting, ${givenUp} given up, ${kept} not shown to it.`);
        for (const { problem, texts } of problems) tell(`  ${texts} × ${problem}`);
      }
    });

  return command;
};

type Difference = NonNullable<Awaited<ReturnType<typeof compareReaders>>>['differences'][number];

const cut = ({ text, quote, ...rest }: Difference) => ({
  ...rest,
  words: quote === null ? null : text.slice(quote.from, quote.to),
});
