#!/usr/bin/env node
/**
 * The program `chapeau`: `npm run chapeau -- <verb>`. What it can do is in `cli/runChapeau.ts`. What Node has compiled once it
 * keeps for the next start, so that a relay that was killed is back in a fraction of a second.
 */
import { enableCompileCache } from 'node:module'

enableCompileCache()
const [{ processOutput }, { runChapeau }] = await Promise.all([
  import('#relay/cli/output.ts'),
  import('#relay/cli/runChapeau.ts')
])

process.exitCode = await runChapeau(process.argv.slice(2), processOutput())
