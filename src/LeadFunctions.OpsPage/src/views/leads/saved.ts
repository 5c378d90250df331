import type { Search } from '../../app/search'
import { periodOf, periods } from './filter'

/** A view as it is kept: without the lead that is open, and with days that go along with the calendar. */
export function kept(search: Search, today: string): Record<string, string> {
  const { lead: _, find: __, from, to, ...rest } = search
  const period = periodOf(search, today)
  return {
    ...rest,
    ...(period ? (period === '90' ? {} : { days: period }) : { ...(from ? { from } : {}), ...(to ? { to } : {}) }),
  }
}

/** A kept view as it is opened today. */
export function opened(search: Search, today: string): Record<string, string> {
  const { days, ...rest } = search
  const period = periods(today).find((p) => p.value === days)
  return { ...rest, ...(period?.from ? { from: period.from } : {}), ...(period?.to ? { to: period.to } : {}) }
}
