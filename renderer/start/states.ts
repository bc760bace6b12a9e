/**
 * The States and organizations to pick delegations from. States are codes alone: their names come from `Intl.DisplayNames`,
 * in any language, except where the name used among States is another one than the everyday name.
 */
import type { Delegation } from '#core/conference/conference.ts'

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

/** Names as the United Nations list them, where English everyday use differs. */
const AMONG_STATES: Readonly<Record<string, string>> = {
  BO: 'Bolivia (Plurinational State of)',
  BN: 'Brunei Darussalam',
  CV: 'Cabo Verde',
  CD: 'Democratic Republic of the Congo',
  CG: 'Congo',
  FM: 'Micronesia (Federated States of)',
  GB: 'United Kingdom',
  IR: 'Iran (Islamic Republic of)',
  KP: 'Democratic People’s Republic of Korea',
  KR: 'Republic of Korea',
  LA: 'Lao People’s Democratic Republic',
  MD: 'Republic of Moldova',
  MM: 'Myanmar',
  NL: 'Netherlands',
  PS: 'State of Palestine',
  RU: 'Russian Federation',
  ST: 'Sao Tome and Principe',
  SY: 'Syrian Arab Republic',
  TR: 'Türkiye',
  TZ: 'United Republic of Tanzania',
  US: 'United States of America',
  VA: 'Holy See',
  VE: 'Venezuela (Bolivarian Republic of)',
  VN: 'Viet Nam'
}

const OBSERVER_STATES = new Set(['VA', 'PS'])

const ORGANIZATIONS: Readonly<Record<string, string>> = {
  ADB: 'Asian Development Bank',
  AU: 'African Union',
  ASEAN: 'Association of Southeast Asian Nations',
  CARICOM: 'Caribbean Community',
  CIS: 'Commonwealth of Independent States',
  COE: 'Council of Europe',
  EAEU: 'Eurasian Economic Union',
  ECOWAS: 'Economic Community of West African States',
  EU: 'European Union',
  FAO: 'Food and Agriculture Organization of the United Nations',
  IAEA: 'International Atomic Energy Agency',
  ICAO: 'International Civil Aviation Organization',
  ICRC: 'International Committee of the Red Cross',
  IFAD: 'International Fund for Agricultural Development',
  IFRC: 'International Federation of Red Cross and Red Crescent Societies',
  IGAD: 'Intergovernmental Authority on Development',
  ILO: 'International Labour Organization',
  IMF: 'International Monetary Fund',
  IMO: 'International Maritime Organization',
  INTERPOL: 'International Criminal Police Organization',
  IOM: 'International Organization for Migration',
  ITU: 'International Telecommunication Union',
  LAS: 'League of Arab States',
  OAS: 'Organization of American States',
  OECD: 'Organisation for Economic Co-operation and Development',
  OIC: 'Organisation of Islamic Cooperation',
  OSCE: 'Organization for Security and Co-operation in Europe',
  PIF: 'Pacific Islands Forum',
  SADC: 'Southern African Development Community',
  SCO: 'Shanghai Cooperation Organisation',
  UN: 'United Nations',
  UNDP: 'United Nations Development Programme',
  UNEP: 'United Nations Environment Programme',
  UNESCO: 'United Nations Educational, Scientific and Cultural Organization',
  UNFPA: 'United Nations Population Fund',
  UNHCR: 'Office of the United Nations High Commissioner for Refugees',
  UNICEF: 'United Nations Children’s Fund',
  UNODC: 'United Nations Office on Drugs and Crime',
  WB: 'World Bank',
  WFP: 'World Food Programme',
  WHO: 'World Health Organization',
  WIPO: 'World Intellectual Property Organization',
  WMO: 'World Meteorological Organization',
  WTO: 'World Trade Organization'
}

let known: readonly Delegation[] | null = null

/** Every State and organization of the list, by name. */
export function listDelegations(): readonly Delegation[] {
  if (known) return known
  const names = new Intl.DisplayNames('en', { type: 'region' })
  const states = STATES.split(' ').map((codes): Delegation => {
    const two = codes.slice(0, 2)
    return {
      code: codes.slice(2),
      name: AMONG_STATES[two] ?? formal(names.of(two) ?? two),
      kind: OBSERVER_STATES.has(two) ? 'observer' : 'member'
    }
  })
  const organizations = Object.entries(ORGANIZATIONS).map(([code, name]): Delegation => ({
    code,
    name,
    kind: 'organization'
  }))
  const byName = (a: Delegation, b: Delegation): number => a.name.localeCompare(b.name, 'en')
  known = [...states.sort(byName), ...organizations.sort(byName)]
  return known
}

/** Names without the short forms of everyday print. */
function formal(name: string): string {
  return name.replace(/ & /g, ' and ').replace(/^St\. /, 'Saint ')
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
