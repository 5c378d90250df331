import { useQuery } from '@tanstack/react-query'
import { api, told } from '../../api/ask'
import { Fact, figures, Notes } from '../../parts/Figures'
import { Go } from '../../parts/Go'
import { Head } from '../../parts/Head'
import { Moment } from '../../parts/Moment'
import { StatusBadge } from '../../parts/StatusBadge'
import { Asked, Empty } from '../../parts/Told'
import { leads, number } from '../../words/numbers'
import { reasonInWords } from '../../words/reasons'
import { statusOfDelivery } from '../../words/status'
import { dayWithYearOf } from '../../words/times'
import css from './recycling.module.css'
import { type Answer, filterOf, type Group, type Lately, limitsInWords, waitsFor } from './words'

/** Leads that no campaign took yet: what keeps them, what the last night did, and where those went that found one. */
export default function Recycling() {
  const asked = useQuery({
    queryKey: ['recycling'],
    queryFn: () => told(api.GET('/recycling')),
    staleTime: 60_000,
  })
  return (
    <>
      <Head title="Recycling" told="Leads that wait for a campaign, and where those went that found one" />
      <Asked of={asked}>{(data) => <Shown data={data} />}</Asked>
    </>
  )
}

const Shown = ({ data }: { data: Answer }) => (
  <>
    {data.notes.length > 0 && (
      <div className={`card small ${figures.box}`}>
        <Notes of={data.notes} />
      </div>
    )}
    <div className={figures.two}>
      <Night data={data} />
      <Limits limits={data.limits} />
    </div>
    <Waiting data={data} />
    <Found data={data} />
  </>
)

const Night = ({ data: { night } }: { data: Answer }) => (
  <section className={`card ${figures.box}`} aria-label="The last night">
    <h2>The last night</h2>
    {night ? (
      <>
        <p className="small soft">
          Looked through once, from <Moment at={night.startedAt} /> on. A new version of a campaign, a new day and a
          place that is free again have leads tried at once, too.
        </p>
        <dl className={figures.facts}>
          <Fact name="Leads looked at" value={number(night.lookedAt)} />
          <Fact name="Found a campaign since" value={number(night.found)} />
        </dl>
        {night.by.length > 0 && <By of={night.by} label="Where they went since the night" />}
      </>
    ) : (
      <p className="small soft">No night has looked through them yet. It does from 02:00 UTC on.</p>
    )}
  </section>
)

const By = ({ of, label }: { of: Answer['found']; label: string }) => (
  <table className="plain" aria-label={label}>
    <thead>
      <tr>
        <th>Campaign</th>
        <th className="right">Leads</th>
      </tr>
    </thead>
    <tbody>
      {of.map((c) => (
        <tr key={c.leadCode}>
          <td className={css.code}>
            <Go to="/campaigns" search={{ campaign: c.leadCode }}>
              {c.leadCode}
            </Go>
          </td>
          <td className="right num">{number(c.leads)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Limits = ({ limits }: { limits: Answer['limits'] }) => (
  <section className={`card ${figures.box}`} aria-label="Limits in force">
    <h2>Limits in force</h2>
    <p className="small soft">For leads that waited; one that is sent with its first try is under no such limit.</p>
    <div className="small">
      <Notes of={limitsInWords(limits)} />
    </div>
    {limits.lower.length > 0 && (
      <table className="plain" aria-label="Campaigns that take only younger leads">
        <thead>
          <tr>
            <th>Takes only younger leads</th>
            <th className="right">Days at most</th>
          </tr>
        </thead>
        <tbody>
          {limits.lower.map((l) => (
            <tr key={l.leadCode}>
              <td className={css.code}>
                <Go to="/campaigns" search={{ campaign: l.leadCode }}>
                  {l.leadCode}
                </Go>
              </td>
              <td className="right num">{number(l.days)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
)

function Waiting({ data }: { data: Answer }) {
  const taken = data.for.reduce((all, g) => all + g.taken, 0)
  return data.for.length === 0 ? (
    <div className={`card ${css.part}`}>
      <Empty title="No lead waits for a campaign">A usable lead that no campaign takes is listed here at once.</Empty>
    </div>
  ) : (
    <section className={`card ${figures.box} ${css.part}`} aria-label="What waits">
      <h2>
        {data.isWhole ? '' : 'More than '}
        {leads(data.waiting)} {data.waiting === 1 && data.isWhole ? 'waits' : 'wait'}
      </h2>
      <p className="small soft">
        {taken > 0 && `A campaign has ${number(taken)} of them already, and others may take them too. `}A lead with
        several reasons counts for each.
      </p>
      <div className="wide" tabIndex={0} role="region" aria-label="What waits, table">
        <table className="plain">
          <thead>
            <tr>
              <th>Waits for</th>
              <th className="right">Leads</th>
              <th className="right">Looked at last night</th>
              <th>What keeps them</th>
              <th>Oldest upload</th>
            </tr>
          </thead>
          <tbody>
            {data.for.map((g) => (
              <Line key={`${g.leadCode ?? ''} ${g.category ?? ''}`} of={g} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const Line = ({ of: g }: { of: Group }) => (
  <tr>
    <td>
      <Go to="/leads" search={filterOf(g)} className={css.code}>
        {waitsFor(g)}
      </Go>
      {!g.leadCode && <div className="small soft">any campaign of the category</div>}
    </td>
    <td className="right num">
      {number(g.leads)}
      {g.taken > 0 && <div className="small soft">{number(g.taken)} with another campaign</div>}
    </td>
    <td className="right num">{g.lookedAt === undefined ? '' : number(g.lookedAt)}</td>
    <td>
      <ul className={css.reasons}>
        {g.reasons.map((r) => (
          <li key={r.code}>
            <Go to="/leads" search={filterOf(g, r.code)}>
              {reasonInWords(r.code)}
            </Go>{' '}
            <span className="num">{number(r.leads)}</span>
          </li>
        ))}
        {g.notNoted > 0 && <li className="soft">not noted yet {number(g.notNoted)}</li>}
      </ul>
    </td>
    <td>{dayWithYearOf(g.oldest)}</td>
  </tr>
)

const Found = ({ data }: { data: Answer }) => (
  <section className={`card ${figures.box} ${css.part}`} aria-label="Found a campaign">
    <h2>Found a campaign since {dayWithYearOf(data.foundFrom)}</h2>
    {data.found.length === 0 ? (
      <p className="small soft">None of those that waited.</p>
    ) : (
      <>
        <By of={data.found} label="Where they went" />
        <div className="wide" tabIndex={0} role="region" aria-label="The last of them, table">
          <table className="plain">
            <thead>
              <tr>
                <th>Found</th>
                <th>Lead</th>
                <th>Campaign</th>
                <th className="right">Days waited</th>
                <th>Status</th>
                <th>Sent</th>
              </tr>
            </thead>
            <tbody>
              {data.lately.map((l) => (
                <One key={`${l.leadId} ${l.leadCode}`} of={l} />
              ))}
            </tbody>
          </table>
        </div>
      </>
    )}
  </section>
)

const One = ({ of: l }: { of: Lately }) => (
  <tr>
    <td>
      <Moment at={l.foundAt} />
    </td>
    <td>
      <Go to="/leads" search={{ view: 'rows', batch: l.batch, lead: l.leadId }}>
        {l.affiliate}, row {l.line}
      </Go>
    </td>
    <td className={css.code}>
      <Go to="/campaigns" search={{ campaign: l.leadCode }}>
        {l.leadCode}
      </Go>
    </td>
    <td className="right num">{number(l.daysWaited)}</td>
    <td>
      <StatusBadge status={statusOfDelivery(l.delivery, l.commercial) ?? 'Unsent'} />
    </td>
    <td>{l.sentAt && <Moment at={l.sentAt} />}</td>
  </tr>
)
