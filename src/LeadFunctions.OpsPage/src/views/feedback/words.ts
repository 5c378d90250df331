import type { Schemas } from '../../api/ask'

export type Report = Schemas['FeedbackView']
export type Line = Schemas['FeedbackLine']

const one = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

const tenths = (share: number) => `${one.format(100 * share)} %`

export const meanInWords = (mean: number | undefined) => (mean === undefined ? 'nobody is rated' : tenths(mean))

/** A share on target with what it lies between nineteen times in twenty. */
export const shareInWords = ({ share, from, to }: Line) =>
  share === undefined ? '' : `${tenths(share)} (${tenths(from ?? 0)} to ${tenths(to ?? 1)})`

export const suggestionInWords = (line: Line) =>
  line.suggestion === 'LeaveOut'
    ? 'Leave out'
    : line.suggestion === 'AskForMore'
      ? 'Ask for more of'
      : line.isFewRated
        ? 'Too few rated'
        : ''

/** This month and the eleven before it, the newest first. */
export function months(today: string): { value: string; label: string }[] {
  const year = Number(today.slice(0, 4))
  const last = Number(today.slice(5, 7)) - 1
  return Array.from({ length: 12 }, (_, back) => {
    const first = new Date(Date.UTC(year, last - back, 1))
    return { value: first.toISOString().slice(0, 7), label: month.format(first) }
  })
}

/** The parts of a report, each with its lines, in the order in which filters are thought of. */
export const parts = (report: Report): { name: string; lines: Line[] }[] => [
  { name: 'title', lines: report.byTitle },
  { name: 'company size', lines: report.bySize },
  { name: 'country', lines: report.byCountry },
  { name: 'category', lines: report.byCategory },
  { name: 'affiliate', lines: report.byAffiliate },
  { name: 'sub-source', lines: report.bySubSource },
]

/** What is suggested, the worst first and the best last. */
export const suggestions = (report: Report): { part: string; line: Line }[] =>
  parts(report)
    .flatMap(({ name, lines }) => lines.map((line) => ({ part: name, line })))
    .filter(({ line }) => line.suggestion !== undefined)
    .sort((a, b) => (a.line.share ?? 0) - (b.line.share ?? 0))
