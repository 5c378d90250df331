import type { Schemas } from '../../api/ask'
import { number } from '../../words/numbers'

export type Estimate = Schemas['EstimateView']

const one = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** How many a week: a tenth of a lead matters, a hundredth does not. */
export const aWeek = (mean: number) => one.format(mean)

/** A share with the bounds that it most likely lies in. */
export const shareInWords = (share: Schemas['AcceptedShare'] | undefined) =>
  share ? `${tenths(share.share)} (${tenths(share.from)} to ${tenths(share.to)})` : 'no leads'

/** Days until the order is full: as it goes, and the bounds. */
export function fullInWords(full: NonNullable<Estimate['full']>) {
  if (full.middle === 0) return 'full already'
  return `${days(full.middle)} (${days(full.low)} to ${days(full.high)})`
}

const days = (n: number | undefined) =>
  n === undefined ? 'over three years' : `${number(n)} ${n === 1 ? 'day' : 'days'}`

const tenths = (share: number) => `${one.format(100 * share)} %`
