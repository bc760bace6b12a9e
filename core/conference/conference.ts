/**
 * The words for who takes part: delegations, groups, participants and the drafts before them. Plain data; validated by
 * `parseConference` at the edge and trusted from there on.
 */
export type Role = 'chair' | 'secretariat' | 'delegate' | 'observer'
export const ROLES: readonly Role[] = ['chair', 'secretariat', 'delegate', 'observer']

export type DelegationKind = 'member' | 'observer' | 'organization'
export type Profile = 'declaration' | 'highlights' | 'communique' | 'resolution'
export const PROFILES: readonly Profile[] = ['declaration', 'highlights', 'communique', 'resolution']

export interface Delegation {
  readonly code: string
  readonly name: string
  readonly kind: DelegationKind
}

/** A group speaks for its members: EU, African Group. */
export interface Group {
  readonly code: string
  readonly name: string
  readonly members: readonly string[]
}

export interface Participant {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** Absent for the secretariat, and for a Chair who sits for nobody. */
  readonly delegation?: string
}

export interface DraftInfo {
  readonly id: string
  readonly title: string
  readonly profile: Profile
}

export interface Conference {
  readonly id: string
  readonly title: string
  readonly place: string
  /** ISO dates, `2026-11-23/2026-11-25`. */
  readonly dates: string
  readonly delegations: readonly Delegation[]
  readonly groups: readonly Group[]
  readonly drafts: readonly DraftInfo[]
  /** Made to be tried out: the application offers its tour. */
  readonly sample?: boolean
}

/** The two sponsors that are no delegation. Reserved: no delegation or group may take these codes. */
export const CHAIR = 'CHAIR'
export const SECRETARIAT = 'SECRETARIAT'
