import type { Schemas } from '../../api/ask'
import { daysBefore } from '../../words/times'

export type Answer = Schemas['NurtureView']
export type Line = Schemas['NurtureLine']
type Cause = Answer['byCause'][number]['cause']
type End = Answer['ended'][number]['end']

const causes: Record<Cause, string> = {
  Unsent: 'unsent for 30 days',
  NotNow: 'rated not now',
}

/** What people joined for. */
export const causeInWords = (cause: Cause) => causes[cause]

const ends: Record<End, string> = {
  Sent: 'sent',
  OptedOut: 'opted out',
  Bounced: 'bounced',
  Denied: 'denied by a customer',
  TwelveMonths: '12 months',
  ConsentPeriod: 'period of consent',
  Retention: 'retention period',
}

/** Why nurturing ended. */
export const endInWords = (end: End) => ends[end]

/** The ISO week of a day, such as 2026-W48. */
export function weekOf(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  // Its Thursday is in the year that the week is counted in.
  const thursday = daysBefore(day, weekday - 3)
  const year = thursday.slice(0, 4)
  const days = (Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${year}-01-01T00:00:00Z`)) / 86_400_000
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`
}

const before = 8
const ahead = 5

/** The weeks to choose from, the last one first. */
export const weeksAround = (today: string): { value: string; label: string }[] =>
  Array.from({ length: before + 1 + ahead }, (_, i) => {
    const value = weekOf(daysBefore(today, 7 * (i - ahead)))
    return { value, label: i === ahead ? `This week, ${value}` : value }
  })

/** Whether there are touches, and the answer shows them all: else days would be counted short. */
export const hasAllTouches = ({ touches, lines }: Pick<Answer, 'touches' | 'lines'>) =>
  touches > 0 && lines.filter((l) => l.nextTouch).length === touches

/** How many touches are due on each day. */
export function byDay(lines: Line[]): { day: string; touches: number }[] {
  const days = new Map<string, number>()
  for (const { nextTouch } of lines) if (nextTouch) days.set(nextTouch, (days.get(nextTouch) ?? 0) + 1)
  return [...days].map(([day, touches]) => ({ day, touches })).sort((a, b) => a.day.localeCompare(b.day))
}
