import { beforeAll } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ask, eventually } from '../processes/ask.js';
import { settled } from './browser.js';
import { setStage } from './stage.js';

interface Written {
  readonly id: string;
  readonly name: string | null;
  readonly size: number;
  readonly retired: boolean;
  readonly definition: unknown;
}
const GROUPS = '{ groups(kind: WRITTEN, includeRetired: true) { id name size retired definition } }';

/** A stage on which groups were found, and what is asked and said of groups beside the page. */
export function setGroupsStage() {
  const on = setStage();
  beforeAll(async () => {
    await eventually(
      () => ask<{ readonly groups: readonly object[] }>(on.hub.url, '{ groups { id } }'),
      ({ groups }) => groups.length > 0,
      60_000,
    );
  }, 90_000);
  const named = async (name: string) =>
    (await ask<{ readonly groups: readonly Written[] }>(on.hub.url, GROUPS)).groups.find(
      (group) => group.name === name,
    );
  const countOf = async (filter: string) =>
    (
      await ask<{ readonly customers: { readonly totalCount: number } }>(
        on.hub.url,
        `{ customers(filter: ${filter}) { totalCount } }`,
      )
    ).customers.totalCount;
  /** Says what a group is, and waits until its members are known. */
  const define = async (name: string, filter: string): Promise<string> => {
    const { defineGroup } = await ask<{ readonly defineGroup: { readonly group: string } }>(
      on.hub.url,
      `mutation { defineGroup(input: { name: "${name}", filter: ${filter} }) { ... on GroupDefined { group } ... on GroupPending { group } } }`,
    );
    const members = await countOf(filter);
    await eventually(
      () => named(name),
      (group) => group?.size === members,
    );
    return defineGroup.group;
  };
  return { on, named, countOf, define } as const;
}

/** Waits until the page says that so many would be of the group now: it asks when one pauses. */
export const tried = async (page: Page, words: { readonly trial: string }, count: number) => {
  const told = page.getByRole('region', { name: words.trial }).locator('strong');
  await eventually(
    async () => Number(/\d+/.exec((await told.innerText()).replace(/\s/g, ''))?.[0]),
    (shown) => shown === count,
  );
  await settled(page);
};
