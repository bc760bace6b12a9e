/** Whether a value read from JSON is an object with fields. Used by the routes before they look into a body. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
