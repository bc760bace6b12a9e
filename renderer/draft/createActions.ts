/**
 * What each action of the table in `actions.ts` does. Called by buttons and keys alike, after they have made sure that it
 * is possible.
 */
import type { CompiledProposal } from '#core/compile/compiled.ts'
import type { DeskChange } from '#core/desk/deskProposal.ts'
import type { InlineJSON } from '#core/document/textModel.ts'
import type { Change, Proposal } from '#core/floor/floor.ts'
import { mergeProposal } from '#core/merge/mergeProposal.ts'
import { confirmAgreement } from '#renderer/agreement/confirmAgreement.ts'
import { lineFromSelection } from '#renderer/capture/lineFromSelection.ts'
import { openLine } from '#renderer/capture/openLine.ts'
import { selectedWords } from '#renderer/capture/selectedWords.ts'
import { selectedRange } from '#renderer/brackets/selectedRange.ts'
import type { CommandBody } from '#renderer/commands/sendCommand.ts'
import { desktopBridge } from '#renderer/desktop/bridge.ts'
import { beginDraft } from '#renderer/desk/beginDraft.ts'
import { beginWhole } from '#renderer/desk/beginWhole.ts'
import { actionContext } from '#renderer/draft/actionContext.ts'
import { reveal } from '#renderer/draft/reveal.ts'
import type { Seat } from '#renderer/draft/seat.ts'
import { isPending, stepMatter, stepParagraph } from '#renderer/draft/selection.ts'
import { paragraphName, proposalName } from '#renderer/draft/words.ts'
import { standingWords } from '#renderer/draft/standingWords.ts'
import { blankScreen } from '#renderer/screen/driveScreen.ts'
import { openScreen } from '#renderer/screen/openScreen.ts'
import { acceptMerged } from '#renderer/rivals/acceptMerged.ts'
import { presentWords, rivalsOn } from '#renderer/rivals/rivalsOn.ts'
import { actionById, hasOneWording, type ActionId } from '#renderer/keyboard/actions.ts'
import { say } from '#renderer/languages/say.ts'

export type Actions = Readonly<Record<ActionId, () => void>>

/** Stale, and no wording of the Chair's would help: its place or its level is no longer what it was. */
const CANNOT_BE_REWORDED: ReadonlyArray<CompiledProposal['kind']> = ['counter', 'split', 'level']

export const FIND_FIELD = 'find-field'

export function createActions(seat: Seat): Actions {
  const here = () => actionContext(seat, seat.model.get(), seat.selection.get(), seat.held.get() !== null)

  const step = (by: 1 | -1): void => {
    const model = seat.model.get()
    if (!model) return
    const next = stepMatter(model.compiled, seat.selection.get(), by)
    if (next) reveal(seat, next)
    else seat.toasts.show({ tone: 'done', title: say('draft.nothingIsOpenNo') })
  }
  const walk = (by: 1 | -1): void => {
    const model = seat.model.get()
    if (!model) return
    const paragraph = stepParagraph(model.compiled, seat.selection.get().paragraph, by)
    if (paragraph !== null) reveal(seat, { paragraph, proposal: firstPending(seat, paragraph) })
  }
  const onProposal = (build: (proposal: CompiledProposal) => CommandBody, verb: string) => (): void => {
    const { proposal, paragraph } = here()
    if (!proposal) return
    seat.held.hold(build(proposal), `${verb} – ${proposalName(proposal, paragraph)}`, paragraph?.id ?? null)
  }
  const onParagraph = (build: (paragraph: string) => CommandBody, verb: string) => (): void => {
    const { paragraph } = here()
    if (paragraph) seat.held.hold(build(paragraph.id), `${verb} – ${paragraphName(paragraph)}`, paragraph.id)
  }
  const bracketWhole = onParagraph((paragraph) => ({ kind: 'bracket', paragraph }), say('keyboard.bracket'))
  const onOwnBehalf = (build: (proposal: string) => CommandBody, done: string) => (): void => {
    const { proposal } = here()
    if (proposal) void seat.send(build(proposal.id), done)
  }
  const fromSelection = (kind: 'strike' | 'wordAfter'): void => {
    const selected = selectedWords()
    const compiled = seat.model.get()?.compiled.paragraphs.find(({ id }) => id === selected?.paragraph)
    if (!selected || !compiled) return
    seat.selection.set({ paragraph: compiled.id, proposal: firstPending(seat, compiled.id) })
    openLine.set(lineFromSelection(kind, selected, compiled.label, seat.session.participant.role))
  }
  const edit = (id: string | null): void => {
    if (id !== null) seat.editing.set({ kind: 'draft', id })
  }

  return {
    next: () => step(1),
    previous: () => step(-1),
    down: () => walk(1),
    up: () => walk(-1),
    find: () => document.getElementById(FIND_FIELD)?.focus(),
    help: () => seat.dialog.set({ kind: 'help' }),
    view: () => seat.layout.update((layout) => ({ ...layout, view: layout.view === 'clean' ? 'compiled' : 'clean' })),
    outline: () => seat.layout.update((layout) => ({ ...layout, outline: !layout.outline })),
    panel: () => seat.layout.update((layout) => ({ ...layout, panel: !layout.panel })),
    leave: () => seat.editing.set(null),

    accept() {
      const { proposal, paragraph } = here()
      if (!proposal) return
      const merged = proposal.fit === 'merged' && paragraph ? acceptMerged(seat, proposal.id, paragraph.id) : null
      if (merged) {
        seat.held.hold(
          merged,
          `${say('draft.acceptMerged')} – ${proposalName(proposal, paragraph)}`,
          paragraph?.id ?? null
        )
        return
      }
      const standing = standingWords(proposal)
      if (proposal.stale && standing !== null && CANNOT_BE_REWORDED.includes(proposal.kind)) {
        seat.toasts.show({ tone: 'refusal', title: say('draft.itCannotBeAccepted'), message: standing })
        return
      }
      if (proposal.fit === 'conflict' || (proposal.stale && proposal.kind !== 'amend' && hasOneWording(proposal))) {
        seat.toasts.show({
          tone: 'refusal',
          title: say('draft.itCollidesWithThe'),
          message: say('draft.theParagraphHasChanged', { name: proposal.sponsor.name })
        })
        seat.editing.set({ kind: 'amended', proposal: proposal.id })
        return
      }
      seat.held.hold(
        { kind: 'accept', proposal: proposal.id },
        `${actionById('accept').name} – ${proposalName(proposal, paragraph)}`,
        paragraph?.id ?? null
      )
    },
    amended() {
      const { proposal } = here()
      if (proposal) seat.editing.set({ kind: 'amended', proposal: proposal.id })
    },
    rivals() {
      const { paragraph } = here()
      if (paragraph) seat.dialog.set({ kind: 'rivals', paragraph: paragraph.id })
    },
    alternatives() {
      const { paragraph } = here()
      const proposals = rivalsOn(seat, paragraph).map(({ shown }) => shown.id)
      if (!paragraph || proposals.length === 0) return
      seat.held.hold(
        { kind: 'alternatives', proposals },
        `${say('draft.inBrackets', { rivals: proposals.length })} – ${paragraphName(paragraph)}`,
        paragraph.id
      )
    },
    reject: onProposal((proposal) => ({ kind: 'reject', proposal: proposal.id }), say('draft.notRetained')),
    park: onProposal((proposal) => ({ kind: 'park', proposal: proposal.id }), say('keyboard.park')),
    bracket() {
      const text = seat.model.get()?.text
      const selected = text ? selectedRange(text) : null
      if (selected) seat.dialog.set({ kind: 'bracket', selected })
      else bracketWhole()
    },
    agree: onParagraph((paragraph) => ({ kind: 'agree', paragraph }), say('keyboard.agree')),
    adRef: onParagraph((paragraph) => ({ kind: 'agree', paragraph, adRef: true }), say('draft.agreeAdRef')),
    agreeBut() {
      const { paragraph } = here()
      if (paragraph) seat.dialog.set({ kind: 'agree', paragraph: paragraph.id })
    },
    confirm() {
      const { paragraph, confirmable } = here()
      const code = confirmable[0]
      if (paragraph && code !== undefined) confirmAgreement(seat, paragraph.id, code)
    },
    stand: () => seat.dialog.set({ kind: 'standing' }),
    compare: () => seat.dialog.set({ kind: 'compare' }),
    reopen() {
      const { proposal, paragraph } = here()
      seat.dialog.set({
        kind: 'reopen',
        proposal: proposal?.id ?? null,
        paragraph: proposal ? null : (paragraph?.id ?? null)
      })
    },
    undo() {
      const undone = seat.held.undo()
      if (undone) seat.toasts.show({ tone: 'done', title: say('draft.takenBack', { words: undone.words }) })
    },

    propose() {
      const { paragraph } = here()
      if (!paragraph) return
      const drafted = seat.bench?.drafts
        .get()
        .find((draft) => draft.change.kind === 'amend' && draft.change.paragraph === paragraph.id)
      seat.editing.set(drafted ? { kind: 'draft', id: drafted.id } : { kind: 'propose', paragraph: paragraph.id })
    },
    insert: () => seat.editing.set({ kind: 'insert', after: seat.selection.get().paragraph }),
    delete() {
      const { paragraph } = here()
      if (paragraph) edit(beginDraft(seat, { change: { kind: 'delete', paragraph: paragraph.id }, content: null }))
    },
    move() {
      const { paragraph } = here()
      if (paragraph) seat.dialog.set({ kind: 'move', paragraph: paragraph.id })
    },
    whole() {
      const { paragraph, proposal } = here()
      if (paragraph) seat.dialog.set({ kind: 'whole', paragraph: paragraph.id, proposal: proposal?.id ?? null })
    },
    counter() {
      const { paragraph, proposal } = here()
      if (!proposal) return
      const matter = { paragraph: paragraph?.id ?? null, proposal: proposal.id }
      if (!beginWhole(seat, 'counter', matter))
        seat.toasts.show({
          tone: 'refusal',
          title: say('draft.whatThisCountersIs'),
          message: say('draft.proposeAnAmendmentTo')
        })
    },
    support: onOwnBehalf(
      (proposal) => ({ kind: 'position', proposal, position: 'support' }),
      say('draft.yourSupportIsOn')
    ),
    cosponsor: onOwnBehalf((proposal) => ({ kind: 'cosponsor', proposal }), say('draft.youAreACo')),
    withdraw() {
      const { proposal } = here()
      if (proposal) seat.dialog.set({ kind: 'elsewhere', verb: 'withdraw', proposal: proposal.id })
    },
    revise() {
      const { proposal } = here()
      const stored = proposal && seat.model.get()?.floor.proposals.get(proposal.id)
      if (!stored) return
      const open = seat.bench?.drafts.get().find((draft) => draft.map.get('revises') === stored.id)
      if (open) return edit(open.id)
      const { change } = stored
      const content =
        change.kind === 'amend' || change.kind === 'insert' ? onPresentWords(seat, stored) : wordingIn(change)
      const parts = change.kind === 'split' ? change.parts : undefined
      edit(beginDraft(seat, { change: withoutContent(change), content, parts, revises: stored.id }))
    },
    capture: () => seat.editing.set({ kind: 'capture', paragraph: seat.selection.get().paragraph }),
    line: () => openLine.set({ line: '', caret: 0 }),
    strike: () => fromSelection('strike'),
    wordAfter: () => fromSelection('wordAfter'),
    pen: () => seat.layout.update((layout) => ({ ...layout, pen: !layout.pen })),
    screen: () =>
      void openScreen(seat.draft.id, desktopBridge()).then((opened) => {
        if (!opened.ok) seat.toasts.show({ tone: 'refusal', title: say('screen.notOpened'), message: opened.message })
      }),
    blank: () => blankScreen.current?.()
  }
}

/** A new version begins on the words of now: the proposal with what has changed since, its own words where they collide. */
function onPresentWords(seat: Seat, stored: Proposal): InlineJSON | null {
  const { change } = stored
  if (change.kind === 'insert') return change.content
  if (change.kind !== 'amend') return null
  const merge = mergeProposal(stored, presentWords(seat, change.paragraph))
  return merge && merge.fit !== 'as-tabled' ? ((merge.insisting.toJSON() ?? []) as InlineJSON) : change.content
}

function withoutContent(change: Change): DeskChange {
  switch (change.kind) {
    case 'amend':
    case 'replace':
    case 'split':
      return { kind: change.kind, paragraph: change.paragraph }
    case 'insert':
      return { kind: 'insert', after: change.after, node: change.node }
    case 'counter':
      return { kind: 'counter', proposal: change.proposal, paragraph: change.paragraph }
    case 'merge':
      return { kind: 'merge', paragraph: change.paragraph, with: change.with }
    case 'delete':
    case 'move':
    case 'level':
      return change
  }
}

function firstPending(seat: Seat, paragraph: string): string | null {
  const compiled = seat.model.get()?.compiled.paragraphs.find((candidate) => candidate.id === paragraph)
  return compiled?.proposals.find(isPending)?.id ?? null
}

function wordingIn(change: Change): InlineJSON | null {
  return 'content' in change ? change.content : null
}
