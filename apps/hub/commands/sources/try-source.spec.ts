import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { PRODUCTS_FOLDER } from '#sources';
import { tryFile } from './try-source.js';

const folder = mkdtempSync(join(tmpdir(), 'meri-try-'));
afterAll(() => rmSync(folder, { recursive: true }));

const tryingWhole = (content: string, mapping?: string, header?: readonly string[]) => {
  const file = join(folder, 'tried');
  writeFileSync(file, content);
  return tryFile(file, { folders: [PRODUCTS_FOLDER], ...(mapping ? { mapping } : {}), ...(header ? { header } : {}) });
};
const trying = async (...what: Parameters<typeof tryingWhole>) => (await tryingWhole(...what)).tried;

test('a vendor’s payloads are told one by one, with the rule that takes each and what no rule reads', async () => {
  const change = { portalId: 1, objectId: 81, occurredAt: 1772438400000, subscriptionType: 'contact.deletion' };
  expect(
    await trying(
      JSON.stringify([
        { ...change, mood: 'merry' },
        { ...change, subscriptionType: 'x.y' },
      ]),
      'hubspot-webhook',
    ),
  ).toEqual([
    expect.objectContaining({ rule: 'contact gone or back', unread: ['mood'], mapping: 'hubspot-webhook@1.2.0' }),
    expect.objectContaining({ rule: 'another object', unread: ['subscriptionType = x.y'], observations: [] }),
  ]);
});

test('a header may tell the id', async () => {
  const payload = { webhookEvent: 'user_deleted', timestamp: 1772438400000, user: { accountId: 'a' } };
  expect(await trying(JSON.stringify(payload), 'jira-webhook', ['X-Atlassian-Webhook-Identifier: w-1'])).toMatchObject([
    { id: 'w-1' },
  ]);
});

test('a raw mail is read', async () => {
  const mail =
    'From: Rauha <rauha@kaarna.example>\r\nMessage-ID: <m1@a>\r\nDate: Mon, 2 Mar 2026 10:00:00 +0200\r\n\r\nHei\r\n';
  for (const mapping of ['email', undefined])
    expect(await trying(mail, mapping)).toMatchObject([
      { rule: 'mail', observations: [{ text: 'Hei', caseKey: 'm1@a' }, {}] },
    ]);
});

test('folded lines that lead to no mail are told in time', async () => {
  const since = performance.now();
  // Were each line read in two ways, these would be read in 2^30.
  await expect(trying(`Received: by a\r\n${'\tby b\r\n'.repeat(30)}and no more`)).rejects.toThrow();
  expect(performance.now() - since).toBeLessThan(5_000);
});

test('a payload that nobody said the product of is read by the mapping that knows it best', async () => {
  const change = { portalId: 1, objectId: 81, occurredAt: 1772438400000, subscriptionType: 'contact.deletion' };
  expect(await tryingWhole(JSON.stringify([change]))).toMatchObject({
    guessed: ['hubspot-webhook'],
    tried: [{ mapping: 'hubspot-webhook@1.2.0', observations: [{ kind: 'record.deleted' }] }],
  });
});

test('CloudEvents are told without a mapping, and refused with their reasons', async () => {
  const event = {
    specversion: '1.0',
    id: 'e-1',
    source: 'crm.example',
    type: 'crm.contact.deleted',
    data: { key: '81' },
  };
  expect(await trying(JSON.stringify([event, { id: 'e-2' }]))).toMatchObject([
    { id: 'e-1', observations: [{ kind: 'record.deleted' }] },
    { id: 'event 1', problems: [{ path: '/specversion' }, {}, {}] },
  ]);
});

test('what is used wrongly is told', async () => {
  await expect(trying('{}', 'nobody')).rejects.toThrow('There is no mapping nobody in force');
  await expect(trying('{', 'slack')).rejects.toThrow('is not JSON');
  await expect(tryFile(join(folder, 'absent'), { folders: [] })).rejects.toThrow('cannot be read');
});
