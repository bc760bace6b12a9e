/**
 * The screens of a text being decided on: stepping, rewording, the moment before a decision is sent, states, the clean view.
 */
import type { Screen } from '#test/end-to-end/screens/screen.ts'
import { CHAIR, goTo, idOf, idOfProposal, OBSERVER, SECRETARIAT } from '#test/end-to-end/screens/screen.ts'
import { held, paragraph, wordsOf } from '#test/end-to-end/screen.ts'

export const decisionScreens: readonly Screen[] = [
  {
    name: '60-chair-at-a-proposal',
    async show({ seat }) {
      const page = await seat(CHAIR)
      await page.keyboard.press('j')
      await page.locator('.proposal.is-selected').waitFor()
      return page
    }
  },
  {
    name: '61-chair-amending',
    async show({ seat }) {
      const page = await seat(CHAIR)
      await page.keyboard.press('e')
      await page.locator('.amended .desk-editor').waitFor()
      return page
    }
  },
  {
    name: '62-decision-about-to-be-sent',
    async show({ seat }) {
      const page = await seat(CHAIR)
      await page.keyboard.press('Control+Enter')
      await page.locator('.held').waitFor()
      return page
    }
  },
  {
    name: '63-taken-back',
    async show({ seat }) {
      const page = await seat(CHAIR)
      await page.keyboard.press('u')
      await page.locator('.toast').waitFor()
      return page
    }
  },
  {
    name: '64-refused',
    async show({ seat, stage }) {
      const page = await seat(CHAIR)
      // Somebody else decides first, and the Chair's own decision comes too late.
      await goTo(page, '6')
      await page.keyboard.press('n')
      await page.locator('.held').waitFor()
      await stage.command(CHAIR, { kind: 'reject', proposal: await idOfProposal(page, '6', 'Uzbekistan') })
      await page.locator('.held .button').last().click()
      await page.locator('.toast-refusal').waitFor()
      return page
    },
    async leave(page) {
      await page.locator('.toast-actions .icon').last().click()
    }
  },
  {
    name: '65-states',
    async show({ seat, stage }) {
      const chair = await seat(CHAIR)
      await stage.command(CHAIR, { kind: 'agree', paragraph: await idOf(chair, '1') })
      await stage.command(CHAIR, { kind: 'agree', paragraph: await idOf(chair, '2'), adRef: true, pending: ['KAZ'] })
      await stage.command(CHAIR, { kind: 'bracket', paragraph: await idOf(chair, '4'), holders: ['TUR'] })
      await stage.command(CHAIR, { kind: 'park', proposal: await idOfProposal(chair, '3', 'Türkiye') })
      const proposals = ['Kazakhstan', 'Türkiye'].map((name) => idOfProposal(chair, '3', name))
      await stage.command(SECRETARIAT, { kind: 'alternatives', proposals: await Promise.all(proposals) })
      await stage.command(CHAIR, { kind: 'accept', proposal: await idOfProposal(chair, '5', 'Mongolia') })
      await stage.command(CHAIR, {
        kind: 'link',
        paragraphs: [await idOf(chair, '9'), await idOf(chair, '10')],
        condition: 'Georgia agrees 10 if 9 stays'
      })
      const page = await seat(OBSERVER)
      await paragraph(page, '9').locator('.state-package').waitFor()
      await goTo(page, '3')
      return page
    }
  },
  {
    name: '66-clean',
    async show({ seat }) {
      const page = await seat(CHAIR)
      await page.keyboard.press('Escape')
      await page.keyboard.press('v')
      await page.locator('.page.is-clean').waitFor()
      return page
    },
    async leave(page) {
      await page.keyboard.press('v')
      await wordsOf(page, '3').waitFor()
      await held(page).waitFor({ state: 'detached' })
    }
  },
  {
    name: '67-history-and-what-is-decided',
    async show({ seat }) {
      const page = await seat(CHAIR)
      await goTo(page, '3')
      const folded = page.locator('.panel > details:not([open]) > summary')
      while ((await folded.count()) > 0) await folded.first().click()
      await page.locator('.history li').first().waitFor()
      return page
    }
  }
]
