import { describe, expect, it } from 'vitest'
import { aWeek, fullInWords, shareInWords } from './words'

const full = { quantity: 100, taken: 10, returned: 0.1 }

describe('an estimate in words', () => {
  it('tells a week to a tenth', () => {
    expect([aWeek(10), aWeek(0.26), aWeek(1234.5)]).toEqual(['10.0', '0.3', '1,234.5'])
  })

  it('tells a share with its bounds, or that there are no leads', () => {
    expect(shareInWords({ share: 0.1, from: 0.0552, to: 0.1744 })).toBe('10.0 % (5.5 % to 17.4 %)')
    expect(shareInWords(undefined)).toBe('no leads')
  })

  it('tells days with their bounds, and what takes too long to be told', () => {
    expect(fullInWords({ ...full, low: 1, middle: 40, high: 1000 })).toBe('40 days (1 day to 1,000 days)')
    expect(fullInWords({ ...full, low: 900, middle: 1000 })).toBe('1,000 days (900 days to over three years)')
    expect(fullInWords({ ...full, low: 0, middle: 0, high: 0 })).toBe('full already')
  })
})
