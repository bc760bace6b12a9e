/**
 * What the screen says comes from the catalogue: no words stand in the components themselves, every message is said
 * somewhere, and whoever says one gives its values. Called by `check.ts` with the project's texts.
 */
import ts from 'typescript'
import { differing, valuesOf } from '#test/checks/checkCatalogues.ts'
import { placeOf, type Finding, type ProjectTexts } from '#test/checks/finding.ts'

const SAYING = new Set(['say', 'sayRich'])
const SPOKEN_ATTRIBUTES =
  /^(title|alt|placeholder|label|aria-(label|description|roledescription|placeholder|valuetext))$/
/** Two words of a sentence: a capital letter, then small ones, a space and more. Class names and selectors begin small. */
const SENTENCE = /^\p{Lu}\p{Ll}*[ ’]\p{L}{2}/u
/** Names, the same in every language. */
const NAMES = new Set(['Chapeau', 'Akoma Ntoso'])
const WORD = /\p{L}{2}/u
const MOVED = /^renderer\//

export function checkSaid(texts: ProjectTexts, english: Readonly<Record<string, string>>): Finding[] {
  const findings: Finding[] = []
  const said: (string | RegExp)[] = []
  for (const [path, text] of texts) {
    if (!/^(renderer|main)\/.*\.tsx?$/.test(path) || path.endsWith('vite.config.ts')) continue
    const isScreen = MOVED.test(path)
    const file = ts.createSourceFile(
      path,
      text,
      ts.ScriptTarget.Latest,
      true,
      path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
    )
    const find = (node: ts.Node, message: string): void =>
      void findings.push({ where: placeOf(path, text, node.getStart(file)), message })
    const visit = (node: ts.Node): void => {
      if (isScreen && ts.isJsxText(node) && WORD.test(node.text) && !isKey(node)) {
        find(
          node,
          `"${node.text.trim().slice(0, 60)}" stands in the component. Put it into core/languages/en and say it.`
        )
      }
      if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
        const words = ts.isStringLiteralLike(node) ? node.text : template(node, ' x ')
        if (words in english) said.push(words)
        else if (ts.isTemplateExpression(node))
          said.push(
            new RegExp(
              `^${template(node, '\u0000')
                .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
                .replaceAll('\u0000', '[\\w-]+')}$`
            )
          )
        if (isScreen && isSpoken(node, words)) {
          find(node, `"${words.slice(0, 60)}" stands in the code. Put it into core/languages/en and say it.`)
        }
      }
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && SAYING.has(node.expression.text)) {
        const complaint = lackingValues(node, english)
        if (complaint !== null) find(node, complaint)
      }
      ts.forEachChild(node, visit)
    }
    visit(file)
  }
  for (const key of Object.keys(english)) {
    if (!said.some((one) => (typeof one === 'string' ? one === key : one.test(key)))) {
      findings.push({ where: `en ${key}`, message: 'is said nowhere. Say it, or take it out of every language.' })
    }
  }
  return findings
}

function template(node: ts.TemplateExpression, between: string): string {
  return node.head.text + node.templateSpans.map((span) => between + span.literal.text).join('')
}

/** Words that people read, and not a name, a selector or a word for programmers. */
function isSpoken(node: ts.Node, words: string): boolean {
  const { parent } = node
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent)) return false
  if (ts.isNewExpression(parent) && parent.expression.getText().endsWith('Error')) return false
  const attribute = attributeOf(node)
  if (attribute) return SPOKEN_ATTRIBUTES.test(attribute.name.getText()) && WORD.test(words)
  if (
    ts.isConditionalExpression(parent) &&
    ts.isJsxExpression(parent.parent) &&
    !ts.isJsxAttribute(parent.parent.parent)
  ) {
    return WORD.test(words)
  }
  return SENTENCE.test(words) && !NAMES.has(words)
}

/** The name of a key on the keyboard, and names of programs, are the same in every language. */
function isKey({ parent, text }: ts.JsxText): boolean {
  return NAMES.has(text.trim()) || (ts.isJsxElement(parent) && parent.openingElement.tagName.getText() === 'kbd')
}

/** The attribute whose value this is, also through a condition. */
function attributeOf({ parent }: ts.Node): ts.JsxAttribute | null {
  if (ts.isJsxAttribute(parent)) return parent
  return ts.isJsxExpression(parent) || ts.isConditionalExpression(parent) ? attributeOf(parent) : null
}

function lackingValues(call: ts.CallExpression, english: Readonly<Record<string, string>>): string | null {
  const [first, second] = call.arguments
  if (!first || !ts.isStringLiteralLike(first)) return null
  const wanted = valuesOf(english[first.text] ?? '')
  const isLiteral = second === undefined || ts.isObjectLiteralExpression(second)
  if (!isLiteral || (second && second.properties.some(ts.isSpreadAssignment))) return null
  const given = new Set(second?.properties.map(({ name }) => name?.getText().replace(/^'|'$/g, '') ?? '') ?? [])
  const differ = differing(wanted, given)
  return differ.length === 0
    ? null
    : `"${first.text}" takes ${[...wanted].join(', ') || 'no values'}; ${differ.join(', ')} does not fit.`
}
