import { Button, Group } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClockExclamation,
  IconDatabaseExclamation,
  IconFileX,
  IconFlag,
  IconHandStop,
  IconPlugX,
  IconScale,
  IconSend,
  IconTag,
  IconTrendingDown,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api, type Schemas, told } from '../../api/ask'
import { useMay } from '../../app/me'
import { useAct } from '../../parts/Act'
import { Go } from '../../parts/Go'
import { Head } from '../../parts/Head'
import { Moment } from '../../parts/Moment'
import parts from '../../parts/parts.module.css'
import { Asked, Empty } from '../../parts/Told'
import { Track } from '../../parts/Track'
import { leads, number } from '../../words/numbers'
import { reasonInWords } from '../../words/reasons'
import { dayWithYearOf } from '../../words/times'
import css from './today.module.css'

type Concern = Schemas['Concern']

const kinds: { kind: Concern['kind']; title: string; told: string; icon: typeof IconSend; colour: string }[] = [
  {
    kind: 'DeliveryFailed',
    title: 'Deliveries failed',
    told: 'a customer’s system did not take them for a day',
    icon: IconPlugX,
    colour: 'red',
  },
  {
    kind: 'Stuck',
    title: 'Batches stand still',
    told: 'not through half an hour after upload',
    icon: IconClockExclamation,
    colour: 'red',
  },
  {
    kind: 'Rejected',
    title: 'Files could not be read',
    told: 'the affiliate was told, and uploads again',
    icon: IconFileX,
    colour: 'red',
  },
  {
    kind: 'BackupOld',
    title: 'No backup for two days',
    told: 'of the tables; what is lost meanwhile cannot be restored',
    icon: IconDatabaseExclamation,
    colour: 'red',
  },
  {
    kind: 'AnswersHeld',
    title: 'Answers are held',
    told: 'not sent until an answer is accepted or corrected',
    icon: IconHandStop,
    colour: 'amber',
  },
  {
    kind: 'Pacing',
    title: 'Campaigns off their pace',
    told: 'against an even spread of their quantity',
    icon: IconTrendingDown,
    colour: 'amber',
  },
  {
    kind: 'Standing',
    title: 'Standards are breached',
    told: 'affiliates that are warned, paused or on probation',
    icon: IconScale,
    colour: 'amber',
  },
  {
    kind: 'Flagged',
    title: 'Batches are flagged',
    told: 'they bear signals of fraud, and nobody has said yet whether that is right',
    icon: IconFlag,
    colour: 'amber',
  },
  {
    kind: 'OfferOpen',
    title: 'Offers at cost price are open',
    told: 'for leads that came back too late; after 30 days they lapse',
    icon: IconTag,
    colour: 'blue',
  },
  {
    kind: 'NotSent',
    title: 'Not sent',
    told: 'by campaign, with what each has against its leads; one lead may have several reasons',
    icon: IconSend,
    colour: 'blue',
  },
  {
    kind: 'WindowsClose',
    title: 'Returns end within three days',
    told: 'then these leads are final',
    icon: IconAlertTriangle,
    colour: 'grey',
  },
]

const paces: Record<Schemas['PaceView']['word'], string> = {
  OnPace: 'on pace',
  Behind: 'behind its pace',
  Ending: 'ends soon',
  Filled: 'filled',
  Paused: 'paused',
  NotBegun: 'not begun',
  Ended: 'ended',
}

/** What needs a person, by cause: the first thing that ops see in the morning. */
export function Today() {
  const today = useQuery({ queryKey: ['today'], queryFn: () => told(api.GET('/today')), refetchInterval: 60_000 })
  return (
    <Asked of={today}>
      {(data) => (
        <>
          <Head
            title={
              data.concerns.length === 0
                ? 'Nothing needs you'
                : `${number(data.concerns.length)} ${data.concerns.length === 1 ? 'thing needs' : 'things need'} you`
            }
            told={
              <>
                Uploads since {dayWithYearOf(data.since)}: {leads(data.batches, 'batch', 'batches')}, all campaigns and
                webhooks. Checked <Moment at={data.checkedAt} />. Last backup:{' '}
                {data.lastBackup ? dayWithYearOf(data.lastBackup) : 'none yet'}.
              </>
            }
          />
          {data.concerns.length === 0 && (
            <div className="card">
              <Empty title="All is on its way" icon={<IconCircleCheck size={34} stroke={1.4} aria-hidden />}>
                Looked for: failed deliveries, batches that stand still, rejected files, held answers, campaigns off
                their pace, leads not sent, standards that are breached, windows that close, an old backup.
              </Empty>
            </div>
          )}
          {kinds.map(({ kind, title, told, icon: Icon, colour }) => {
            const concerns = data.concerns.filter((c) => c.kind === kind)
            return (
              concerns.length > 0 && (
                <section key={kind} aria-labelledby={kind} className={`card ${css.section}`}>
                  <header className={css.head}>
                    <span className={`${css.icon} ${parts[colour]}`}>
                      <Icon size={17} stroke={1.9} aria-hidden />
                    </span>
                    <h2 id={kind}>{title}</h2>
                    <span className="small soft">{told}</span>
                  </header>
                  <ul className={css.list}>
                    {concerns.map((c) => (
                      <li key={keyOf(c)} className={css.item}>
                        <Line concern={c} since={data.since} />
                      </li>
                    ))}
                  </ul>
                  {kind === 'AnswersHeld' && data.moreHeld && (
                    <div className={`${css.item} small soft`}>
                      More rows are held than were looked through:{' '}
                      <Go to="/leads" search={{ status: 'Held' }}>
                        see all held leads
                      </Go>
                      .
                    </div>
                  )}
                </section>
              )
            )
          })}
        </>
      )}
    </Asked>
  )
}

const keyOf = (c: Concern) => [c.kind, c.leadCode, c.affiliate, c.batch, c.symbol, c.said, c.told].join('|')

function Line({ concern: c, since }: { concern: Concern; since: string }) {
  switch (c.kind) {
    case 'AnswersHeld':
      return <Held concern={c} since={since} />
    case 'NotSent':
      return (
        <Row
          count={
            <Go to="/leads" search={{ leadCode: c.leadCode, status: 'Unsent,Held', from: since }}>
              {leads(c.leads)}
            </Go>
          }
          at={c.at}
        >
          <b>
            <Campaign code={c.leadCode} />
          </b>
          <span className={css.chips}>
            {Object.entries(c.reasons ?? {})
              .sort((a, b) => b[1] - a[1])
              .map(([code, count]) => (
                <Go
                  key={code}
                  to="/leads"
                  search={{ leadCode: c.leadCode, status: 'Unsent,Held', reason: code, from: since, view: 'rows' }}
                  className={parts.chip}
                >
                  {reasonInWords(code)} <b className="num">{number(count)}</b>
                </Go>
              ))}
          </span>
        </Row>
      )
    case 'Pacing':
      return c.pace ? (
        <Row count={`${number(c.pace.taken)} of ${number(c.pace.quantity)}`}>
          <b>
            <Campaign code={c.leadCode} />
          </b>{' '}
          {paces[c.pace.word]}
          {c.pace.word === 'Behind' && c.pace.expected !== undefined && (
            <> · {number(c.pace.expected)} should be taken by now</>
          )}
          {c.pace.neededADay !== undefined && c.pace.daysLeft !== undefined && (
            <>
              {' '}
              · needs {number(c.pace.neededADay)} a day for {leads(c.pace.daysLeft, 'day')}
            </>
          )}
          {c.pace.word === 'Paused' && ': what it would get waits'}
          <span className={css.track}>
            <Track
              value={c.pace.taken}
              of={c.pace.quantity}
              expected={c.pace.expected}
              label={`${c.pace.taken} of ${c.pace.quantity} taken`}
            />
          </span>
        </Row>
      ) : null
    case 'Standing':
      return (
        <Row count={leads(c.leads, 'bad row')} at={c.at}>
          <b>
            <Go to="/standards" search={{ affiliate: c.affiliate }}>
              {c.affiliate}
            </Go>
          </b>{' '}
          is {c.told}
        </Row>
      )
    case 'Flagged':
      return (
        <Row count={leads(c.leads, 'row')} at={c.at}>
          <b>
            <Go to="/flags" search={{ affiliate: c.affiliate, batch: c.batch }}>
              {c.affiliate}
            </Go>
          </b>{' '}
          {c.told}: look at the rows and say what you found
        </Row>
      )
    case 'OfferOpen':
      return (
        <Row count={leads(c.leads)}>
          <b>
            <Go to="/feedback" search={{ campaign: c.leadCode }}>
              {c.leadCode}
            </Go>
          </b>{' '}
          accept them or let them lapse
        </Row>
      )
    case 'BackupOld':
      return (
        <Row count="" at={c.at}>
          {c.told}: whoever runs the platform looks why
        </Row>
      )
    case 'WindowsClose':
      return (
        <Row count={leads(c.leads)}>
          <b>
            <Campaign code={c.leadCode} />
          </b>
        </Row>
      )
    case 'DeliveryFailed':
      return (
        <Row
          count={
            <Go to="/leads" search={{ leadCode: c.leadCode, reason: 'DeliveryFailed' }}>
              {leads(c.leads)}
            </Go>
          }
          at={c.at}
        >
          <b>
            <Campaign code={c.leadCode} />
          </b>{' '}
          {c.told && <>last answer: {c.told}</>}
        </Row>
      )
    default:
      return (
        <Row count={c.kind === 'Stuck' ? leads(c.leads, 'row') : ''} at={c.at}>
          <b>
            <Go to="/batches" search={{ affiliate: c.affiliate, batch: c.batch }}>
              {c.affiliate}
            </Go>
          </b>{' '}
          {c.told ?? 'is not through'}
        </Row>
      )
  }
}

const Campaign = ({ code }: { code: string | undefined }) => (
  <Go to="/campaigns" search={{ campaign: code }}>
    {code}
  </Go>
)

const Row = ({ count, at, children }: { count: ReactNode; at?: string; children: ReactNode }) => (
  <>
    <div className={css.what}>{children}</div>
    <div className={`${css.count} num`}>{count}</div>
    <div className={`${css.at} small soft`}>{at && <Moment at={at} />}</div>
  </>
)

function Held({ concern: c, since }: { concern: Concern; since: string }) {
  const act = useAct()
  const may = useMay('ops.act')
  const filter = {
    status: 'Held',
    leadCode: c.leadCode ?? '',
    affiliate: c.affiliate ?? '',
    symbol: c.symbol ?? '',
    said: c.said ?? '',
    from: since,
  }
  const accept = (answer: string | undefined) =>
    act({ action: 'AcceptAnswer', filter, symbol: c.symbol, said: c.said, answer, answers: c.answers })
  return (
    <Row
      count={
        <Go to="/leads" search={{ ...filter, view: 'rows' }}>
          {leads(c.leads)}
        </Go>
      }
      at={c.at}
    >
      <div>
        <b>{c.symbol}</b> <q>{c.said}</q>{' '}
        <span className="soft">
          · <Campaign code={c.leadCode} />, from {c.affiliate}
        </span>
      </div>
      {may && (
        <Group gap={6} mt={6}>
          {c.offered && (
            <Button size="compact-sm" onClick={() => accept(c.offered)}>
              Accept “{c.offered}”
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => accept(undefined)}>
            {c.offered ? 'Another answer…' : 'Choose an answer…'}
          </Button>
        </Group>
      )}
    </Row>
  )
}
