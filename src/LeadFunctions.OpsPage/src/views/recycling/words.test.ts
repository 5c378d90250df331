import { describe, expect, it } from 'vitest'
import { filterOf, type Group, limitsInWords, waitsFor } from './words'

const group: Group = { leads: 3, taken: 0, reasons: [], notNoted: 0, oldest: '2026-11-02' }

describe('what leads wait for', () => {
  it('is the campaign that they name, or their category', () => {
    expect(waitsFor({ ...group, leadCode: 'INT-FFA-ESF-2541' })).toBe('INT-FFA-ESF-2541')
    expect(waitsFor({ ...group, category: 'crm', name: 'CRM' })).toBe('CRM')
    expect(waitsFor({ ...group, category: 'crm' })).toBe('crm')
  })

  it('is found among the leads since the oldest of them', () => {
    expect(filterOf({ ...group, category: 'crm' }, 'CapReached')).toMatchObject({
      category: 'crm',
      from: '2026-11-02',
      reason: 'CapReached',
    })
    expect(filterOf({ ...group, leadCode: 'INT-FFA-ESF-2541' }).category).toBeUndefined()
    expect(filterOf(group).status).toBe('Unsent,Held')
    expect(filterOf({ ...group, taken: 1 }).status).toBeUndefined()
  })
})

describe('limits', () => {
  it('say days and times', () => {
    expect(limitsInWords({ mostDaysOld: 90, daysBetween: 7, mostInAMonth: 3, daysOfAMonth: 30, lower: [] })[1]).toBe(
      'Between two sends of one person are at least 7 days.',
    )
  })
})
