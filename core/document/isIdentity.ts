/**
 * What the id of a block may look like. No id begins with an underscore: nothing that is kept by id may meet a name such as
 * `__proto__`. Asked by `findForbidden` of a text, and of every reference that names a block.
 */
const IDENTITY = /^[A-Za-z0-9][\w-]{0,79}$/u

export function isIdentity(value: unknown): value is string {
  return typeof value === 'string' && IDENTITY.test(value)
}
