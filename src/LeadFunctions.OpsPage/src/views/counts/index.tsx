import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api, told } from '../../api/ask'
import { useToday } from '../../app/me'
import { useAddress } from '../../app/router'
import { Go } from '../../parts/Go'
import { Head } from '../../parts/Head'
import { Stack } from '../../parts/Stack'
import { Asked, Empty } from '../../parts/Told'
import { leads, number } from '../../words/numbers'
import { reasonInWords } from '../../words/reasons'
import { statuses, statusNames } from '../../words/status'
import { dayOf, daysBefore, dayWithYearOf } from '../../words/times'
import { defaultDays, periodOf, periods } from '../leads/filter'
import { useNames } from '../leads/names'
import css from './counts.module.css'

/** Rows by status, day, affiliate, campaign and reason, from counts. */
export default function Counts() {
  const [search, go] = useAddress()
  const today = useToday()
  const names = useNames()
  const from = search.from ?? daysBefore(search.to ?? today, defaultDays)
  const query = { from, to: search.to, affiliate: search.affiliate }
  const asked = useQuery({
    queryKey: ['counts', query],
    queryFn: () => told(api.GET('/counts', { params: { query } })),
  })
  const link = (more: Record<string, string | undefined>) => ({
    from: search.from,
    to: search.to,
    affiliate: search.affiliate,
    ...more,
  })
  return (
    <>
      <Head
        title="Counts"
        told={`Rows that were uploaded from ${dayWithYearOf(from)} to ${search.to ? dayWithYearOf(search.to) : 'now'}`}
      >
        <Select
          aria-label="Days"
          allowDeselect={false}
          value={periodOf(search, today) ?? 'other'}
          data={[...periods(today), ...(periodOf(search, today) ? [] : [{ value: 'other', label: 'Other days' }])]}
          onChange={(value) => {
            const p = periods(today).find((q) => q.value === value)
            if (p) go({ from: p.from, to: p.to })
          }}
        />
        <Select
          aria-label="Affiliate"
          placeholder="All affiliates"
          data={names.affiliates}
          value={search.affiliate ?? null}
          onChange={(affiliate) => go({ affiliate: affiliate ?? undefined })}
          clearable
          searchable
          clearButtonProps={{ 'aria-label': 'All affiliates' }}
        />
      </Head>
      <Asked of={asked}>
        {(data) =>
          data.rows === 0 ? (
            <div className="card">
              <Empty title="No row was uploaded in these days" />
            </div>
          ) : (
            <>
              <section className={`card ${css.box}`} aria-label="All rows">
                <h2>
                  <span className="num">{leads(data.rows, 'row')}</span> in {leads(data.batches, 'batch', 'batches')}
                </h2>
                <Stack counts={data.statuses} rows={data.rows} />
              </section>
              <Table
                title="By day"
                heads={['Day']}
                rows={data.days.map((d) => ({
                  key: d.day,
                  name: dayOf(d.day),
                  search: link({ from: d.day, to: d.day }),
                  rows: d.rows,
                  statuses: d.statuses,
                }))}
              />
              <Table
                title="By affiliate"
                heads={['Affiliate']}
                rows={data.affiliates.map((a) => ({
                  key: a.affiliate,
                  name: a.affiliate,
                  search: link({ affiliate: a.affiliate }),
                  rows: a.rows,
                  statuses: a.statuses,
                }))}
              />
              <section className={`card ${css.box}`} aria-label="By campaign">
                <h2>By campaign</h2>
                <p className="small soft">
                  Rows that were tried with it or named it, by how they stand with it, and how many each reason is
                  against. A row may have several campaigns and several reasons.
                </p>
                <div className="wide">
                  <table className="plain">
                    <thead>
                      <tr>
                        <th>Campaign</th>
                        {statusNames.map((s) => (
                          <th key={s} className="right">
                            {statuses[s].word}
                          </th>
                        ))}
                        <th>Reasons</th>
                      </tr>
                    </thead>
                    <tbody>
                      {data.campaigns.map((c) => (
                        <tr key={c.leadCode}>
                          <td>
                            <Go to="/leads" search={link({ leadCode: c.leadCode })}>
                              {c.leadCode}
                            </Go>
                          </td>
                          {statusNames.map((s) => (
                            <td key={s} className="right num">
                              {c.statuses[s] ? number(c.statuses[s]) : <span className="soft">–</span>}
                            </td>
                          ))}
                          <td className="small">
                            {Object.entries(c.reasons)
                              .sort((a, b) => b[1] - a[1])
                              .map(([r, n]) => `${reasonInWords(r)} ${number(n)}`)
                              .join(', ')}
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              </section>
            </>
          )
        }
      </Asked>
    </>
  )
}

function Table({
  title,
  heads,
  rows,
}: {
  title: string
  heads: string[]
  rows: {
    key: string
    name: string
    search: Record<string, string | undefined>
    rows: number
    statuses: Partial<Record<string, number>>
  }[]
}) {
  return (
    <section className={`card ${css.box}`} aria-label={title}>
      <h2>{title}</h2>
      <div className="wide">
        <table className="plain">
          <thead>
            <tr>
              {heads.map((h) => (
                <th key={h}>{h}</th>
              ))}
              <th className="right">Rows</th>
              {statusNames.map((s) => (
                <th key={s} className="right">
                  {statuses[s].word}
                </th>
              ))}
              <th className={css.bar} />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <td>
                  <Go to="/leads" search={row.search}>
                    {row.name}
                  </Go>
                </td>
                <td className="right num">{number(row.rows)}</td>
                {statusNames.map((s) => (
                  <td key={s} className="right num">
                    {row.statuses[s] ? (
                      <Go to="/leads" search={{ ...row.search, status: s }}>
                        {number(row.statuses[s])}
                      </Go>
                    ) : (
                      <span className="soft">–</span>
                    )}
                  </td>
                ))}
                <td className={css.bar}>
                  <Stack counts={row.statuses} rows={row.rows} legend={false} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
