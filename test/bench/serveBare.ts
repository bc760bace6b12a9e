/**
 * Serves the bare editor on loopback: one page, its bundle, and the state of the text it shows.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const ENTRY = fileURLToPath(new URL('./bareEditor.ts', import.meta.url))

/** The measure and the face of the application's page, so that lines break in the same places. */
const PAGE = `<!doctype html>
<meta charset="utf-8">
<title>Bare editor</title>
<style>
  body { margin: 0; }
  #editor { width: 40rem; margin: 2rem auto; font: 18px/1.55 serif; white-space: pre-wrap; }
  .ProseMirror { outline: none; }
</style>
<div id="editor"></div>
<script type="module" src="./editor.js"></script>`

export interface BarePage {
  readonly url: string
  stop(): Promise<void>
}

/** @param state the text room as one Yjs update */
export async function serveBare(state: Uint8Array): Promise<BarePage> {
  const bundle = await bundleEditor()
  const server = createServer((request, response) => {
    if (request.url === '/state') response.setHeader('content-type', 'application/octet-stream').end(state)
    else if (request.url === '/editor.js') response.setHeader('content-type', 'text/javascript').end(bundle)
    else response.setHeader('content-type', 'text/html').end(PAGE)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

async function bundleEditor(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2023', lib: { entry: ENTRY, formats: ['es'], fileName: 'editor' } },
    define: { 'process.env.NODE_ENV': '"production"' }
  })
  const outputs = Array.isArray(result) ? result : [result]
  const chunk = outputs
    .flatMap((output) => ('output' in output ? output.output : []))
    .find(({ type }) => type === 'chunk')
  if (chunk?.type !== 'chunk') throw new Error('The bare editor could not be bundled.')
  return chunk.code
}
