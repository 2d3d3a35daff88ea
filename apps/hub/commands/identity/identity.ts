import { beginPass, estimatePass, explainRecords, putInForce, readModels, readPasses, stopPass } from '#graph';
import { SETTABLE } from '#contracts';
import { Command } from 'commander';
import { setFact, type FactFlags } from './identity-facts.js';
import { tellHealth } from './identity-health.js';
import { tellPassEstimate, tryRules, type TryFlags } from './identity-try.js';
import { tellExplained } from './identity-why.js';
import { print, tell, UsageError } from '../process.js';
import { withPool } from '../with-pool.js';

interface Json {
  readonly json?: boolean;
}

export const identityCommand = (): Command => {
  const command = new Command('identity').description(
    'Look at how records become customers, and change what decides it.',
  );
  const json = (one: Command): Command => one.option('--json', 'print as JSON');

  json(command.command('why').description('Why two records are, or are not, one customer.'))
    .argument('<a>', 'a record (record_…), or a customer: its eldest record')
    .argument('<b>', 'another')
    .action(async (a: string, b: string, options: Json) => {
      const explained = await withPool((pool) => explainRecords(pool, bare(a), bare(b)));
      if (!explained) throw new UsageError('One of the two is no record that the hub knows.');
      if (options.json) print(explained);
      else tellExplained(explained);
    });

  json(
    command
      .command('try')
      .description('Judge all records under other rules, in memory, and tell what would change. Changes nothing.'),
  )
    .option('--rules <file>', 'a rule file, such as a changed config/identity.yaml; what is in force where absent')
    .option('--model <version>', 'a learned model in place of the one in force (meri identity models)')
    .option('--merge <bits>', 'move the threshold of merging by so many bits', Number)
    .option('--sample <records>', 'begin from so many records only', Number)
    .action((options: TryFlags & Json) => tryRules(options));

  json(
    command
      .command('set')
      .description('Set a fact of a customer: no source and no rule outranks it. An event in the log, as any other.'),
  )
    .argument('<customer>', 'its id, present or former')
    .argument('<field>', `one of ${SETTABLE.join(', ')}`)
    .argument('[value]', 'what is so; of an address JSON with all its parts; without it, that there is none')
    .requiredOption('--reason <words>', 'why, for whoever asks later')
    .option('--by <name>', 'who says so; the name of this account where absent')
    .option('--record <id>', 'the record that it goes with; the one whose value stands now where absent')
    .action((customer: string, field: string, value: string | undefined, options: FactFlags) =>
      setFact(customer, field, value ?? null, options),
    );

  json(
    command.command('unset').description('Take back what people set of a fact of a customer: the sources speak again.'),
  )
    .argument('<customer>', 'its id, present or former')
    .argument('<field>', 'which fact')
    .requiredOption('--reason <words>', 'why, for whoever asks later')
    .option('--by <name>', 'who says so; the name of this account where absent')
    .action((customer: string, field: string, options: FactFlags) => setFact(customer, field, undefined, options));

  json(
    command
      .command('learn')
      .description(
        'Learn models from the records of this moment, try them, and put them in force where the rules allow it.',
      ),
  ).action(async (options: Json) => {
    const { learnNow } = await import('./identity-learn.js');
    await learnNow(options.json === true);
  });

  json(command.command('models').description('The models that were learned, the last first.')).action(
    async (options: Json) => {
      const models = await withPool(readModels);
      if (options.json) return void print(models);
      if (models.length === 0) tell('None was learned yet: the models that come with Meri decide.');
      for (const { version, kind, state, records, learned_at, learned_for, trial } of models)
        tell(
          `${state.padEnd(9)} ${version}  ${kind.padEnd(12)} from ${records} records, ${learned_at.toISOString()}${learned_for ? `, for ${learned_for}` : ''}` +
            (trial ? `; tried on ${trial.records} records: ${trial.merged} merges, ${trial.parted} splits` : ''),
        );
    },
  );

  command
    .command('activate')
    .description('Put a learned model in force and have all records judged again.')
    .argument('<version>', 'the version (meri identity models)')
    .action((version: string) =>
      withPool(async (pool) => {
        const model = (await readModels(pool)).find((one) => one.version === version);
        if (!model) throw new UsageError(`There is no model ${version}; meri identity models lists them.`);
        const estimate = await estimatePass(pool, model.trial ?? undefined);
        await putInForce(pool, model.kind, version, 'command line');
        await beginPass(pool, `model ${version} of ${model.kind}s`, model.kind);
        tell(`Model ${version} is in force for ${model.kind}s; a running worker judges all records again.`);
        tellPassEstimate(estimate);
      }),
    );

  command
    .command('retire')
    .description('Take the learned model of a kind out of force: the one that comes with Meri decides again.')
    .argument('<kind>', 'person or organization')
    .action((kind: string) =>
      withPool(async (pool) => {
        if (kind !== 'person' && kind !== 'organization') throw new UsageError('The kind is person or organization.');
        const estimate = await estimatePass(pool);
        await putInForce(pool, kind, null, 'command line');
        await beginPass(pool, `the built-in model of ${kind}s`, kind);
        tell(`The built-in model decides of ${kind}s again; a running worker judges all records again.`);
        tellPassEstimate(estimate);
      }),
    );

  json(
    command.command('pass').description('The passes that judge all records again: how far the last ones are.'),
  ).action(async (options: Json) => {
    const passes = await withPool((pool) => readPasses(pool));
    if (options.json) return void print(passes);
    if (passes.length === 0) tell('There was none yet.');
    for (const { state, reason, done, total, reread, merged, parted, started_at } of passes)
        tell(`${state.padEnd(8)} ${done} of ${total} records${reread > 0 ? ` (${reread} read anew first)` : ''}, ${merged} merges, ${parted} splits; for ${reason}, since ${started_at.toISOString()}`); // prettier-ignore
  });

  command
    .command('again')
    .description('Have all records judged again by what is in force, such as after a pass was stopped.')
    .action(() =>
      withPool(async (pool) => {
        const estimate = await estimatePass(pool);
        await beginPass(pool, 'somebody who asked');
        tell('A running worker judges all records again.');
        tellPassEstimate(estimate);
      }),
    );

  command
    .command('stop')
    .description('Stop the pass that runs. What it has judged stays; another pass begins anew.')
    .action(async () => {
      tell((await withPool(stopPass)) ? 'The pass is stopped.' : 'No pass runs.');
    });

  json(
    command
      .command('health')
      .description(
        'Sizes of customers, what waits for a person, values that too many share, how right the machine is, and drift.',
      ),
  ).action((options: Json) => tellHealth(options.json === true));

  return command;
};

const bare = (id: string): string => id.replace(/^record_/, '');
