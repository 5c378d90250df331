import { Alert, Autocomplete, Button, Group, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, save, told } from '../../api/ask'
import { useToday } from '../../app/me'
import { useAddress } from '../../app/router'
import { Fact, figures, Notes } from '../../parts/Figures'
import { Go } from '../../parts/Go'
import { Head } from '../../parts/Head'
import { Asked, Empty } from '../../parts/Told'
import { number, percent } from '../../words/numbers'
import { dayWithYearOf } from '../../words/times'
import { useNames } from '../leads/names'
import { Defects } from './Defects'
import css from './feedback.module.css'
import { Offers } from './Offers'
import {
  type Line,
  meanInWords,
  months,
  parts,
  type Report,
  shareInWords,
  suggestionInWords,
  suggestions,
} from './words'

/** What a customer says of the leads of a month, by all that filters look at, and the defects to return. */
export default function Feedback() {
  const [search, go] = useAddress()
  const names = useNames()
  const offered = months(useToday())
  const month = search.month ?? offered[1]?.value ?? ''
  const [leadCode, setLeadCode] = useState(search.campaign ?? '')
  const campaign = search.campaign
  const asked = useQuery({
    queryKey: ['feedback', campaign, month],
    queryFn: () =>
      told(
        api.GET('/campaigns/{leadCode}/feedback', {
          params: { path: { leadCode: campaign ?? '' }, query: { month } },
        }),
      ) as Promise<Report>,
    enabled: campaign !== undefined,
  })
  return (
    <>
      <Head title="Feedback" told="What customers say of the leads that they were sent, and what it suggests" />
      <form
        className={`card ${figures.box} ${css.asked}`}
        onSubmit={(e) => {
          e.preventDefault()
          go({ campaign: leadCode.trim() || undefined })
        }}
      >
        <Autocomplete
          label="Lead code"
          placeholder="INT-FFA-ESF-2541"
          data={names.campaigns}
          value={leadCode}
          onChange={setLeadCode}
          onOptionSubmit={(chosen) => go({ campaign: chosen })}
          required
        />
        <Select
          label="Month of sending"
          allowDeselect={false}
          data={offered.some((m) => m.value === month) ? offered : [{ value: month, label: month }, ...offered]}
          value={month}
          onChange={(value) => go({ month: value ?? undefined })}
        />
        <Group gap={8}>
          <Button type="submit" loading={asked.isFetching} disabled={!leadCode.trim()}>
            Show
          </Button>
        </Group>
      </form>
      {campaign === undefined ? (
        <div className="card" style={{ marginTop: 14 }}>
          <Empty title="No campaign is chosen">Choose one to see what its customer says.</Empty>
        </div>
      ) : (
        <>
          <Asked of={asked}>{(data) => <Answer data={data} month={month} />}</Asked>
          <Defects leadCode={campaign} />
          <Offers leadCode={campaign} />
        </>
      )}
    </>
  )
}

function Answer({ data, month }: { data: Report; month: string }) {
  const suggested = suggestions(data)
  return (
    <>
      <section className={`card ${figures.box}`} style={{ marginTop: 14 }} aria-label="In all">
        <h2>
          {data.leadCode}, {data.customer}
        </h2>
        <p className="small soft">
          Leads sent from {dayWithYearOf(data.from)} to {dayWithYearOf(data.to)}.{' '}
          <Go to="/campaigns" search={{ campaign: data.leadCode }}>
            The campaign
          </Go>
        </p>
        <dl className={figures.facts}>
          <Fact name="Sent" value={number(data.sent)} />
          <Fact name="Rated" value={number(data.rated)} />
          <Fact name="Not rated" value={percent(data.sent - data.rated, data.sent)} />
          <Fact name="On target" value={number(data.onTarget)} />
          <Fact name="The campaign’s mean" value={meanInWords(data.mean)} />
        </dl>
        {suggested.length > 0 && (
          <Alert color="blue" variant="light" title="Suggested for the filters">
            <ul className={figures.notes}>
              {suggested.map(({ part, line }) => (
                <li key={`${part} ${line.name}`}>
                  {suggestionInWords(line)} {part} <strong>{line.name}</strong>: {shareInWords(line)} on target
                </li>
              ))}
            </ul>
          </Alert>
        )}
        {data.notes.length > 0 && (
          <Alert color="gray" variant="light" title="What the numbers cannot see">
            <Notes of={data.notes} />
          </Alert>
        )}
        {data.sent > 0 && (
          <Group gap={8}>
            <Button
              variant="default"
              onClick={() => save(`campaigns/${data.leadCode}/feedback?month=${month}&format=csv`)}
            >
              Save as CSV
            </Button>
            <Button
              variant="default"
              onClick={() => save(`campaigns/${data.leadCode}/feedback?month=${month}&format=html`)}
            >
              Save the customer’s page
            </Button>
          </Group>
        )}
      </section>
      {data.sent > 0 &&
        parts(data).map(({ name, lines }) => <Part key={name} name={name} lines={lines} mean={data.mean} />)}
      <div className={css.lists} style={{ marginTop: 14 }}>
        <Counts title="Stages" counts={data.stages} />
        <Counts title="Defects" counts={data.defects} />
        <Counts title="Disappointments" counts={data.disappointments} />
      </div>
    </>
  )
}

function Part({ name, lines, mean }: { name: string; lines: Line[]; mean: number | undefined }) {
  // Where nothing of a kind is said, as sub-sources are not by all affiliates.
  if (lines.every((line) => line.value === undefined)) return null
  return (
    <section className={`card ${figures.box}`} style={{ marginTop: 14 }} aria-label={`By ${name}`}>
      <h2>By {name}</h2>
      <table className={`plain ${css.lines}`}>
        <thead>
          <tr>
            <th>Name</th>
            <th className="right">Rated</th>
            <th className="right">Not rated</th>
            <th className={`right ${figures.desk}`}>On target</th>
            <th>Share on target</th>
            <th className={`right ${figures.desk}`}>Lift</th>
            <th className={figures.desk}>Suggested</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.value} ${line.name}`} className={line.isFewRated ? css.few : undefined}>
              <td>
                {line.name}
                <span className={css.phone}>{suggestionInWords(line)}</span>
              </td>
              <td className="right num">
                {number(line.rated)} of {number(line.sent)}
              </td>
              <td className="right num">{percent(line.sent - line.rated, line.sent)}</td>
              <td className={`right num ${figures.desk}`}>{number(line.onTarget)}</td>
              <td className="num">
                {shareInWords(line)}
                <Chart line={line} mean={mean} />
              </td>
              <td className={`right num ${figures.desk}`}>{line.lift?.toFixed(2)}</td>
              <td className={figures.desk}>{suggestionInWords(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The interval as a bar, the share on it, and the campaign's mean as a line; the words stand beside it. */
function Chart({ line, mean }: { line: Line; mean: number | undefined }) {
  const { share, from, to } = line
  if (share === undefined || from === undefined || to === undefined || mean === undefined) return null
  const at = (n: number) => `${(100 * n).toFixed(1)}%`
  return (
    <div className={css.chart} aria-hidden>
      <div className={css.range} style={{ left: at(from), width: at(to - from) }} />
      <div className={css.mean} style={{ left: at(mean) }} />
      <div className={css.point} style={{ left: at(share) }} />
    </div>
  )
}

const Counts = ({ title, counts }: { title: string; counts: Report['stages'] }) => (
  <section className={`card ${figures.box}`} aria-label={title}>
    <h2>{title}</h2>
    {counts.length === 0 ? (
      <p className="small soft">None.</p>
    ) : (
      <table className="plain">
        <thead>
          <tr>
            <th>{title === 'Stages' ? 'Stage' : 'Reason'}</th>
            <th className="right">Leads</th>
          </tr>
        </thead>
        <tbody>
          {counts.map((c) => (
            <tr key={c.value}>
              <td>{c.name}</td>
              <td className="right num">{number(c.leads)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
)
