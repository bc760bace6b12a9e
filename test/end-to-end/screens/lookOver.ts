/**
 * What is measured on a screen as it stands: axe-core's findings, what a narrow window cuts off or makes scroll sideways, and
 * targets that are too small. Each finding is a line that says where and what; an empty list is what a screen has to give.
 */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** WCAG 2.0 to 2.2, A and AA, and what axe-core calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** @param rules only these, where a look changes nothing but colours */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // Past the page's own content security policy, as the developer tools are.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const found = await page.evaluate(
    async ({ only, tags }) => {
      // The buttons that react-aria gives to screen readers alone, at both ends of a small dialog, stand in no landmark.
      const isSmallDialog = document.querySelector('.popover > [role="dialog"]') !== null
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: only ? { type: 'rule', values: only } : { type: 'tag', values: tags },
        resultTypes: ['violations'],
        ...(only ? {} : { rules: { 'target-size': { enabled: true }, region: { enabled: !isSmallDialog } } })
      })
      return violations.map(({ id, help, nodes }) => ({
        id,
        help,
        nodes: nodes.map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`)
      }))
    },
    { only: rules && [...rules], tags: TAGS }
  )
  return found.map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.slice(0, 4).join('\n    ')}`)
}

/**
 * What does not fit a window of this width: the page itself scrolling sideways, something in it that does, or something that
 * reaches over the edge. Tables that compare texts may scroll in a frame of their own (WCAG 2.2, 1.4.10).
 */
export function reflowFindings(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const MAY_SCROLL = '.rivals-scroll, .concordance, .table-scroll'
    const root = document.documentElement
    const width = root.clientWidth
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').trim().slice(0, 40)}”`
    const found: string[] = []
    if (root.scrollWidth > width) found.push(`the page is ${root.scrollWidth} wide`)
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest(MAY_SCROLL) || element.closest('[aria-hidden="true"], .visually-hidden, svg')) continue
      const style = getComputedStyle(element)
      const box = element.getBoundingClientRect()
      if (box.width < 2 || box.height < 2 || style.visibility === 'hidden' || style.clipPath !== 'none') continue
      if (/auto|scroll/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
        found.push(`scrolls sideways: ${name(element)}`)
      const hasWords = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== ''
      )
      if ((hasWords || element.matches('input, select, button')) && (box.right > width + 1 || box.left < -1))
        found.push(`reaches from ${Math.round(box.left)} to ${Math.round(box.right)}: ${name(element)}`)
    }
    return found
  })
}

/**
 * What is pressed and is smaller than 24 by 24 pixels. Left out is what WCAG 2.2, 2.5.8 leaves out: what stands in a line of
 * text, and the cells of the picture of the whole text, where the outline beside it does the same.
 */
export function targetFindings(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const PRESSED =
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="option"], [role="menuitem"], ' +
      '[role="menuitemradio"], [role="menuitemcheckbox"]'
    const ancestors = function* (element: HTMLElement): Generator<HTMLElement> {
      for (let one: HTMLElement | null = element.parentElement; one; one = one.parentElement) yield one
    }
    return [...document.querySelectorAll<HTMLElement>(PRESSED)].flatMap((element) => {
      if (element.matches('.strip-cell') || element.closest('[inert]')) return []
      // A box to tick is pressed with its words.
      const pressed = element.matches('input[type="checkbox"], input[type="radio"]')
        ? (element.closest('label') ?? element)
        : element
      const style = getComputedStyle(element)
      const box = pressed.getBoundingClientRect()
      // The buttons that react-aria gives to screen readers alone are within a box of one pixel.
      const isAway = [...ancestors(element)].some(
        (one) => one.offsetWidth <= 1 || getComputedStyle(one).opacity === '0'
      )
      if (box.width < 2 || style.visibility === 'hidden' || style.clipPath !== 'none' || isAway) return []
      if (style.display === 'inline' || (box.width >= 24 && box.height >= 24)) return []
      const name = element.getAttribute('aria-label') ?? element.textContent ?? ''
      return [
        `${Math.round(box.width)} x ${Math.round(box.height)}: ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${name.trim().slice(0, 40)}”`
      ]
    })
  })
}
