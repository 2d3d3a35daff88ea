export type SalesforceEntity = 'Account' | 'Contact' | 'Opportunity' | 'Task';

/** By which Salesforce tells the entity of an id. */
const PREFIX: Readonly<Record<SalesforceEntity, string>> = {
  Account: '001',
  Contact: '003',
  Opportunity: '006',
  Task: '00T',
};

/** An id of 18 characters. @param serial told from 1, for all entities together */
export function salesforceIdOf(entity: SalesforceEntity, serial: number): string {
  const id = `${PREFIX[entity]}7Q0000${(serial + 500_000).toString(36).toUpperCase().padStart(6, '0')}`;
  return id + checksum(id);
}

/** The three letters that make a 15-character Salesforce id safe where case is lost: five capitals-bits a letter. */
function checksum(id: string): string {
  let out = '';
  for (let block = 0; block < 3; block++) {
    let bits = 0;
    for (let place = 0; place < 5; place++) if (/[A-Z]/.test(id.charAt(block * 5 + place))) bits |= 1 << place;
    out += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'.charAt(bits);
  }
  return out;
}
