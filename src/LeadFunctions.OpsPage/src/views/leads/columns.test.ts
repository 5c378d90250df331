import { expect, it } from 'vitest'
import { columnsOf, templateOf, withColumn } from './columns'

it('shows the usual columns until the address says others', () => {
  expect([...columnsOf(undefined)]).toEqual(['company', 'campaign', 'why', 'from', 'uploaded'])
  expect([...columnsOf('row,company')]).toEqual(['company', 'row'])
  expect([...columnsOf('shoes')]).toEqual([...columnsOf(undefined)])
})

it('keeps what was chosen in the address, and nothing where it is the usual', () => {
  const fewer = withColumn(columnsOf(undefined), 'from')
  expect(fewer).toBe('company,campaign,why,uploaded')
  expect(withColumn(columnsOf(fewer), 'from')).toBeUndefined()
  expect(withColumn(columnsOf('row'), 'row')).toBeUndefined()
})

it('gives each column its room', () => {
  expect(templateOf(columnsOf('row'))).toBe('26px 108px minmax(140px, 1.3fr) 92px')
})
