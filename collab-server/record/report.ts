/** What a look through a conference file finds wrong. Filled by the parts of `verifyFile`. */
export interface VerifyFinding {
  /** What does not hold, such as `receipt 7 of draft x` or `the update at position 12`. */
  readonly where: string
  readonly problem: string
}

export type Report = (where: string, problem: string) => void
