import { expect, test } from '@jest/globals';
import { RecentEvents, REMEMBERED } from './recent-events.js';

test('remembers the last ones for certain and never more than twice as many', () => {
  const recent = new RecentEvents();
  const total = REMEMBERED * 3 + 7;
  for (let id = 0; id < total; id++) recent.claim([`e${id}`])(true);
  for (let id = total - REMEMBERED; id < total; id++) if (!recent.has(`e${id}`)) throw new Error(`forgot e${id}`);
  let remembered = 0;
  for (let id = 0; id < total; id++) if (recent.has(`e${id}`)) remembered++;
  expect(remembered).toBeLessThanOrEqual(2 * REMEMBERED);
});

test('an event under way is pending for others until its outcome is told, and is forgotten when it failed', async () => {
  const recent = new RecentEvents();
  const tell = recent.claim(['a']);
  const pending = recent.pending('a');
  tell(false);
  expect(await pending).toBe(false);
  expect(recent.pending('a')).toBeUndefined();
  expect(recent.has('a')).toBe(false);
});
