import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';

// eslint-disable-next-line no-restricted-syntax -- jest wants a default export here
export default async function removeSample(): Promise<void> {
  const data = process.env['MERI_TEST_SAMPLE'];
  if (data) await rm(dirname(data), { recursive: true, force: true });
}
