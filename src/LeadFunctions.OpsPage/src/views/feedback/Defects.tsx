import { Alert, Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, type Schemas, told } from '../../api/ask'
import { useMay } from '../../app/me'
import { remember } from '../../app/session'
import { figures } from '../../parts/Figures'
import { Go } from '../../parts/Go'
import { Moment } from '../../parts/Moment'
import { useSigned } from '../../parts/Signed'
import { Asked } from '../../parts/Told'
import { leads, number } from '../../words/numbers'
import css from './feedback.module.css'

/** Leads that the customer calls defective: what can be returned is returned with one button. */
export function Defects({ leadCode }: { leadCode: string }) {
  const asked = useQuery({
    queryKey: ['defects', leadCode],
    queryFn: () => told(api.GET('/campaigns/{leadCode}/defects', { params: { path: { leadCode } } })),
  })
  return (
    <section className={`card ${figures.box}`} style={{ marginTop: 14 }} aria-label="Defects to return">
      <h2>Defects to return</h2>
      <Asked of={asked} rows={2}>
        {(data) => (
          <>
            <p className="small soft">
              Of all months. A defect can be returned for 30 days from its delivery; a disappointment never comes back.
            </p>
            <Return key={data.returnable} data={data} />
            {data.defects.length > 0 && <Table defects={data.defects} />}
          </>
        )}
      </Asked>
    </section>
  )
}

function Return({ data }: { data: Schemas['DefectsView'] }) {
  const queries = useQueryClient()
  const { by, setBy, asks } = useSigned()
  const may = useMay('ops.act')
  const doing = useMutation({
    mutationFn: () =>
      told(
        api.POST('/campaigns/{leadCode}/defects/return', {
          params: { path: { leadCode: data.leadCode } },
          body: { by, count: data.returnable },
        }),
      ) as Promise<Schemas['DefectsReturned']>,
    onSuccess: () => remember({ by }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['defects', data.leadCode] }),
  })
  if (data.returnable === 0) return <p>None can be returned now.</p>
  if (!may) return <p>{leads(data.returnable)} can be returned by those who may act.</p>
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault()
        doing.mutate()
      }}
    >
      <Group gap={12} align="end">
        {asks && (
          <TextInput
            label="Who acts"
            value={by}
            onChange={(e) => setBy(e.currentTarget.value)}
            required
            maxLength={100}
          />
        )}
        <Button type="submit" loading={doing.isPending} disabled={!by.trim()}>
          Return {leads(data.returnable)}
        </Button>
      </Group>
      {doing.error && (
        <Alert color="red" variant="light" mt={12} title="Nothing more was done">
          {doing.error.message}
        </Alert>
      )}
      {doing.data && doing.data.refused.length > 0 && (
        <Alert color="orange" variant="light" mt={12} title={`${number(doing.data.returned)} returned, some are not`}>
          {[...new Set(doing.data.refused.map((r) => r.why))].join(' ')}
        </Alert>
      )}
    </form>
  )
}

const Table = ({ defects }: { defects: Schemas['DefectView'][] }) => (
  <table className={`plain ${css.lines}`}>
    <thead>
      <tr>
        <th>Lead</th>
        <th className={figures.desk}>Affiliate</th>
        <th>Defect</th>
        <th>Can be returned until</th>
      </tr>
    </thead>
    <tbody>
      {defects.map((d) => (
        <tr key={d.leadId} className={d.isReturnable ? undefined : css.few}>
          <td>
            <Go to="/leads" search={{ view: 'rows', lead: d.leadId }}>
              {d.leadId}
            </Go>
          </td>
          <td className={figures.desk}>{d.affiliate}</td>
          <td>{d.words}</td>
          <td>{d.against ?? <Moment at={d.until} />}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
