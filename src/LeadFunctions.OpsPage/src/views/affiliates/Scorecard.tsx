import { Button, Group, Select } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { api, save, told } from '../../api/ask'
import { useToday } from '../../app/me'
import { useAddress } from '../../app/router'
import { Bars } from '../../parts/Bars'
import { Fact, figures, Notes } from '../../parts/Figures'
import parts from '../../parts/parts.module.css'
import { Asked } from '../../parts/Told'
import { number } from '../../words/numbers'
import { dayOf } from '../../words/times'
import css from './affiliates.module.css'
import { type Card, charts, type Line, money, shareInWords, speed, verdicts, weeks } from './words'

const failed = (e: Error) => notifications.show({ color: 'red', title: 'No file', message: e.message })

/** How the leads of an affiliate did in a week: what is good or wrong, how sure that is, and what to do. */
export function Scorecard({ affiliate }: { affiliate: string }) {
  const [search, go] = useAddress()
  const offered = weeks(useToday())
  const week = search.week ?? offered[1] ?? ''
  const asked = useQuery({
    queryKey: ['scorecard', affiliate, week],
    queryFn: () =>
      told(
        api.GET('/affiliates/{affiliate}/scorecard', { params: { path: { affiliate }, query: { week } } }),
      ) as Promise<Card>,
  })
  return (
    <section className={css.more} aria-label="Scorecard">
      <Group gap={8} align="end">
        <Select
          label="Week"
          allowDeselect={false}
          data={offered.includes(week) ? offered : [week, ...offered]}
          value={week}
          onChange={(value) => go({ week: value ?? undefined })}
        />
        {['html', 'csv'].map((format) => (
          <Button
            key={format}
            variant="default"
            onClick={() => void save(`affiliates/${affiliate}/scorecard?week=${week}&format=${format}`).catch(failed)}
          >
            {format === 'html' ? 'Page to send' : 'CSV'}
          </Button>
        ))}
      </Group>
      <Asked of={asked} rows={4}>
        {(card) => <Shown card={card} />}
      </Asked>
    </section>
  )
}

function Shown({ card }: { card: Card }) {
  const { total } = card
  return (
    <>
      <p className="small soft">
        {dayOf(card.from)} to {dayOf(card.to)}, in UTC, as the leads stand now
      </p>
      <dl className={figures.facts}>
        <Fact name="Uploaded" value={number(total.uploaded)} />
        <Fact name="Usable" value={shareInWords(total.usableShare)} />
        <Fact name="Sent" value={number(total.sent)} />
        <Fact name="Came back, of closed windows" value={shareInWords(total.returnedShare)} />
        <Fact name="On target" value={shareInWords(total.onTargetShare)} />
        <Fact name="Sent within" value={speed(total)} />
        <Fact name="Worth of sent" value={money(total.sentAmount)} />
        <Fact name="Became billable" value={money(total.billableAmount)} />
        <Fact name="Lost by returns" value={money(total.returnedAmount)} />
      </dl>
      {card.notes.length > 0 && <Notes of={card.notes} />}
      <Rows
        title="What is good or wrong"
        heads={['', 'How it is, and how sure that is', 'What to do']}
        rows={card.findings.map((f) => [f.verdict ? verdicts[f.verdict].word : 'No target', f.told, f.whatToDo])}
        badge={card.findings.map((f) => (f.verdict ? verdicts[f.verdict].colour : 'grey'))}
      />
      <div className={css.charts}>
        {charts.map((chart) => (
          <figure key={chart.title}>
            <figcaption>
              <h3>{chart.title}</h3>
            </figcaption>
            <Bars
              label={`${chart.title} by week, ${card.weeks[0]?.week ?? ''} to ${card.week}; the table has the numbers`}
              bars={card.weeks.map((w) => ({ name: w.week.slice(-3), ...chart.of(w) }))}
              words={chart.words}
              most={chart.most}
              target={chart.target(card)}
            />
            <details>
              <summary className="small">As a table</summary>
              <table className="plain">
                <thead>
                  <tr>
                    <th>Week</th>
                    <th className="right">{chart.title}</th>
                    <th className="right">Likely between</th>
                  </tr>
                </thead>
                <tbody>
                  {card.weeks.map((w) => {
                    const { value, from, to } = chart.of(w)
                    return (
                      <tr key={w.week}>
                        <td>{w.week}</td>
                        <td className="right num">{value === undefined ? '–' : chart.words(value)}</td>
                        <td className="right num">
                          {from === undefined || to === undefined ? '' : `${chart.words(from)} and ${chart.words(to)}`}
                        </td>
                      </tr>
                    )
                  })}
                </tbody>
              </table>
            </details>
          </figure>
        ))}
      </div>
      <Lines title="By campaign" lines={card.byCampaign} />
      <Lines title="By publisher, list or channel" lines={card.bySubSource} />
      <Rows
        title="What cost most"
        heads={['Reason', 'Rows', 'For this alone', 'Would have brought', 'What to do', 'Such as']}
        rows={card.costs.map((c) => [
          c.words,
          number(c.rows),
          number(c.alone),
          money(c.amount),
          c.whatToDo,
          c.examples.map((e) => `${e.file}, row ${e.row}`).join('; '),
        ])}
      />
      <Rows
        title="Leads that came back in the week"
        heads={['Campaign', 'File', 'Row', 'Delivered', 'Came back', 'Reason']}
        rows={card.returns.map((r) => [r.leadCode, r.file, r.row, dayOf(r.delivered), dayOf(r.returned), r.reason])}
      />
      <Rows
        title="Statements, as they stand"
        heads={['Month', 'Delivered', 'Came back', 'Open', 'Billable', 'Amount', '']}
        rows={card.statements.map((s) => [
          s.month,
          number(s.delivered),
          number(s.returned),
          number(s.open),
          number(s.billable),
          s.amount === undefined ? 'no total: a price is missing' : money(s.amount),
          s.isClosed ? 'closed' : 'open',
        ])}
      />
    </>
  )
}

const Lines = ({ title, lines }: { title: string; lines: Line[] }) => (
  <Rows
    title={title}
    heads={['Name', 'Uploaded', 'Usable', 'Sent', 'Came back', 'On target', 'Sent within', 'Became billable']}
    rows={lines.map((l) => [
      l.name,
      number(l.uploaded),
      shareInWords(l.usableShare),
      number(l.sent),
      shareInWords(l.returnedShare),
      shareInWords(l.onTargetShare),
      speed(l),
      l.billableAmount === undefined ? '' : money(l.billableAmount),
    ])}
  />
)

function Rows({ title, heads, rows, badge }: { title: string; heads: string[]; rows: string[][]; badge?: string[] }) {
  if (rows.length === 0) return null
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <div className="wide" tabIndex={0} role="region" aria-label={`${title}, table`}>
        <table className="plain">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head}>{head || <span className="hidden-words">State</span>}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, i) => (
              <tr key={cells.join('|')}>
                {cells.map((cell, c) => (
                  <td key={heads[c]}>
                    {badge && c === 0 ? (
                      <span className={`${parts.badge} ${parts[badge[i] ?? 'grey']}`}>{cell}</span>
                    ) : (
                      cell
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
