/** Whom the screen follows: the Chair, or the window it was opened from, and never somebody else by itself. */
import { describe, expect, it } from 'vitest'
import { chooseFollowed, nextFollowed, stepOf } from '#renderer/screen/followed.ts'

const at = (paragraph: string) => ({ paragraph, proposal: null })
const chair = at('c')
const window = at('w')
const hand = at('h')
const none = { chair: null, window: null, hand: null }

describe('to begin with it follows', () => {
  it('the window that it was opened from, where that is the Chair’s own', () => {
    expect(chooseFollowed({ ...none, chair, window }, true)).toBe('window')
  })
  it('the Chair, where somebody else opened it', () => {
    expect(chooseFollowed({ ...none, chair, window }, false)).toBe('chair')
  })
  it('the window, where no Chair is present; and nobody, where there is no window either', () => {
    expect(chooseFollowed({ ...none, window }, false)).toBe('window')
    expect(chooseFollowed(none, false)).toBeNull()
  })
})

describe('asked to follow another', () => {
  it('it goes between the Chair and the window', () => {
    expect(nextFollowed('chair', { ...none, chair, window }, false)).toBe('window')
    expect(nextFollowed('window', { ...none, chair, window }, false)).toBe('chair')
  })
  it('it goes from steps by hand back to whom it would begin with', () => {
    expect(nextFollowed('hand', { chair, window, hand }, false)).toBe('chair')
    expect(nextFollowed('hand', { chair, window, hand }, true)).toBe('window')
  })
  it('it stays where there is nobody else', () => {
    expect(nextFollowed('window', { ...none, window }, false)).toBe('window')
    expect(nextFollowed('window', { ...none, chair, window }, true)).toBe('window')
  })
})

it('stays where the followed one was last, once that one cannot be heard', () => {
  expect(stepOf('chair', { ...none, chair }, at('x'))).toEqual(chair)
  expect(stepOf('chair', { ...none, window }, at('x'))).toEqual(at('x'))
  expect(stepOf(null, { ...none, window }, at('x'))).toEqual({ paragraph: null, proposal: null })
})
