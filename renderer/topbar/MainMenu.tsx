/**
 * Everything that is not needed every minute: exports, pen, revision, people, notes, sides, theme, signing out.
 */
import type { ReactNode } from 'react'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { LANGUAGE_FACTS } from '#core/languages/language.ts'
import { desktopBridge } from '#renderer/desktop/bridge.ts'
import { printPage } from '#renderer/desktop/printPage.ts'
import { plainName } from '#renderer/desktop/saveFile.ts'
import { EXPORTS, exportAtOnce } from '#renderer/dialogs/downloadExport.ts'
import { useActions } from '#renderer/draft/actionsContext.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { useActionContext } from '#renderer/draft/useActionContext.ts'
import { ROLE_WORD } from '#renderer/draft/words.ts'
import { actionById } from '#renderer/keyboard/actions.ts'
import { changeLanguage, SPOKEN } from '#renderer/languages/language.ts'
import { say, spokenLanguage } from '#renderer/languages/say.ts'
import { ACT_WORD, silenceActs, type SilenceAct } from '#renderer/silence/silenceActs.ts'
import { useMinute } from '#renderer/silence/useMinute.ts'
import { useWatched, useWatchedPart } from '#renderer/state/useWatched.ts'
import { theme, THEMES, type Theme } from '#renderer/topbar/theme.ts'

interface MainMenuProps {
  onDrafts(): void
  onSignOut(): void
}

const THEME_WORD: Readonly<Record<Theme, string>> = {
  system: say('topbar.asTheSystem'),
  light: say('topbar.light'),
  dark: say('topbar.dark')
}

export function MainMenu({ onDrafts, onSignOut }: MainMenuProps): ReactNode {
  const seat = useSeat()
  const actions = useActions()
  const context = useActionContext()
  const layout = useWatched(seat.layout)
  const issued = useWatchedPart(seat.model, (model) => (model?.floor.revisions.length ?? 0) > 0)
  const compiled = useWatchedPart(seat.model, (model) => model?.compiled ?? null)
  const now = useMinute(compiled?.silence?.closesAt ?? '')
  const acts = compiled ? silenceActs(seat.may, compiled, now) : []
  const shownTheme = useWatched(theme)
  const { participant, conference } = seat.session
  const run = (key: string): void => {
    const [kind = '', value = ''] = key.split('|')
    switch (kind) {
      case 'dialog':
        return seat.dialog.set({
          kind: value as
            | 'pen'
            | 'issue'
            | 'people'
            | 'device'
            | 'notes'
            | 'help'
            | 'standing'
            | 'compare'
            | 'settings'
            | 'adopt'
            | 'concordance'
            | 'openSilence'
            | 'statement'
            | 'import'
            | 'export'
        })
      case 'here':
        return seat.dialog.set({ kind: value as 'package' | 'note', paragraph: seat.selection.get().paragraph })
      case 'moments':
        return seat.dialog.set({ kind: 'moments', room: value })
      case 'silence':
        return seat.dialog.set({ kind: 'silence', act: value as SilenceAct })
      case 'matter':
        return value === 'rivals' ? actions.rivals() : actions.alternatives()
      case 'side':
        return actions[value as 'outline' | 'panel' | 'screen' | 'blank']()
      case 'drafts':
        return onDrafts()
      case 'out':
        return onSignOut()
      case 'print':
        return void printPage(desktopBridge())
      case 'pdf':
        return void desktopBridge()
          ?.ask('savePdf', { name: plainName(`${seat.draft.title}.pdf`) })
          .then((saved) => {
            if (!saved.ok)
              seat.toasts.show({ tone: 'refusal', title: say('topbar.notSavedAsPdf'), message: saved.message })
          })
      case 'export': {
        const chosen = EXPORTS.find((candidate) => candidate.id === value)
        if (chosen) void exportAtOnce(seat, chosen)
      }
    }
  }
  return (
    <MenuTrigger>
      <Button className="button quiet menu-button">{say('topbar.menu')}</Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={say('topbar.menu')} onAction={(key) => run(String(key))}>
          <MenuSection className="menu-section">
            <Header className="menu-header">
              {participant.name} · {ROLE_WORD[participant.role]}
            </Header>
            <MenuItem id="dialog|standing" className="menu-item" textValue={say('topbar.whereWeStand')}>
              {say('topbar.whereWeStand2')} <kbd>Z</kbd>
            </MenuItem>
            <MenuItem id="dialog|compare" className="menu-item" textValue={say('topbar.compare')}>
              {say('topbar.compare2')} <kbd>,</kbd>
            </MenuItem>
            {seat.may('note') && (
              <MenuItem id="here|note" className="menu-item">
                {say('topbar.noteAPointNot')}
              </MenuItem>
            )}
            {seat.may('link') && (
              <MenuItem id="here|package" className="menu-item">
                {say('topbar.makeAPackage')}
              </MenuItem>
            )}
            {seat.may('openSilence') && compiled?.silence?.state !== 'open' && (
              <MenuItem id="dialog|openSilence" className="menu-item">
                {say('topbar.putTheTextUnder')}
              </MenuItem>
            )}
            {acts.map((act) => (
              <MenuItem key={act} id={`silence|${act}`} className="menu-item">
                {ACT_WORD[act].full}
              </MenuItem>
            ))}
            {seat.may('statement') && (
              <MenuItem id="dialog|statement" className="menu-item">
                {say('topbar.makeAStatement')}
              </MenuItem>
            )}
            {seat.may('adopt') && (
              <MenuItem id="dialog|adopt" className="menu-item">
                {say('topbar.adoptTheText')}
              </MenuItem>
            )}
            {seat.may('configure') && (
              <MenuItem id="dialog|settings" className="menu-item">
                {say('topbar.settingsOfTheDraft')}
              </MenuItem>
            )}
            {seat.may('issue') && (
              <MenuItem id="dialog|issue" className="menu-item">
                {say('topbar.issueARevision')}
              </MenuItem>
            )}
            {issued && (
              <MenuItem id="dialog|concordance" className="menu-item">
                {say('topbar.concordance')}
              </MenuItem>
            )}
            {seat.may('grantPen') && (
              <MenuItem id="dialog|pen" className="menu-item">
                {say('topbar.lendThePen')}
              </MenuItem>
            )}
            {participant.role === 'secretariat' && (
              <MenuItem id="dialog|people" className="menu-item">
                {say('topbar.peopleAndInvites')}
              </MenuItem>
            )}
            {participant.role === 'secretariat' && (
              <MenuItem id="moments|text" className="menu-item">
                {say('topbar.takeTheTextBack')}
              </MenuItem>
            )}
            {seat.bench && participant.delegation !== undefined && (
              <MenuItem id={`moments|desk.${participant.delegation}`} className="menu-item">
                {say('topbar.takeTheDeskBack')}
              </MenuItem>
            )}
            {actionById('rivals').possible(context) && (
              <MenuItem id="matter|rivals" className="menu-item" textValue={say('topbar.rivalsSideBySide')}>
                {say('topbar.rivalsSideBySide2')} <kbd>Y</kbd>
              </MenuItem>
            )}
            {actionById('alternatives').possible(context) && (
              <MenuItem id="matter|alternatives" className="menu-item" textValue={say('topbar.rivalsInBrackets')}>
                {say('topbar.rivalsInBrackets')} <kbd>X</kbd>
              </MenuItem>
            )}
            {participant.role === 'secretariat' && (
              <MenuItem id="dialog|import" className="menu-item">
                {say('topbar.importAWordFile')}
              </MenuItem>
            )}
            {seat.bench && (
              <MenuItem id="dialog|notes" className="menu-item">
                {say('topbar.notes')}
              </MenuItem>
            )}
            {conference.drafts.length > 1 && (
              <MenuItem id="drafts" className="menu-item">
                {say('topbar.allDrafts')}
              </MenuItem>
            )}
          </MenuSection>
          <MenuSection className="menu-section">
            <Header className="menu-header">{say('topbar.export')}</Header>
            <MenuItem id="dialog|export" className="menu-item">
              {say('topbar.exportWithMore')}
            </MenuItem>
            {EXPORTS.map((choice) => (
              <MenuItem key={choice.id} id={`export|${choice.id}`} className="menu-item" textValue={choice.name}>
                {choice.name}
              </MenuItem>
            ))}
            <MenuItem id="print" className="menu-item">
              {say('topbar.print')}
            </MenuItem>
            {desktopBridge() && (
              <MenuItem id="pdf" className="menu-item">
                {say('topbar.thisPagePdf')}
              </MenuItem>
            )}
          </MenuSection>
          <MenuSection className="menu-section">
            <Header className="menu-header">{say('topbar.window')}</Header>
            <MenuItem id="side|screen" className="menu-item" textValue={say('screen.open')}>
              {say('screen.open')} … <kbd>.</kbd>
            </MenuItem>
            {context.hasScreen === true && (
              <MenuItem id="side|blank" className="menu-item" textValue={say('screen.blankOther')}>
                {say('screen.blankOther')} <kbd>;</kbd>
              </MenuItem>
            )}
            <MenuItem id="side|outline" className="menu-item" textValue={say('topbar.outline')}>
              {layout.outline ? say('topbar.foldTheOutlineAway') : say('topbar.showTheOutline')} <kbd>L</kbd>
            </MenuItem>
            <MenuItem id="side|panel" className="menu-item" textValue={say('topbar.sidePanel')}>
              {layout.panel ? say('topbar.foldTheSidePanel') : say('topbar.showTheSidePanel')} <kbd>H</kbd>
            </MenuItem>
          </MenuSection>
          <MenuSection
            className="menu-section menu-themes"
            selectionMode="single"
            selectedKeys={[shownTheme]}
            onSelectionChange={(keys) => {
              const chosen = keys === 'all' ? undefined : [...keys][0]
              if (chosen !== undefined) theme.set(chosen as Theme)
            }}
          >
            <Header className="menu-header">{say('topbar.colours')}</Header>
            {THEMES.map((choice) => (
              <MenuItem key={choice} id={choice} className="menu-item">
                {THEME_WORD[choice]}
              </MenuItem>
            ))}
          </MenuSection>
          {SPOKEN.length > 1 && (
            <MenuSection
              className="menu-section"
              selectionMode="single"
              selectedKeys={[spokenLanguage()]}
              onSelectionChange={(keys) => {
                const chosen = SPOKEN.find((language) => keys !== 'all' && keys.has(language))
                if (chosen && chosen !== spokenLanguage()) changeLanguage(chosen)
              }}
            >
              <Header className="menu-header">{say('topbar.language')}</Header>
              {SPOKEN.map((language) => (
                <MenuItem key={language} id={language} className="menu-item" lang={language}>
                  {LANGUAGE_FACTS[language].name}
                </MenuItem>
              ))}
            </MenuSection>
          )}
          <MenuSection className="menu-section">
            <MenuItem id="dialog|device" className="menu-item">
              {say('topbar.otherDevice')}
            </MenuItem>
            <MenuItem id="out" className="menu-item">
              {say('topbar.signOut')}
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
