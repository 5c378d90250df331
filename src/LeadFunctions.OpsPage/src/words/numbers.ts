const whole = new Intl.NumberFormat('en')

export const number = (n: number) => whole.format(n)

export const leads = (n: number, one = 'lead', many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`

/** A share of the whole; small ones are not rounded away, large ones not up. */
export function percent(part: number, of: number) {
  if (of === 0) return '0 %'
  const share = (100 * part) / of
  if (part > 0 && share < 1) return '< 1 %'
  if (part < of && share > 99) return '> 99 %'
  return `${Math.round(share)} %`
}

export const sum = (counts: Partial<Record<string, number>>) =>
  Object.values(counts).reduce<number>((all, n) => all + (n ?? 0), 0)

/** Seconds as people say them. */
export function duration(seconds: number) {
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`
  if (seconds < 172_800) return `${(seconds / 3600).toFixed(1)} h`
  return `${Math.round(seconds / 86_400)} days`
}

export const bytes = (n: number) =>
  n < 1024 ? `${n} B` : n < 1_048_576 ? `${Math.round(n / 1024)} KB` : `${(n / 1_048_576).toFixed(1)} MB`
