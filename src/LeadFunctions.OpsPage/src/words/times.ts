const moment = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const dayWithYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** In the person's own zone. */
export const momentOf = (iso: string) => moment.format(new Date(iso))

export const fullMoment = (iso: string) =>
  `${full.format(new Date(iso))} · ${iso.replace(/\.\d+/, '').replace('+00:00', 'Z')}`

export const dayOf = (iso: string) => day.format(new Date(iso))

export const dayWithYearOf = (iso: string) => dayWithYear.format(new Date(iso))

export const isoDay = (at: Date) => at.toISOString().slice(0, 10)

/** A day so many days before another, as 2026-11-01. */
export const daysBefore = (iso: string, days: number) =>
  isoDay(new Date(Date.parse(`${iso}T00:00:00Z`) - days * 86_400_000))

/** Monday to Sunday before the week of a day. */
export function lastWeek(today: string): { from: string; to: string } {
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
  return { from: daysBefore(today, weekday + 7), to: daysBefore(today, weekday + 1) }
}
