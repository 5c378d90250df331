import { expect, it } from 'vitest'
import { type Group, merged } from './groups'
import { newer } from './rows'

const group = (leads: number, more: Partial<Group> = {}): Group => ({
  status: 'Unsent',
  reason: 'GeoMismatch',
  leadCode: 'INT-A-B-1',
  leads,
  affiliates: { s2w: leads },
  ...more,
})

it('adds up groups of the same cause that came in two answers, the largest first', () => {
  const both = merged(
    { rows: 3, groups: [group(3)], next: 'x' },
    { rows: 9, groups: [group(2, { affiliates: { 'infuse-media': 2 } }), group(7, { reason: 'CapReached' })] },
  )
  expect(both.rows).toBe(12)
  expect(both.next).toBeUndefined()
  expect(both.groups.map((g) => [g.reason, g.leads])).toEqual([
    ['CapReached', 7],
    ['GeoMismatch', 5],
  ])
  expect(both.groups[1]?.affiliates).toEqual({ s2w: 3, 'infuse-media': 2 })
})

it('counts the rows that came above those that are shown', () => {
  const ids = (...names: string[]) => names.map((leadId) => ({ leadId }))
  expect(newer(ids('c', 'b', 'a'), ids('b', 'a'))).toBe(1)
  expect(newer(ids('b', 'a'), ids('b', 'a'))).toBe(0)
  expect(newer(ids('d', 'c'), ids('b', 'a'))).toBe(2)
  expect(newer(ids('d', 'c'), [])).toBe(0)
})
