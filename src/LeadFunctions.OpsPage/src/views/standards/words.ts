import type { Icon } from '@tabler/icons-react'
import { IconAlertTriangle, IconCircleCheck, IconEyeCheck, IconPlayerPause } from '@tabler/icons-react'
import type { Schemas } from '../../api/ask'

export type Standing = Schemas['StandingView']
export type State = Standing['state']
export type Rule = Schemas['StandardRule']
export type Numbers = Schemas['NumbersView']
export type Change = Schemas['ChangeView']

export const states: Record<State, { word: string; colour: 'green' | 'amber' | 'red' | 'violet'; icon: Icon }> = {
  Healthy: { word: 'Healthy', colour: 'green', icon: IconCircleCheck },
  Warned: { word: 'Warned', colour: 'amber', icon: IconAlertTriangle },
  Paused: { word: 'Paused', colour: 'red', icon: IconPlayerPause },
  Probation: { word: 'On probation', colour: 'violet', icon: IconEyeCheck },
}

export const measures: { value: Rule['measure']; label: string }[] = [
  { value: 'Unusable', label: 'Rows that could not be used' },
  { value: 'Returned', label: 'Delivered leads that were returned' },
  { value: 'DeniedInterest', label: 'Delivered leads whose person denies the interest' },
]

/** From how many on a standard says anything. */
export const needed = (measure: Rule['measure'] | undefined) => (measure === 'Returned' ? 50 : 100)

/** With a decimal: limits are small. */
export const share = (of: number) => `${(100 * of).toFixed(1)} %`

/** What a standard counts, and what follows. */
export function ruleInWords(rule: Rule) {
  const of = [
    rule.category && `category ${rule.category}`,
    rule.campaign && `campaign ${rule.campaign}`,
    rule.bySubSource && 'each sub-source for itself',
    rule.affiliates.length > 0 && rule.affiliates.join(', '),
  ].filter(Boolean)
  const narrow = rule.category || rule.campaign || rule.bySubSource
  const pauses = (rule.consequence ?? (narrow ? 'LowerCap' : 'Pause')) === 'Pause'
  const label = measures.find((m) => m.value === rule.measure)?.label ?? rule.measure
  return `${label}: at most ${share(rule.limit)}${of.length > 0 ? ` (${of.join('; ')})` : ''}; else ${
    pauses ? 'files are kept' : `caps are lowered to ${share(rule.capShare)}`
  }`
}

/** Until when a state is held: the end of a day, in UTC. */
export const endOf = (day: string) => `${day}T23:59:59Z`

/** Where an interval and its limit stand on a bar, in percent of it. */
export function onBar({ low, high, limit }: Pick<Numbers, 'low' | 'high' | 'limit'>) {
  const most = Math.max(high, limit * 1.5, 0.01)
  const at = (n: number) => Math.round((1000 * n) / most) / 10
  return { from: at(low), to: at(high), limit: Math.min(at(limit), 99) }
}
