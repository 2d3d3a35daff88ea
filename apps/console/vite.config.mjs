import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const gateway = process.env['MERI_TEST_GATEWAY'] ?? 'http://127.0.0.1:4000';
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Vite reads JSX by itself; a change loads the page anew, and the address brings everything back. */
export default defineConfig({
  root: here('.'),
  build: {
    outDir: here('../../dist/console/site'),
    emptyOutDir: true,
    target: 'es2022',
    // Nothing inline: the gateway's policy for content allows no data: scripts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      // Libraries mark their modules for servers that render React; here nothing is rendered on a server.
      onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(['/graphql', '/console'].map((path) => [path, { target: gateway }])),
  },
});
