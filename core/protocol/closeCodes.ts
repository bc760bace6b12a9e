/**
 * WebSocket close codes. y-websocket 3.1 takes 4400 to 4499 as final, like HTTP's 4xx: the provider stops. Any other
 * code it retries. Relay and application use the same numbers from here.
 */
export const CLOSE = {
  badMessage: 4400,
  noSession: 4401,
  noRight: 4403,
  noSuchRoom: 4404,
  tooLarge: 4413,
  schemaTooOld: 4426,
  tooFast: 4429,
  /** The relay is restarting or reloaded the room: come back at once. */
  restart: 1012
} as const
