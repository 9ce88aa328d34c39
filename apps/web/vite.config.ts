import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const repository = fileURLToPath(new URL('../..', import.meta.url));
/** Where the API answers while the site is served by vite for development. */
const server = `http://localhost:${process.env['PORT'] ?? '5173'}`;

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    // light-dark(), nesting and :has() without translations: browsers of the last two years.
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    manifest: true,
    sourcemap: false,
    // Chunks are judged by the budget per page, not one by one.
    chunkSizeWarningLimit: 1000,
    assetsInlineLimit: (file) => (file.endsWith('.svg') ? undefined : false),
  },
  worker: { format: 'es' },
  server: {
    port: 5174,
    fs: { allow: [repository] },
    // The server refuses requests that come from another origin than its own.
    proxy: { '/api': { target: server, headers: { origin: server } }, '/files': server },
  },
});
