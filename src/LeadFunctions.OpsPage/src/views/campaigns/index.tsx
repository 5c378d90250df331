import { CloseButton, Tabs, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Schemas, told } from '../../api/ask'
import { useKeys } from '../../app/keyboard'
import { useAddress } from '../../app/router'
import { figures } from '../../parts/Figures'
import { Go } from '../../parts/Go'
import { Head } from '../../parts/Head'
import parts from '../../parts/parts.module.css'
import { Stack } from '../../parts/Stack'
import { Asked, Empty } from '../../parts/Told'
import { Track } from '../../parts/Track'
import { duration, leads, number } from '../../words/numbers'
import { reasonInWords } from '../../words/reasons'
import { dayWithYearOf } from '../../words/times'
import { Asks } from './Asks'
import css from './campaigns.module.css'
import { Editor } from './Editor'

type Line = Schemas['CampaignLine']

const paces: Record<Schemas['PaceView']['word'], { word: string; colour: string }> = {
  OnPace: { word: 'On pace', colour: 'green' },
  Behind: { word: 'Behind', colour: 'amber' },
  Ending: { word: 'Ends soon', colour: 'amber' },
  Filled: { word: 'Filled', colour: 'blue' },
  Paused: { word: 'Paused', colour: 'grey' },
  NotBegun: { word: 'Not begun', colour: 'grey' },
  Ended: { word: 'Ended', colour: 'grey' },
}
const order = ['Behind', 'Ending', 'Paused', 'Filled', 'OnPace', 'NotBegun', 'Ended']

const unsent = (line: Line) => (line.statuses.Unsent ?? 0) + (line.statuses.Held ?? 0)

/** All campaigns against their pace; those that need a person first. */
export default function Campaigns() {
  const [search, go] = useAddress()
  const asked = useQuery({
    queryKey: ['campaigns'],
    queryFn: () => told(api.GET('/campaigns')),
    refetchInterval: 60_000,
  })
  const [text, setText] = useState('')
  const [at, setAt] = useState(-1)
  const lines = (asked.data?.campaigns ?? [])
    .filter((c) => `${c.leadCode} ${c.customer}`.toLowerCase().includes(text.toLowerCase()))
    .sort((a, b) => order.indexOf(a.pace.word) - order.indexOf(b.pace.word))
  const move = (step: number) => () => setAt((i) => Math.max(0, Math.min(lines.length - 1, i + step)))
  const toggle = (line: Line | undefined) =>
    line && go({ campaign: search.campaign === line.leadCode ? undefined : line.leadCode, tab: undefined })
  useKeys({
    j: move(1),
    k: move(-1),
    Enter: () => toggle(lines[at]),
    Escape: () => go({ campaign: undefined, tab: undefined }),
  })
  const open = asked.data?.campaigns.find((c) => c.leadCode === search.campaign)
  if (search.campaign && asked.data)
    return open ? (
      <One line={open} tab={search.tab} go={go} />
    ) : (
      <Empty title={`There is no campaign ${search.campaign}`}>
        <Go to="/campaigns">All campaigns</Go>
      </Empty>
    )
  return (
    <>
      <Head title="Campaigns" told="Those off their pace first; the mark on a bar is what should be taken by now">
        <TextInput
          data-search
          aria-label="Find a campaign"
          placeholder="Lead code or customer ( / )"
          leftSection={<IconSearch size={16} />}
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
        />
      </Head>
      <Asked of={asked} rows={8}>
        {() =>
          lines.length === 0 ? (
            <div className="card">
              <Empty title="No campaign is named so" />
            </div>
          ) : (
            <ul className={`card ${css.list}`}>
              {lines.map((line, i) => (
                <li key={line.leadCode} className={css.item} data-at={i === at ? '' : undefined}>
                  <div className={css.name}>
                    <Go to="/campaigns" search={{ campaign: line.leadCode }} className={css.code ?? ''}>
                      {line.leadCode}
                    </Go>
                    <div className="small soft">
                      {line.customer} · sends {line.sends}
                    </div>
                  </div>
                  <div>
                    <Pace line={line} />
                  </div>
                  <div className={css.progress}>
                    <div className="small">
                      <b className="num">{number(line.pace.taken)}</b>{' '}
                      <span className="soft">
                        of {number(line.pace.quantity)}
                        {line.pace.expected !== undefined && `, ${number(line.pace.expected)} expected by now`}
                      </span>
                    </div>
                    <Track
                      value={line.pace.taken}
                      of={line.pace.quantity}
                      expected={line.pace.expected}
                      label={`${line.pace.taken} of ${line.pace.quantity} taken`}
                    />
                  </div>
                  <div className={`${css.side} small soft`}>
                    {unsent(line) > 0 ? (
                      <>
                        <b className="num" style={{ color: 'var(--blue)' }}>
                          {number(unsent(line))}
                        </b>{' '}
                        unsent
                      </>
                    ) : (
                      'none unsent'
                    )}
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </>
  )
}

// Without an end there is no pace to keep.
const Pace = ({ line }: { line: Line }) => {
  const { word, colour } =
    line.pace.word === 'OnPace' && line.pace.expected === undefined
      ? { word: 'Running', colour: 'green' }
      : paces[line.pace.word]
  return <span className={`${parts.badge} ${parts[colour]}`}>{word}</span>
}

function One({ line, tab, go }: { line: Line; tab: string | undefined; go: ReturnType<typeof useAddress>[1] }) {
  return (
    <>
      <Head
        title={
          <span style={{ display: 'inline-flex', gap: 10, alignItems: 'center', flexWrap: 'wrap' }}>
            {line.leadCode} <Pace line={line} />
          </span>
        }
        told={
          <>
            {line.customer} · sends {line.sends} · runs from {dayWithYearOf(line.starts)}
            {line.ends ? ` to ${dayWithYearOf(line.ends)}` : ', no end'}
          </>
        }
      >
        <Go to="/estimates" search={{ campaign: line.leadCode }}>
          Estimate
        </Go>
        <Go to="/titles" search={{ campaign: line.leadCode }}>
          Title list
        </Go>
        <Go to="/feedback" search={{ campaign: line.leadCode }}>
          Feedback
        </Go>
        <CloseButton aria-label="All campaigns" onClick={() => go({ campaign: undefined, tab: undefined })} />
      </Head>
      <Tabs
        value={tab ?? 'stand'}
        onChange={(value) => go({ tab: value === 'stand' ? undefined : (value ?? undefined) }, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List>
          <Tabs.Tab value="stand">How it stands</Tabs.Tab>
          <Tabs.Tab value="asks">Who is asked</Tabs.Tab>
          <Tabs.Tab value="change">Change and history</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="stand" pt="md">
          <Stand line={line} />
        </Tabs.Panel>
        <Tabs.Panel value="asks" pt="md">
          <Asks leadCode={line.leadCode} />
        </Tabs.Panel>
        <Tabs.Panel value="change" pt="md">
          <Editor kind="campaigns" name={line.leadCode} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

function Stand({ line }: { line: Line }) {
  const { pace } = line
  return (
    <div className={css.stand}>
      <section className={`card ${figures.box}`} aria-label="Pace">
        <h2>Pace</h2>
        <Track
          value={pace.taken}
          of={pace.quantity}
          expected={pace.expected}
          label={`${pace.taken} of ${pace.quantity} taken`}
        />
        <dl className={figures.facts}>
          <Fact name="Taken" value={number(pace.taken)} />
          <Fact name="To deliver" value={number(pace.quantity)} />
          <Fact
            name="Should be by now"
            value={pace.expected === undefined ? 'no end, no pace' : number(pace.expected)}
          />
          <Fact name="Days left" value={pace.daysLeft === undefined ? 'no end' : number(pace.daysLeft)} />
          <Fact name="Needs a day" value={pace.neededADay === undefined ? '–' : number(pace.neededADay)} />
        </dl>
      </section>
      <section className={`card ${figures.box}`} aria-label="Leads">
        <h2>Leads that were tried with it</h2>
        {Object.keys(line.statuses).length > 0 ? <Stack counts={line.statuses} /> : <p className="soft">None yet.</p>}
        <Go to="/leads" search={{ leadCode: line.leadCode }}>
          See them by cause
        </Go>
      </section>
      <section className={`card ${figures.box}`} aria-label="Reasons">
        <h2>What it has against those that it did not take</h2>
        {Object.keys(line.reasons).length === 0 ? (
          <p className="soft">Nothing: it took every lead.</p>
        ) : (
          <table className="plain">
            <thead>
              <tr>
                <th>Reason</th>
                <th className="right">Leads</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(line.reasons)
                .sort((a, b) => b[1] - a[1])
                .map(([code, count]) => (
                  <tr key={code}>
                    <td>
                      <Go to="/leads" search={{ leadCode: line.leadCode, reason: code, status: 'Unsent,Held' }}>
                        {reasonInWords(code)}
                      </Go>
                    </td>
                    <td className="right num">{number(count)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        )}
      </section>
      <Rest leadCode={line.leadCode} />
    </div>
  )
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd className="num">{value}</dd>
  </div>
)

function Rest({ leadCode }: { leadCode: string }) {
  const one = useQuery({
    queryKey: ['campaign', leadCode],
    queryFn: () => told(api.GET('/campaigns/{leadCode}', { params: { path: { leadCode } } })),
  })
  const speed = useQuery({
    queryKey: ['speed', leadCode],
    queryFn: () => told(api.GET('/campaigns/{leadCode}/speed', { params: { path: { leadCode } } })),
  })
  return (
    <>
      <section className={`card ${figures.box}`} aria-label="Affiliates">
        <h2>By affiliate</h2>
        <Asked of={one} rows={3}>
          {(data) =>
            data.affiliates.length === 0 ? (
              <p className="soft">Nobody brought it anything yet.</p>
            ) : (
              <table className="plain">
                <thead>
                  <tr>
                    <th>Affiliate</th>
                    <th className="right">Tried</th>
                    <th className="right">Unsent</th>
                    <th className="right">Faulty rows</th>
                  </tr>
                </thead>
                <tbody>
                  {data.affiliates.map((a) => (
                    <tr key={a.affiliate}>
                      <td>
                        <Go to="/leads" search={{ leadCode, affiliate: a.affiliate }}>
                          {a.affiliate}
                        </Go>
                      </td>
                      <td className="right num">{number(a.leads.received)}</td>
                      <td className="right num">
                        {number((a.leads.statuses.Unsent ?? 0) + (a.leads.statuses.Held ?? 0))}
                      </td>
                      <td className="right num">{number(a.faulty.rows)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )
          }
        </Asked>
      </section>
      <section className={`card ${figures.box}`} aria-label="Speed">
        <h2>From upload to sent, last 30 days</h2>
        <Asked of={speed} rows={1}>
          {(data) =>
            data.speed.sent === 0 ? (
              <p className="soft">Nothing was sent in these days.</p>
            ) : (
              <dl className={figures.facts}>
                <Fact name="Sent" value={leads(data.speed.sent)} />
                <Fact
                  name="Half of them within"
                  value={data.speed.p50Seconds === undefined ? '–' : duration(data.speed.p50Seconds)}
                />
                <Fact
                  name="95 in 100 within"
                  value={data.speed.p95Seconds === undefined ? '–' : duration(data.speed.p95Seconds)}
                />
              </dl>
            )
          }
        </Asked>
      </section>
    </>
  )
}
