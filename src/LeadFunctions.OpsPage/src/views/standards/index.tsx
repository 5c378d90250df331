import { Button, Group, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Schemas, told } from '../../api/ask'
import { useMay } from '../../app/me'
import { useAddress } from '../../app/router'
import { figures } from '../../parts/Figures'
import { Go } from '../../parts/Go'
import { Head } from '../../parts/Head'
import { Moment } from '../../parts/Moment'
import { Asked, Empty } from '../../parts/Told'
import { Decide } from './Decide'
import { History, Interval, StateBadge } from './Standing'
import css from './standards.module.css'
import { Try } from './Try'
import { needed, type Rule, ruleInWords, type Standing } from './words'

/** How affiliates stand with what they are held to, with what ops may decide, and what another rule would do. */
export default function Standards() {
  const [search, go] = useAddress()
  const asked = useQuery({
    queryKey: ['standards'],
    queryFn: () => told(api.GET('/standards')),
    refetchInterval: 60_000,
  })
  return (
    <Asked of={asked} rows={5}>
      {(data) => (
        <>
          <Head
            title="Standards"
            told="How affiliates stand with what they are held to; looked at each day over 30 days"
          >
            <Select
              aria-label="Affiliate"
              placeholder="All affiliates"
              clearable
              value={search.affiliate ?? null}
              data={[
                ...new Set([
                  ...data.standings.map((s) => s.affiliate),
                  ...(search.affiliate ? [search.affiliate] : []),
                ]),
              ]}
              onChange={(affiliate) => go({ affiliate: affiliate ?? undefined })}
            />
          </Head>
          <Rules data={data} />
          <Standings
            rules={data.rules}
            standings={data.standings.filter((s) => !search.affiliate || s.affiliate === search.affiliate)}
          />
          <Try rules={data.rules} />
        </>
      )}
    </Asked>
  )
}

const Rules = ({ data }: { data: Schemas['StandardsView'] }) => (
  <section className={`card ${figures.box}`} aria-label="What is held to">
    <h2>What affiliates are held to</h2>
    {data.rules.length === 0 ? (
      <p className="small soft">
        Nothing: there is no <Go to="/configuration">configuration</Go> standards.json. Try a rule below before you add
        it.
      </p>
    ) : (
      <ul className={css.history}>
        {data.rules.map((r) => (
          <li key={r.name}>
            <b>{r.name}</b> <span className="soft">{ruleInWords(r)}</span>
          </li>
        ))}
      </ul>
    )}
  </section>
)

function Standings({ rules, standings }: { rules: Rule[]; standings: Standing[] }) {
  const may = useMay('ops.act')
  const [open, setOpen] = useState<string | null>(null)
  const [wish, setWish] = useState<Standing | null>(null)
  if (standings.length === 0)
    return (
      <div className={`card ${css.part}`}>
        <Empty title="Nobody was looked at yet" />
      </div>
    )
  return (
    <section className={`card ${figures.box} ${css.part}`} aria-label="How affiliates stand">
      <h2>How affiliates stand</h2>
      <div className="wide" tabIndex={0} role="region" aria-label="How affiliates stand, table">
        <table className="plain">
          <thead>
            <tr>
              <th>Affiliate</th>
              <th>Standard</th>
              <th>State</th>
              <th>Share, likely between, limit</th>
              <th>
                <span className="hidden-words">What can be done</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {standings.map((s) => {
              const key = `${s.affiliate} ${s.rule} ${s.subSource ?? ''}`
              return (
                <tr key={key}>
                  <td className={css.name}>
                    <Go to="/leads" search={{ affiliate: s.affiliate }}>
                      {s.affiliate}
                    </Go>
                    {s.subSource && <div className="small soft">{s.subSource}</div>}
                  </td>
                  <td className={css.name}>{s.rule}</td>
                  <td>
                    <StateBadge state={s.state} />
                    {s.since && (
                      <div className="small soft">
                        since <Moment at={s.since} />
                      </div>
                    )}
                    {s.override && (
                      <div className="small soft">
                        held by {s.override.by} until <Moment at={s.override.until} />: {s.override.why}
                      </div>
                    )}
                    {open === key && <History changes={s.history} />}
                  </td>
                  <td className={css.bar}>
                    {s.numbers ? (
                      <Interval of={s.numbers} from={needed(rules.find((r) => r.name === s.rule)?.measure)} />
                    ) : (
                      'not looked at yet'
                    )}
                  </td>
                  <td>
                    <Group gap={6} justify="flex-end">
                      {s.history.length > 0 && (
                        <Button
                          size="compact-xs"
                          variant="default"
                          aria-expanded={open === key}
                          aria-label={`History of ${key.trim()}`}
                          onClick={() => setOpen(open === key ? null : key)}
                        >
                          History
                        </Button>
                      )}
                      {may && (
                        <Button
                          size="compact-xs"
                          variant="default"
                          aria-label={`Decide for ${key.trim()}`}
                          onClick={() => setWish(s)}
                        >
                          Decide…
                        </Button>
                      )}
                    </Group>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <Decide of={wish} close={() => setWish(null)} />
    </section>
  )
}
