/**
 * The States and organizations to pick delegations from. States are codes alone: their names come from `Intl.DisplayNames`,
 * in any language, except where the name used among States is another one than the everyday name.
 */
import type { Delegation } from '#core/conference/conference.ts'
import { say, spokenLocale } from '#renderer/languages/say.ts'

/** Two letters for `Intl`, three for the table and the record: the members of the United Nations and its observers. */
const STATES =
  'AFAFG ALALB DZDZA ADAND AOAGO AGATG ARARG AMARM AUAUS ATAUT AZAZE BSBHS BHBHR BDBGD BBBRB BYBLR BEBEL BZBLZ BJBEN ' +
  'BTBTN BOBOL BABIH BWBWA BRBRA BNBRN BGBGR BFBFA BIBDI CVCPV KHKHM CMCMR CACAN CFCAF TDTCD CLCHL CNCHN COCOL KMCOM ' +
  'CGCOG CDCOD CRCRI CICIV HRHRV CUCUB CYCYP CZCZE DKDNK DJDJI DMDMA DODOM ECECU EGEGY SVSLV GQGNQ ERERI EEEST SZSWZ ' +
  'ETETH FJFJI FIFIN FRFRA GAGAB GMGMB GEGEO DEDEU GHGHA GRGRC GDGRD GTGTM GNGIN GWGNB GYGUY HTHTI HNHND HUHUN ISISL ' +
  'ININD IDIDN IRIRN IQIRQ IEIRL ILISR ITITA JMJAM JPJPN JOJOR KZKAZ KEKEN KIKIR KPPRK KRKOR KWKWT KGKGZ LALAO LVLVA ' +
  'LBLBN LSLSO LRLBR LYLBY LILIE LTLTU LULUX MGMDG MWMWI MYMYS MVMDV MLMLI MTMLT MHMHL MRMRT MUMUS MXMEX FMFSM MDMDA ' +
  'MCMCO MNMNG MEMNE MAMAR MZMOZ MMMMR NANAM NRNRU NPNPL NLNLD NZNZL NINIC NENER NGNGA MKMKD NONOR OMOMN PKPAK PWPLW ' +
  'PAPAN PGPNG PYPRY PEPER PHPHL PLPOL PTPRT QAQAT ROROU RURUS RWRWA KNKNA LCLCA VCVCT WSWSM SMSMR STSTP SASAU SNSEN ' +
  'RSSRB SCSYC SLSLE SGSGP SKSVK SISVN SBSLB SOSOM ZAZAF SSSSD ESESP LKLKA SDSDN SRSUR SESWE CHCHE SYSYR TJTJK TZTZA ' +
  'THTHA TLTLS TGTGO TOTON TTTTO TNTUN TRTUR TMTKM TVTUV UGUGA UAUKR AEARE GBGBR USUSA UYURY UZUZB VUVUT VEVEN VNVNM ' +
  'YEYEM ZMZMB ZWZWE VAVAT PSPSE'

/** States whose name in the United Nations' list differs from everyday use in one language or another. */
const AMONG_STATES = [
  'BO',
  'BN',
  'CV',
  'CD',
  'CG',
  'FM',
  'GB',
  'IR',
  'KP',
  'KR',
  'LA',
  'MD',
  'MM',
  'NL',
  'PS',
  'RU',
  'ST',
  'SY',
  'TR',
  'TZ',
  'US',
  'VA',
  'VE',
  'VN'
] as const

const OBSERVER_STATES = new Set(['VA', 'PS'])

const ORGANIZATIONS = [
  'ADB',
  'AU',
  'ASEAN',
  'CARICOM',
  'CIS',
  'COE',
  'EAEU',
  'ECOWAS',
  'EU',
  'FAO',
  'IAEA',
  'ICAO',
  'ICRC',
  'IFAD',
  'IFRC',
  'IGAD',
  'ILO',
  'IMF',
  'IMO',
  'INTERPOL',
  'IOM',
  'ITU',
  'LAS',
  'OAS',
  'OECD',
  'OIC',
  'OSCE',
  'PIF',
  'SADC',
  'SCO',
  'UN',
  'UNDP',
  'UNEP',
  'UNESCO',
  'UNFPA',
  'UNHCR',
  'UNICEF',
  'UNODC',
  'WB',
  'WFP',
  'WHO',
  'WIPO',
  'WMO',
  'WTO'
] as const

let known: readonly Delegation[] | null = null

/** Every State and organization of the list, by name. */
export function listDelegations(): readonly Delegation[] {
  if (known) return known
  const names = new Intl.DisplayNames(spokenLocale(), { type: 'region' })
  const states = STATES.split(' ').map((codes): Delegation => {
    const two = codes.slice(0, 2)
    return {
      code: codes.slice(2),
      name: listed(two) ?? formal(names.of(two) ?? two),
      kind: OBSERVER_STATES.has(two) ? 'observer' : 'member'
    }
  })
  const organizations = ORGANIZATIONS.map((code): Delegation => ({
    code,
    name: say(`organizations.${code}`),
    kind: 'organization'
  }))
  const byName = (a: Delegation, b: Delegation): number => a.name.localeCompare(b.name, spokenLocale())
  known = [...states.sort(byName), ...organizations.sort(byName)]
  return known
}

/** The name in the United Nations' own list, where it differs from everyday use. */
function listed(two: string): string | undefined {
  const known = AMONG_STATES.find((code) => code === two)
  return known && say(`states.${known}`)
}

/** Names without the short forms of everyday print. */
function formal(name: string): string {
  return name.replace(/ & /g, ' and ').replace(/^St\.? /, 'Saint ')
}

/** Those whose name or code begins a word with what was typed, accents and case aside; at most a screenful. */
export function findDelegations(typed: string, without: ReadonlySet<string>, most = 8): readonly Delegation[] {
  const sought = plain(typed)
  if (sought === '') return []
  const fits = listDelegations().filter(
    ({ code, name }) => !without.has(code) && (plain(code) === sought || ` ${plain(name)}`.includes(` ${sought}`))
  )
  const exact = fits.filter(({ code }) => plain(code) === sought)
  return [...exact, ...fits.filter((one) => !exact.includes(one))].slice(0, most)
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
