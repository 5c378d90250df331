import { describe, expect, it } from 'vitest'
import { inWords, sourceInWords } from '../../words/sources'
import { byKind, credit, fieldInWords, type Line, modelOf, ruleFor } from './words'

const line = (more: Partial<Line>): Line => ({
  affiliate: 's2w',
  kind: 'Content',
  vehicle: 'AffiliateFile',
  rows: 0,
  usable: 0,
  sent: 0,
  final: 0,
  returned: 0,
  credit: 0,
  ...more,
})

describe('sources in words', () => {
  it('sums lines by kind, the most credit first', () => {
    expect(
      byKind([
        line({ rows: 5, credit: 0.5 }),
        line({ kind: 'Event', rows: 1, usable: 1, sent: 2, credit: 2 }),
        line({ affiliate: 'other', rows: 2, usable: 1, credit: 0.25 }),
        line({ kind: 'Unknown', rows: 9 }),
      ]),
    ).toEqual([
      { kind: 'Event', rows: 1, usable: 1, sent: 2, credit: 2 },
      { kind: 'Content', rows: 7, usable: 1, sent: 0, credit: 0.75 },
      { kind: 'Unknown', rows: 9, usable: 0, sent: 0, credit: 0 },
    ])
  })

  it('knows a model in any case, and takes the last touch for none', () => {
    expect(['even', 'Position', 'nonsense', undefined].map((m) => modelOf(m).value)).toEqual([
      'Even',
      'Position',
      'Last',
      'Last',
    ])
  })

  it('writes words, fields and credit as people do', () => {
    expect([inWords('AffiliateFile'), inWords('Review')]).toEqual(['affiliate file', 'review'])
    expect([fieldInWords('utmMedium'), fieldInWords('publisher')]).toEqual(['UTM medium', 'publisher'])
    expect([credit(1234), credit(0.3334), credit(0)]).toEqual(['1,234', '0.33', '0'])
  })

  it('tells the source of a lead with the rule that says so', () => {
    expect(sourceInWords({ kind: 'Event', vehicle: 'EventScan', subSource: 'Expo', rule: 'fairs' })).toBe(
      'Source: event by Expo, came by event scan (rule “fairs”)',
    )
    expect(sourceInWords({ kind: 'Unknown', vehicle: 'AffiliateFile' })).toBe(
      'Source: unknown, came by affiliate file (no rule matches)',
    )
  })

  it('proposes a rule for a value, and for rows that say nothing', () => {
    const value = { affiliate: 's2w', field: 'publisher', value: 'Tech "Daily"', rows: 3 }
    expect(JSON.parse(ruleFor(value))).toEqual({
      name: 's2w: Tech "Daily"',
      when: { affiliate: { is: 's2w' }, publisher: { is: 'Tech "Daily"' } },
      kind: 'content',
    })
    expect(JSON.parse(ruleFor({ ...value, field: 'affiliate', value: 's2w' })).when).toEqual({
      affiliate: { is: 's2w' },
    })
  })
})
