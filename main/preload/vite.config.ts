/**
 * How the preload script is built: CommonJS with everything but Electron inside, as a sandboxed preload must be.
 */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: at('..'),
  build: {
    outDir: at('../../dist/main'),
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    lib: { entry: at('../preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
    rolldownOptions: { external: ['electron'] }
  }
})
