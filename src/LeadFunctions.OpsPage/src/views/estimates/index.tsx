import { Alert, Autocomplete, Button, Group, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, save, told } from '../../api/ask'
import { useAddress } from '../../app/router'
import { Fact, figures, Notes, Table } from '../../parts/Figures'
import { Go } from '../../parts/Go'
import { Head } from '../../parts/Head'
import { Asked, Empty } from '../../parts/Told'
import { leads, number, percent } from '../../words/numbers'
import { dayOf, dayWithYearOf } from '../../words/times'
import { useNames } from '../leads/names'
import css from './estimates.module.css'
import { aWeek, type Estimate, fullInWords, shareInWords } from './words'

type Asking = { leadCode: string; draft?: string }

/** How many leads a campaign would get: as it is in force, as a change of it, or as a draft. */
export default function Estimates() {
  const [search, go] = useAddress()
  const names = useNames()
  const [leadCode, setLeadCode] = useState(search.campaign ?? '')
  const [draft, setDraft] = useState('')
  const [asking, setAsking] = useState<Asking | null>(search.campaign ? { leadCode: search.campaign } : null)
  const asked = useQuery({
    queryKey: ['estimates', asking],
    queryFn: () => told(api.POST('/estimates', { body: { leadCode: '', ...asking, format: 'json' } })),
    enabled: asking !== null,
    staleTime: 300_000,
  })
  const ask = () => {
    setAsking({ leadCode: leadCode.trim(), ...(draft.trim() ? { draft } : {}) })
    go({ campaign: leadCode.trim() || undefined }, { replace: true })
  }
  return (
    <>
      <Head title="Estimate" told="How many leads a campaign would get, judged by those of the last 13 full weeks" />
      <form
        className={`card ${figures.box}`}
        onSubmit={(e) => {
          e.preventDefault()
          ask()
        }}
      >
        <Autocomplete
          label="Lead code"
          placeholder="INT-FFA-ESF-2541"
          data={names.campaigns}
          value={leadCode}
          onChange={setLeadCode}
          required
        />
        <Textarea
          label="The campaign’s file as it might be"
          description="Empty for the campaign as it is in force. A draft of a campaign that is not there yet can be asked for, too."
          value={draft}
          onChange={(e) => setDraft(e.currentTarget.value)}
          autosize
          minRows={2}
          maxRows={16}
          classNames={{ input: css.draft ?? '' }}
          spellCheck={false}
        />
        <Group gap={8}>
          <Button type="submit" loading={asked.isFetching} disabled={!leadCode.trim()}>
            Estimate
          </Button>
          {asked.data && asking && (
            <Button variant="default" onClick={() => save('estimates', { ...asking, format: 'csv' })}>
              Save as CSV
            </Button>
          )}
        </Group>
      </form>
      {asking === null ? (
        <div className="card" style={{ marginTop: 14 }}>
          <Empty title="Nothing is estimated yet">Choose a campaign, or describe one.</Empty>
        </div>
      ) : (
        <Asked of={asked}>{(data) => <Answer data={data} />}</Asked>
      )}
    </>
  )
}

function Answer({ data }: { data: Estimate }) {
  return (
    <>
      <section className={`card ${figures.box}`} style={{ marginTop: 14 }} aria-label="What it would get">
        <h2>
          {data.leadCode}, {data.customer}
          {data.isDraft ? ' (draft)' : ''}
        </h2>
        <p className="small soft">
          Judged by {leads(data.weeks, 'full week')}, {dayWithYearOf(data.from)} to {dayWithYearOf(data.to)}.{' '}
          {data.version && (
            <Go to="/campaigns" search={{ campaign: data.leadCode }}>
              The campaign in force
            </Go>
          )}
        </p>
        <dl className={figures.facts}>
          <Fact name="A week" value={aWeek(data.leads.aWeek)} />
          {data.inForce && <Fact name="In force, a week" value={aWeek(data.inForce.aWeek)} />}
          {data.fourWeeks && (
            <Fact
              name="Next four weeks, in four of five cases"
              value={`${number(data.fourWeeks.low)} to ${number(data.fourWeeks.high)}`}
            />
          )}
          {data.full && (
            <>
              <Fact name={`Until ${leads(data.full.quantity)} are taken`} value={fullInWords(data.full)} />
              <Fact name="Taken" value={number(data.full.taken)} />
              <Fact name="Come back" value={percent(data.full.returned, 1)} />
            </>
          )}
          <Fact name="Of the leads that came" value={shareInWords(data.leads.accepted)} />
        </dl>
        {data.notes.length > 0 && (
          <Alert
            color={data.isTooFew ? 'orange' : 'gray'}
            variant="light"
            title={data.isTooFew ? 'Too few to tell' : 'What the numbers cannot see'}
          >
            <Notes of={data.notes} />
          </Alert>
        )}
      </section>
      <div className={figures.two}>
        <Table
          title="Lost, one reason after another"
          heads={['Reason', 'Lost', 'Left']}
          rows={data.lost.map((l) => [l.words, number(l.lost), number(l.left)])}
        />
        <Table
          title="Lost for this alone"
          told="What lifting nothing but this would bring."
          heads={['Reason', 'Leads', 'A week']}
          rows={data.lostForThisAlone.map((l) => [l.words, number(l.lost), aWeek(l.aWeek)])}
        />
        <Lines title="By affiliate" lines={data.leads.byAffiliate} />
        <Lines title="By category" lines={data.leads.byCategory} />
        <Lines title="By country" lines={data.leads.byCountry} />
        <Table
          title="By week"
          heads={['Week from', 'Matches']}
          rows={data.byWeek.map((w) => [dayOf(w.monday), number(w.matches)])}
        />
      </div>
      {data.namedOthers.leads > 0 && (
        <>
          <h2 style={{ margin: '22px 0 0' }}>Leads that name another campaign</h2>
          <p className="small soft">
            They are that one’s, and in no other number here. This one would take {leads(data.namedOthers.matches)} of{' '}
            {number(data.namedOthers.leads)}.
          </p>
          <div className={figures.two}>
            <Lines title="By affiliate, of others" lines={data.namedOthers.byAffiliate} />
            <Lines title="By category, of others" lines={data.namedOthers.byCategory} />
            <Lines title="By country, of others" lines={data.namedOthers.byCountry} />
          </div>
        </>
      )}
    </>
  )
}

const Lines = ({ title, lines }: { title: string; lines: Estimate['leads']['byAffiliate'] }) => (
  <Table
    title={title}
    heads={['Name', 'Matches', 'A week']}
    rows={lines.map((l) => [
      l.name,
      `${number(l.matches)} of ${number(l.leads)}, ${percent(l.matches, l.leads)}`,
      aWeek(l.aWeek),
    ])}
  />
)
