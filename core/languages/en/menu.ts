/**
 * The native menus of the desktop program. What the page in front offers stands there in the page's own words.
 */
export const menu = {
  'menu.file': 'File',
  'menu.edit': 'Edit',
  'menu.view': 'View',
  'menu.window': 'Window',
  'menu.openAgain': 'Open again',
  'menu.openAs': 'Open as',
  'menu.group.Go': 'Go',
  'menu.group.Decide': 'Decide',
  'menu.group.Propose': 'Propose',
  'menu.group.Secretariat': 'Secretariat',
  'menu.group.Window': 'Page',
  'menu.start': 'New, sample or join …',
  'menu.open': 'Open …',
  'menu.duplicate': 'Duplicate …',
  'menu.host': 'Host on this network …',
  'menu.print': 'Print …',
  'menu.save-pdf': 'Save as PDF …',
  'menu.close-conference': 'Close the conference',
  'menu.updates': 'Look for newer versions',
  'menu.new-window': 'Another window'
} as const
