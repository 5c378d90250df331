import type { Schemas } from '../../api/ask'
import { dayWithYearOf } from '../../words/times'
import css from './lead.module.css'

type View = Schemas['ScoreView']

/** A score in one line, and behind it all that it is made of. */
export const Score = ({ of }: { of: View }) => (
  <details>
    <summary className="small">
      <b>
        Grade {of.grade} · {of.score}
      </b>{' '}
      <span className="soft">
        of 100
        {of.lowerOn && of.lower && ` · ${of.lower} from ${dayWithYearOf(of.lowerOn)}`}
      </span>
    </summary>
    <table className={`plain ${css.cells}`}>
      <thead>
        <tr>
          <th>For</th>
          <th>Points</th>
          <th>Today</th>
          <th>Halves in</th>
        </tr>
      </thead>
      <tbody>
        {of.parts.map((part) => (
          <tr key={`${part.what}${part.since}`}>
            <td>
              {part.what}
              {part.since && <span className="soft"> · {dayWithYearOf(part.since)}</span>}
            </td>
            <td className="num">{part.points}</td>
            <td className="num">{part.now}</td>
            <td className="soft">{part.halfLifeDays ? `${part.halfLifeDays} days` : 'stays'}</td>
          </tr>
        ))}
        <tr>
          <td>
            <span className="soft">All but what is taken away, times this for the source</span>
          </td>
          <td className="num">{of.factor}</td>
          <td />
          <td />
        </tr>
      </tbody>
    </table>
  </details>
)
