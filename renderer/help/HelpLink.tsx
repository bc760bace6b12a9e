/**
 * The way to a page of the documentation, beside what is being done: nothing here is left or lost. As a mark in the head of a
 * dialog it leads to the page of that dialog, and is not there where no page was given.
 */
import { createContext, useContext, type ReactNode } from 'react'
import { docsAddress } from '#renderer/help/helpPages.ts'
import { say } from '#renderer/languages/say.ts'

/** The page for the dialog that is open. */
export const HelpPage = createContext<string | null>(null)

export function HelpMark(): ReactNode {
  const page = useContext(HelpPage)
  if (page === null) return null
  return (
    <a
      className="button quiet icon help-mark"
      href={docsAddress(page)}
      target="_blank"
      rel="noopener"
      aria-label={say('help.howThisIsDone')}
      title={say('help.howThisIsDone')}
    >
      ?
    </a>
  )
}

export function HelpLink({ page, words }: { readonly page: string; readonly words: string }): ReactNode {
  return (
    <a className="help-link" href={docsAddress(page)} target="_blank" rel="noopener">
      {words}
    </a>
  )
}
