/**
 * Prints an HTML page as a tagged PDF with Chromium, which is asked for over a pipe. Called by `exportDraft`. The page is ours
 * and runs nothing of its own; nothing is fetched.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { openChromiumPipe, type ChromiumPipe } from '#relay/pdf/chromiumPipe.ts'
import { findChromium } from '#relay/pdf/findChromium.ts'
import { numberLines } from '#relay/pdf/numberLines.ts'

export interface PrintOptions {
  /** HTML of the line above and below every page; `class="pageNumber"` and `class="totalPages"` are filled in. */
  readonly header: string
  readonly footer: string
  /** Whether each line of the text bears its number. */
  readonly lineNumbers: boolean
  /** Nobody waits for the file any more: printing ends. */
  readonly signal?: AbortSignal | undefined
}

/** There is no Chromium, or it did not print. */
export class PrintRefusal extends Error {
  readonly code: 'no-chromium' | 'not-printed'

  constructor(code: PrintRefusal['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'PrintRefusal'
    this.code = code
  }
}

/** A long text prints in a few seconds; what takes longer hangs. */
const LONGEST = 60_000
const INCH = 25.4

/** @throws PrintRefusal with one sentence */
export async function printPdf(html: string, options: PrintOptions): Promise<Uint8Array> {
  const program = findChromium()
  if (program === null) {
    throw new PrintRefusal(
      'no-chromium',
      'PDF is printed by Chromium, which was not found on this computer. Install Chromium, Chrome or Edge, or say with CHAPEAU_CHROMIUM where it is.'
    )
  }
  const folder = await mkdtemp(join(tmpdir(), 'chapeau-print-'))
  try {
    return await withChromium(program, folder, options.signal, (pipe) => print(pipe, html, options))
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new PrintRefusal(
      'not-printed',
      `Chromium (${program}) did not print the text: ${detail}. Try again, or export HTML.`,
      {
        cause: error
      }
    )
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function withChromium<Result>(
  program: string,
  folder: string,
  signal: AbortSignal | undefined,
  use: (pipe: ChromiumPipe) => Promise<Result>
): Promise<Result> {
  const switches = [
    '--headless=new',
    '--remote-debugging-pipe',
    '--disable-gpu',
    '--no-first-run',
    '--disable-extensions'
  ]
  // As the superuser of a container Chromium has no sandbox to use; everywhere else it keeps it.
  if (process.getuid?.() === 0) switches.push('--no-sandbox', '--disable-dev-shm-usage')
  const child = spawn(program, [...switches, `--user-data-dir=${folder}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']
  })
  const ended = once(child, 'exit').catch(() => {})
  const failed = new Promise<never>((_, reject) => child.once('error', reject))
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it took longer than a minute')), LONGEST)
  })
  let stop: (() => void) | undefined
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(new Error('it was cancelled'))
    if (signal?.aborted) stop()
    else signal?.addEventListener('abort', stop, { once: true })
  })
  try {
    const pipe = openChromiumPipe(child.stdio[3] as Writable, child.stdio[4] as Readable)
    return await Promise.race([use(pipe), failed, late, stopped])
  } finally {
    clearTimeout(timer)
    if (stop) signal?.removeEventListener('abort', stop)
    child.kill('SIGKILL')
    if (child.pid !== undefined) await ended
  }
}

async function print(
  pipe: ChromiumPipe,
  html: string,
  { header, footer, lineNumbers }: PrintOptions
): Promise<Uint8Array> {
  const { targetId } = await pipe.send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = (await pipe.send('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string }
  const ask = (method: string, parameters?: object) => pipe.send(method, parameters, sessionId)
  await ask('Page.enable')
  const { frameTree } = (await ask('Page.getFrameTree')) as { frameTree: { frame: { id: string } } }
  await ask('Emulation.setEmulatedMedia', { media: 'print' })
  await ask('Page.setDocumentContent', { frameId: frameTree.frame.id, html })
  await ask('Runtime.evaluate', { expression: 'document.fonts.ready.then(() => true)', awaitPromise: true })
  if (lineNumbers) {
    const { exceptionDetails } = await ask('Runtime.evaluate', { expression: `(${numberLines.toString()})()` })
    if (exceptionDetails) throw new Error('its lines could not be numbered')
  }
  const { data } = (await ask('Page.printToPDF', {
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: header,
    footerTemplate: footer,
    paperWidth: 210 / INCH,
    paperHeight: 297 / INCH,
    marginTop: 25 / INCH,
    marginBottom: 22 / INCH,
    marginLeft: 13 / INCH,
    marginRight: 13 / INCH,
    generateTaggedPDF: true,
    generateDocumentOutline: true
  })) as { data: string }
  return new Uint8Array(Buffer.from(data, 'base64'))
}
