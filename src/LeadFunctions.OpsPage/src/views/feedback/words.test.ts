import { describe, expect, it } from 'vitest'
import { type Line, meanInWords, months, type Report, shareInWords, suggestionInWords, suggestions } from './words'

const line = (more: Partial<Line>): Line => ({
  name: 'it director',
  sent: 20,
  rated: 12,
  notRated: 0.4,
  onTarget: 6,
  isFewRated: false,
  ...more,
})

const report: Report = {
  leadCode: 'INT-FFA-ESF-2541',
  customer: 'Northwind',
  from: '2026-10-01',
  to: '2026-10-31',
  sent: 20,
  rated: 12,
  notRated: 0.4,
  onTarget: 6,
  notes: [],
  byTitle: [line({ suggestion: 'AskForMore', share: 0.9 }), line({ name: 'cio', share: 0.5 })],
  bySize: [line({ name: '11-50', suggestion: 'LeaveOut', share: 0.1 })],
  byCountry: [],
  byCategory: [],
  byAffiliate: [],
  bySubSource: [],
  stages: [],
  defects: [],
  disappointments: [],
}

describe('feedback in words', () => {
  it('tells a share with its bounds, and none where nobody is rated', () => {
    expect(shareInWords(line({ share: 0.2808, from: 0.1756, to: 0.3999 }))).toBe('28.1 % (17.6 % to 40.0 %)')
    expect(shareInWords(line({}))).toBe('')
    expect([meanInWords(0.542), meanInWords(undefined)]).toEqual(['54.2 %', 'nobody is rated'])
  })

  it('tells what is suggested, and where too few are rated', () => {
    expect(suggestionInWords(line({ suggestion: 'LeaveOut' }))).toBe('Leave out')
    expect(suggestionInWords(line({ suggestion: 'AskForMore' }))).toBe('Ask for more of')
    expect(suggestionInWords(line({ isFewRated: true }))).toBe('Too few rated')
    expect(suggestionInWords(line({}))).toBe('')
  })

  it('suggests the worst first, of all parts together', () => {
    expect(suggestions(report).map((s) => `${s.part} ${s.line.name}`)).toEqual([
      'company size 11-50',
      'title it director',
    ])
  })

  it('offers this month and the eleven before it, over the turn of the year', () => {
    const offered = months('2026-02-17')
    expect(offered.slice(0, 3)).toEqual([
      { value: '2026-02', label: 'February 2026' },
      { value: '2026-01', label: 'January 2026' },
      { value: '2025-12', label: 'December 2025' },
    ])
    expect(offered).toHaveLength(12)
  })
})
