import type { Schemas } from '../../api/ask'
import { leads } from '../../words/numbers'

export type Answer = Schemas['RecyclingView']
export type Group = Answer['for'][number]
export type Lately = Answer['lately'][number]

/** What leads wait for. */
export const waitsFor = (g: Group) => g.leadCode ?? g.name ?? g.category ?? ''

/** The leads that a line counts, as a filter of the view of leads; those that a campaign has are of any status. */
export const filterOf = (g: Group, reason?: string): Record<string, string | undefined> => ({
  leadCode: g.leadCode,
  category: g.leadCode ? undefined : g.category,
  status: g.taken > 0 ? undefined : 'Unsent,Held',
  from: g.oldest,
  reason,
  view: 'rows',
})

/** The limits in force, as sentences. */
export const limitsInWords = ({ mostDaysOld, daysBetween, mostInAMonth, daysOfAMonth }: Answer['limits']): string[] => [
  `A lead is at most ${leads(mostDaysOld, 'day')} old, counted from its date, or from its upload where it has none.`,
  `Between two sends of one person are at least ${leads(daysBetween, 'day')}.`,
  `One person is sent at most ${leads(mostInAMonth, 'time')} in ${leads(daysOfAMonth, 'day')}. All sends of one pass count as one.`,
]
