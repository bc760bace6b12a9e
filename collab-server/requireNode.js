/**
 * Stops with one sentence on a Node that cannot run the project's TypeScript, which would otherwise end in a riddle about
 * file extensions. The scripts of package.json load it first; plain JavaScript, because it has to run anywhere.
 *
 * It also lets Node keep what it has compiled, before the first line of TypeScript is read: without, each start loads the
 * compiler only to strip the types from the program's own file.
 */
import * as nodeModule from 'node:module'

const OLDEST = 24

/** @param {string} version such as `24.1.0` @returns {string | null} what to say, or null where that version will do */
function explainNode(version) {
  if (Number.parseInt(version, 10) >= OLDEST) return null
  return (
    `Chapeau runs on Node ${OLDEST}, and this is Node ${version}. "npm ci" installs the right one beside the project, ` +
    'and "npm start", "npm test" and "npm run chapeau" use it.'
  )
}

const sentence = explainNode(process.versions.node)
if (sentence !== null) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

// Older ones, which have no such thing, are gone by now.
nodeModule.enableCompileCache()
