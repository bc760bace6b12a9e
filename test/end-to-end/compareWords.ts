/**
 * The words on the screen and the words in a file, brought to one form so that they can be compared: one string for each
 * paragraph, without its label, which Word counts itself, and without footnote signs.
 */
import type { Page } from 'playwright-core'

/** Every block of the page in order, as it is read. */
export async function screenBlocks(page: Page): Promise<string[]> {
  const texts = await page.locator('article[data-block] > .words').allTextContents()
  return texts.map(tidy)
}

export interface ScreenProposal {
  readonly sponsor: string
  readonly inserted: readonly string[]
  readonly deleted: readonly string[]
}

export async function screenProposals(page: Page): Promise<ScreenProposal[]> {
  const shown = await page.locator('.proposal').all()
  return Promise.all(
    shown.map(async (proposal) => ({
      sponsor: tidy((await proposal.locator('strong').first().textContent()) ?? ''),
      inserted: (await proposal.locator('ins').allTextContents()).map(tidy),
      deleted: (await proposal.locator('del').allTextContents()).map(tidy)
    }))
  )
}

/** What pandoc prints of a Word file as plain text, paragraph by paragraph, the notes at the end left out. */
export function wordBlocks(plain: string): string[] {
  return plain
    .split(/\n+/)
    .map((line) => line.replace(/^\s*(?:\d+\.|[a-z]\.|[ivxlc]+\.|\([a-z]+\)|-)\s+/, ''))
    .filter((line) => line.trim() !== '' && !/^\[\d+\] /.test(line))
    .map((line) => tidy(line.replace(/\[\d+\]/g, '')))
}

const tidy = (words: string): string => words.replace(/\s+/g, ' ').trim()
