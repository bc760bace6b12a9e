/**
 * Find: labels and words of the text, with the places found below the field. `/` or Ctrl+F leads here.
 */
import { useMemo, useState, type ReactNode } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { Compiled } from '#core/compile/compiled.ts'
import { FIND_FIELD } from '#renderer/draft/createActions.ts'
import { reveal } from '#renderer/draft/reveal.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { isPending } from '#renderer/draft/selection.ts'
import { findMatches, type Match } from '#renderer/topbar/findMatches.ts'

export function FindField({ compiled }: { readonly compiled: Compiled | null }): ReactNode {
  const seat = useSeat()
  const [sought, setSought] = useState('')
  const matches = useMemo(() => (compiled ? findMatches(compiled, sought) : []), [compiled, sought])
  return (
    <ComboBox<Match>
      className="find"
      aria-label="Find a label or words"
      items={matches}
      inputValue={sought}
      onInputChange={setSought}
      selectedKey={null}
      allowsEmptyCollection={sought.trim() !== ''}
      defaultFilter={() => true}
      onSelectionChange={(key) => {
        if (key === null) return
        const paragraph = compiled?.paragraphs.find((candidate) => candidate.id === key)
        setSought('')
        reveal(seat, { paragraph: String(key), proposal: paragraph?.proposals.find(isPending)?.id ?? null })
      }}
    >
      <Input id={FIND_FIELD} className="field find-input" placeholder="Find" />
      <Popover className="popover find-popover" placement="bottom end">
        <ListBox
          className="list"
          renderEmptyState={() => <p className="list-empty">Nothing in the text says “{sought}”.</p>}
        >
          {(match: Match) => (
            <ListBoxItem className="list-item find-item" textValue={`${match.label} ${match.excerpt}`}>
              <span className="list-code">{match.label}</span> <span>{match.excerpt}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
