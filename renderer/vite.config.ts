/**
 * How the application is built: from renderer/ to dist/client, which the relay serves and Electron loads. Nothing is
 * inlined into the page (no inline script, no data: font), so that it runs under a strict content security policy.
 */
import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { buildServiceWorker } from '#renderer/build/buildServiceWorker.ts'
import { compressFiles } from '#renderer/build/compressFiles.ts'
import { preloadApplication } from '#renderer/build/preloadApplication.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root: here,
  base: './',
  plugins: [
    react(),
    preloadApplication('/renderer/app/App.tsx'),
    buildServiceWorker(`${here}offline/serviceWorker.ts`),
    compressFiles()
  ],
  // A worker loads what it is asked for, and no more.
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('../dist/client', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // It is loaded from this computer or the room's relay, once.
    chunkSizeWarningLimit: 2000,
    modulePreload: { polyfill: false },
    // Which part fetches which: read by the test that holds the first script to its size.
    manifest: 'parts.json',
    target: 'es2023'
  }
})
