/** What somebody is told who has signed out: only what is true, and what is left to do. */
import { describe, expect, test } from 'vitest'
import { leftWords } from '#renderer/app/leftWords.ts'

describe('whoever has signed out', () => {
  test('is told that nothing is kept here', () => {
    expect(leftWords({ ended: true, forgotten: true, undone: null })).toBe(
      'Nothing of the conference is kept on this device. To come back, make a link where you are still signed in, or ask the secretariat for a new invite.'
    )
  })

  test('is told that the session goes on when the conference could not be reached', () => {
    expect(leftWords({ ended: false, forgotten: true, undone: null })).toBe(
      'Nothing of the conference is kept on this device. The conference could not be reached, so your session there has not ended: ask the secretariat to end it. To come back, make a link where you are still signed in, or ask the secretariat for a new invite.'
    )
  })

  test('is never told that nothing is kept while a copy is, nor that all was done when a decision was not', () => {
    const words = leftWords({ ended: true, forgotten: false, undone: 'Not carried out: Accept 3. It has changed.' })
    expect(words).toMatch(/^Not carried out: Accept 3\. It has changed\. Another window still holds/)
    expect(words).not.toContain('Nothing of the conference is kept')
  })
})
