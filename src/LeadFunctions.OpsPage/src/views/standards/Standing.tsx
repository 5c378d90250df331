import { Moment } from '../../parts/Moment'
import parts from '../../parts/parts.module.css'
import { number } from '../../words/numbers'
import css from './standards.module.css'
import { type Change, type Numbers, onBar, type State, share, states } from './words'

export function StateBadge({ state }: { state: State }) {
  const { word, colour, icon: Icon } = states[state]
  return (
    <span className={`${parts.badge} ${parts[colour]}`}>
      <Icon size={13} stroke={2.2} aria-hidden />
      {word}
    </span>
  )
}

/** A share with its interval and its limit: as words, and as a bar. */
export function Interval({ of, from }: { of: Numbers; from: number }) {
  if (of.all === 0) return <span className="small soft">none in the last 30 days</span>
  const at = onBar(of)
  return (
    <div>
      <div className="num">
        {share(of.share)}{' '}
        <span className="small soft">
          {number(of.hits)} of {number(of.all)}
          {of.all < from && `, too few: judged from ${number(from)} on`}
        </span>
      </div>
      <div className={css.track} aria-hidden>
        <div
          className={`${css.range} ${of.low > of.limit && of.all >= from ? css.over : ''}`}
          style={{ left: `${at.from}%`, width: `${at.to - at.from}%` }}
        />
        <div className={css.limit} style={{ left: `${at.limit}%` }} />
      </div>
      <div className="small soft num">
        {share(of.low)} to {share(of.high)}, limit {share(of.limit)}, sure from {share(of.sureLow)}
      </div>
    </div>
  )
}

export const History = ({ changes }: { changes: Change[] }) => (
  <ul className={`small ${css.history}`}>
    {changes.map((c) => (
      <li key={`${c.at} ${c.to}`}>
        <Moment at={c.at} />: {states[c.to].word.toLowerCase()}
        {c.numbers && `, ${number(c.numbers.hits)} of ${number(c.numbers.all)}`}
        {c.by && `, by ${c.by}: ${c.why}`}
      </li>
    ))}
  </ul>
)
