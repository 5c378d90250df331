import { describe, expect, it } from 'vitest'
import { byDay, causeInWords, endInWords, hasAllTouches, type Line, weekOf, weeksAround } from './words'

const line = (nextTouch?: string): Line => ({
  email: 'ann@example.com',
  firstName: 'Ann',
  lastName: 'Lee',
  company: 'Contoso',
  jobTitle: 'CIO',
  country: 'US',
  categories: [],
  assets: [],
  endsOn: '2027-02-26',
  reasonItEnds: '12 months',
  ...(nextTouch ? { nextTouch } : {}),
})

describe('the nurture list in words', () => {
  it('knows the week of a day, also where years meet', () => {
    expect(['2026-11-23', '2026-11-29', '2026-12-31', '2027-01-03', '2027-01-04', '2024-12-30'].map(weekOf)).toEqual([
      '2026-W48',
      '2026-W48',
      '2026-W53',
      '2026-W53',
      '2027-W01',
      '2025-W01',
    ])
  })

  it('offers weeks around this one, each once', () => {
    const weeks = weeksAround('2026-11-27')
    expect(weeks.map((w) => w.value)).toContain('2026-W48')
    expect(weeks.find((w) => w.value === '2026-W48')?.label).toBe('This week, 2026-W48')
    expect(new Set(weeks.map((w) => w.value)).size).toBe(14)
  })

  it('counts touches by day and leaves out for whom it ended', () => {
    expect(byDay([line('2026-12-23'), line(), line('2026-12-21'), line('2026-12-23')])).toEqual([
      { day: '2026-12-21', touches: 1 },
      { day: '2026-12-23', touches: 2 },
    ])
  })

  it('counts no days of an answer that does not show all touches', () => {
    expect([0, 1, 2].map((touches) => hasAllTouches({ touches, lines: [line('2026-12-21'), line()] }))).toEqual([
      false,
      true,
      false,
    ])
  })

  it('writes causes and ends as people do', () => {
    expect([causeInWords('NotNow'), endInWords('ConsentPeriod')]).toEqual(['rated not now', 'period of consent'])
  })
})
