/**
 * The style sheet inside every exported HTML file: a book page on a screen, light and dark, and a sheet of paper when
 * printed. Insertions are underlined and deletions struck: colour only repeats it.
 */
export const HTML_STYLE = `
:root { color-scheme: light dark; --paper: #fdfcf9; --ink: #1d1b18; --quiet: #5f5a52; --line: #d9d4ca; --accent: #1c4f82; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #191816; --ink: #e9e5dd; --quiet: #aba497; --line: #3b3833; --accent: #93bfee; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.55 Charter, 'Source Serif 4', Cambria, Georgia, serif; }
main { --first: 3rem; max-width: 44rem; margin: 0 auto; padding: 3rem 1.5rem 5rem; }
.running { display: flex; justify-content: space-between; gap: 1rem; margin: 0 0 3rem; color: var(--quiet); font-size: 0.875rem; }
.running p { margin: 0; }
h1 { margin: 0 0 0.75rem; font-size: 1.75rem; line-height: 1.25; text-align: center; text-wrap: balance; }
.subtitle { margin: 0 0 0.5rem; text-align: center; text-wrap: balance; color: var(--quiet); }
h2, h3, h4 { margin: 2rem 0 0.75rem; line-height: 1.3; break-after: avoid; }
h2 { font-size: 1.25rem; } h3 { font-size: 1.125rem; } h4 { font-size: 1.125rem; font-style: italic; font-weight: normal; }
.note { margin: 2rem 0; color: var(--quiet); font-size: 0.85em; }
.block { margin: 0 0 0.8rem; overflow-wrap: break-word; hyphens: auto; }
.wide { --first: 4.5rem; } .wider { --first: 6rem; }
.labelled { display: grid; grid-template-columns: var(--width, var(--first)) 1fr; }
.label { font-variant-numeric: tabular-nums; white-space: nowrap; padding-inline-end: 0.75rem; }
.level-1 { margin-inline-start: var(--first); } .level-2 { margin-inline-start: calc(var(--first) + 2.5rem); }
.level-3 { margin-inline-start: calc(var(--first) + 5rem); } .level-4 { margin-inline-start: calc(var(--first) + 7.5rem); }
.level-1, .level-2, .level-3, .level-4 { --width: 2.5rem; }
.lead { font-style: italic; }
.closing { margin-top: 2.5rem; }
.aside { color: var(--quiet); }
.proposals { margin: -0.2rem 0 1rem; padding: 0 0 0 1rem; margin-inline-start: var(--first); border-inline-start: 2px solid var(--line); list-style: none; font-size: 0.92em; }
.proposals li { margin: 0 0 0.4rem; }
.proposals p { margin: 0; }
.rationale, .comment { color: var(--quiet); }
.comment { margin: -0.2rem 0 1rem; padding-inline-start: 1rem; margin-inline-start: var(--first); font-size: 0.92em; }
ins { text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 0.09em; text-underline-offset: 0.15em; }
del { text-decoration: line-through; color: var(--quiet); }
sup { line-height: 0; } a { color: inherit; }
.notes { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 0.85em; }
@media (max-width: 40rem) {
  .level-1 { margin-inline-start: 1.5rem; } .level-2 { margin-inline-start: 3rem; }
  .level-3 { margin-inline-start: 4rem; } .level-4 { margin-inline-start: 5rem; }
  .proposals { margin-inline-start: 0.5rem; }
}
@page { size: A4; margin: 25mm 25mm 22mm; }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --accent: #000; }
  body { font-size: 11pt; } main { max-width: none; padding: 0; }
  .proposals li, .closing { break-inside: avoid; }
  p { orphans: 2; widows: 2; }
}
`.trim()
