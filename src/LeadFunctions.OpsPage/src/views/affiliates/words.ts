import type { Schemas } from '../../api/ask'
import { duration, number } from '../../words/numbers'

export type Card = Schemas['ScorecardView']
export type Line = Schemas['ScoreLine']
export type Share = Schemas['ScoreShare']
export type Verdict = NonNullable<Schemas['ScoreFinding']['verdict']>

export const verdicts: Record<Verdict, { word: string; colour: 'green' | 'red' | 'grey' }> = {
  Better: { word: 'Good', colour: 'green' },
  Worse: { word: 'Wrong', colour: 'red' },
  NotClear: { word: 'Not clear', colour: 'grey' },
}

/** With a decimal: shares of returns are small. */
export const share = (of: number) => `${(100 * of).toFixed(1)} %`

/** A share with where the true one lies. */
export const shareInWords = (of: Share | undefined) =>
  of ? `${share(of.range.share)} (${(100 * of.range.from).toFixed(1)} to ${share(of.range.to)})` : '–'

const cents = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

export const money = (amount: number | undefined) => (amount === undefined ? 'no price' : cents.format(amount))

export const speed = (line: Line) =>
  line.p50Seconds === undefined ? '–' : `${duration(line.p50Seconds)}, 95 in 100 ${duration(line.p95Seconds ?? 0)}`

/** ISO week of a day in UTC, such as 2026-W47. */
export function weekOf(iso: string) {
  const day = new Date(`${iso}T00:00:00Z`)
  // The Thursday of a week says in which year it is.
  day.setUTCDate(day.getUTCDate() + 3 - ((day.getUTCDay() + 6) % 7))
  const first = Date.UTC(day.getUTCFullYear(), 0, 1)
  const week = Math.floor((day.getTime() - first) / 604_800_000) + 1
  return `${day.getUTCFullYear()}-W${String(week).padStart(2, '0')}`
}

/** The week of a day and those before, the newest first. */
export function weeks(today: string, count = 27) {
  const at = Date.parse(`${today}T00:00:00Z`)
  return Array.from({ length: count }, (_, i) => weekOf(new Date(at - i * 604_800_000).toISOString().slice(0, 10)))
}

/** What each chart of a scorecard shows. */
export const charts: {
  title: string
  of: (week: Card['weeks'][number]) => { value: number | undefined; from?: number; to?: number }
  target: (card: Card) => number | undefined
  words: (value: number) => string
  most?: number
}[] = [
  {
    title: 'Leads sent',
    of: (w) => ({ value: w.sent }),
    target: (c) => c.sent.target,
    words: number,
  },
  {
    title: 'Usable rows',
    of: (w) => range(w.usableShare),
    target: (c) => c.total.usableShare?.target,
    words: share,
    most: 1,
  },
  {
    title: 'Leads that came back, by the end of their window',
    of: (w) => range(w.returnedShare),
    target: (c) => c.total.returnedShare?.target,
    words: share,
    most: 1,
  },
  {
    title: 'Leads on target, by the end of their window',
    of: (w) => range(w.onTargetShare),
    target: (c) => c.total.onTargetShare?.target,
    words: share,
    most: 1,
  },
  {
    title: 'Days old when sent, half at most',
    of: (w) => ({ value: w.ageDays }),
    target: (c) => c.age?.target,
    words: number,
  },
]

const range = (of: Schemas['ShareRange'] | undefined) =>
  of ? { value: of.share, from: of.from, to: of.to } : { value: undefined }
