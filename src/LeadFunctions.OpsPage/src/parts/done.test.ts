import { expect, it } from 'vitest'
import { type Done, doneInWords } from './done'

const stop = (changed: number, leads: number, refused: number): Done => ({
  action: 'Stop',
  found: changed + refused,
  changed,
  refused,
  firstRefused: [],
  leads: Array.from({ length: leads }, (_, i) => `${i}`),
  always: [],
  next: 'They go nowhere any more.',
})

it('counts leads that a campaign has already as stopped, for they are stopped everywhere else', () => {
  expect(doneInWords(stop(0, 3, 3))).toEqual({
    title: 'Stop: 3 leads',
    told: 'They go nowhere any more. 3 of them were with a campaign already: they go nowhere else.',
  })
  expect(doneInWords(stop(2, 3, 1)).told).toContain('1 of them was with a campaign already: it goes nowhere else.')
})

it('says what stayed as it was, and nothing more where all went well', () => {
  expect(doneInWords(stop(2, 2, 1)).told).toBe('They go nowhere any more. 1 lead stayed as it was.')
  expect(doneInWords(stop(2, 2, 0))).toEqual({ title: 'Stop: 2 leads', told: 'They go nowhere any more.' })
  expect(doneInWords({ ...stop(1, 1, 2), action: 'RouteAgain' }).told).toContain('2 leads stayed as they were.')
})

it('does not guess where more were stopped than are named', () => {
  expect(doneInWords(stop(300, 200, 5)).told).toBe('They go nowhere any more. 5 leads stayed as they were.')
})
