import type { Role } from '../reading/roles/role.js';

/**
 * HubSpot's buying roles (contact property `hs_buying_role`) and Salesforce's standard contact roles
 * (OpportunityContactRole.Role, AccountContactRelation.Roles) in our five. What says nothing of a
 * decision ("Other") is left out; a lawyer has a say, and whether they block is for people to tell.
 */
const ROLES: Readonly<Record<string, Role>> = {
  blocker: 'blocker',
  budget_holder: 'buyer',
  champion: 'influencer',
  decision_maker: 'buyer',
  end_user: 'user',
  executive_sponsor: 'influencer',
  influencer: 'influencer',
  legal_and_compliance: 'influencer',
  'business user': 'user',
  'decision maker': 'buyer',
  'economic buyer': 'buyer',
  'economic decision maker': 'buyer',
  evaluator: 'influencer',
  'executive sponsor': 'influencer',
  'technical buyer': 'influencer',
  'technical evaluator': 'influencer',
  buyer: 'buyer',
  user: 'user',
  conformer: 'conformer',
};

/** Our role for a source's own word, in any case; undefined where the word says nothing of a decision. */
export function roleOfSource(word: string): Role | undefined {
  const plain = word.trim().toLowerCase();
  return ROLES[plain] ?? ROLES[plain.replace(/[\s-]+/g, '_')];
}
