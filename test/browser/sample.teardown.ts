import { rm } from 'node:fs/promises';

// eslint-disable-next-line no-restricted-syntax -- jest wants a default export here
export default async function removeSampleFolder(): Promise<void> {
  const folder = process.env['MERI_TEST_SAMPLE'];
  if (folder) await rm(folder, { recursive: true, force: true });
}
