import type { Schemas } from '../../api/ask'

export type Flag = Schemas['FlagView']
export type Signal = Schemas['FoundSignal']

export const signals: Record<Signal['signal'], string> = {
  NearIdenticalRows: 'Near-identical rows',
  AlikeAnswers: 'Alike answers',
  Burst: 'Burst',
  SharedPhone: 'Shared phone',
  OneCompany: 'One company',
  OddTimes: 'Odd times',
  Digits: 'Digits',
  UnrelatedAddresses: 'Unrelated addresses',
  NumberedAddresses: 'Numbered addresses',
}

export const levels: Record<Flag['level'], { word: string; colour: 'amber' | 'red' | 'grey' }> = {
  None: { word: 'Not flagged', colour: 'grey' },
  Amber: { word: 'Amber', colour: 'amber' },
  Red: { word: 'Red', colour: 'red' },
}

export const verdicts: Record<Schemas['FlagMark']['verdict'], string> = {
  Confirmed: 'Confirmed',
  False: 'False alarm',
}

/** Rows as a spreadsheet numbers them; those that follow each other as one range. */
export function rowsInWords(rows: number[]) {
  const ranges: [number, number][] = []
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && row <= last[1] + 1) last[1] = row
    else ranges.push([row, row])
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`)).join(', ')
}
