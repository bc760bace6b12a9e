#!/usr/bin/env node
/** The program `chapeau`: `npm run chapeau -- <verb>`. What it can do is in `cli/runChapeau.ts`. */
import { processOutput } from '#relay/cli/output.ts'
import { runChapeau } from '#relay/cli/runChapeau.ts'

process.exitCode = await runChapeau(process.argv.slice(2), processOutput())
