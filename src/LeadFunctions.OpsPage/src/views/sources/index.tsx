import { Button, CopyButton, Select } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { api, save, told } from '../../api/ask'
import { useToday } from '../../app/me'
import { useAddress } from '../../app/router'
import { writeSearch } from '../../app/search'
import { figures, Notes } from '../../parts/Figures'
import { Go } from '../../parts/Go'
import { Head } from '../../parts/Head'
import { Asked, Empty } from '../../parts/Told'
import { Track } from '../../parts/Track'
import { leads, number } from '../../words/numbers'
import { inWords } from '../../words/sources'
import { daysBefore, dayWithYearOf } from '../../words/times'
import { defaultDays, periodOf, periods } from '../leads/filter'
import css from './sources.module.css'
import { byKind, credit, fieldInWords, type Line, modelOf, models, type Report, ruleFor, type Unmatched } from './words'

/** Where leads came from, whom those that were sent are credited to, and what no rule knows. */
export default function Sources() {
  const [search, go] = useAddress()
  const today = useToday()
  const model = modelOf(search.model)
  const to = search.to ?? today
  const from = search.from ?? daysBefore(to, defaultDays)
  const query = { from, to, model: model.value }
  const asked = useQuery({
    queryKey: ['sources', query],
    queryFn: () => told(api.GET('/reports/sources', { params: { query } })),
    staleTime: 300_000,
  })
  const period = periodOf(search, today)
  return (
    <>
      <Head
        title="Sources"
        told={`Where leads came from, ${dayWithYearOf(from)} to ${dayWithYearOf(to)}; up to an hour behind`}
      >
        <Select
          aria-label="Days"
          allowDeselect={false}
          value={period ?? 'other'}
          data={[...periods(today), ...(period ? [] : [{ value: 'other', label: 'Other days' }])]}
          onChange={(value) => {
            const p = periods(today).find((q) => q.value === value)
            if (p) go({ from: p.from, to: p.to })
          }}
        />
        <Select
          aria-label="Credit goes to"
          allowDeselect={false}
          value={model.value}
          data={models.map(({ value, label }) => ({ value, label }))}
          onChange={(value) => go({ model: value?.toLowerCase() })}
        />
        <Button
          variant="default"
          onClick={() =>
            void save(`reports/sources${writeSearch({ ...query, format: 'csv' })}`).catch((e: Error) =>
              notifications.show({ color: 'red', title: 'No file', message: e.message }),
            )
          }
        >
          Save as CSV
        </Button>
      </Head>
      <Asked of={asked}>{(data) => <Answer data={data} told={model.told} />}</Asked>
    </>
  )
}

function Answer({ data, told }: { data: Report; told: string }) {
  if (data.rows === 0 && data.sent === 0)
    return (
      <div className="card">
        <Empty title="No row was uploaded and no lead sent in these days" />
      </div>
    )
  return (
    <>
      <section className={`card ${figures.box} ${css.part}`} aria-label="By kind">
        <h2>
          {leads(data.rows, 'row')} uploaded, {leads(data.sent)} sent
        </h2>
        <p className="small soft">
          Each lead that was sent is credited to {told}. The rules are{' '}
          {data.version ? (
            <Go to="/configuration" search={{ kind: 'files', name: 'sources' }}>
              those in force
            </Go>
          ) : (
            'those that are built in'
          )}
          .
        </p>
        {data.notes.length > 0 && (
          <div className="small">
            <Notes of={data.notes} />
          </div>
        )}
        <Kinds lines={data.sources} sent={data.sent} />
      </section>
      <Lines title="By affiliate, kind and vehicle" lines={data.sources} />
      {data.subSources.length > 0 && (
        <Lines title="By sub-source" lines={data.subSources} left={data.subSourcesLeftOut} isBySub />
      )}
      <NotMatched rows={data.unmatchedRows} values={data.unmatched} left={data.unmatchedLeftOut} />
    </>
  )
}

const Kinds = ({ lines, sent }: { lines: Line[]; sent: number }) => (
  <div className="wide" tabIndex={0} role="region" aria-label="Kinds">
    <table className="plain">
      <thead>
        <tr>
          <th>Kind</th>
          <th className={css.bar}>
            <span className="hidden-words">Credit as a bar</span>
          </th>
          <th className="right">Credit</th>
          <th className="right">Rows</th>
          <th className="right">Usable</th>
          <th className="right">Sent</th>
        </tr>
      </thead>
      <tbody>
        {byKind(lines).map((l) => (
          <tr key={l.kind}>
            <td>{inWords(l.kind)}</td>
            <td className={css.bar}>
              <Track value={l.credit} of={sent} label={`${credit(l.credit)} of ${number(sent)}`} />
            </td>
            <td className="right num">{credit(l.credit)}</td>
            <td className="right num">{number(l.rows)}</td>
            <td className="right num">{number(l.usable)}</td>
            <td className="right num">{number(l.sent)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const Lines = ({
  title,
  lines,
  left = 0,
  isBySub = false,
}: {
  title: string
  lines: Line[]
  left?: number
  isBySub?: boolean
}) => (
  <section className={`card ${figures.box} ${css.part}`} aria-label={title}>
    <h2>{title}</h2>
    <div className="wide" tabIndex={0} role="region" aria-label={`${title}, table`}>
      <table className="plain">
        <thead>
          <tr>
            <th>Affiliate</th>
            {isBySub && <th>Sub-source</th>}
            <th>Kind</th>
            <th>Vehicle</th>
            {['Rows', 'Usable', 'Sent', 'Final', 'Returned', 'Credit'].map((head) => (
              <th key={head} className="right">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((l) => (
            <tr key={`${l.affiliate} ${l.kind} ${l.vehicle} ${l.subSource}`}>
              <td>{l.affiliate}</td>
              {isBySub && <td className={css.value}>{l.subSource}</td>}
              <td>{inWords(l.kind)}</td>
              <td>{inWords(l.vehicle)}</td>
              {[l.rows, l.usable, l.sent, l.final, l.returned].map((n, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns stay where they are
                <td key={i} className="right num">
                  {number(n)}
                </td>
              ))}
              <td className="right num">{credit(l.credit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    {left > 0 && <p className="small soft">And {leads(left, 'further sub-source')}, with fewer.</p>}
  </section>
)

const NotMatched = ({ rows, values, left }: { rows: number; values: Unmatched[]; left: number }) => (
  <section className={`card ${figures.box} ${css.part}`} aria-label="Values that no rule matches">
    <h2>Values that no rule matches</h2>
    {rows === 0 ? (
      <p className="small soft">None: rules say of every row where it comes from.</p>
    ) : (
      <>
        <p className="small soft">
          Of {leads(rows, 'row')} the source is unknown. Add a rule for what comes often to the{' '}
          <Go to="/configuration">configuration</Go>, file sources.json; ask affiliates whose rows say nothing for a
          column such as Publisher, Channel or Asset. Rows that came before stay as they are.
        </p>
        <div className="wide" tabIndex={0} role="region" aria-label="Values that no rule matches, table">
          <table className="plain">
            <thead>
              <tr>
                <th>Affiliate</th>
                <th>Field</th>
                <th>Value</th>
                <th className="right">Rows</th>
                <th>
                  <span className="hidden-words">What can be done</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {values.map((u) => (
                <tr key={`${u.affiliate} ${u.field} ${u.value}`}>
                  <td>{u.affiliate}</td>
                  <td>{u.field === 'affiliate' ? 'says nothing' : fieldInWords(u.field)}</td>
                  <td className={css.value}>{u.field === 'affiliate' ? '' : u.value}</td>
                  <td className="right num">{number(u.rows)}</td>
                  <td className="right">
                    <CopyButton value={ruleFor(u)}>
                      {({ copied, copy }) => (
                        <Button
                          size="compact-xs"
                          variant="default"
                          aria-label={`Copy a rule for ${u.affiliate} ${u.field} ${u.value}`}
                          onClick={copy}
                        >
                          {copied ? 'Copied' : 'Copy a rule'}
                        </Button>
                      )}
                    </CopyButton>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {left > 0 && <p className="small soft">And {leads(left, 'further value')}, with fewer rows.</p>}
      </>
    )}
  </section>
)
