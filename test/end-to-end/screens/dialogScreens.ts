/**
 * Every dialog of `renderer/dialogs/Dialogs.tsx`, as somebody meets it. A dialog that is missing here fails a test.
 */
import { del, ins, makeDocx, p, run } from '#test/core/interchange/docx/makeDocx.ts'
import type { Players, Screen } from '#test/end-to-end/screens/screen.ts'
import {
  CHAIR,
  closeDialog,
  DELEGATE,
  dialogIn,
  goTo,
  idOf,
  reworded,
  RIVAL,
  SECRETARIAT,
  takeFromMenu
} from '#test/end-to-end/screens/screen.ts'
import { paragraph, proposals, wordsOf } from '#test/end-to-end/screen.ts'

const WORD_FILE = {
  name: 'from-capital.docx',
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: Buffer.from(
    makeDocx(
      p(run('1.\tPorts keep their ') + del('Wanjiku M.', 'old ') + ins('Wanjiku M.', 'common ') + run('timetables.')) +
        p(run('2.\tShips are told in time.'))
    )
  )
}

/** From the menu of the top bar. */
const fromMenu = (name: string, dialog: string, who: string, id = `dialog|${dialog}`): Screen => ({
  name,
  dialog,
  async show({ seat }) {
    const page = await seat(who)
    await takeFromMenu(page, id)
    return dialogIn(page)
  },
  leave: closeDialog
})

/** With a key, at a paragraph. */
const withKey = (name: string, dialog: string, who: string, at: { label: string; key: string }): Screen => ({
  name,
  dialog,
  async show({ seat }) {
    const page = await seat(who)
    await goTo(page, at.label)
    await page.keyboard.press(at.key)
    return dialogIn(page)
  },
  leave: closeDialog
})

/** Two amendments that collide. */
async function tableRivals({ stage, seat }: Players): Promise<void> {
  const page = await seat(CHAIR)
  for (const [name, words] of [
    [DELEGATE, 'welcomed warmly'],
    [RIVAL, 'took note with appreciation of']
  ] as const) {
    const content = await reworded(page, '14', 'welcomed', words)
    await stage.command(name, {
      kind: 'table',
      change: { kind: 'amend', paragraph: await idOf(page, '14'), content }
    })
  }
  await proposals(page, '14').nth(1).waitFor()
}

/** Possible only while nothing has been tabled. */
export const importScreen: Screen = {
  name: '0a-import-a-word-file',
  dialog: 'import',
  async show({ seat }) {
    const page = await seat(SECRETARIAT)
    await takeFromMenu(page, 'dialog|import')
    await page.locator('[role="dialog"] input[type="file"]').setInputFiles(WORD_FILE)
    await page.locator('.import-authors').waitFor()
    return page
  },
  leave: closeDialog
}

export const dialogScreens: readonly Screen[] = [
  {
    name: '70-help',
    dialog: 'help',
    async show({ seat }) {
      const page = await seat(CHAIR)
      await page.keyboard.press('?')
      return dialogIn(page)
    },
    leave: closeDialog
  },
  withKey('71-reopen', 'reopen', CHAIR, { label: '1', key: 'o' }),
  withKey('72-agree-on-conditions', 'agree', CHAIR, { label: '11', key: 'q' }),
  withKey('73-move', 'move', RIVAL, { label: '7', key: 'm' }),
  withKey('74-whole-paragraph', 'whole', RIVAL, { label: '7', key: 'p' }),
  {
    name: '75-rivals',
    dialog: 'rivals',
    async show(players) {
      await tableRivals(players)
      const page = await players.seat(CHAIR)
      await goTo(page, '14')
      await page.keyboard.press('y')
      return dialogIn(page)
    },
    leave: closeDialog
  },
  {
    name: '76-bracket',
    dialog: 'bracket',
    async show({ seat }) {
      const page = await seat(CHAIR)
      await goTo(page, '16')
      await wordsOf(page, '16').evaluate((words) => {
        const text = document.createTreeWalker(words, NodeFilter.SHOW_TEXT).nextNode()
        if (text) getSelection()?.setBaseAndExtent(text, 0, text, 12)
      })
      await page.keyboard.press('b')
      return dialogIn(page)
    },
    leave: closeDialog
  },
  {
    name: '77-lift',
    dialog: 'lift',
    async show({ seat }) {
      const page = await seat(CHAIR)
      await goTo(page, '3')
      await page.locator('[data-bracket] .card-actions > button').last().click()
      return dialogIn(page)
    },
    leave: closeDialog
  },
  {
    name: '78-withdraw',
    dialog: 'elsewhere',
    async show({ seat }) {
      const page = await seat(DELEGATE)
      await goTo(page, '14')
      await proposals(page, '14', 'Kazakhstan').click()
      await page.keyboard.press('w')
      return dialogIn(page)
    },
    leave: closeDialog
  },
  {
    name: '79-withdraw-if',
    dialog: 'condition',
    async show({ seat }) {
      const page = await seat(RIVAL)
      await goTo(page, '14')
      await proposals(page, '14', 'Kazakhstan').click()
      await page.locator('.actions [aria-haspopup]').first().click()
      await page.locator('[data-key="do|withdraw-if"]').click()
      return dialogIn(page)
    },
    leave: closeDialog
  },
  fromMenu('80-issue', 'issue', SECRETARIAT),
  fromMenu('81-lend-the-pen', 'pen', SECRETARIAT),
  {
    ...fromMenu('82-people', 'people', SECRETARIAT),
    async show({ seat }) {
      const page = await seat(SECRETARIAT)
      await takeFromMenu(page, 'dialog|people')
      await page.locator('.people tbody tr').nth(3).waitFor()
      return page
    }
  },
  fromMenu('82a-export', 'export', SECRETARIAT),
  fromMenu('82b-take-the-text-back', 'moments', SECRETARIAT, 'moments|text'),
  fromMenu('82c-another-device', 'device', DELEGATE),
  fromMenu('83-notes', 'notes', DELEGATE),
  fromMenu('84-settings', 'settings', CHAIR),
  fromMenu('85-adopt', 'adopt', CHAIR),
  fromMenu('86-package', 'package', CHAIR, 'here|package'),
  fromMenu('87-note-a-point', 'note', SECRETARIAT, 'here|note'),
  fromMenu('88-import-too-late', 'import', SECRETARIAT),
  {
    name: '89-where-we-stand',
    dialog: 'standing',
    async show({ seat }) {
      const page = await seat(CHAIR)
      await goTo(page, '9')
      await page.keyboard.press('z')
      await page.getByRole('dialog').locator('table').first().waitFor()
      return page
    },
    leave: closeDialog
  },
  {
    name: '89-compare',
    dialog: 'compare',
    async show({ seat }) {
      const page = await seat(CHAIR)
      await goTo(page, '9')
      await page.keyboard.press(',')
      await page.locator('.compare-row').first().waitFor()
      return page
    }
  },
  {
    name: '89-compare-side-by-side',
    dialog: 'compare',
    async show({ seat }) {
      const page = await seat(CHAIR)
      await page.keyboard.press('s')
      await page.locator('.compare-cell').first().waitFor()
      await page.keyboard.press('f')
      await page.keyboard.press('j')
      return page
    },
    leave: closeDialog
  },
  {
    name: '90-concordance',
    dialog: 'concordance',
    async show({ stage, seat }) {
      const page = await seat(CHAIR)
      await stage.command(SECRETARIAT, { kind: 'issue', label: 'Rev.1' })
      await page.locator('.draft-revision', { hasText: 'Rev.1' }).waitFor({ state: 'attached' })
      await paragraph(page, '3').waitFor()
      await takeFromMenu(page, 'dialog|concordance')
      await page.locator('.concordance').waitFor()
      return page
    },
    leave: closeDialog
  },
  fromMenu('90b-two-moments-compared', 'compare', CHAIR)
]
