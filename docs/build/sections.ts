/** The parts of the documentation, one folder each, in the order of the index. Read by `buildDocs` and by the tests. */
export interface Section {
  readonly folder: string
  readonly title: string
  /** Whom it is for, in one sentence. */
  readonly about: string
}

export const SECTIONS: readonly Section[] = [
  {
    folder: 'delegate',
    title: 'For the delegate',
    about: 'You speak for a State, an organization or a group, and have little time.'
  },
  {
    folder: 'chair',
    title: 'For the Chair',
    about: 'You bring a room from many wordings to one text.'
  },
  {
    folder: 'drafter',
    title: 'For the drafter',
    about: 'You are the secretariat: you hold the pen, take down what is said, and issue the text.'
  },
  {
    folder: 'host',
    title: 'For the person who hosts',
    about: 'You make the conference, let people in, and keep it running.'
  },
  {
    folder: 'archive',
    title: 'For the archivist',
    about: 'You keep the record, and have to be able to prove it in ten years.'
  },
  {
    folder: 'reference',
    title: 'Reference',
    about: 'Every key, verb, address, table and limit.'
  }
]
