import { useRef } from 'react'

/** Scrolls once to what the address named when the page was opened, of many that stand on it. */
export function useLinked(named: string | undefined) {
  const wanted = useRef(named)
  return (name: string) => (element: HTMLElement | null) => {
    if (!element || wanted.current !== name) return
    wanted.current = undefined
    element.scrollIntoView({ block: 'start' })
  }
}
