/** A deadline as two fields: what is typed on a device means a moment there, and a moment shows as what is typed. */
import { expect, test } from 'vitest'
import { hoursAfter, readMoment, toFields } from '#renderer/silence/deadlineFields.ts'

test('what the fields show is read as the same moment', () => {
  const moment = new Date(2026, 5, 3, 9, 5)
  expect(toFields(moment)).toEqual({ day: '2026-06-03', time: '09:05' })
  expect(readMoment(toFields(moment))).toEqual(moment)
})

test('fields that are not filled mean no moment', () => {
  for (const fields of [
    { day: '', time: '12:00' },
    { day: '2026-06-13', time: '' },
    { day: 'soon', time: '12:00' }
  ])
    expect(readMoment(fields)).toBeNull()
})

test('a dialog begins on a full hour, so many hours on', () => {
  expect(hoursAfter(new Date(2026, 5, 10, 9, 5), 72)).toEqual({ day: '2026-06-13', time: '10:00' })
  expect(hoursAfter(new Date(2026, 5, 10, 9, 0), 24)).toEqual({ day: '2026-06-11', time: '09:00' })
})
