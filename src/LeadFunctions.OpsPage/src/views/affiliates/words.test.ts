import { describe, expect, it } from 'vitest'
import { money, shareInWords, weekOf, weeks } from './words'

describe('scorecards in words', () => {
  it('knows the week of a day, over the end of the year', () => {
    expect(weekOf('2026-11-22')).toBe('2026-W47')
    expect(weekOf('2026-11-23')).toBe('2026-W48')
    expect(weekOf('2025-12-29')).toBe('2026-W01')
    expect(weekOf('2027-01-03')).toBe('2026-W53')
  })

  it('offers each week once, the newest first', () => {
    expect(weeks('2027-01-06', 3)).toEqual(['2027-W01', '2026-W53', '2026-W52'])
    expect(new Set(weeks('2026-11-27')).size).toBe(27)
  })

  it('says how sure a share is', () => {
    expect(shareInWords({ hits: 9, all: 10, range: { share: 0.9, from: 0.596, to: 0.982 }, beforeAll: 0 })).toBe(
      '90.0 % (59.6 to 98.2 %)',
    )
    expect(shareInWords(undefined)).toBe('–')
  })

  it('keeps cents, and says where there is no price', () =>
    expect([money(1234.5), money(undefined)]).toEqual(['1,234.50', 'no price']))
})
