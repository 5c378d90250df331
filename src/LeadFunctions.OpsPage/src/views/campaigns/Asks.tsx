import { Button, CopyButton, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { api, type Schemas, save, told } from '../../api/ask'
import { Fact, figures, Notes } from '../../parts/Figures'
import { Asked } from '../../parts/Told'
import { number } from '../../words/numbers'
import { dayWithYearOf } from '../../words/times'

const failed = (e: Error) => notifications.show({ color: 'red', title: 'No file', message: e.message })

/** Which affiliates could bring what a campaign lacks, with a message to send to each. */
export function Asks({ leadCode }: { leadCode: string }) {
  const asked = useQuery({
    queryKey: ['asks', leadCode],
    queryFn: () => told(api.GET('/campaigns/{leadCode}/asks', { params: { path: { leadCode } } })),
  })
  return (
    <section className={`card ${figures.box}`} aria-label="Who is asked">
      <h2>Who could bring what is missing</h2>
      <Asked of={asked} rows={3}>
        {(data) => <Shown asks={data} />}
      </Asked>
    </section>
  )
}

function Shown({ asks }: { asks: Schemas['AsksView'] }) {
  return (
    <>
      <dl className={figures.facts}>
        <Fact name="Taken" value={number(asks.taken)} />
        <Fact name="Should be by now" value={asks.expected === undefined ? 'no end, no pace' : number(asks.expected)} />
        <Fact name="Missing" value={number(asks.missing)} />
        <Fact name="Asked for" value={number(asks.asked)} />
        <Fact name="Until" value={asks.until === undefined ? '–' : dayWithYearOf(asks.until)} />
        <Fact name="Nobody could bring" value={number(asks.left)} />
      </dl>
      {asks.notes.length > 0 && <Notes of={asks.notes} />}
      {asks.affiliates.length > 0 && (
        <>
          <Group gap={8}>
            <Button
              variant="default"
              onClick={() => void save(`campaigns/${asks.leadCode}/asks?format=csv`).catch(failed)}
            >
              List to send
            </Button>
          </Group>
          <div className="wide" tabIndex={0} role="region" aria-label="Who is asked, table">
            <table className="plain">
              <thead>
                <tr>
                  <th>Affiliate</th>
                  <th className="right">Leads</th>
                  <th>Why</th>
                  <th>To send</th>
                </tr>
              </thead>
              <tbody>
                {asks.affiliates.map((a) => (
                  <tr key={a.affiliate}>
                    <td>{a.name}</td>
                    <td className="right num">{number(a.leads)}</td>
                    <td>{a.why}</td>
                    <td>
                      {a.message && (
                        <CopyButton value={a.message}>
                          {({ copied, copy }) => (
                            <>
                              <p className="small">{a.message}</p>
                              <Button size="compact-sm" variant="default" onClick={copy}>
                                {copied ? 'Copied' : `Copy for ${a.name}`}
                              </Button>
                            </>
                          )}
                        </CopyButton>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </>
  )
}
