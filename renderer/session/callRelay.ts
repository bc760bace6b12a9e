/**
 * One request to the relay over HTTP. Every answer is a value: what came back, or why it did not, with a sentence for
 * people. Called by everything in the application that talks to the relay outside a room.
 */
import { say } from '#renderer/languages/say.ts'
export interface Failure {
  readonly ok: false
  /** HTTP status; 0 when the relay could not be reached at all. */
  readonly status: number
  readonly code: string
  readonly message: string
}

export type Answer<T> = { readonly ok: true; readonly value: T } | Failure

export interface RelayRequest {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly token?: string | undefined
  readonly body?: unknown
  /** Lets the request outlive the page: for what must still be sent when the window closes. */
  readonly keepalive?: boolean
  /** Gives the request up; the answer is then as if nobody could be reached. */
  readonly signal?: AbortSignal | undefined
}

export const UNREACHABLE = 'unreachable'

/** Asks the relay for JSON. */
export async function callRelay<T>(path: string, request: RelayRequest = {}): Promise<Answer<T>> {
  const response = await reach(path, request)
  if (!(response instanceof Response)) return response
  const body = await readJson(response)
  if (response.ok) return { ok: true, value: body as T }
  return failureFrom(response.status, body)
}

/** Asks the relay for a file. */
export async function callRelayForFile(
  path: string,
  token: string,
  signal?: AbortSignal
): Promise<Answer<{ blob: Blob; filename: string | null }>> {
  const response = await reach(path, { token, signal })
  if (!(response instanceof Response)) return response
  if (!response.ok) return failureFrom(response.status, await readJson(response))
  const disposition = response.headers.get('content-disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  const plain = /filename="([^"]+)"/i.exec(disposition)?.[1]
  try {
    const blob = await response.blob()
    return { ok: true, value: { blob, filename: encoded ? decodeURIComponent(encoded) : (plain ?? null) } }
  } catch {
    return unreachable()
  }
}

function unreachable(): Failure {
  return { ok: false, status: 0, code: UNREACHABLE, message: say('session.theConferenceCannotBe') }
}

async function reach(path: string, request: RelayRequest): Promise<Response | Failure> {
  const headers: Record<string, string> = {}
  if (request.token) headers['authorization'] = `Bearer ${request.token}`
  if (request.body !== undefined) headers['content-type'] = 'application/json'
  try {
    return await fetch(path, {
      method: request.method ?? 'GET',
      headers,
      cache: 'no-store',
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      ...(request.keepalive ? { keepalive: true } : {}),
      ...(request.signal ? { signal: request.signal } : {})
    })
  } catch {
    return unreachable()
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return null
  }
}

function failureFrom(status: number, body: unknown): Failure {
  const said = body as { code?: unknown; message?: unknown } | null
  return {
    ok: false,
    status,
    code: typeof said?.code === 'string' ? said.code : `http-${status}`,
    message: typeof said?.message === 'string' ? said.message : say('session.theConferenceAnsweredWith', { status })
  }
}
