/**
 * Light, dark, or as the system has it; remembered on this device.
 */
import { createStore } from '#renderer/state/createStore.ts'

export type Theme = 'system' | 'light' | 'dark'
export const THEMES: readonly Theme[] = ['system', 'light', 'dark']
const KEY = 'chapeau.theme'

export const theme = createStore<Theme>('system')

/** Called once when the application starts. */
export function startTheme(): void {
  const kept = localStorage.getItem(KEY)
  theme.subscribe(() => show(theme.get()))
  theme.set(THEMES.find((known) => known === kept) ?? 'system')
  show(theme.get())
}

function show(next: Theme): void {
  localStorage.setItem(KEY, next)
  if (next === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = next
}
