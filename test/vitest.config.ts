/**
 * How the suites run. The core's tests run twice, in Node and in jsdom, because core runs in both; the renderer's run in
 * jsdom; the end-to-end suite drives a real Chromium against a real relay, one file at a time.
 */
import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const setupFiles = ['test/helpers/seedProperties.ts']

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'node',
          include: ['test/{core,collab-server,main,checks,run,docs,docs-samples,helpers}/**/*.test.ts'],
          environment: 'node',
          setupFiles,
          testTimeout: 30_000,
          hookTimeout: 30_000
        }
      },
      {
        root,
        test: {
          name: 'core-in-jsdom',
          include: ['test/core/**/*.test.ts'],
          environment: 'jsdom',
          setupFiles,
          testTimeout: 30_000
        }
      },
      {
        root,
        plugins: [react()],
        test: {
          name: 'renderer',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles,
          testTimeout: 20_000
        }
      },
      {
        root,
        test: {
          name: 'end-to-end',
          include: ['test/end-to-end/**/*.test.ts'],
          environment: 'node',
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // A machine that is busy with other windows answers later than Vitest's second.
          expect: { poll: { timeout: 15_000 } },
          fileParallelism: false
        }
      }
    ]
  }
})
