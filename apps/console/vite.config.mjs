import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const gateway = process.env['MERI_TEST_GATEWAY'] ?? 'http://127.0.0.1:4000';
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What the frame or several screens are made of; the palette, the graph, scales and the names of what failed come when they are wanted. */
const SHARED = [
  /\/console\/src\/main\.tsx$/,
  /\/console\/src\/(?:address|api|export(?!\/(?:page-picture|cut-text))|preferences|shell(?!\/views\/views-dialog)|ui(?!\/named-holes)|words(?!\/parts))\//,
  /\/console\/src\/pictures\/(?:labels\/|feeling\/|[^/]+$)/,
  /\/console\/src\/features\/(?:customers\/(?:narrow|way)|groups\/name)\/[^/]+\.ts$/,
  /\/console\/src\/features\/today\/queue\/asked-words\.ts$/,
  /\/node_modules\/(?:react|react-dom|scheduler|lucide-react|d3-shape|d3-path|@tanstack\/(?!.*virtual)[^/]+)\//,
];
const isShared = (id) => SHARED.some((own) => own.test(id));

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
    // All of it is small, and a screen that comes later brings no file of its own for it.
    cssCodeSplit: false,
    rolldownOptions: {
      // What every screen shares is one file: else each screen waits for dozens of small ones.
      output: { codeSplitting: { groups: [{ name: 'shared', test: isShared }] } },
      // Libraries mark their modules for servers that render React; here nothing is rendered on a server.
      onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(['/graphql', '/console'].map((path) => [path, { target: gateway }])),
  },
});
