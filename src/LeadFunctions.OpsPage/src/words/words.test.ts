import { describe, expect, it } from 'vitest'
import { parseSearch, writeSearch } from '../app/search'
import { duration, leads, percent } from './numbers'
import { reasonInWords } from './reasons'
import { lastWeek } from './times'

describe('words', () => {
  it('never shows a code, known or not', () => {
    expect(reasonInWords('GeoMismatch')).toBe('Country or state not wanted')
    expect(reasonInWords('SomethingQuiteNew')).toBe('Something quite new')
  })

  it('counts one and many', () => {
    expect([leads(1), leads(1200), leads(2, 'batch', 'batches')]).toEqual(['1 lead', '1,200 leads', '2 batches'])
  })

  it('rounds no share to nothing and none to all', () => {
    expect([percent(0, 0), percent(1, 1000), percent(999, 1000), percent(1, 3), percent(5, 5)]).toEqual([
      '0 %',
      '< 1 %',
      '> 99 %',
      '33 %',
      '100 %',
    ])
  })

  it('says times as people do', () => {
    expect([duration(42), duration(600), duration(7200), duration(432_000)]).toEqual([
      '42 s',
      '10 min',
      '2.0 h',
      '5 days',
    ])
  })

  it('ends last week on the Sunday before', () => {
    expect(lastWeek('2026-11-26')).toEqual({ from: '2026-11-16', to: '2026-11-22' })
    expect(lastWeek('2026-11-23')).toEqual({ from: '2026-11-16', to: '2026-11-22' })
    expect(lastWeek('2026-11-22')).toEqual({ from: '2026-11-09', to: '2026-11-15' })
  })

  it('writes addresses that people can read and write', () => {
    expect(writeSearch({ status: 'Unsent,Held', text: 'a b', from: undefined })).toBe('?status=Unsent,Held&text=a+b')
    expect(parseSearch('?status=Unsent,Held&text=a+b&leadCode=')).toEqual({ status: 'Unsent,Held', text: 'a b' })
  })
})
