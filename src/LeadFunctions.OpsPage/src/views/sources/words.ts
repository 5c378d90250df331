import type { Schemas } from '../../api/ask'

export type Report = Schemas['SourceReportView']
export type Line = Schemas['SourceLine']
export type Unmatched = Schemas['UnmatchedLine']
export type Model = Report['model']

/** Whom a lead that was sent is credited to. */
export const models: { value: Model; label: string; told: string }[] = [
  { value: 'Last', label: 'Last touch', told: 'the last touch of the person until then' },
  { value: 'First', label: 'First touch', told: 'the first touch of the person' },
  { value: 'Even', label: 'All touches alike', told: 'all touches of the person until then, alike' },
  {
    value: 'Position',
    label: 'First and last most',
    told: 'touches of the person by place: 40 % the first, 40 % the last, the rest those between',
  },
]

/** The model of the address, whatever its case; the last touch where it names none. */
export const modelOf = (text: string | undefined) =>
  models.find((m) => m.value.toLowerCase() === text?.toLowerCase()) ?? (models[0] as (typeof models)[number])

const most = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** Credit in leads: a hundredth matters, since leads are shared. */
export const credit = (leads: number) => most.format(leads)

/** Lines summed by kind, the most credit first. */
export function byKind(lines: Line[]): Pick<Line, 'kind' | 'rows' | 'usable' | 'sent' | 'credit'>[] {
  const kinds = [...new Set(lines.map((l) => l.kind))]
  const total = (kind: string, of: (line: Line) => number) =>
    lines.filter((l) => l.kind === kind).reduce((all, l) => all + of(l), 0)
  return kinds
    .map((kind) => ({
      kind,
      rows: total(kind, (l) => l.rows),
      usable: total(kind, (l) => l.usable),
      sent: total(kind, (l) => l.sent),
      credit: total(kind, (l) => l.credit),
    }))
    .sort((a, b) => b.credit - a.credit || b.rows - a.rows)
}

const fields: Record<string, string> = {
  utmSource: 'UTM source',
  utmMedium: 'UTM medium',
  utmCampaign: 'UTM campaign',
}

/** A field of rules, as people call it. */
export const fieldInWords = (field: string) => fields[field] ?? field

/** The rule that would match a value, to be copied; its kind is for a person to say. */
export const ruleFor = ({ affiliate, field, value }: Unmatched) =>
  JSON.stringify({
    name: field === 'affiliate' ? affiliate : `${affiliate}: ${value}`.slice(0, 100),
    when: { ...(field === 'affiliate' ? {} : { affiliate: { is: affiliate } }), [field]: { is: value } },
    kind: 'content',
  })
