import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { views } from './views'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    (['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) && (target as HTMLInputElement).type !== 'checkbox'))

const isBehindDialog = () => document.querySelector('[role="dialog"]') !== null

/** Keys that work everywhere: g and a letter go to a view, / searches, ? helps. */
export function usePageKeys(help: () => void) {
  const navigate = useNavigate()
  // Times of events count from when the page opened.
  const gone = useRef(-Infinity)
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      if (isTyping(e.target) || isBehindDialog() || e.ctrlKey || e.metaKey || e.altKey) return
      if (e.key === 'g') {
        gone.current = e.timeStamp
      } else if (e.timeStamp - gone.current < 1200) {
        gone.current = -Infinity
        const view = views.find((v) => v.key === e.key)
        if (view) {
          e.preventDefault()
          e.stopImmediatePropagation()
          void navigate({ to: view.path } as never)
        }
      } else if (e.key === '/') {
        e.preventDefault()
        const search = document.querySelector<HTMLInputElement>('[data-search]')
        if (search) search.focus()
        else void navigate({ to: '/leads', search: { find: '1' } } as never)
      } else if (e.key === '?') {
        e.preventDefault()
        help()
      }
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [navigate, help])
}

/** Keys of the list that is shown. */
export function useKeys(keys: Record<string, () => void>) {
  const current = useRef(keys)
  current.current = keys
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      if (isTyping(e.target) || isBehindDialog() || e.ctrlKey || e.metaKey || e.altKey) return
      // What has the focus keeps its own Enter.
      if (e.key === 'Enter' && e.target instanceof HTMLElement && e.target.closest('a, button')) return
      const act = current.current[e.key]
      if (act) {
        e.preventDefault()
        act()
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
