import { number, percent, sum } from '../words/numbers'
import { inProgress, statuses, statusNames } from '../words/status'
import css from './parts.module.css'

/** Counts by status as one bar, with the same numbers as words beside it. */
export function Stack({
  counts,
  rows,
  legend = true,
}: {
  counts: Partial<Record<string, number>>
  rows?: number
  legend?: boolean
}) {
  const all = rows ?? sum(counts)
  const parts = statusNames.flatMap((name) => (counts[name] ? [{ ...statuses[name], count: counts[name] }] : []))
  const rest = all - parts.reduce((before, part) => before + part.count, 0)
  const shown = rest > 0 ? [...parts, { ...inProgress, count: rest }] : parts
  const words = shown.map((part) => `${number(part.count)} ${part.word}`).join(', ')
  return (
    <div>
      <div className={css.stack} role="img" aria-label={words || 'none'}>
        {shown.map((part) => (
          <div
            key={part.word}
            className={`${css.part} ${css[`f${part.colour}`]}`}
            style={{ width: `${(100 * part.count) / Math.max(1, all)}%` }}
            title={`${number(part.count)} ${part.word}`}
          />
        ))}
      </div>
      {legend && (
        <div className={css.legend} style={{ marginTop: 8 }}>
          {shown.map((part) => (
            <span key={part.word}>
              <span className={`${css.dot} ${css[`f${part.colour}`]}`} />
              <b className="num" style={{ color: 'var(--ink)' }}>
                {number(part.count)}
              </b>{' '}
              {part.word}
              <span className="num">{percent(part.count, all)}</span>
            </span>
          ))}
        </div>
      )}
    </div>
  )
}
