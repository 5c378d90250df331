import { expect, it } from 'vitest'
import { kept, opened } from './saved'

it('keeps days that go along with the calendar', () => {
  const view = kept({ status: 'Unsent', from: '2026-11-16', to: '2026-11-22', lead: 'x' }, '2026-11-25')
  expect(view).toEqual({ status: 'Unsent', days: 'week' })
  expect(opened(view, '2026-12-02')).toEqual({ status: 'Unsent', from: '2026-11-23', to: '2026-11-29' })
})

it('keeps days that somebody named as they are', () => {
  const view = kept({ from: '2026-03-01', to: '2026-03-09' }, '2026-11-25')
  expect(opened(view, '2026-12-02')).toEqual({ from: '2026-03-01', to: '2026-03-09' })
  expect(kept({ status: 'Held' }, '2026-11-25')).toEqual({ status: 'Held' })
})
