/**
 * The line at the top and the menu behind it.
 */
export const topbar = {
  'topbar.language': 'Language'
} as const
