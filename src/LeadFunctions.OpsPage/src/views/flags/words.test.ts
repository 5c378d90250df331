import { expect, test } from 'vitest'
import { rowsInWords } from './words'

test('rows that follow each other are told as one range, in order and once', () => {
  expect(rowsInWords([2, 3, 4, 9, 7, 3])).toBe('2 to 4, 7, 9')
  expect(rowsInWords([])).toBe('')
  expect(rowsInWords([5])).toBe('5')
})
