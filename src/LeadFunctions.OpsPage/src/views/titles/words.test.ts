import { describe, expect, it } from 'vitest'
import { entriesOf, type Line, outside, standing } from './words'

const line = (title: string, more: Partial<Line> = {}): Line => ({
  title,
  level: 'Manager',
  function: 'InformationTechnology',
  spellings: [title],
  near: [],
  count: 3,
  share: 0.1,
  lift: 1,
  cumulative: 0.1,
  isProposed: false,
  isApproved: false,
  ...more,
})

describe('a title list', () => {
  it('says what becomes of a title: a refusal first, then whether it is there, then whether it is proposed', () => {
    expect(
      [
        line('a', { suppressedBy: 'student', isProposed: true }),
        line('b', { isApproved: true, isProposed: true }),
        line('c', { isProposed: true }),
        line('d'),
      ].map(standing),
    ).toEqual(['refused by “student”', 'on the list', 'proposed', ''])
  })

  it('takes the near spellings of what is chosen, and of nothing else', () => {
    const lines = [line('it manager', { near: ['it manger'] }), line('it director', { near: ['it directr'] })]
    expect(entriesOf(lines, new Set(['it manager']))).toEqual(['it manager', 'it manger'])
  })

  it('names values that a filter leaves out, none where there is no filter', () => {
    const counted = [
      { value: 'DE', count: 3, share: 0.5 },
      { value: 'FR', count: 2, share: 0.3 },
      { count: 1, share: 0.2 },
    ]
    expect(outside(counted, ['DE'])).toEqual(['FR'])
    expect(outside(counted, [])).toEqual([])
  })
})
