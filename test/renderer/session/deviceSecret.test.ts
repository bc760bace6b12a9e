/** What a device calls itself towards the relay. */
import { expect, test } from 'vitest'
import { deviceSecret, forgetDevice } from '#renderer/session/deviceSecret.ts'

test('a device calls itself the same each time, and no other does', () => {
  localStorage.clear()
  const mine = deviceSecret(localStorage)
  expect(mine).toMatch(/^[0-9a-f]{64}$/)
  expect(deviceSecret(localStorage)).toBe(mine)
  localStorage.clear()
  expect(deviceSecret(localStorage)).not.toBe(mine)
})

test('whoever signed out is a stranger on the same computer', () => {
  const mine = deviceSecret(localStorage)
  forgetDevice(localStorage)
  expect(localStorage.getItem('chapeau.device')).toBe(null)
  expect(deviceSecret(localStorage)).not.toBe(mine)
})

test('what was spoiled in the store is replaced', () => {
  localStorage.setItem('chapeau.device', 'x')
  const mine = deviceSecret(localStorage)
  expect(mine).toHaveLength(64)
  expect(localStorage.getItem('chapeau.device')).toBe(mine)
})
