import type { Search } from '../../app/search'
import { daysBefore, lastWeek } from '../../words/times'

/** What of the address says which rows are asked for. */
export const filterNames = [
  'affiliate',
  'batch',
  'from',
  'to',
  'status',
  'leadCode',
  'reason',
  'category',
  'grade',
  'company',
  'text',
  'symbol',
  'said',
] as const

export type FilterName = (typeof filterNames)[number]
export type Filter = Partial<Record<FilterName, string>>

/** How far back a list goes that does not say since when. */
export const defaultDays = 90

/** The question as it is sent: a list without days, batch and campaign begins so many days back. */
export function filterOf(search: Search, today: string): Filter {
  const filter: Filter = Object.fromEntries(filterNames.flatMap((name) => (search[name] ? [[name, search[name]]] : [])))
  if (!filter.from && !filter.batch && !filter.leadCode) filter.from = daysBefore(filter.to ?? today, defaultDays)
  return filter
}

export type Period = { value: string; label: string; from?: string; to?: string }

/** Days that people ask for; weeks begin on Monday. */
export function periods(today: string): Period[] {
  const week = lastWeek(today)
  return [
    { value: 'today', label: 'Today', from: today },
    { value: '7', label: 'Last 7 days', from: daysBefore(today, 6) },
    { value: 'week', label: 'Last week', ...week },
    { value: '30', label: 'Last 30 days', from: daysBefore(today, 30) },
    { value: '90', label: `Last ${defaultDays} days` },
  ]
}

export function periodOf(search: Search, today: string): string | undefined {
  return periods(today).find((p) => p.from === search.from && p.to === search.to)?.value
}

/** Whether rows or causes are shown: causes, until somebody asks for one of them. */
export const showsRows = (search: Search) =>
  (search.view ?? (search.reason || search.text || search.company || search.said ? 'rows' : 'causes')) === 'rows'

/** A list of words with one more, or one less. */
export function toggled(list: string | undefined, word: string): string | undefined {
  const words = list ? list.split(',') : []
  const next = words.includes(word) ? words.filter((w) => w !== word) : [...words, word]
  return next.length > 0 ? next.join(',') : undefined
}
