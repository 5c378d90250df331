import { describe, expect, it } from 'vitest'
import { needed, onBar, type Rule, ruleInWords, share } from './words'

const rule = (more: Partial<Rule>): Rule => ({
  name: 'a',
  measure: 'Unusable',
  limit: 0.05,
  affiliates: [],
  bySubSource: false,
  capShare: 0.5,
  ...more,
})

describe('standards in words', () => {
  it('says what a rule counts and what follows', () => {
    expect(ruleInWords(rule({}))).toBe('Rows that could not be used: at most 5.0 %; else files are kept')
    expect(ruleInWords(rule({ measure: 'Returned', category: 'crm', affiliates: ['s2w'], capShare: 0.25 }))).toBe(
      'Delivered leads that were returned: at most 5.0 % (category crm; s2w); else caps are lowered to 25.0 %',
    )
    expect(ruleInWords(rule({ bySubSource: true, consequence: 'Pause' }))).toContain('else files are kept')
  })

  it('keeps a decimal of small shares', () => expect(share(0.0123)).toBe('1.2 %'))

  it('knows from how many on a standard says anything', () =>
    expect([needed('Returned'), needed('Unusable')]).toEqual([50, 100]))

  it('puts an interval and its limit on one bar', () => {
    expect(onBar({ low: 0.1, high: 0.2, limit: 0.05 })).toEqual({ from: 50, to: 100, limit: 25 })
    expect(onBar({ low: 0, high: 0.01, limit: 0.1 })).toEqual({ from: 0, to: 6.7, limit: 66.7 })
  })
})
