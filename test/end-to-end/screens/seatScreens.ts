/**
 * The screens of those who are at a text: as each role finds it, proposing, what the room then sees, capturing, and the pen.
 */
import type { Screen } from '#test/end-to-end/screens/screen.ts'
import {
  CHAIR,
  COLLEAGUE,
  DELEGATE,
  goTo,
  idOf,
  idOfProposal,
  OBSERVER,
  reworded,
  RIVAL,
  SECRETARIAT,
  takeFromMenu
} from '#test/end-to-end/screens/screen.ts'
import { caretAfter, paragraph, proposals, wordsOf } from '#test/end-to-end/screen.ts'

export const seatScreens: readonly Screen[] = [
  { name: '10-chair-nothing-open', show: ({ seat }) => seat(CHAIR) },
  { name: '11-delegate-beginning', show: ({ seat }) => seat(DELEGATE) },
  { name: '12-secretariat-beginning', show: ({ seat }) => seat(SECRETARIAT) },
  { name: '13-observer', show: ({ seat }) => seat(OBSERVER) },
  {
    name: '20-desk-nothing-typed',
    async show({ seat }) {
      const page = await seat(DELEGATE)
      const words = wordsOf(page, '3')
      await words.click()
      await caretAfter(page.locator('.desk-editor'), 'to exchange practices')
      return page
    }
  },
  {
    name: '21-desk-two-people',
    async show({ seat }) {
      const page = await seat(DELEGATE)
      await page.keyboard.type(' openly')
      const colleague = await seat(COLLEAGUE)
      await paragraph(colleague, '3').locator('.draft-open').click()
      await caretAfter(colleague.locator('.desk-editor'), 'joint actions')
      await colleague.keyboard.type(' with clear benefits')
      await page.locator('.desk-editor .remote-caret').waitFor()
      return page
    },
    async leave(page) {
      await page.locator('.desk-editor').focus()
      await page.keyboard.press('Control+Enter')
      await proposals(page, '3', 'Kazakhstan').waitFor()
    }
  },
  {
    name: '22-desk-new-paragraph',
    async show({ seat }) {
      const page = await seat(RIVAL)
      await goTo(page, '4')
      await page.keyboard.press('i')
      await page.locator('.desk-editor').waitFor()
      await page.keyboard.type('Participants thanked the interpreters.')
      return page
    },
    leave: (page) => page.keyboard.press('Escape')
  },
  {
    name: '23-desk-deletion',
    async show({ seat }) {
      const page = await seat(RIVAL)
      await goTo(page, '9')
      await page.keyboard.press('d')
      await paragraph(page, '9').locator('[data-draft]').waitFor()
      return page
    },
    leave: (page) => page.keyboard.press('Escape')
  },
  {
    name: '24-proposals-of-every-kind',
    async show({ stage, seat }) {
      const page = await seat(RIVAL)
      await page.keyboard.press('Escape')
      const third = await idOf(page, '3')
      const table = (name: string, change: Record<string, unknown>, rationale?: string): Promise<unknown> =>
        stage.command(name, { kind: 'table', change, ...(rationale !== undefined && { rationale }) })
      const words = await reworded(page, '3', 'to take stock of progress', 'to review all progress')
      await table(RIVAL, { kind: 'amend', paragraph: third, content: words }, 'A review is more than taking stock.')
      const first = await idOfProposal(page, '3', 'Kazakhstan')
      await stage.command('Tajikistan 1', { kind: 'cosponsor', proposal: first })
      await stage.command('Georgia 1', { kind: 'position', proposal: first, position: 'support' })
      await stage.command('Mongolia 1', { kind: 'position', proposal: first, position: 'reserve' })
      const fifth = await idOf(page, '5')
      await table('Mongolia 1', {
        kind: 'insert',
        after: fifth,
        content: 'Participants stressed the particular needs of young workers.'
      })
      await table('Uzbekistan 1', { kind: 'delete', paragraph: await idOf(page, '6') })
      await table('Georgia 1', { kind: 'move', paragraph: await idOf(page, '8'), after: fifth })
      await table('Tajikistan 1', {
        kind: 'replace',
        paragraph: await idOf(page, '12'),
        content: 'Participants drew attention to seasonal workers.'
      })
      await table('Uzbekistan 1', {
        kind: 'split',
        paragraph: await idOf(page, '16'),
        parts: ['Participants encouraged joint curricula.', 'They encouraged the use of regional centres.']
      })
      await paragraph(page, '16').locator('.proposal').waitFor()
      await goTo(page, '3')
      return page
    }
  },
  {
    name: '25-position-menu',
    async show({ seat }) {
      const page = await seat(RIVAL)
      await proposals(page, '3', 'Kazakhstan').click()
      await page.locator('.actions [aria-haspopup]').first().click()
      await page.getByRole('menu').waitFor()
      return page
    },
    leave: (page) => page.keyboard.press('Escape')
  },
  {
    name: '40-who-spoke',
    async show({ seat }) {
      const page = await seat(SECRETARIAT)
      await goTo(page, '9')
      await page.keyboard.press('c')
      await page.locator('.who input').waitFor()
      await page.keyboard.type('Mong')
      await page.locator('.who-list [role="option"]').first().waitFor()
      return page
    }
  },
  {
    name: '41-capture-in-place',
    async show({ seat }) {
      const page = await seat(SECRETARIAT)
      await page.locator('.who-list [role="option"]').first().click()
      await page.locator('.capture-start .draft-actions button').first().click()
      await page.locator('.desk-editor').waitFor()
      return page
    },
    leave: (page) => page.keyboard.press('Escape')
  },
  {
    name: '42-capture-line-empty',
    async show({ seat }) {
      const page = await seat(SECRETARIAT)
      await goTo(page, '10')
      await page.keyboard.press(':')
      await page.locator('.capture-input:focus').waitFor()
      return page
    }
  },
  {
    name: '43-capture-line-offers',
    async show({ seat }) {
      const page = await seat(SECRETARIAT)
      await page.keyboard.type('Kaz')
      await page.locator('.capture-offers').waitFor()
      return page
    }
  },
  {
    name: '44-capture-line-preview',
    async show({ seat }) {
      const page = await seat(SECRETARIAT)
      await page.locator('.capture-input').fill('GEO: replace "reaffirmed" with "stressed" in 9')
      await page.locator('.capture-preview ins').waitFor()
      return page
    }
  },
  {
    name: '45-capture-line-not-understood',
    async show({ seat }) {
      const page = await seat(SECRETARIAT)
      await page.locator('.capture-input').fill('GEO: delete "no such words" in 9')
      await page.locator('.capture-preview').filter({ hasText: /\S/u }).waitFor()
      return page
    },
    leave: (page) => page.keyboard.press('Escape')
  },
  {
    name: '46-pen',
    async show({ seat }) {
      const page = await seat(SECRETARIAT)
      await page.keyboard.press('t')
      await page.locator('.text-editor').waitFor()
      // At the top: what has scrolled halfway below the tools of the pen is no target of its own.
      await page.locator('.middle').evaluate((middle) => middle.scrollTo(0, 0))
      return page
    },
    async leave(page) {
      await page.locator('.pen-switch').click()
      await page.locator('.text-editor').waitFor({ state: 'detached' })
    }
  },
  {
    name: '47-menu-of-the-secretariat',
    async show({ seat }) {
      const page = await seat(SECRETARIAT)
      await page.locator('.menu-button').click()
      await page.getByRole('menu').waitFor()
      return page
    },
    leave: (page) => page.keyboard.press('Escape')
  },
  {
    name: '48-found',
    async show({ seat }) {
      const page = await seat(OBSERVER)
      await page.keyboard.press('/')
      await page.keyboard.type('skills')
      await page.getByRole('option').first().waitFor()
      return page
    },
    async leave(page) {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
    }
  },
  {
    name: '49-present',
    async show({ seat }) {
      const page = await seat(OBSERVER)
      await page.locator('.presence').click()
      await page.getByRole('dialog').waitFor()
      return page
    },
    leave: (page) => page.keyboard.press('Escape')
  },
  {
    name: '50-names-hidden',
    async show({ stage, seat }) {
      await stage.command(CHAIR, { kind: 'configure', settings: { attribution: 'officers' } })
      const page = await seat(OBSERVER)
      await page.locator('.names-mark').waitFor()
      await goTo(page, '3')
      return page
    },
    async leave(page, { stage }) {
      await stage.command(CHAIR, { kind: 'configure', settings: { attribution: 'full' } })
      await page.locator('.names-mark').waitFor({ state: 'detached' })
    }
  },
  {
    name: '51-sides-folded',
    async show({ seat }) {
      const page = await seat(OBSERVER)
      await takeFromMenu(page, 'side|outline')
      await takeFromMenu(page, 'side|panel')
      await page.locator('.screen[data-outline="false"][data-panel="false"]').waitFor()
      return page
    },
    async leave(page) {
      await takeFromMenu(page, 'side|outline')
      await takeFromMenu(page, 'side|panel')
    }
  }
]
