/** Columns of the list that somebody may choose; status and person are always there. */
export const columns = [
  { name: 'company', title: 'Company', width: 'minmax(110px, 1.1fr)', extra: false },
  { name: 'campaign', title: 'Campaign', width: '160px', extra: false },
  { name: 'why', title: 'Why, or where to', width: 'minmax(130px, 1.7fr)', extra: false },
  { name: 'from', title: 'From', width: '120px', extra: false },
  { name: 'uploaded', title: 'Uploaded', width: '104px', extra: false },
  { name: 'category', title: 'Category', width: '110px', extra: true },
  { name: 'score', title: 'Score', width: '76px', extra: true },
  { name: 'row', title: 'Row number', width: '92px', extra: true },
] as const

export type ColumnName = (typeof columns)[number]['name']

const usual: ColumnName[] = columns.filter((c) => !c.extra).map((c) => c.name)

/** The columns that an address asks for; the usual ones where it says nothing, or nothing that is known. */
export function columnsOf(text: string | undefined): ReadonlySet<ColumnName> {
  const named = text?.split(',') ?? []
  const known = columns.filter((c) => named.includes(c.name)).map((c) => c.name)
  return new Set(known.length > 0 ? known : usual)
}

/** What the address says with one more column, or one less; nothing where they are the usual ones. */
export function withColumn(shown: ReadonlySet<ColumnName>, name: ColumnName): string | undefined {
  const next = columns.filter((c) => shown.has(c.name) !== (c.name === name)).map((c) => c.name)
  return next.length === 0 || next.join() === usual.join() ? undefined : next.join()
}

export const templateOf = (shown: ReadonlySet<ColumnName>) =>
  ['26px 108px minmax(140px, 1.3fr)', ...columns.filter((c) => shown.has(c.name)).map((c) => c.width)].join(' ')
