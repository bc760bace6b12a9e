/**
 * Finds the parts of a Word file that hold the text: the main part, where the package says it is, and what it relates to.
 * Called by `readWordFile`. Checks that the file is a Word document and not only named like one; never follows a relation
 * out of the file.
 */
import { openArchive, type Archive } from '#core/interchange/docx/openArchive.ts'
import { elementsOf, readXml, type XmlElement } from '#core/interchange/docx/readXml.ts'
import { Unreadable } from '#core/interchange/docx/unreadable.ts'

export interface Relation {
  readonly type: string
  readonly target: string
  readonly external: boolean
}

export interface WordPackage {
  readonly document: XmlElement
  /** Whether the file may run macros: they are never read. */
  readonly macros: boolean
  /** The part of that kind (`styles`, `numbering`, `footnotes`, …) related to the main part, if it has one. */
  related(kind: string): XmlElement | undefined
  /** All parts of that kind, such as headers. */
  relatedAll(kind: string): XmlElement[]
  relation(id: string): Relation | undefined
}

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'
const MACROS = /^application\/vnd\.ms-word\.(?:document|template)\.macroEnabled(?:Template)?\.main\+xml$/iu

/** What a file is that is no Word document, by how it begins. */
const SIGNATURES: ReadonlyArray<readonly [readonly number[], 'encrypted' | 'not-word', string]> = [
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'encrypted',
    'The file is encrypted, or in the format of Word before 2007. Open it in Word, save it as .docx without a password and try again.'
  ],
  [[0x25, 0x50, 0x44, 0x46], 'not-word', 'The file is a PDF, not a Word document. Ask for the Word file.'],
  [
    [0x7b, 0x5c, 0x72, 0x74],
    'not-word',
    'The file is rich text (RTF). Open it in Word, save it as .docx and try again.'
  ]
]

export function openWordPackage(bytes: Uint8Array, check: () => void): WordPackage {
  for (const [signature, code, message] of SIGNATURES) {
    if (signature.every((byte, at) => bytes[at] === byte)) throw new Unreadable(code, message)
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new Unreadable(
      'not-word',
      'The file is no Word document (.docx). Open it in Word, save it as .docx and try again.'
    )
  }
  const archive = openArchive(bytes, check)
  const typeOf = readContentTypes(archive, check)
  const main = findMain(archive, check)
  const type = typeOf(main)
  const macros = MACROS.test(type)
  if (!macros && !(type.startsWith(MAIN) && type.endsWith('.main+xml'))) {
    const kind = /spreadsheetml/u.test(type)
      ? 'an Excel workbook'
      : /presentationml/u.test(type)
        ? 'a presentation'
        : null
    throw new Unreadable(
      'not-word',
      `The file is ${kind ?? 'something else'} and no Word document. Give a file that Word saved as .docx.`
    )
  }
  const document = readXml(archive.read(main), main, check)
  if (document.name !== 'w:document') throw new Unreadable('not-word', `The main part of the file is no Word text.`)
  const relations = readRelations(archive, main, check)
  const parts = (kind: string) =>
    [...relations.values()]
      .filter((relation) => !relation.external && relation.type === kind && archive.has(relation.target))
      .map(({ target }) => readXml(archive.read(target), target, check))
  return {
    document,
    macros,
    related: (kind) => parts(kind)[0],
    relatedAll: parts,
    relation: (id) => relations.get(id)
  }
}

function readContentTypes(archive: Archive, check: () => void): (part: string) => string {
  const name = '[Content_Types].xml'
  if (!archive.has(name)) {
    throw new Unreadable('not-word', 'The file is an archive but no Word document: it does not say what its parts are.')
  }
  const root = readXml(archive.read(name), name, check)
  const overrides = new Map<string, string>()
  const defaults = new Map<string, string>()
  for (const { name: kind, attributes } of elementsOf(root)) {
    if (kind === 'ct:Override')
      overrides.set(normal(attributes['PartName'] ?? '').toLowerCase(), attributes['ContentType'] ?? '')
    if (kind === 'ct:Default')
      defaults.set((attributes['Extension'] ?? '').toLowerCase(), attributes['ContentType'] ?? '')
  }
  return (part) => overrides.get(part.toLowerCase()) ?? defaults.get(part.split('.').at(-1)!.toLowerCase()) ?? ''
}

function findMain(archive: Archive, check: () => void): string {
  const missing = new Unreadable(
    'damaged',
    'The file does not say which of its parts holds the text. Open it in Word, save it again and try once more.'
  )
  if (!archive.has('_rels/.rels')) throw missing
  const main = [...readRelations(archive, '', check).values()].find(
    (relation) => !relation.external && relation.type === 'officeDocument'
  )
  if (!main || !archive.has(main.target)) throw missing
  return main.target
}

/** What a part relates to, by id. The kind is the last word of the relation's type, the same in both namespaces. */
function readRelations(archive: Archive, part: string, check: () => void): Map<string, Relation> {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`
  const relations = new Map<string, Relation>()
  if (!archive.has(name)) return relations
  for (const { name: kind, attributes } of elementsOf(readXml(archive.read(name), name, check))) {
    if (kind !== 'rel:Relationship') continue
    const target = attributes['Target'] ?? ''
    const external = attributes['TargetMode'] === 'External'
    relations.set(attributes['Id'] ?? '', {
      type: (attributes['Type'] ?? '').split('/').at(-1)!,
      target: external ? target : target.startsWith('/') ? normal(target) : normal(folder + target),
      external
    })
  }
  return relations
}

/** A name within the archive: no leading slash, `.` and `..` resolved, never above the root. */
function normal(path: string): string {
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
