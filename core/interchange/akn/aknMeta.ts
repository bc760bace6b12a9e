/**
 * The metadata of an Akoma Ntoso document: what it is and in which issue and language, the events of its life, what is
 * proposed to change in it, and who is named. Called by `exportAkn` when the text is written, so that places are known.
 */
import type { Compiled } from '#core/compile/compiled.ts'
import type { AknWriter, PlacedProposal } from '#core/interchange/akn/aknWriter.ts'
import { escapeHtml } from '#core/interchange/escapeHtml.ts'
import { guessLanguage } from '#core/interchange/guessLanguage.ts'
import { toXmlText } from '#core/interchange/toXmlText.ts'
import type { ExportMeta } from '#core/interchange/view.ts'

const LANGUAGES: Readonly<Record<string, string>> = {
  'en-GB': 'eng',
  'fr-FR': 'fra',
  'es-ES': 'spa',
  'ru-RU': 'rus',
  ar: 'ara',
  'zh-CN': 'zho'
}

/** What each kind of proposal is among the textual modifications that the standard knows. */
const MODIFICATIONS: Readonly<Record<PlacedProposal['proposal']['kind'], string>> = {
  amend: 'substitution',
  insert: 'insertion',
  delete: 'repeal',
  move: 'renumbering',
  replace: 'replacement',
  counter: 'substitution',
  split: 'split',
  merge: 'join',
  level: 'renumbering'
}

export function aknMeta(
  compiled: Compiled,
  meta: ExportMeta,
  proposals: readonly PlacedProposal[],
  writer: AknWriter
): string {
  const modifications = proposals.map(({ proposal, on }, index) => {
    const place = (on === null ? undefined : writer.placeOf.get(on)) ?? 'conference'
    const source = `<source href="#${writer.handOf(proposal.sponsor)}"/>`
    const destination = `<destination href="#${place}"${proposal.kind === 'insert' ? ' pos="after"' : ''}/>`
    return `<textualMod type="${MODIFICATIONS[proposal.kind]}" eId="pmod_${index + 1}">${source}${destination}</textualMod>`
  })
  return [
    '<meta>',
    identification(compiled, meta),
    lifecycle(meta),
    ...(modifications.length > 0
      ? [
          `<analysis source="#secretariat"><passiveModifications>${modifications.join('\n')}</passiveModifications></analysis>`
        ]
      : []),
    references(meta, writer.hands),
    '</meta>'
  ].join('\n')
}

function identification(compiled: Compiled, meta: ExportMeta): string {
  const date = dateOf(meta.issuedAt)
  const number = part(meta.symbol ?? compiled.revision)
  const work = `/akn/un/statement/${compiled.profile}/${part(meta.conference.title)}/${date}/${number}`
  const language = LANGUAGES[guessLanguage(compiled).tag] ?? 'eng'
  const expression = `${work}/${language}@${date}`
  const level = (name: string, uri: string, more: string, suffix = '') =>
    `<${name}><FRBRthis value="${uri}/!main${suffix}"/><FRBRuri value="${uri}${suffix}"/><FRBRdate date="${date}" name="issue"/><FRBRauthor href="#secretariat" as="#editor"/>${more}</${name}>`
  return [
    '<identification source="#secretariat">',
    level(
      'FRBRWork',
      work,
      `<FRBRcountry value="un"/><FRBRsubtype value="${compiled.profile}"/><FRBRnumber value="${number}"/>`
    ),
    level('FRBRExpression', expression, `<FRBRlanguage language="${language}"/>`),
    level('FRBRManifestation', expression, '', '.xml'),
    '</identification>'
  ].join('\n')
}

function lifecycle({ issuedAt, revisions = [] }: ExportMeta): string {
  const events = revisions.map(({ label, at }, index) => {
    const name = escapeHtml(toXmlText(label))
    return `<eventRef eId="event_${index + 1}" date="${dateOf(at)}" source="#secretariat" type="${index === 0 ? 'generation' : 'amendment'}" refersTo="#issue_${index + 1}"><!-- ${name.replaceAll('-', '‐')} --></eventRef>`
  })
  if (events.length === 0)
    events.push(`<eventRef eId="event_1" date="${dateOf(issuedAt)}" source="#secretariat" type="generation"/>`)
  return `<lifecycle source="#secretariat">${events.join('')}</lifecycle>`
}

function references({ conference, revisions = [] }: ExportMeta, hands: ReadonlyMap<string, string>): string {
  const organization = (eId: string, name: string) =>
    `<TLCOrganization eId="${eId}" href="/akn/ontology/organization/un/${part(name)}" showAs="${escapeHtml(toXmlText(name))}"/>`
  return [
    '<references source="#secretariat">',
    organization('conference', conference.title || 'Conference'),
    organization('secretariat', 'Secretariat'),
    ...[...hands].map(([eId, name]) => organization(eId, name || 'Delegation')),
    '<TLCRole eId="editor" href="/akn/ontology/role/un/editor" showAs="editor"/>',
    ...revisions.map(
      ({ label }, index) =>
        `<TLCEvent eId="issue_${index + 1}" href="/akn/ontology/event/un/${part(label)}" showAs="${escapeHtml(toXmlText(label))}"/>`
    ),
    '</references>'
  ].join('\n')
}

function dateOf(time: string): string {
  return /^\d{4}-\d{2}-\d{2}/u.exec(time)?.[0] ?? '1970-01-01'
}

/** A word of an address: letters and figures, hyphens between. */
function part(name: string): string {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}.]+/gu, '-')
      .replace(/^-+|-+$/gu, '') || 'x'
  )
}
