import { agentAddress, MailThread, recordSender } from '../publishers/mailbox.js';
import { SUPPORT_MAILBOX } from '../publishers/staff.js';
import type { Chance } from '../simulation/chance.js';
import type { Language } from '../truth.js';
import type { Company } from '../stories/company.js';
import { noteAbout } from './notebook.js';
import { workEmail, type Party, type Person } from '../world/party.js';
import { subjectOf, SUBJECTS, type Thread } from './thread.js';

export function mailThread(company: Company, chance: Chance): Thread {
  const { sim } = company;
  const mail = new MailThread(sim);
  let subject = '';
  let theirs = { name: '', email: '' };
  return {
    number: chance.digits(6),
    letter: true,
    customer: (person, said) => {
      subject ||= subjectOf(said, chance);
      if (theirs.email === '') {
        const house = person.job?.organization;
        const shared = house !== undefined && chance.yes(0.15);
        theirs = shared
          ? { name: chance.yes(0.5) ? '' : house.name, email: house.mailbox }
          : {
              name: chance.yes(0.85) ? `${person.givenName} ${person.familyName}` : '',
              email: chance.yes(0.85) ? workEmail(person) : person.email,
            };
      }
      recordSender(sim, person, theirs.email);
      return mail.send({
        from: theirs,
        to: { name: '', email: SUPPORT_MAILBOX },
        subject,
        text: said.text,
        automatic: false,
      });
    },
    us: (agent, said, automatic) => {
      subject ||= subjectOf(said, chance);
      return mail.send({
        from: automatic ? { name: 'Lämpö asiakaspalvelu', email: SUPPORT_MAILBOX } : agentAddress(agent),
        to: theirs,
        subject,
        text: said.text,
        automatic,
      });
    },
  };
}

/** A mail thread that we begin. */
export function outgoingMail(company: Company, person: Person, chance: Chance): Thread {
  const mail = new MailThread(company.sim);
  const theirs = { name: `${person.givenName} ${person.familyName}`, email: workEmail(person) };
  const subject = chance.pick(SUBJECTS[person.language]);
  recordSender(company.sim, person, theirs.email);
  return {
    number: chance.digits(6),
    letter: true,
    customer: (_person, said) =>
      mail.send({ from: theirs, to: { name: '', email: SUPPORT_MAILBOX }, subject, text: said.text, automatic: false }),
    us: (agent, said, automatic) =>
      mail.send({ from: agentAddress(agent), to: theirs, subject, text: said.text, automatic }),
  };
}

/** What we note down in Teams; when the customer speaks, it is by e-mail. */
export function noteThread(company: Company, person: Person, about: Party, language: Language, chance: Chance): Thread {
  let mail: Thread | undefined;
  let heard = 0;
  return {
    number: chance.digits(6),
    letter: false,
    language,
    customer: (writer, said) => {
      const event = (mail ??= mailThread(company, chance)).customer(writer, said);
      heard = company.sim.lastPublished;
      return event;
    },
    us: (agent, said) => noteAbout(company, about, person, agent, said.text, chance, { notBefore: heard }),
  };
}
