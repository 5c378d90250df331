import { expect, it } from 'vitest'
import type { Row } from './rows'
import { why } from './why'

const reason = (code: Row['reasons'][number]['code'], found?: string) => ({ code, found, description: '', advice: '' })

it('says the first reason in words, what was found, and how many more there are', () => {
  const row: Parameters<typeof why>[0] = {
    status: 'Unsent',
    reasons: [],
    matches: [
      { leadCode: 'INT-A-B-1', accepted: false, reasons: [reason('GeoMismatch', 'FR'), reason('TitleSuppressed')] },
      { leadCode: 'INT-A-B-2', accepted: false, reasons: [reason('GeoMismatch', 'FR')] },
    ],
  }
  expect(why(row)).toBe('Country or state not wanted “FR” +1')
  expect(why(row, 'INT-A-B-2')).toBe('Country or state not wanted “FR”')
})

it('says where a sent lead went, and nothing of who did not want it', () => {
  const row: Parameters<typeof why>[0] = {
    status: 'Sent',
    reasons: [],
    matches: [
      { leadCode: 'INT-A-B-1', accepted: false, reasons: [reason('GeoMismatch', 'FR')] },
      { leadCode: 'INT-A-B-2', accepted: true, reasons: [] },
    ],
  }
  expect(why(row)).toBe('INT-A-B-2')
})
