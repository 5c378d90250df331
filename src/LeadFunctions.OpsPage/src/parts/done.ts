import type { Schemas } from '../api/ask'
import { leads, number } from '../words/numbers'

export type Done = Schemas['LeadsActView']

export const titles: Record<Done['action'], string> = {
  AcceptAnswer: 'Accept an answer',
  SendThrough: 'Send through',
  Stop: 'Stop',
  RouteAgain: 'Try again',
  Release: 'Let go',
  Return: 'Return',
}

/** What was done, as it is. A lead that some campaign has already is stopped for all others: it counts as stopped, and
 * what was sent stays sent. */
export function doneInWords(done: Done): { title: string; told: string } {
  // Beyond as many as are named nobody can tell the two apart.
  const late = done.action === 'Stop' && done.leads.length < 200 ? done.leads.length - done.changed : 0
  const others = done.refused - late
  const told = [
    done.next,
    late > 0 &&
      `${number(late)} of them ${late === 1 ? 'was' : 'were'} with a campaign already: ${
        late === 1 ? 'it goes' : 'they go'
      } nowhere else.`,
    others > 0 && `${leads(others)} ${others === 1 ? 'stayed as it was' : 'stayed as they were'}.`,
  ]
  return { title: `${titles[done.action]}: ${leads(done.changed + late)}`, told: told.filter(Boolean).join(' ') }
}
