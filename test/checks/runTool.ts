/**
 * Runs one installed tool (tsc, eslint, prettier, knip) on this Node, and hands back what it printed. Called by `check.ts`
 * and `fix.ts`.
 */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface ToolResult {
  readonly ok: boolean
  readonly output: string
}

/** `runTool('typescript', 'tsc', ['-p', 'core'])`: the package, its program, the arguments. Runs in the root. */
export function runTool(packageName: string, program: string, args: readonly string[]): Promise<ToolResult> {
  const home = join(root, 'node_modules', packageName)
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>
  }
  const bin = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[program]
  if (bin === undefined) throw new Error(`The package ${packageName} has no program ${program}.`)

  return new Promise((resolve) => {
    const path = `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`
    const child = spawn(process.execPath, [join(home, bin), ...args], {
      cwd: root,
      env: { ...process.env, PATH: path, NO_COLOR: '1', FORCE_COLOR: '0' }
    })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', (error) => resolve({ ok: false, output: error.message }))
    child.on('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(chunks).toString('utf8').trim() }))
  })
}
