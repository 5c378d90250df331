import {
  IconArrowBackUp,
  IconBan,
  IconCalendarTime,
  IconCheck,
  IconCircleDashed,
  IconHandStop,
  IconLock,
  IconMinus,
  IconSend,
} from '@tabler/icons-react'
import type { Schemas } from '../api/ask'

export type Status = NonNullable<Schemas['LeadRow']['status']>

/** The words of the specification, in the order in which they are shown; each with colour, icon and a sentence. */
export const statuses = {
  Sent: { word: 'Sent', colour: 'green', icon: IconCheck, told: 'went to a customer, who can still return it' },
  Final: { word: 'Final', colour: 'teal', icon: IconLock, told: 'was sent, and can no longer be returned' },
  Scheduled: {
    word: 'Scheduled',
    colour: 'violet',
    icon: IconCalendarTime,
    told: 'is accepted and waits for its send',
  },
  Held: { word: 'Held', colour: 'amber', icon: IconHandStop, told: 'waits until an answer is accepted or corrected' },
  Unsent: { word: 'Unsent', colour: 'blue', icon: IconSend, told: 'is usable, and no campaign took it' },
  Returned: { word: 'Returned', colour: 'orange', icon: IconArrowBackUp, told: 'was sent and came back' },
  Unusable: { word: 'Unusable', colour: 'red', icon: IconBan, told: 'cannot be a lead as it is' },
  Omitted: { word: 'Omitted', colour: 'grey', icon: IconMinus, told: 'is sound, and not wanted again' },
} as const satisfies Record<Status, { word: string; colour: string; icon: unknown; told: string }>

export const inProgress = {
  word: 'In progress',
  colour: 'grey',
  icon: IconCircleDashed,
  told: 'is still being worked on',
} as const

/** What one campaign's delivery of a lead says of it; nothing where that campaign does not have it. */
export const statusOfDelivery = (
  delivery: Schemas['MatchView']['delivery'],
  commercial: Schemas['MatchView']['commercial'],
): Status | undefined =>
  commercial === 'Returned'
    ? 'Returned'
    : commercial === 'Final'
      ? 'Final'
      : delivery === 'Sent'
        ? 'Sent'
        : delivery === 'Scheduled' || delivery === 'Sending'
          ? 'Scheduled'
          : undefined

export const statusNames = Object.keys(statuses) as Status[]

export const isStatus = (text: string): text is Status => text in statuses
