/**
 * The States and organizations to pick delegations from. States are codes alone: their names come from `Intl.DisplayNames`,
 * in any language, except where the name used among States is another one than the everyday name.
 */
import type { Delegation } from '#core/conference/conference.ts'
import { say } from '#renderer/languages/say.ts'

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
  BN: say('start.bruneiDarussalam'),
  CV: say('start.caboVerde'),
  CD: say('start.democraticRepublicOfThe'),
  CG: 'Congo',
  FM: 'Micronesia (Federated States of)',
  GB: say('start.unitedKingdom'),
  IR: 'Iran (Islamic Republic of)',
  KP: say('start.democraticPeoplesRepublicOf'),
  KR: say('start.republicOfKorea'),
  LA: say('start.laoPeoplesDemocraticRepublic'),
  MD: say('start.republicOfMoldova'),
  MM: 'Myanmar',
  NL: 'Netherlands',
  PS: say('start.stateOfPalestine'),
  RU: say('start.russianFederation'),
  ST: say('start.saoTomeAndPrincipe'),
  SY: say('start.syrianArabRepublic'),
  TR: 'Türkiye',
  TZ: say('start.unitedRepublicOfTanzania'),
  US: say('start.unitedStatesOfAmerica'),
  VA: say('start.holySee'),
  VE: 'Venezuela (Bolivarian Republic of)',
  VN: say('start.vietNam')
}

const OBSERVER_STATES = new Set(['VA', 'PS'])

const ORGANIZATIONS: Readonly<Record<string, string>> = {
  ADB: say('start.asianDevelopmentBank'),
  AU: say('start.africanUnion'),
  ASEAN: say('start.associationOfSoutheastAsian'),
  CARICOM: say('start.caribbeanCommunity'),
  CIS: say('start.commonwealthOfIndependentStates'),
  COE: say('start.councilOfEurope'),
  EAEU: say('start.eurasianEconomicUnion'),
  ECOWAS: say('start.economicCommunityOfWest'),
  EU: say('start.europeanUnion'),
  FAO: say('start.foodAndAgricultureOrganization'),
  IAEA: say('start.internationalAtomicEnergyAgency'),
  ICAO: say('start.internationalCivilAviationOrganization'),
  ICRC: say('start.internationalCommitteeOfThe'),
  IFAD: say('start.internationalFundForAgricultural'),
  IFRC: say('start.internationalFederationOfRed'),
  IGAD: say('start.intergovernmentalAuthorityOnDevelopment'),
  ILO: say('start.internationalLabourOrganization'),
  IMF: say('start.internationalMonetaryFund'),
  IMO: say('start.internationalMaritimeOrganization'),
  INTERPOL: say('start.internationalCriminalPoliceOrganization'),
  IOM: say('start.internationalOrganizationForMigration'),
  ITU: say('start.internationalTelecommunicationUnion'),
  LAS: say('start.leagueOfArabStates'),
  OAS: say('start.organizationOfAmericanStates'),
  OECD: say('start.organisationForEconomicCo'),
  OIC: say('start.organisationOfIslamicCooperation'),
  OSCE: say('start.organizationForSecurityAnd'),
  PIF: say('start.pacificIslandsForum'),
  SADC: say('start.southernAfricanDevelopmentCommunity'),
  SCO: say('start.shanghaiCooperationOrganisation'),
  UN: say('start.unitedNations'),
  UNDP: say('start.unitedNationsDevelopmentProgramme'),
  UNEP: say('start.unitedNationsEnvironmentProgramme'),
  UNESCO: say('start.unitedNationsEducationalScientific'),
  UNFPA: say('start.unitedNationsPopulationFund'),
  UNHCR: say('start.officeOfTheUnited'),
  UNICEF: say('start.unitedNationsChildrensFund'),
  UNODC: say('start.unitedNationsOfficeOn'),
  WB: say('start.worldBank'),
  WFP: say('start.worldFoodProgramme'),
  WHO: say('start.worldHealthOrganization'),
  WIPO: say('start.worldIntellectualPropertyOrganization'),
  WMO: say('start.worldMeteorologicalOrganization'),
  WTO: say('start.worldTradeOrganization')
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
