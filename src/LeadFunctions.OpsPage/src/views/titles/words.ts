import type { Schemas } from '../../api/ask'
import { number } from '../../words/numbers'

export type Titles = Schemas['TitleListView']
export type Line = Titles['titles'][number]

const one = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** A share between 0 and 1, to a tenth of a percent. */
export const tenths = (share: number) => `${one.format(100 * share)} %`

/** How much more often the title is among those that fit than among all. */
export const liftInWords = (lift: number) => `${one.format(lift)} times`

/** What the list would do with a title, and why. */
export function standing(line: Line) {
  if (line.suppressedBy) return `refused by “${line.suppressedBy}”`
  if (line.isApproved) return 'on the list'
  return line.isProposed ? 'proposed' : ''
}

/** Where organic leads are and the filter is not: what it leaves out. */
export const outside = (counted: Titles['countries'], filter: readonly string[]) =>
  filter.length === 0 ? [] : counted.filter((c) => c.value && !filter.includes(c.value)).map((c) => c.value as string)

/** Entries that stand on the list for the lines that are chosen, their near spellings with them. */
export const entriesOf = (lines: readonly Line[], chosen: ReadonlySet<string>) =>
  lines.filter((l) => chosen.has(l.title)).flatMap((l) => [l.title, ...l.near])

export const fromConversions = (data: Titles) =>
  `${number(data.conversions)} of ${number(data.all)} organic leads fit the campaign’s filters other than the title`
