import { Alert, Button, Group, Stack } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, type Schemas, told } from '../../api/ask'
import { useMay } from '../../app/me'
import { remember } from '../../app/session'
import { figures } from '../../parts/Figures'
import { Go } from '../../parts/Go'
import { Moment } from '../../parts/Moment'
import { Signed, useSigned } from '../../parts/Signed'
import { Asked } from '../../parts/Told'
import { leads, number } from '../../words/numbers'
import css from './feedback.module.css'

const states: Record<Schemas['OfferView']['state'], string> = {
  Open: 'open',
  Accepted: 'accepted',
  Lapsed: 'lapsed',
}

/** Leads at cost price for those that came back too late: accepted, the campaign has room for as many more. */
export function Offers({ leadCode }: { leadCode: string }) {
  const asked = useQuery({
    queryKey: ['offers', leadCode],
    queryFn: () => told(api.GET('/campaigns/{leadCode}/offers', { params: { path: { leadCode } } })),
  })
  return (
    <section className={`card ${figures.box}`} style={{ marginTop: 14 }} aria-label="Offers at cost price">
      <h2>Offers at cost price</h2>
      <Asked of={asked} rows={2}>
        {(data) => (
          <>
            <p className="small soft">
              For each lead that came back too late, one more at what its affiliate is paid. An offer lapses by itself
              after 30 days.
            </p>
            {data.offers.length === 0 ? (
              <p>Nothing came back too late.</p>
            ) : (
              <>
                <p>
                  {number(data.open)} open, {number(data.accepted)} accepted, {number(data.lapsed)} lapsed
                  {data.due > 0 && `; ${leads(data.due)} still to come`}
                </p>
                {data.open > 0 && <Decide key={data.open} data={data} />}
                <Table offers={data.offers} />
              </>
            )}
          </>
        )}
      </Asked>
    </section>
  )
}

function Decide({ data }: { data: Schemas['OffersView'] }) {
  const queries = useQueryClient()
  const signed = useSigned()
  const may = useMay('ops.act')
  const doing = useMutation({
    mutationFn: (accept: boolean) =>
      told(
        api.POST('/campaigns/{leadCode}/offers', {
          params: { path: { leadCode: data.leadCode } },
          body: { by: signed.by, why: signed.why, accept, count: data.open },
        }),
      ),
    onSuccess: () => remember({ by: signed.by }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['offers', data.leadCode] }),
  })
  if (!may) return <p>{leads(data.open)} can be accepted by those who may act.</p>
  return (
    <Stack gap="md" mb={12} maw={520}>
      <Signed of={signed} told="What the customer said, for example. The report of offers names who decided." />
      <Group gap={8}>
        <Button loading={doing.isPending} disabled={!signed.isSigned} onClick={() => doing.mutate(true)}>
          Accept {leads(data.open)}
        </Button>
        <Button
          variant="default"
          loading={doing.isPending}
          disabled={!signed.isSigned}
          onClick={() => doing.mutate(false)}
        >
          Let {data.open === 1 ? 'it' : 'them'} lapse
        </Button>
      </Group>
      {doing.error && (
        <Alert color="red" variant="light" title="Nothing was changed">
          {doing.error.message}
        </Alert>
      )}
    </Stack>
  )
}

const Table = ({ offers }: { offers: Schemas['OfferView'][] }) => (
  <table className={`plain ${css.lines}`}>
    <thead>
      <tr>
        <th>Lead that came back</th>
        <th className={figures.desk}>Affiliate</th>
        <th>Offer</th>
        <th className={figures.desk}>Decided</th>
      </tr>
    </thead>
    <tbody>
      {offers.map((o) => (
        <tr key={o.leadId}>
          <td>
            <Go to="/leads" search={{ view: 'rows', lead: o.leadId }}>
              {o.leadId}
            </Go>
          </td>
          <td className={figures.desk}>{o.affiliate}</td>
          <td>
            {states[o.state]}, <Moment at={o.offeredAt} />
          </td>
          <td className={figures.desk}>
            {o.decidedAt && (
              <>
                <Moment at={o.decidedAt} />, {o.by}: {o.why}
              </>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
