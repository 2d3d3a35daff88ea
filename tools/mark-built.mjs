import { writeFileSync } from 'node:fs';

writeFileSync(new URL('../dist/.built', import.meta.url), '');
