/**
 * The screens of a text under silence, of statements, and of what is lost: the network, the pen, the session.
 */
import type { Screen } from '#test/end-to-end/screens/screen.ts'
import {
  CHAIR,
  closeDialog,
  DELEGATE,
  dialogIn,
  goTo,
  idOf,
  SECRETARIAT,
  takeFromMenu
} from '#test/end-to-end/screens/screen.ts'
import { caretAfter } from '#test/end-to-end/screen.ts'

const AN_HOUR = 3_600_000

const silenceAct = (name: string, who: string, act: string): Screen => ({
  name,
  dialog: 'silence',
  async show({ seat }) {
    const page = await seat(who)
    await takeFromMenu(page, `silence|${act}`)
    return dialogIn(page)
  },
  leave: closeDialog
})

export const silenceScreens: readonly Screen[] = [
  {
    name: '91-put-under-silence',
    dialog: 'openSilence',
    async show({ seat }) {
      const page = await seat(CHAIR)
      await takeFromMenu(page, 'dialog|openSilence')
      return dialogIn(page)
    },
    leave: closeDialog
  },
  {
    name: '92-statement',
    dialog: 'statement',
    async show({ seat }) {
      const page = await seat(DELEGATE)
      await takeFromMenu(page, 'dialog|statement')
      return dialogIn(page)
    },
    leave: closeDialog
  },
  {
    name: '93-under-silence',
    async show({ stage, seat }) {
      const page = await seat(CHAIR)
      const place = await idOf(page, '11')
      await stage.command(CHAIR, {
        kind: 'openSilence',
        until: new Date(Date.now() + 72 * AN_HOUR).toISOString(),
        paragraphs: [place]
      })
      await stage.command('Georgia 1', {
        kind: 'statement',
        statement: 'explanation',
        paragraphs: [place],
        words: 'This is read in the light of national law.'
      })
      await page.locator('.state-silent').waitFor()
      await goTo(page, '11')
      return page
    }
  },
  silenceAct('94-break-the-silence', DELEGATE, 'break'),
  silenceAct('95-extend-the-silence', CHAIR, 'extend'),
  silenceAct('96-call-off-the-silence', CHAIR, 'call-off'),
  {
    name: '97-statements-annexed',
    async show({ seat }) {
      const page = await seat(CHAIR)
      await page.locator('.annex').scrollIntoViewIfNeeded()
      return page
    },
    async leave(page, { stage }) {
      await stage.command(CHAIR, { kind: 'closeSilence', callOff: true })
      await page.locator('.state-silent').waitFor({ state: 'detached' })
    }
  }
]

export const lossScreens: readonly Screen[] = [
  {
    name: '98-offline-with-words-unsent',
    async show({ stage, seat }) {
      const page = await seat(DELEGATE)
      await stage.command(SECRETARIAT, { kind: 'grantPen', delegations: ['KAZ'] })
      await page.locator('.pen-switch').click()
      const text = page.locator('.text-editor')
      await text.focus()
      await page.context().setOffline(true)
      await page.locator('.connection-offline').waitFor()
      await caretAfter(text, 'mobile missions')
      await page.keyboard.type(' in every region')
      await page.locator('.unsent').waitFor()
      return page
    }
  },
  {
    name: '99-words-refused',
    dialog: 'refused',
    async show({ stage, seat }) {
      const page = await seat(DELEGATE)
      await stage.command(SECRETARIAT, { kind: 'revokePen', delegations: ['KAZ'] })
      await page.context().setOffline(false)
      return dialogIn(page)
    },
    async leave(page) {
      await page.locator('.sheet-actions .quiet').click()
    }
  },
  {
    name: 'a0-session-ended',
    async show({ stage, seat }) {
      const page = await seat(DELEGATE)
      const { participantId } = stage.invite(DELEGATE)
      await stage.request(SECRETARIAT, `/api/participants/${participantId}/revoke`, { method: 'POST' })
      await page.locator('.notice').waitFor()
      return page
    }
  },
  {
    name: 'a1-signed-out',
    async show({ seat }) {
      const page = await seat(SECRETARIAT)
      await takeFromMenu(page, 'out')
      await page.locator('.notice').waitFor()
      return page
    }
  }
]
