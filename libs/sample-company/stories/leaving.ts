import { HOUR, officeTime } from '../simulation/calendar.js';
import type { Chance } from '../simulation/chance.js';
import { endOfUse } from '../speech/from-customers/end-of-use.js';
import { farewell } from '../speech/from-us/farewell.js';
import { speakerOf, type Party } from '../world/party.js';
import type { Company } from './company.js';
import { threadFor } from './talk.js';
import { asks, isAnswered } from './waits.js';

/** Somebody ends a contract, or what they had comes to its end. */
export function* leaving(company: Company, party: Party, chance: Chance): Generator<number, void, void> {
  const { sim } = company;
  const person = speakerOf(party, chance);
  if (!person || person.erased) return;
  const thread = threadFor(company, party, chance);
  const agent = company.agent(chance);
  const said = company.customerSays(thread, person, { wishes: [{ from: endOfUse }], stage: 'end of use' }, chance);
  const wait = asks(company, said, person);
  if (chance.yes(0.1)) return;
  yield officeTime(sim.now + chance.between(3, 90) * HOUR, chance);
  isAnswered(
    company,
    wait,
    company.weSay(thread, agent, person, { wishes: [{ from: farewell }], stage: 'end of use' }, chance),
  );
  thread.status?.(agent, 'solved');
}
