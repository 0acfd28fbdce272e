// Bundles the page into dist/web; the server hands it out under /web/.
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** GraphiQL's style sheet carries 350 KB of fonts; the page uses those of the system. */
const withoutFonts: Plugin = {
  name: 'litgraph:without-fonts',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/graphiql/dist/style.css') ? code.replaceAll(/@font-face\s*\{[^}]*\}/g, '') : null,
};

export default defineConfig({
  root: here('.'),
  base: '/web/',
  plugins: [withoutFonts],
  logLevel: 'error',
  build: { outDir: here('../../dist/web'), emptyOutDir: true, chunkSizeWarningLimit: 1_200 },
});
