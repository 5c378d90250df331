import { useSyncExternalStore } from 'react'

/** Who this tab is: a key, and the name of whoever uses it. Nothing outlives the tab. */
export type Session = { key: string; by: string }

const place = 'session'
const listeners = new Set<() => void>()
const nobody: Session = { key: '', by: '' }
let current = read()

function read(): Session {
  try {
    return { ...nobody, ...JSON.parse(sessionStorage.getItem(place) ?? '{}') }
  } catch {
    return nobody
  }
}

export const session = () => current

export function remember(change: Partial<Session>) {
  current = { ...current, ...change }
  sessionStorage.setItem(place, JSON.stringify(current))
  for (const listener of listeners) listener()
}

export function forget() {
  current = nobody
  sessionStorage.removeItem(place)
  for (const listener of listeners) listener()
}

export const useSession = () =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, session)
