import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportedDocx } from '#core/interchange/docx/importedDocx.ts'
import { plainVersion } from '#core/interchange/docx/compareVersions.ts'
import { readWordFile } from '#core/interchange/docx/readWordFile.ts'
import { acceptAll } from '#test/core/interchange/docx/acceptAll.ts'
import { del, gone, ins, makeDocx, p, read, run, styled, tracked } from '#test/core/interchange/docx/makeDocx.ts'

const texts = ({ nodes }: ImportedDocx) => nodes.map((node) => node.textContent)
const kinds = ({ changes }: ImportedDocx) => changes.map(({ author, change }) => `${author}: ${change.kind}`)
/** The words of a change as it proposes them. */
function wording({ changes }: ImportedDocx, index: number): string {
  const { change } = changes[index]!
  if (change.kind !== 'amend' && change.kind !== 'insert') throw new Error('It has no words.')
  return (change.content as ReadonlyArray<{ text?: string }>).map(({ text }) => text ?? '').join('')
}
const INS = tracked('ins', 'Ana')
const DEL = tracked('del', 'Ana')

describe('importDocx', () => {
  it('[I41][I42] takes the text without the changes, and each author’s changes as one proposal', () => {
    const file = read(
      p(
        run('States ') +
          del('Ana', 'should ') +
          ins('Ana', 'shall ') +
          run('keep ') +
          ins('Ben', 'mountain ') +
          run('roads open.')
      )
    )
    expect(texts(file)).toEqual(['States should keep roads open.'])
    expect(kinds(file)).toEqual(['Ana: amend', 'Ben: amend'])
    expect(wording(file, 0)).toBe('States shall keep roads open.')
    expect(wording(file, 1)).toBe('States should keep mountain roads open.')
    expect(file.authors).toEqual(['Ana', 'Ben'])
  })

  it('[I42] names an author whom the file does not name by an empty name', () => {
    const file = read(p(run('Roads') + '<w:ins w:id="1"><w:r><w:t> open</w:t></w:r></w:ins>'))
    expect(file.changes).toMatchObject([{ author: '', date: '' }])
  })

  it('[I43] reads a new paragraph, whichever paragraph bears the inserted mark', () => {
    const own = read(p(run('One.')) + p(ins('Ana', 'Two.'), { mark: INS }) + p(run('Three.')))
    const before = read(p(run('One.'), { mark: INS }) + p(ins('Ana', 'Two.')) + p(run('Three.')))
    for (const file of [own, before]) {
      expect(texts(file)).toEqual(['One.', 'Three.'])
      expect(kinds(file)).toEqual(['Ana: insert'])
      expect(file.changes[0]!.change).toMatchObject({ after: 'p1' })
      expect(acceptAll(file)).toEqual({ paragraphs: ['One.', 'Two.', 'Three.'], refused: [] })
    }
  })

  it('[I43] reads a paragraph that is gone, whichever paragraph bears the deleted mark', () => {
    const own = read(p(run('One.')) + p(del('Ana', 'Two.'), { mark: DEL }) + p(run('Three.')))
    const before = read(p(run('One.'), { mark: DEL }) + p(del('Ana', 'Two.')) + p(run('Three.')))
    for (const file of [own, before]) {
      expect(texts(file)).toEqual(['One.', 'Two.', 'Three.'])
      expect(file.changes).toMatchObject([{ author: 'Ana', change: { kind: 'delete', paragraph: 'p2' } }])
    }
  })

  it('[I43] takes a paragraph that one author parted for a division, and two that one joined for a merger', () => {
    const parted = read(p(run('One. '), { mark: INS }) + p(ins('Ana', 'Now ') + run('two.')))
    expect(parted.changes).toMatchObject([{ author: 'Ana', change: { kind: 'split', paragraph: 'p1' } }])
    expect(acceptAll(parted)).toEqual({ paragraphs: ['One.', 'Now two.'], refused: [] })
    const joined = read(p(run('One. '), { mark: DEL }) + p(del('Ana', 'Two') + run(' three.')))
    expect(joined.changes).toMatchObject([{ author: 'Ana', change: { kind: 'merge', paragraph: 'p1', with: 'p2' } }])
    expect(acceptAll(joined)).toEqual({ paragraphs: ['One.  three.'], refused: [] })
    for (const file of [parted, joined]) expect(file.remarks).toEqual([])
  })

  it('[I43] says by two proposals what several parted or joined, and tells so', () => {
    const parted = read(p(run('One. '), { mark: INS }) + p(ins('Ben', 'Now ') + run('two.')))
    expect(kinds(parted)).toEqual(['Ana: amend', 'Ana: insert'])
    const joined = read(p(run('One. '), { mark: DEL }) + p(run('Two') + ins('Ben', ' now') + run('.')))
    expect(kinds(joined)).toEqual(['Ana: amend', 'Ben: amend', 'Ana: delete'])
    for (const file of [parted, joined]) expect(file.remarks.join()).toContain('parted or joined')
  })

  it('[I43] takes all words of a paragraph replaced for an amendment', () => {
    expect(kinds(read(p(del('Ana', 'Old words.') + ins('Ana', 'New words.'))))).toEqual(['Ana: amend'])
  })

  it('[I44] reads a move of paragraphs, with words changed where it arrives', () => {
    const from = '<w:moveFromRangeStart w:id="9" w:name="m1"/>'
    const to = '<w:moveToRangeStart w:id="8" w:name="m1"/>'
    const body = (more: string) =>
      p(from + tracked('moveFrom', 'Ana', run('Two.')), { mark: tracked('moveFrom', 'Ana') }) +
      '<w:moveFromRangeEnd w:id="9"/>' +
      p(run('One.')) +
      p(to + tracked('moveTo', 'Ana', run('Two.')) + more, { mark: tracked('moveTo', 'Ana') }) +
      '<w:moveToRangeEnd w:id="8"/>' +
      p(run('Three.'))
    const file = read(body(''))
    expect(texts(file)).toEqual(['Two.', 'One.', 'Three.'])
    expect(file.changes.map(({ change }) => change)).toEqual([{ kind: 'move', paragraph: 'p1', after: 'p2' }])
    expect(acceptAll(file)).toEqual({ paragraphs: ['One.', 'Two.', 'Three.'], refused: [] })
    const changed = read(body(ins('Ben', ' More.')))
    expect(kinds(changed)).toEqual(['Ben: amend', 'Ana: move'])
    expect(acceptAll(changed).paragraphs).toEqual(['One.', 'Two. More.', 'Three.'])
  })

  it('[I44] takes words moved within a paragraph for deleted and inserted', () => {
    const file = read(p(tracked('moveFrom', 'Ana', run('one ')) + run('two ') + tracked('moveTo', 'Ana', run('one'))))
    expect(texts(file)).toEqual(['one two'])
    expect(kinds(file)).toEqual(['Ana: amend'])
    expect(wording(file, 0)).toBe('two one')
  })

  it('[I45] keeps what another author struck, with that author’s position', () => {
    const file = read(
      p(
        run('Roads ') +
          ins('Ana', 'and bridges ') +
          tracked('ins', 'Ana', tracked('del', 'Ben', gone('and tunnels '))) +
          run('stay open.')
      )
    )
    expect(kinds(file)).toEqual(['Ana: amend'])
    expect(wording(file, 0)).toBe('Roads and bridges and tunnels stay open.')
    expect(file.changes[0]!.positions).toEqual([{ author: 'Ben', position: 'delete' }])
    expect(file.authors).toEqual(['Ana', 'Ben'])
    expect(file.remarks.join()).toContain('Ben struck “and tunnels”')
    const own = read(p(run('Roads') + tracked('ins', 'Ana', tracked('del', 'Ana', gone(' and tunnels')))))
    expect(own.changes).toEqual([])
  })

  it('[I46] proposes italics and bold that were tracked, and tells of other formatting', () => {
    const change = (former: string) =>
      `<w:rPrChange w:id="1" w:author="Ana" w:date=""><w:rPr>${former}</w:rPr></w:rPrChange>`
    const file = read(p(run('Roads', `<w:b/>${change('')}`) + run(' open', `<w:color w:val="FF0000"/>${change('')}`)))
    expect(file.nodes[0]!.firstChild!.marks).toEqual([])
    expect(file.changes[0]!.change).toMatchObject({
      content: [{ text: 'Roads', marks: [{ type: 'bold' }] }, { text: ' open' }]
    })
    expect(file.remarks.join()).toContain('a tracked change of formatting that a text does not keep: 1 place')
    expect(file.revisions).toEqual([{ author: 'Ana', counts: { 'changes of words’ formatting': 2 } }])
  })

  it('[I46] keeps the kind a paragraph had, and tells who changed it', () => {
    const change = '<w:pPrChange w:id="1" w:author="Ana"><w:pPr><w:pStyle w:val="Two"/></w:pPr></w:pPrChange>'
    const file = read({
      styles: ['Heading 1', 'Heading 2']
        .map(
          (name, at) =>
            `<w:style w:type="paragraph" w:styleId="${at === 0 ? 'One' : 'Two'}"><w:name w:val="${name}"/></w:style>`
        )
        .join(''),
      body: p(run('Roads stay open all winter.')) + p(run('Winter'), { properties: `<w:pStyle w:val="One"/>${change}` })
    })
    expect(file.nodes[1]!.attrs.level).toBe(2)
    expect(file.remarks.join()).toContain('Ana changed what kind of paragraph this is (Heading 2 to Heading 1)')
  })

  it('[I48] knows titles, headings, italics at the opening and typed labels', () => {
    const style = (id: string, name: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
    const file = read(
      {
        styles: style('T', 'Title') + style('S', 'Subtitle') + style('H', 'heading 2'),
        body:
          styled('T', run('Resolution 7')) +
          styled('S', run('On passes')) +
          styled('H', run('Winter')) +
          p(run('Recalling', '<w:i/>') + run(' its earlier work,')) +
          p(run('1.\tCalls upon', '<w:i/>') + run(' States to plough;')) +
          p(run('(a) early;')) +
          p(run('(b) often.'))
      },
      'resolution'
    )
    expect(
      file.nodes.map((node) => [
        node.type.name,
        (node.attrs.role ?? node.attrs.level ?? null) as unknown,
        node.textContent
      ])
    ).toEqual([
      ['title', null, 'Resolution 7'],
      ['subtitle', null, 'On passes'],
      ['heading', 2, 'Winter'],
      ['paragraph', 'preamble', 'Recalling its earlier work,'],
      ['paragraph', 'numbered', 'Calls upon States to plough;'],
      ['subparagraph', 1, 'early;'],
      ['subparagraph', 1, 'often.']
    ])
    expect(file.nodes[3]!.firstChild!.marks[0]!.type.name).toBe('lead')
  })

  it('[I48] leaves the label out of what is proposed, and lead words what they are', () => {
    const file = read(
      p(run('1.\tCalls upon', '<w:i/>') + run(' States') + ins('Ana', ' to plough') + run('.')),
      'resolution'
    )
    expect(file.changes[0]!.change).toMatchObject({
      content: [{ text: 'Calls upon', marks: [{ type: 'lead' }] }, { text: ' States to plough.' }]
    })
  })

  it('[I49] makes a paragraph of each row of a table, inserted and deleted rows too', () => {
    const cell = (text: string) => `<w:tc><w:p>${text}</w:p></w:tc>`
    const row = (cells: string, change = '') => `<w:tr><w:trPr>${change}</w:trPr>${cells}</w:tr>`
    const file = read(
      p(run('Passes:')) +
        `<w:tbl>${row(cell(run('Name')) + cell(run('Height')))}` +
        row(cell(ins('Ana', 'Töö')) + cell(ins('Ana', '3000')), tracked('ins', 'Ana')) +
        row(cell(del('Ben', 'Old')) + cell(del('Ben', '1')), tracked('del', 'Ben')) +
        '</w:tbl>' +
        p(run('End.'))
    )
    expect(texts(file)).toEqual(['Passes:', 'Name\nHeight', 'Old\n1', 'End.'])
    expect(kinds(file)).toEqual(['Ana: insert', 'Ben: delete'])
    expect(file.remarks[0]).toContain('a table was taken over as one paragraph for each row')
  })

  it('[I49] reduces fields, links, notes, boxes, symbols and pictures, each with its place', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    const file = read({
      relations:
        '<Relationship Id="h" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/map" TargetMode="External"/>',
      footnotes: '<w:footnote w:id="2"><w:p><w:r><w:t>A list is kept.</w:t></w:r></w:p></w:footnote>',
      body:
        p(
          run('See ') +
            field +
            run('paragraph 3') +
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>' +
            run('.') +
            '<w:r><w:footnoteReference w:id="2"/></w:r>'
        ) +
        p(`<w:hyperlink r:id="h">${run('the map')}</w:hyperlink>`) +
        p(
          '<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>' +
            run('Host.')
        ) +
        p(run('10') + '<w:r><w:sym w:font="Symbol" w:char="F0B0"/></w:r>' + '<w:r><w:drawing/></w:r>') +
        `<w:sdt><w:sdtContent>${p(run('Controlled.'))}</w:sdtContent></w:sdt>`
    })
    expect(texts(file)).toEqual([
      'See paragraph 3.A list is kept.',
      'the map',
      'Host.',
      'In a box.',
      '10°',
      'Controlled.'
    ])
    expect(file.nodes[0]!.child(1).type.name).toBe('footnote')
    expect(file.remarks).toEqual([
      'The file: simplified: a field, taken over as the words it showed: 1 place.',
      'Paragraph 2 (“the map”): a link was reduced to its words “the map”; it led to https://example.org/map.',
      'Paragraph 3 (“Host.”): a text box was taken over as paragraphs behind the one it stands in.',
      'Paragraph 4 (“10°”): a picture was left out.'
    ])
  })

  it('[I41][I49] takes the words of a box that was inserted for inserted', () => {
    const box = (content: string) =>
      `<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    const file = read(
      p(run('Roads stay open.') + tracked('ins', 'Ana', box(p(run('In winter too.'))))) + p(run('The end.'))
    )
    expect(texts(file)).toEqual(['Roads stay open.', 'The end.'])
    expect(file.changes).toMatchObject([{ author: 'Ana', change: { kind: 'insert' } }])
  })

  it('[I50] makes comments notes, and an author’s own the rationale', () => {
    const at = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
    const comment = (id: number, author: string, text: string) =>
      `<w:comment w:id="${id}" w:author="${author}"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`
    const file = read({
      comments:
        comment(1, 'Ana', 'Clearer.') +
        comment(2, 'Ben', 'Is it?') +
        comment(3, 'Ben', 'Supports the amendment by Ana.'),
      body:
        p(run('One.')) +
        p(at(1) + at(2) + at(3) + run('Two') + '<w:commentRangeEnd w:id="2"/>' + ins('Ana', ' more') + run('.'))
    })
    expect(file.changes).toMatchObject([{ rationale: 'Clearer.', positions: [{ author: 'Ben', position: 'support' }] }])
    expect(file.notes).toEqual([{ author: 'Ben', date: '', text: 'Is it?', quote: 'Two', block: 'p2' }])
  })

  it('[I41][I42] gives both texts of any file with one author: as it stands, and with everything accepted', () => {
    const words = fc.constantFrom('roads ', 'stay ', 'open ', 'дороги ', '道路', 'طرق ', 'in winter. ')
    const piece = fc.tuple(fc.constantFrom('', '', 'ins', 'del', 'both'), words)
    const mark = fc.constantFrom('', '', '', INS, DEL, INS + DEL)
    const paragraph = fc.record({ pieces: fc.array(piece, { maxLength: 4 }), mark })
    const write = ([state, text]: readonly [string, string]) =>
      state === 'ins'
        ? ins('Ana', text)
        : state === 'del'
          ? del('Ana', text)
          : state === 'both'
            ? tracked('ins', 'Ana', del('Ana', text))
            : run(text)
    const squeezed = (paragraphs: readonly string[]) =>
      paragraphs.map((text) => text.replace(/\s+/gu, ' ').trim()).filter((text) => text !== '')
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 7 }), (paragraphs) => {
        const body = paragraphs
          .map(({ pieces, mark: state }) => p(pieces.map(write).join(''), { mark: state }))
          .join('')
        const file = readWordFile(makeDocx(body), () => 0)
        if (!file.ok) throw new Error(file.message)
        const imported = read(body)
        expect(squeezed(texts(imported))).toEqual(squeezed(plainVersion(file.text, 'rejected')))
        if (imported.nodes.length === 0) return
        const { paragraphs: accepted, refused } = acceptAll(imported)
        expect(refused).toEqual([])
        expect(squeezed(accepted)).toEqual(squeezed(plainVersion(file.text, 'accepted')))
      }),
      { numRuns: 150 }
    )
  })
})
