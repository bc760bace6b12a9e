/**
 * No file imports itself by way of others; types count, because two files that need each other's types are one subject cut
 * in two. Called by `check.ts`; dpdm finds the circles. It cannot read the aliases of package.json, so
 * `aliases.tsconfig.json` repeats them; an alias that does not resolve is a fault here, because it would hide circles.
 */
import { parseCircular, parseDependencyTree } from 'dpdm'
import { globSync } from 'node:fs'
import type { Finding } from '#test/checks/finding.ts'

/** `root` holds the folders; `aliases` is the file that repeats the aliases of package.json as `paths`. */
export async function checkCircles(root: string, aliases: string): Promise<Finding[]> {
  const files = globSync('{core,collab-server,renderer,main,docs,test}/**/*.{ts,tsx}', { cwd: root })
  const tree = await parseDependencyTree(files, {
    cwd: root,
    context: root,
    tsconfig: aliases,
    extensions: ['', '.ts', '.tsx', '.js', '.json'],
    exclude: /node_modules/,
    transform: false
  })
  const unresolved = Object.values(tree).flatMap((imports) =>
    (imports ?? [])
      .filter(({ request, id }) => request.startsWith('#') && !request.endsWith('.css') && id === null)
      .map(({ issuer, request }) => ({
        where: issuer,
        message: `'${request}' leads nowhere. Mend the path, or name a new alias in test/checks/aliases.tsconfig.json too.`
      }))
  )
  const circles = parseCircular(tree).map((circle) => ({
    where: circle[0] ?? '',
    message: `A circle of imports: ${[...circle, circle[0]].join(' -> ')}. Move what both ends need into a file of its own.`
  }))
  return [...unresolved, ...circles]
}
