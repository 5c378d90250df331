import { QueryClient } from '@tanstack/react-query'
import createClient, { type Middleware } from 'openapi-fetch'
import { session } from '../app/session'
import type { components, paths } from './schema'

export type Schemas = components['schemas']

/** A "no" of the app, or of the way there, in words for people. */
export class Problem extends Error {
  readonly status: number
  constructor(status: number, detail: string) {
    super(detail)
    this.status = status
  }
}

const known = new Map<string, { tag: string; body: string; type: string }>()

// Answers are told apart by their tag: what did not change is not sent again. It is kept in memory alone.
const tagged: Middleware = {
  onRequest({ request }) {
    const { key } = session()
    if (key) request.headers.set('x-functions-key', key)
    request.headers.set('x-lead-functions', 'page')
    const had = request.method === 'GET' ? known.get(`${key} ${request.url}`) : undefined
    if (had) request.headers.set('if-none-match', had.tag)
    return request
  },
  async onResponse({ request, response }) {
    if (request.method !== 'GET') return undefined
    const at = `${session().key} ${request.url}`
    const had = known.get(at)
    if (response.status === 304 && had)
      return new Response(had.body, { status: 200, headers: { 'content-type': had.type } })
    const tag = response.headers.get('etag')
    if (!tag || response.status !== 200) return undefined
    const body = await response.clone().text()
    if (known.size > 200) known.clear()
    known.set(at, { tag, body, type: response.headers.get('content-type') ?? 'application/json' })
    return undefined
  },
}

export const api = createClient<paths>({ baseUrl: '/api' })
api.use(tagged)

/** The answer of a request, or a Problem. */
export async function told<T>(asked: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  let answer: Awaited<typeof asked>
  try {
    answer = await asked
  } catch {
    throw new Problem(0, 'The app does not answer. Check the network; the page tries again by itself.')
  }
  if (answer.response.ok) return answer.data as T
  const { detail } = (answer.error ?? {}) as { detail?: string }
  throw new Problem(
    answer.response.status,
    detail ?? `The app answered ${answer.response.status}. Try again in a minute.`,
  )
}

/** A file, saved under its own name: its address alone would not say who asks. */
export async function save(path: string, question?: object) {
  const { key } = session()
  const answer = await fetch(`/api/${path}`, {
    headers: {
      ...(key ? { 'x-functions-key': key } : {}),
      ...(question ? { 'content-type': 'application/json' } : {}),
      'x-lead-functions': 'page',
    },
    ...(question ? { method: 'POST', body: JSON.stringify(question) } : {}),
  })
  if (!answer.ok) {
    const problem = (await answer.json().catch(() => ({}))) as { detail?: string }
    throw new Problem(answer.status, problem.detail ?? `The app answered ${answer.status}.`)
  }
  const name = /filename\*?=(?:UTF-8'')?"?([^";]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = name ? decodeURIComponent(name) : 'file'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A "no" stays a "no"; a lost connection comes back.
      retry: (times, problem) =>
        problem instanceof Problem && problem.status !== 0 && problem.status < 500 ? false : times < 2,
      retryDelay: (times) => 1000 * 2 ** times,
    },
  },
})
