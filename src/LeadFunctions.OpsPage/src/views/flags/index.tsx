import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Schemas, told } from '../../api/ask'
import { useMay } from '../../app/me'
import { useAddress } from '../../app/router'
import { figures } from '../../parts/Figures'
import { Head } from '../../parts/Head'
import { Asked, Empty } from '../../parts/Told'
import { number } from '../../words/numbers'
import { FlagCard } from './FlagCard'
import { Mark } from './Mark'
import { type Flag, signals } from './words'

/** Batches that bear signals of fraud, with the rows that show them, for ops to say what they found. */
export default function Flags() {
  const [search, go] = useAddress()
  const [marked, setMarked] = useState<Flag | null>(null)
  const may = useMay('ops.act')
  const asked = useQuery({ queryKey: ['flags'], queryFn: () => told(api.GET('/flags')), refetchInterval: 60_000 })
  return (
    <Asked of={asked} rows={5}>
      {(data) => {
        const shown = data.flags.filter(
          (f) => (!search.affiliate || f.affiliate === search.affiliate) && (!search.batch || f.batch === search.batch),
        )
        return (
          <>
            <Head
              title="Flags"
              told="Batches of the last 90 days that bear signals of fraud; no lead is stopped by one"
            >
              <Select
                aria-label="Affiliate"
                placeholder="All affiliates"
                clearable
                value={search.affiliate ?? null}
                data={[
                  ...new Set([...data.flags.map((f) => f.affiliate), ...(search.affiliate ? [search.affiliate] : [])]),
                ]}
                onChange={(affiliate) => go({ affiliate: affiliate ?? undefined, batch: undefined })}
              />
            </Head>
            {shown.length === 0 ? (
              <div className="card">
                <Empty title="No batch is flagged">Every batch is looked at once it is summed up.</Empty>
              </div>
            ) : (
              shown.map((f) => (
                <FlagCard key={`${f.affiliate} ${f.batch}`} flag={f} mark={may ? () => setMarked(f) : undefined} />
              ))
            )}
            <Counted counts={data.signals} />
            <Mark of={marked} close={() => setMarked(null)} />
          </>
        )
      }}
    </Asked>
  )
}

const Counted = ({ counts }: { counts: Schemas['SignalCount'][] }) => (
  <section className={`card ${figures.box}`} style={{ marginTop: 14 }} aria-label="By signal">
    <h2>By signal</h2>
    <p className="small soft">How often each one flagged a batch, and what was found of it.</p>
    <table className="plain">
      <thead>
        <tr>
          <th>Signal</th>
          <th className="num">Flagged</th>
          <th className="num">Confirmed</th>
          <th className="num">False</th>
        </tr>
      </thead>
      <tbody>
        {counts.map((c) => (
          <tr key={c.signal}>
            <td>{signals[c.signal]}</td>
            <td className="num">{number(c.flagged)}</td>
            <td className="num">{number(c.confirmed)}</td>
            <td className="num">{number(c.false)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
