import { Button, Group } from '@mantine/core'
import { figures } from '../../parts/Figures'
import { Go } from '../../parts/Go'
import { Moment } from '../../parts/Moment'
import parts from '../../parts/parts.module.css'
import css from './flags.module.css'
import { type Flag, levels, rowsInWords, type Signal, signals, verdicts } from './words'

/** A flagged batch with what is alike in it. */
export function FlagCard({ flag, mark }: { flag: Flag; mark: (() => void) | undefined }) {
  const level = levels[flag.level]
  return (
    <section className={`card ${figures.box} ${css.flag}`} aria-label={`${flag.affiliate}, batch ${flag.batch}`}>
      <div className={css.top}>
        <h2>
          <Go to="/batches" search={{ affiliate: flag.affiliate, batch: flag.batch }}>
            {flag.affiliate}, {flag.batch}
          </Go>
        </h2>
        <span className={`${parts.badge} ${parts[level.colour]}`}>
          {level.word} · {flag.score.toFixed(2)} of 1
        </span>
        <span className="small soft">
          looked at <Moment at={flag.lookedAt} />
        </span>
      </div>
      <ul className={css.signals}>
        {flag.signals.map((s) => (
          <Found key={s.signal} signal={s} />
        ))}
      </ul>
      {flag.mark && (
        <p>
          <b>{verdicts[flag.mark.verdict]}</b>, by {flag.mark.by}, <Moment at={flag.mark.at} />: {flag.mark.why}
        </p>
      )}
      {mark && (
        <Group>
          <Button variant="default" onClick={mark}>
            {flag.mark ? 'Say something else' : 'Say what was found'}
          </Button>
        </Group>
      )}
    </section>
  )
}

const Found = ({ signal: s }: { signal: Signal }) => (
  <li>
    <b>{signals[s.signal]}</b>{' '}
    <span className="small soft num">
      strength {s.strength.toFixed(2)}
      {s.p !== undefined && s.p !== null && `, by chance alone ${s.p.toExponential(1)}`}
    </span>
    <div>{s.what}</div>
    {s.rows.length > 0 && <div className={`small soft num ${css.rows}`}>Rows {rowsInWords(s.rows)} of the file</div>}
  </li>
)
