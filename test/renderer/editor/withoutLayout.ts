/**
 * jsdom has no layout. ProseMirror asks where things stand in order to scroll to them; here everything stands at nothing.
 * Imported for its effect by the editors' tests; how editors look and scroll is tested in a real browser.
 */
const nowhere = () => new DOMRect(0, 0, 0, 0)
const noRects = () => []

if (!('getClientRects' in Range.prototype)) {
  Object.assign(Range.prototype, { getClientRects: noRects, getBoundingClientRect: nowhere })
}
if (!('scrollIntoView' in Element.prototype)) Object.assign(Element.prototype, { scrollIntoView: () => undefined })
if (!('elementFromPoint' in document)) Object.assign(document, { elementFromPoint: () => null })

export {}
