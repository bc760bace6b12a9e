/**
 * The English catalogue: one file for each part of the program. It is the measure of all others.
 */
import { app } from '#core/languages/en/app.ts'
import { topbar } from '#core/languages/en/topbar.ts'

export const en = { ...app, ...topbar } as const
