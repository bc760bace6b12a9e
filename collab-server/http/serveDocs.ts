/**
 * Hands out the documentation under /docs/, from the folder beside the built client. Called by `buildHttp` and by the desktop's
 * own pages, so that help is always that of the program in front, and never comes from another computer. The pages run no
 * script, and are told so.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'

/** Styles, pictures and faces of their own, and nothing else at all. */
const DOCS_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Pages are asked for anew each time, what they show at most once a day. */
const A_DAY = 'public, max-age=86400'

const NOT_BUILT =
  'The documentation is not built here. Run "npm run docs" where Chapeau is installed, then open this page again.'
const NO_PAGE = 'There is no such page in the documentation. It begins at /docs/index.html.'

/** @param clientDir where the built client lies */
export async function serveDocs(app: FastifyInstance, clientDir: string): Promise<void> {
  const root = join(clientDir, '..', 'docs')
  if (!existsSync(join(root, 'index.html'))) {
    for (const path of ['/docs', '/docs/*']) {
      app.get(path, (_request, reply) => reply.status(404).type('text/plain; charset=utf-8').send(NOT_BUILT))
    }
    return
  }
  const { default: fastifyStatic } = await import('@fastify/static')
  await app.register(
    async (docs) => {
      docs.setNotFoundHandler((_request, reply) => reply.status(404).type('text/plain; charset=utf-8').send(NO_PAGE))
      await docs.register(fastifyStatic, {
        root,
        redirect: true,
        decorateReply: false,
        cacheControl: false,
        setHeaders(reply, path) {
          reply.header('content-security-policy', DOCS_POLICY)
          reply.header('cache-control', path.endsWith('.html') ? 'no-cache' : A_DAY)
        }
      })
    },
    { prefix: '/docs' }
  )
  app.get('/docs', (_request, reply) => reply.redirect('/docs/'))
}
