import { reasonInWords } from '../../words/reasons'
import type { Row } from './rows'

/** What keeps a row, in a few words: the first reason, and how many more. */
export function why(row: Pick<Row, 'status' | 'campaignStatus' | 'reasons' | 'matches'>, leadCode?: string): string {
  const status = row.campaignStatus ?? row.status
  if (status === 'Sent' || status === 'Final' || status === 'Scheduled' || status === 'Returned')
    return row.matches
      .filter((m) => m.accepted && (!leadCode || m.leadCode === leadCode))
      .map((m) => m.leadCode)
      .join(', ')
  const against = [
    ...row.reasons,
    ...row.matches.filter((m) => !leadCode || m.leadCode === leadCode).flatMap((m) => m.reasons),
  ]
  const [first] = against
  if (!first) return ''
  const found = first.found ? ` “${first.found}”` : ''
  const codes = new Set(against.map((r) => r.code))
  return `${reasonInWords(first.code)}${found}${codes.size > 1 ? ` +${codes.size - 1}` : ''}`
}
