/**
 * The packaged application, without building it: the configuration says what each platform needs and leaves nothing open that
 * must be shut; what main loads when it runs is among what is packed, and nothing else of the project is. Called by
 * `check.ts` with the texts of the project.
 */
import { builtinModules } from 'node:module'
import * as v from 'valibot'
import { parse } from 'yaml'
import type { Finding, ProjectTexts } from '#test/checks/finding.ts'

const CONFIGURATION = 'electron-builder.yml'

const target = (name: string, arch: readonly string[]) =>
  v.looseObject({ target: v.literal(name), arch: v.strictTuple(arch.map((each) => v.literal(each)) as never) })

/** Each entry says what must stand there; what is not named here is free. */
const shape = v.looseObject({
  appId: v.literal('org.chapeau.app'),
  productName: v.literal('Chapeau'),
  files: v.array(v.string()),
  asar: v.literal(true),
  npmRebuild: v.literal(false),
  electronFuses: v.strictObject({
    runAsNode: v.literal(false),
    enableCookieEncryption: v.literal(true),
    enableNodeOptionsEnvironmentVariable: v.literal(false),
    enableNodeCliInspectArguments: v.literal(false),
    enableEmbeddedAsarIntegrityValidation: v.literal(true),
    onlyLoadAppFromAsar: v.literal(true),
    grantFileProtocolExtraPrivileges: v.literal(false)
  }),
  fileAssociations: v.tuple([v.looseObject({ ext: v.literal('chapeau'), role: v.literal('Editor') })]),
  protocols: v.tuple([v.looseObject({ schemes: v.tuple([v.literal('chapeau')]) })]),
  win: v.looseObject({ target: v.tuple([target('nsis', ['x64', 'arm64']), target('msi', ['x64'])]) }),
  mac: v.looseObject({ target: v.tuple([target('dmg', ['universal'])]), hardenedRuntime: v.literal(true) }),
  linux: v.looseObject({ target: v.tuple([v.literal('AppImage'), v.literal('deb')]) }),
  publish: v.null()
})

/** What the program opens when it runs, beside the modules it imports. */
const NEEDED = [
  'dist/main/main.js',
  'dist/main/preload.cjs',
  'dist/client/index.html',
  'dist/docs/index.html',
  'package.json'
]
const PACKED_SOURCES = ['docs-samples/']
/** Runs inside the packaged program: what these files import must be installed with it. */
const RUNS = /^(main|collab-server|core)\/.*(?<!\.config)\.ts$/
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/g
/** Given by Electron itself, and never packed. */
const GIVEN = new Set(['electron'])

export function checkPackaging(texts: ProjectTexts): Finding[] {
  const findings: Finding[] = []
  const report = (where: string, message: string): void => void findings.push({ where, message })

  let read: unknown
  try {
    read = parse(texts.get(CONFIGURATION) ?? '')
  } catch (error) {
    report(
      CONFIGURATION,
      `is no YAML: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`
    )
    return findings
  }
  const parsed = v.safeParse(shape, read)
  for (const issue of parsed.issues ?? []) {
    const at = v.getDotPath(issue) ?? 'the whole'
    report(CONFIGURATION, `${at} must be ${issue.expected ?? 'something else'}, and is ${issue.received}.`)
  }
  if (!parsed.success) return findings

  const { files } = parsed.output
  const isPacked = matcher(files)
  for (const path of NEEDED)
    if (!isPacked(path)) report(CONFIGURATION, `${path} is not packed, and the program needs it.`)
  for (const path of texts.keys()) {
    const wanted = path === 'package.json' || PACKED_SOURCES.some((folder) => path.startsWith(folder))
    if (isPacked(path) && !wanted) report(CONFIGURATION, `${path} is packed, and no program needs it.`)
    if (wanted && !isPacked(path)) report(CONFIGURATION, `${path} is not packed, and the program opens it.`)
  }
  findings.push(...checkDependencies(texts))
  return findings
}

/** electron-builder packs `dependencies` and leaves `devDependencies` out: what runs must stand among the first. */
function checkDependencies(texts: ProjectTexts): Finding[] {
  const manifest = JSON.parse(texts.get('package.json') ?? '{}') as {
    main?: string
    dependencies?: Record<string, string>
  }
  const findings: Finding[] = []
  if (manifest.main !== 'dist/main/main.js') {
    findings.push({
      where: 'package.json',
      message: '"main" must be dist/main/main.js, where the build puts the program.'
    })
  }
  const installed = new Set(Object.keys(manifest.dependencies ?? {}))
  for (const [path, text] of texts) {
    if (!RUNS.test(path)) continue
    for (const match of text.matchAll(IMPORT)) {
      const name = packageOf(match[1] ?? match[2] ?? '')
      if (name === null || GIVEN.has(name) || installed.has(name)) continue
      findings.push({
        where: path,
        message: `imports ${name}, which is not among "dependencies" and so would be missing in the packaged program.`
      })
    }
  }
  return findings
}

/** `lib0` of `lib0/encoding`; null for our own files and Node's modules. */
function packageOf(source: string): string | null {
  if (source === '' || /^[.#/]/.test(source) || source.startsWith('node:') || builtinModules.includes(source))
    return null
  const parts = source.split('/')
  return source.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? null)
}

/** The patterns of `files`: `**` for anything below, `*` within a folder, `!` takes out what an earlier one let in. */
function matcher(patterns: readonly string[]): (path: string) => boolean {
  const rules = patterns.map((pattern) => {
    const wanted = pattern.replace(/^!/, '')
    const source = wanted
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('**', '\u0000')
      .replaceAll('*', '[^/]*')
      .replaceAll('\u0000', '.*')
    return { lets: !pattern.startsWith('!'), fits: new RegExp(`^${source}$`) }
  })
  return (path) => rules.reduce((packed, { lets, fits }) => (fits.test(path) ? lets : packed), false)
}
