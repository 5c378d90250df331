import { Alert, Autocomplete, Button, Checkbox, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, save, told } from '../../api/ask'
import { useMay } from '../../app/me'
import { useAddress } from '../../app/router'
import { Fact, figures, Notes, Table } from '../../parts/Figures'
import { Go } from '../../parts/Go'
import { Head } from '../../parts/Head'
import { Asked, Empty } from '../../parts/Told'
import { number } from '../../words/numbers'
import { dayWithYearOf } from '../../words/times'
import { useNames } from '../leads/names'
import { Confirm } from './Confirm'
import { entriesOf, fromConversions, liftInWords, outside, standing, type Titles, tenths } from './words'

/** Which titles organic leads have that fit a campaign, and which of them it is to take. */
export default function TitleList() {
  const [search, go] = useAddress()
  const names = useNames()
  const [leadCode, setLeadCode] = useState(search.campaign ?? '')
  const campaign = search.campaign
  const asked = useQuery({
    queryKey: ['titles', campaign],
    queryFn: () =>
      told(
        api.POST('/campaigns/{leadCode}/title-list', {
          params: { path: { leadCode: campaign ?? '' } },
          body: { format: 'json' },
        }),
      ) as Promise<Titles>,
    enabled: campaign !== undefined,
    staleTime: 300_000,
  })
  return (
    <>
      <Head
        title="Title list"
        told="Which job titles a campaign is to take, by those of leads that came by themselves"
      />
      <form
        className={`card ${figures.box}`}
        onSubmit={(e) => {
          e.preventDefault()
          go({ campaign: leadCode.trim() || undefined }, { replace: true })
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
        <Group gap={8}>
          <Button type="submit" loading={asked.isFetching} disabled={!leadCode.trim()}>
            List titles
          </Button>
          {asked.data && (
            <>
              <Button
                variant="default"
                onClick={() => save(`campaigns/${asked.data.leadCode}/title-list`, { format: 'csv' })}
              >
                Save as CSV
              </Button>
              <Button
                variant="default"
                onClick={() => save(`campaigns/${asked.data.leadCode}/title-list`, { format: 'html' })}
              >
                Save as a page
              </Button>
            </>
          )}
        </Group>
      </form>
      {campaign === undefined ? (
        <div className="card" style={{ marginTop: 14 }}>
          <Empty title="No campaign is chosen">Choose one to see the titles that fit it.</Empty>
        </div>
      ) : (
        <Asked of={asked}>{(data) => <List key={`${data.leadCode}${data.version}`} data={data} />}</Asked>
      )}
    </>
  )
}

function List({ data }: { data: Titles }) {
  const may = useMay('ops.act')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(data.titles.filter((t) => (t.isProposed || t.isApproved) && !t.suppressedBy).map((t) => t.title)),
  )
  const [confirms, setConfirms] = useState(false)
  const entries = entriesOf(data.titles, chosen)
  const choose = (title: string, isOn: boolean) => {
    const next = new Set(chosen)
    if (isOn) next.add(title)
    else next.delete(title)
    setChosen(next)
  }
  return (
    <>
      <section className={`card ${figures.box}`} style={{ marginTop: 14 }} aria-label="What it was made of">
        <h2>
          {data.leadCode}, {data.customer}
        </h2>
        <p className="small soft">
          {fromConversions(data)}
          {data.from && data.to && `, ${dayWithYearOf(data.from)} to ${dayWithYearOf(data.to)}`}.{' '}
          <Go to="/campaigns" search={{ campaign: data.leadCode }}>
            The campaign
          </Go>
        </p>
        <dl className={figures.facts}>
          <Fact name="Titles" value={number(data.titles.length)} />
          <Fact name="Proposed" value={number(data.titles.filter((t) => t.isProposed).length)} />
          <Fact
            name="Share of the chosen"
            value={tenths(data.titles.filter((t) => chosen.has(t.title)).reduce((all, t) => all + t.share, 0))}
          />
        </dl>
        {data.warnings.length > 0 && (
          <Alert color="orange" variant="light" title="How far it can be trusted">
            <Notes of={data.warnings} />
          </Alert>
        )}
        {data.titles.length > 0 && (
          <table className="plain">
            <thead>
              <tr>
                <th>Title</th>
                <th className="right">Leads</th>
                <th className="right">Share</th>
                <th className={`right ${figures.desk}`}>With all above</th>
                <th className={`right ${figures.desk}`}>Against all organic</th>
                <th>Stands</th>
              </tr>
            </thead>
            <tbody>
              {data.titles.map((t) => (
                <tr key={t.title}>
                  <td>
                    <Checkbox
                      label={t.title}
                      description={t.spellings.filter((s) => s !== t.title).join(' · ') || undefined}
                      checked={chosen.has(t.title)}
                      disabled={!may || t.suppressedBy !== undefined}
                      onChange={(e) => choose(t.title, e.currentTarget.checked)}
                      size="sm"
                    />
                  </td>
                  <td className="right num">{number(t.count)}</td>
                  <td className="right num">{tenths(t.share)}</td>
                  <td className={`right num ${figures.desk}`}>{tenths(t.cumulative)}</td>
                  <td className={`right num ${figures.desk}`}>{liftInWords(t.lift)}</td>
                  <td className="small">{standing(t)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {may && data.version && (
          <Group gap={8}>
            <Button onClick={() => setConfirms(true)} disabled={entries.length === 0}>
              Note who confirmed…
            </Button>
            <span className="small soft">
              The campaign then takes the {number(entries.length)} chosen and no others. The customer and customer
              success (CS) each confirm the same list.
            </span>
          </Group>
        )}
      </section>
      <div className={figures.two}>
        <Values title="Company sizes" counted={data.companySizes} filter={data.filteredSizes} />
        <Values title="Countries" counted={data.countries} filter={data.filteredGeos} />
      </div>
      {confirms && data.version && (
        <Confirm leadCode={data.leadCode} version={data.version} titles={entries} close={() => setConfirms(false)} />
      )}
    </>
  )
}

function Values({ title, counted, filter }: { title: string; counted: Titles['countries']; filter: string[] }) {
  const beyond = title === 'Company sizes' ? outside(counted, filter) : []
  return (
    <Table
      title={title}
      told={`The campaign takes ${filter.length === 0 ? 'all' : filter.join(', ')}.${beyond.length > 0 ? ` Beyond it: ${beyond.join(', ')}.` : ''}`}
      heads={['Value', 'Leads', 'Share']}
      rows={counted.map((c) => [c.value ?? 'none given', number(c.count), tenths(c.share)])}
    />
  )
}
