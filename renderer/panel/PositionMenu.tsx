/**
 * Taking a position on a proposal or a paragraph: for one's delegation, for a group it belongs to, or, at the
 * secretariat, for the delegation that spoke.
 */
import { useState, type ReactNode } from 'react'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import type { CompiledBracket, CompiledParagraph, CompiledProposal } from '#core/compile/compiled.ts'
import { POSITION_WORDS, type PositionWord } from '#core/floor/floor.ts'
import { sponsorChoices } from '#renderer/desk/sponsorChoices.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { POSITION_WORD } from '#renderer/draft/words.ts'
import { takesPosition } from '#renderer/panel/takesPosition.ts'
import { say } from '#renderer/languages/say.ts'

interface PositionMenuProps {
  readonly proposal: CompiledProposal | null
  readonly paragraph: CompiledParagraph | null
  readonly bracket?: CompiledBracket
}

const ON_PROPOSAL: readonly PositionWord[] = ['support', 'oppose', 'reserve', 'reflect', 'withdraw-if']
const ON_BRACKET: readonly PositionWord[] = [
  'support',
  'oppose',
  'retain',
  'delete',
  'reserve',
  'reflect',
  'withdraw-if'
]
const LIFT = 'lift'

export function PositionMenu({ proposal, paragraph, bracket }: PositionMenuProps): ReactNode {
  const seat = useSeat()
  const [who, setWho] = useState<string | null>(null)
  if (!takesPosition(seat, paragraph)) return null
  // The secretariat holds no position of its own.
  const self = seat.session.participant.role === 'delegate'
  const choices = sponsorChoices(seat.session).filter((choice) => self || choice.code !== '')
  const speaker = who ?? (self ? '' : null)
  const words = bracket
    ? ON_BRACKET
    : proposal
      ? ON_PROPOSAL
      : POSITION_WORDS.filter((word) => word !== 'support' && word !== 'reflect')
  const matter = bracket
    ? { bracket: bracket.id }
    : proposal
      ? { proposal: proposal.id }
      : paragraph
        ? { paragraph: paragraph.id }
        : {}
  const held = (bracket ?? proposal ?? paragraph)?.positions ?? []
  const own = speaker === '' ? (seat.session.participant.delegation ?? '') : speaker
  const mine = held.find((position) => position.by.code === own)?.position
  const take = (word: PositionWord | null): void => {
    if (speaker === null) return
    if (word === 'withdraw-if') {
      seat.dialog.set({ kind: 'condition', matter, ...(speaker === '' ? {} : { onBehalfOf: speaker }) })
      return
    }
    void seat.send(
      { kind: 'position', ...matter, position: word, ...(speaker === '' ? {} : { onBehalfOf: speaker }) },
      word === null
        ? say('panel.thePositionIsLifted')
        : say('panel.positionTaken', { position: POSITION_WORD[word].name })
    )
  }
  return (
    <MenuTrigger onOpenChange={(open) => open && setWho(null)}>
      <Button className={bracket ? 'button small' : 'button'}>
        {proposal || bracket ? say('panel.position') : say('panel.positionOnTheParagraph')}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label={say('panel.position2')}
          onAction={(key) => {
            const [kind, value = ''] = String(key).split('|')
            if (kind === 'who') setWho(value)
            else take(value === LIFT ? null : (value as PositionWord))
          }}
        >
          {choices.length > 1 && (
            <MenuSection
              className="menu-section"
              selectionMode="single"
              selectedKeys={speaker === null ? [] : [`who|${speaker}`]}
              shouldCloseOnSelect={false}
            >
              <Header className="menu-header">{say('panel.inTheNameOf')}</Header>
              {choices.map((choice) => (
                <MenuItem key={choice.code} id={`who|${choice.code}`} className="menu-item" textValue={choice.name}>
                  {choice.name}
                </MenuItem>
              ))}
            </MenuSection>
          )}
          {speaker !== null && (
            <MenuSection className="menu-section">
              <Header className="menu-header">{say('panel.position2')}</Header>
              {words.map((word) => (
                <MenuItem key={word} id={`do|${word}`} className="menu-item" textValue={POSITION_WORD[word].name}>
                  {POSITION_WORD[word].name}
                  {mine === word ? say('panel.heldNow') : ''}
                </MenuItem>
              ))}
              {mine !== undefined && (
                <MenuItem id={`do|${LIFT}`} className="menu-item" textValue={say('panel.liftThePosition')}>
                  {say('panel.liftThePosition')}
                </MenuItem>
              )}
            </MenuSection>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
