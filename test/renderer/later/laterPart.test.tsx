/** Parts that are fetched later: something plain stands there meanwhile, and a part that cannot be fetched is tried again. */
import { act, cleanup, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { laterPart } from '#renderer/later/laterPart.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const Menu = ({ name }: { readonly name: string }): ReactNode => <p>menu of {name}</p>
const Plain = ({ name, failed }: { readonly name: string; readonly failed: boolean }): ReactNode => (
  <p>{failed ? 'not here' : `button of ${name}`}</p>
)

describe('a part that is fetched later', () => {
  it('has something plain in its place until it is here, and is then shown with the same values', async () => {
    const bring = vi.fn(async () => Menu)
    const Part = laterPart(bring, Plain)
    expect(bring).not.toHaveBeenCalled()
    render(<Part name="KGZ" />)
    expect(screen.getByText('button of KGZ')).toBeDefined()
    await act(() => Part.fetch())
    expect(screen.getByText('menu of KGZ')).toBeDefined()
    expect(bring).toHaveBeenCalledTimes(1)
  })

  it('stands there at once when it was fetched before', async () => {
    const Part = laterPart(async () => Menu, Plain)
    await Part.fetch()
    render(<Part name="KGZ" />)
    expect(screen.getByText('menu of KGZ')).toBeDefined()
  })

  it('that cannot be fetched says so, is tried again, and never takes the page down', async () => {
    let reachable = false
    const bring = vi.fn(async () => {
      if (!reachable) throw new TypeError('Failed to fetch dynamically imported module')
      return Menu
    })
    const Part = laterPart(bring, Plain)
    render(<Part name="KGZ" />)
    await act(() => vi.advanceTimersByTimeAsync(0))
    expect(screen.getByText('not here')).toBeDefined()
    reachable = true
    await act(() => vi.advanceTimersByTimeAsync(3000))
    expect(screen.getByText('menu of KGZ')).toBeDefined()
    await act(() => vi.advanceTimersByTimeAsync(60_000))
    expect(bring).toHaveBeenCalledTimes(2)
  })
})
