import type { Chance } from '../simulation/chance.js';
import { newBusinessId } from './business-id.js';
import { mailWord, newHome, skewed, somePlace } from './homes.js';
import { COMPANY_TRADES, SWEDISH_COMPANIES } from './names.js';
import type { Organization } from './party.js';
import type { Pools } from './pools.js';

/** Invents a house or a company; the large ones are companies. */
export function newOrganization(
  chance: Chance,
  index: number,
  large: boolean,
  ids: Set<string>,
  names: Set<string>,
  earlier: readonly Organization[],
  pools: Pools,
): Organization {
  const place = somePlace(chance);
  const address = newHome(chance, { place, streets: pools.streets });
  const form = large
    ? 'trade'
    : chance.weighted([
        ['house', 45],
        ['real', 15],
        ['trade', 32],
        ['sv', 8],
      ] as const);
  let name: string;
  do {
    name =
      form === 'house'
        ? `${chance.yes(0.8) ? 'As Oy' : 'Asunto Oy'} ${place[2]} ${chance.pick(pools.houses)}`
        : form === 'real'
          ? `Kiinteistö Oy ${place[2]} ${chance.pick(pools.houses)}`
          : form === 'sv'
            ? `${chance.pick(SWEDISH_COMPANIES)} ${chance.pick(['Fastigheter', 'Värme', 'Bygg'])} Ab`
            : `${chance.pick(pools.companies)} ${chance.pick(COMPANY_TRADES)} ${large && chance.yes(0.25) ? 'Oyj' : 'Oy'}`;
    if (names.has(name) && (form === 'sv' || index > 60))
      name = form === 'house' || form === 'real' ? `${name} ${index}` : name.replace(/ (Oyj?|Ab)$/, ` ${index} $1`);
  } while (names.has(name));
  names.add(name);
  const bare = name
    .replace(/^(As|Asunto|Kiinteistö) Oy | (Oyj|Oy|Ab)$/g, '')
    .split(' ')
    .map(mailWord)
    .filter((word) => word !== '')
    .join('-');
  const domain = names.has(`${bare}.example`) ? `${bare}-${index}.example` : `${bare}.example`;
  names.add(domain);
  const parent =
    !large && form === 'real' && chance.yes(0.3) ? earlier.find((other) => other.large && chance.yes(0.4)) : undefined;
  return {
    kind: 'organization',
    id: `organization-${index + 1}`,
    name,
    businessId: newBusinessId(chance, ids),
    domain,
    mailbox: `${chance.pick(['info', 'toimisto', 'asiakaspalvelu', 'kiinteistot'])}@${domain}`,
    switchboard: `+358${chance.pick(['9', '3', '2', '8', '13', '14'])}${chance.digits(6)}`,
    address,
    industry:
      form === 'house'
        ? 'Housing company'
        : form === 'trade'
          ? chance.pick(['Real estate', 'Construction', 'Hospitality', 'Retail', 'Care'])
          : 'Real estate',
    ...(parent ? { parent } : {}),
    people: [],
    large,
    weight: skewed(chance) * (large ? 25 : 2.5),
    born: false,
    records: new Map(),
  };
}
