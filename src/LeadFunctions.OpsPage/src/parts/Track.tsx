import css from './parts.module.css'

/** How much of a quantity is there, with a mark at what should be by now. */
export function Track({
  value,
  of,
  expected,
  label,
}: {
  value: number
  of: number
  expected?: number | undefined
  label: string
}) {
  const at = (n: number) => `${Math.min(100, (100 * n) / Math.max(1, of))}%`
  return (
    <div className={css.track} role="img" aria-label={label} title={label}>
      <div className={css.fill} style={{ width: at(value) }} />
      {expected !== undefined && <div className={css.mark} style={{ left: at(expected) }} />}
    </div>
  )
}
