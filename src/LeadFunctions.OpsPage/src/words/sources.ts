import type { Schemas } from '../api/ask'

/** AffiliateFile, as people read it. */
export const inWords = (word: string) =>
  word.replace(/[A-Z]/g, (letter, at: number) => `${at > 0 ? ' ' : ''}${letter.toLowerCase()}`)

/** Where a row comes from, and who says so. */
export const sourceInWords = ({ kind, vehicle, subSource, rule }: Schemas['LeadSource']) =>
  `Source: ${inWords(kind)}${subSource ? ` by ${subSource}` : ''}, came by ${inWords(vehicle)} (${rule ? `rule “${rule}”` : 'no rule matches'})`
