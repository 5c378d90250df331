import { describe, expect, it } from 'vitest'
import { differences, parsed } from './differences'

describe('what two documents say differently', () => {
  it('compares lists of plain values as sets', () => {
    expect(differences({ geos: ['US', 'CA'] }, { geos: ['CA', 'DE', 'US'] })).toEqual([
      { place: 'geos', was: '—', is: 'DE' },
    ])
    expect(differences({ geos: ['US', 'CA'] }, { geos: ['CA', 'US'] })).toEqual([])
  })

  it('names the place, also of what came or went', () => {
    expect(differences({ caps: { total: 500 } }, { caps: { total: 600, week: 10 }, exclusive: true })).toEqual([
      { place: 'caps.total', was: '500', is: '600' },
      { place: 'caps.week', was: '—', is: '10' },
      { place: 'exclusive', was: '—', is: 'true' },
    ])
  })

  it('reads comments and a last comma as the app does, and leaves quoted text alone', () => {
    expect(parsed('{ // why\n "a": "x // y, }", /* b */ "c": [1, 2,], }').document).toEqual({
      a: 'x // y, }',
      c: [1, 2],
    })
    expect(parsed('{ "a": ').problem).toBeTruthy()
    expect(parsed('[]').problem).toBeTruthy()
  })
})
