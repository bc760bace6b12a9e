/** Sessions: several roles in several tabs, and nothing left after signing out. */
import { beforeEach, describe, expect, test } from 'vitest'
import { forgetSession, keepSession, recallSession, type Session } from '#renderer/session/session.ts'

class Shelf implements Storage {
  readonly #kept = new Map<string, string>()
  get length(): number {
    return this.#kept.size
  }
  clear(): void {
    this.#kept.clear()
  }
  getItem(key: string): string | null {
    return this.#kept.get(key) ?? null
  }
  key(index: number): string | null {
    return [...this.#kept.keys()][index] ?? null
  }
  removeItem(key: string): void {
    this.#kept.delete(key)
  }
  setItem(key: string, value: string): void {
    this.#kept.set(key, value)
  }
}

const session = (token: string, name: string): Session => ({
  token,
  conference: { id: 'c1', title: 'T', place: 'P', dates: '2026-01-01', delegations: [], groups: [], drafts: [] },
  participant: { id: `id-${name}`, name, role: 'delegate', delegation: 'KGZ' }
})

describe('sessions', () => {
  let everywhere: Storage
  beforeEach(() => {
    everywhere = new Shelf()
  })

  test('each tab keeps its own role', () => {
    const [one, two] = [new Shelf(), new Shelf()]
    keepSession(session('t1', 'Chair'), one, everywhere)
    keepSession(session('t2', 'Delegate'), two, everywhere)
    expect(recallSession(one, everywhere)?.token).toBe('t1')
    expect(recallSession(two, everywhere)?.token).toBe('t2')
  })

  test('a new tab goes on with the session last used', () => {
    keepSession(session('t1', 'Chair'), new Shelf(), everywhere)
    expect(recallSession(new Shelf(), everywhere)?.participant.name).toBe('Chair')
  })

  test('signing out leaves nothing', () => {
    const here = new Shelf()
    const mine = session('t1', 'Chair')
    keepSession(mine, here, everywhere)
    forgetSession(mine, here, everywhere)
    expect(here).toHaveLength(0)
    expect(everywhere).toHaveLength(0)
  })

  test('signing out does not sign out somebody who came later in another tab', () => {
    const here = new Shelf()
    const mine = session('t1', 'Chair')
    keepSession(mine, here, everywhere)
    keepSession(session('t2', 'Delegate'), new Shelf(), everywhere)
    forgetSession(mine, here, everywhere)
    expect(recallSession(new Shelf(), everywhere)?.token).toBe('t2')
  })

  test('what is not a session is not taken for one', () => {
    const here = new Shelf()
    for (const written of ['', 'null', '{', '{"token":7}', '{"token":"t"}', '[]']) {
      here.setItem('chapeau.session', written)
      expect(recallSession(here, everywhere)).toBeNull()
    }
  })
})
