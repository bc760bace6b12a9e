import { render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { en } from '#core/languages/en/en.ts'
import { say, speak, spokenLocale } from '#renderer/languages/say.ts'
import { sayRich } from '#renderer/languages/sayRich.ts'

afterEach(() => speak(en, 'en'))

describe('what the screen says', () => {
  it('is English until another language is spoken', () => {
    expect(say('app.signOut')).toBe(en['app.signOut'])
    speak({ ...en, 'app.signOut': 'Se déconnecter' }, 'fr')
    expect([say('app.signOut'), spokenLocale()]).toEqual(['Se déconnecter', 'fr-FR'])
  })

  it('puts elements where the language has them', () => {
    speak({ ...en, 'app.youAre': '<i>{role}</i> : {name}' }, 'fr')
    const { container } = render(
      <p>{sayRich('app.youAre', { name: <b>Aigul</b>, role: 'délégué', i: (words) => <i>{words}</i> })}</p>
    )
    expect(container.innerHTML).toBe('<p><i>délégué</i> : <b>Aigul</b></p>')
  })
})
