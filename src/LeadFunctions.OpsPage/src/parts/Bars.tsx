import css from './bars.module.css'

export type Bar = { name: string; value: number | undefined; from?: number | undefined; to?: number | undefined }

const width = 360
const top = 26
const bottom = 162

/** Bars in the order of time, of which the last is what the view is about. A table beside them has the numbers. */
export function Bars({
  label,
  bars,
  words,
  most,
  target,
}: {
  label: string
  bars: Bar[]
  words: (value: number) => string
  most?: number | undefined
  target?: number | undefined
}) {
  const values = bars.flatMap((b) => [b.value, b.to]).concat(target)
  const highest = Math.max(most ?? Math.max(...values.map((v) => v ?? 0)), Number.MIN_VALUE)
  const at = (value: number) => bottom - (bottom - top) * Math.min(1, Math.max(0, value / highest))
  const step = width / Math.max(1, bars.length)
  const now = bars[bars.length - 1]
  return (
    <svg viewBox="0 0 360 190" className={css.chart} role="img" aria-label={label}>
      {bars.map((b, i) => {
        const middle = (i + 0.5) * step
        return (
          <g key={b.name}>
            <text x={middle} y={bottom + 16} textAnchor="middle">
              {b.name}
            </text>
            {b.value !== undefined && (
              <rect
                className={i === bars.length - 1 ? css.now : css.bar}
                x={middle - step * 0.31}
                width={step * 0.62}
                y={at(b.value)}
                height={bottom - at(b.value)}
              />
            )}
            {b.from !== undefined && b.to !== undefined && (
              <path className={css.range} d={`M${middle} ${at(b.from)}V${at(b.to)}`} />
            )}
          </g>
        )
      })}
      <path className={css.axis} d={`M0 ${bottom}H${width}`} />
      {target !== undefined && (
        <>
          <path className={css.line} d={`M0 ${at(target)}H${width}`} />
          <text x={2} y={12}>{`target ${words(target)}`}</text>
        </>
      )}
      {now?.value !== undefined && (
        <text x={width - 2} y={12} textAnchor="end">{`${now.name}: ${words(now.value)}`}</text>
      )}
    </svg>
  )
}
