/**
 * Writes the number of each line of the text in its margin. Runs in the page that `printPdf` prints, handed over as text, so
 * it may use nothing from outside itself. The numbers are drawn by style alone: they are no words of the text.
 */

/** As much of a page as is used here: the relay knows no browser's types. */
interface PageElement {
  readonly style: { setProperty(name: string, value: string): void; cssText: string }
  readonly className: string
  getBoundingClientRect(): { readonly top: number; readonly left: number; readonly right: number }
  setAttribute(name: string, value: string): void
  append(child: PageElement): void
}

export function numberLines(): void {
  const page = (
    globalThis as unknown as {
      document: {
        readonly dir: string
        readonly body: PageElement
        querySelectorAll(selector: string): Iterable<PageElement>
        createTreeWalker(root: PageElement, show: number): { nextNode(): object | null }
        createElement(name: string): PageElement
        createRange(): {
          selectNodeContents(node: object): void
          getClientRects(): Iterable<{ readonly top: number; readonly bottom: number; readonly height: number }>
        }
      }
    }
  ).document
  // The width that the page will have in print, its margins for the numbers included, so that lines break where they will.
  page.body.style.setProperty('width', '184mm')
  const edges = page.body.getBoundingClientRect()
  let number = 0
  for (const block of page.querySelectorAll(
    'main > .block, main > .subtitle, main > .closing, main > h1, main > h2, main > h3, main > h4'
  )) {
    const lines: Array<{ top: number; bottom: number }> = []
    // Of the words alone: what holds them is as high as all its lines.
    const words = page.createTreeWalker(block, 4)
    for (let text = words.nextNode(); text; text = words.nextNode()) {
      const range = page.createRange()
      range.selectNodeContents(text)
      for (const { top, bottom, height } of range.getClientRects()) {
        const middle = (top + bottom) / 2
        if (height > 0 && !lines.some((line) => middle > line.top && middle < line.bottom)) lines.push({ top, bottom })
      }
    }
    const box = block.getBoundingClientRect()
    const start = page.dir === 'rtl' ? edges.right - box.right : box.left - edges.left
    block.style.setProperty('position', 'relative')
    for (const { top } of lines.sort((a, b) => a.top - b.top)) {
      number++
      const mark = page.createElement('span')
      mark.setAttribute('data-line', String(number))
      mark.setAttribute('aria-hidden', 'true')
      mark.style.cssText = `position:absolute;top:${top - box.top}px;inset-inline-start:${6 - start}px;width:24px`
      block.append(mark)
    }
  }
}
