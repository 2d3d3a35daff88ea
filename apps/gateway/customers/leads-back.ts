import { Advocate } from '../advocacy/advocate.type.js';
import { Recommendation } from '../advocacy/recommendation.type.js';
import { Experiment } from '../experiments/experiment.type.js';
import { Journey } from '../journey/journey.type.js';
import { TrackedPromise } from '../promises/promise.type.js';
import { RoleSeat } from '../roles/role-seat.type.js';
import { Shown } from '../graphql/policy/shown.js';
import { Case } from '../timeline/case.type.js';
import { Note } from '../timeline/note.type.js';
import { Opportunity, OpportunityContact } from '../timeline/opportunity.type.js';
import { Touchpoint } from '../timeline/touchpoint.type.js';
import { Claim } from '../voices/claim.type.js';
import { Wait } from '../waits/wait.type.js';
import { Customer } from './customer.type.js';
import { Record_ } from './record.type.js';
import { Relation } from './relation.type.js';

/** The fields that lead back to customers: declared apart, since files must not point at each other in a circle. */
const leadsBack = (type: abstract new () => object, field: string, description: string, many = false): void =>
  Shown(
    'PUBLIC',
    () => (many ? [Customer] : Customer),
    description,
    many ? { size: 2 } : { nullable: true },
  )(type.prototype as object, field);

leadsBack(Record_, 'customer', 'The customer that the record belongs to now.');
leadsBack(Relation, 'customer', 'The customer at the other end.');
leadsBack(Touchpoint, 'customer', 'The customer whose it is now.');
leadsBack(Case, 'requester', 'Who asked.');
leadsBack(Case, 'organization', 'The organization it concerns.');
leadsBack(Note, 'about', 'Whom it is about.', true);
leadsBack(Opportunity, 'organization', 'The organization it is with.');
leadsBack(TrackedPromise, 'customer', 'Whose it is.');
leadsBack(Wait, 'customer', 'Who asked.');
leadsBack(Claim, 'customer', 'Whom it is about.');
leadsBack(Journey, 'party', 'Who walks: a customer, or an account with its people.');
leadsBack(RoleSeat, 'person', 'Whose seat it is.');
leadsBack(RoleSeat, 'account', 'At whose table.');
leadsBack(OpportunityContact, 'customer', 'Who it is.');
leadsBack(Experiment, 'customers', 'Who takes part, the longest known first, at most 200.', true);
leadsBack(Recommendation, 'recommender', 'Who recommended us.');
leadsBack(Recommendation, 'recommended', 'To whom.');
leadsBack(Advocate, 'customer', 'Who speaks for us.');
Shown('PUBLIC', () => [Customer], 'Whom they are compared with; null where that is whoever is alike.', {
  nullable: true,
  size: 5,
})(Experiment.prototype, 'comparedWith');
