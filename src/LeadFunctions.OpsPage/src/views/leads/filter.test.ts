import { describe, expect, it } from 'vitest'
import { filterOf, periodOf, showsRows, toggled } from './filter'

const today = '2026-11-26'

describe('the filter in the address', () => {
  it('goes 90 days back where it names no days', () => {
    expect(filterOf({}, today)).toEqual({ from: '2026-08-28' })
    expect(filterOf({ to: '2026-11-01' }, today)).toEqual({ from: '2026-08-03', to: '2026-11-01' })
  })

  it('leaves the first day open for a campaign or a batch, which are found without it', () => {
    expect(filterOf({ leadCode: 'INT-A-B-1' }, today)).toEqual({ leadCode: 'INT-A-B-1' })
    expect(filterOf({ batch: 'x' }, today)).toEqual({ batch: 'x' })
  })

  it('sends nothing of the address that only says how it is shown', () => {
    expect(filterOf({ view: 'rows', lead: 'x', find: '1', from: today }, today)).toEqual({ from: today })
  })

  it('knows last week as Monday to Sunday', () => {
    expect(periodOf({ from: '2026-11-16', to: '2026-11-22' }, today)).toBe('week')
    expect(periodOf({}, today)).toBe('90')
    expect(periodOf({ from: '2026-11-17' }, today)).toBeUndefined()
  })

  it('shows causes until one of them is asked for', () => {
    expect(showsRows({})).toBe(false)
    expect(showsRows({ reason: 'GeoMismatch' })).toBe(true)
    expect(showsRows({ reason: 'GeoMismatch', view: 'causes' })).toBe(false)
  })

  it('adds a word to a list, and takes it away', () => {
    expect(toggled(undefined, 'Sent')).toBe('Sent')
    expect(toggled('Sent', 'Held')).toBe('Sent,Held')
    expect(toggled('Sent,Held', 'Sent')).toBe('Held')
    expect(toggled('Held', 'Held')).toBeUndefined()
  })
})
