import { Alert, Button, CopyButton, Group, Modal, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Schemas, save, told } from '../../api/ask'
import { useMay, useMe } from '../../app/me'
import { useAddress } from '../../app/router'
import { remember, session } from '../../app/session'
import { Go } from '../../parts/Go'
import { Head } from '../../parts/Head'
import { useLinked } from '../../parts/linked'
import { Moment } from '../../parts/Moment'
import parts from '../../parts/parts.module.css'
import { Stack } from '../../parts/Stack'
import { Asked, Empty } from '../../parts/Told'
import { leads, number } from '../../words/numbers'
import { dayWithYearOf } from '../../words/times'
import css from './affiliates.module.css'
import { Scorecard } from './Scorecard'

type Line = Schemas['AffiliateLine']

const failed = (e: Error) => notifications.show({ color: 'red', title: 'No file', message: e.message })

/** All affiliates: what they brought, who may upload, what they are owed. */
export default function Affiliates() {
  const [search] = useAddress()
  const linked = useLinked(search.affiliate)
  const asked = useQuery({
    queryKey: ['affiliates'],
    queryFn: () => told(api.GET('/affiliates')),
    refetchInterval: 60_000,
  })
  return (
    <Asked of={asked} rows={5}>
      {(data) => (
        <>
          <Head title="Affiliates" told={`Rows that were uploaded since ${dayWithYearOf(data.since)}`} />
          {data.affiliates.length === 0 && (
            <div className="card">
              <Empty title="No affiliate is configured" />
            </div>
          )}
          {data.affiliates.map((line) => (
            <section
              key={line.affiliate}
              ref={linked(line.affiliate)}
              className={`card ${css.card}`}
              aria-label={line.displayName}
            >
              <div className={css.head}>
                <div>
                  <h2>{line.displayName}</h2>
                  <span className="small soft">
                    {line.affiliate} · {line.timeZone}
                  </span>
                </div>
                {line.status === 'Paused' && (
                  <span className={`${parts.badge} ${parts.grey}`}>Paused: files are kept, not processed</span>
                )}
                <span className="small soft" style={{ marginLeft: 'auto' }}>
                  {line.lastUpload ? (
                    <>
                      last upload <Moment at={line.lastUpload} />
                    </>
                  ) : (
                    'no upload in these days'
                  )}
                </span>
              </div>
              {line.rows > 0 && <Stack counts={line.statuses} rows={line.rows} />}
              <Group gap={8}>
                <Go to="/leads" search={{ affiliate: line.affiliate }} className={parts.chip}>
                  Leads by cause
                </Go>
                <Go to="/batches" search={{ affiliate: line.affiliate }} className={parts.chip}>
                  {leads(line.batches, 'batch', 'batches')}
                </Go>
                <Go to="/configuration" search={{ kind: 'affiliates', name: line.affiliate }} className={parts.chip}>
                  Configuration
                </Go>
                <Open line={line} tab={undefined} name="Access and statements" />
                <Open line={line} tab="scorecard" name="Scorecard" />
              </Group>
              {search.affiliate === line.affiliate &&
                (search.tab === 'scorecard' ? <Scorecard affiliate={line.affiliate} /> : <More line={line} />)}
            </section>
          ))}
        </>
      )}
    </Asked>
  )
}

/** Opens a part of an affiliate below it, or closes it. */
function Open({ line, tab, name }: { line: Line; tab: string | undefined; name: string }) {
  const [search, go] = useAddress()
  const isOpen = search.affiliate === line.affiliate && search.tab === tab
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-expanded={isOpen}
      onClick={() => go(isOpen ? { affiliate: undefined, tab: undefined } : { affiliate: line.affiliate, tab })}
    >
      {name}
    </Button>
  )
}

function More({ line }: { line: Line }) {
  return (
    <div className={css.more}>
      <Access affiliate={line.affiliate} />
      <Statements affiliate={line.affiliate} />
    </div>
  )
}

function Access({ affiliate }: { affiliate: string }) {
  const may = useMay('ops.act')
  const [wish, setWish] = useState<'give' | 'end' | null>(null)
  const asked = useQuery({
    queryKey: ['access', affiliate],
    queryFn: () => told(api.GET('/affiliates/{affiliate}/access', { params: { path: { affiliate } } })),
  })
  return (
    <section aria-label="Access">
      <h3>Keys for uploads</h3>
      <Asked of={asked} rows={2}>
        {(data) => (
          <>
            {data.keys.length === 0 ? (
              <p className="small soft">None was given: this affiliate uploads by SFTP or not at all.</p>
            ) : (
              <div className="wide">
                <table className="plain">
                  <thead>
                    <tr>
                      <th>Key</th>
                      <th>Given</th>
                      <th>Why</th>
                      <th>Ends</th>
                      <th>Opens</th>
                    </tr>
                  </thead>
                  <tbody>
                    {data.keys.map((k) => (
                      <tr key={k.id}>
                        <td className="mono">{k.id}…</td>
                        <td>
                          <Moment at={k.givenAt} /> by {k.by}
                        </td>
                        <td>{k.why}</td>
                        <td>
                          <Moment at={k.revokedAt ?? k.endsAt} />
                        </td>
                        <td>{k.opens ? 'yes' : 'no'}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
            {may && (
              <Group gap={8} mt={8}>
                <Button size="compact-sm" variant="default" onClick={() => setWish('give')}>
                  Give a key…
                </Button>
                {data.keys.some((k) => k.opens) && (
                  <Button size="compact-sm" variant="light" color="red" onClick={() => setWish('end')}>
                    Take all keys back…
                  </Button>
                )}
              </Group>
            )}
          </>
        )}
      </Asked>
      {wish && <Change affiliate={affiliate} wish={wish} close={() => setWish(null)} />}
    </section>
  )
}

function Change({ affiliate, wish, close }: { affiliate: string; wish: 'give' | 'end'; close: () => void }) {
  const me = useMe().data
  const queries = useQueryClient()
  const [by, setBy] = useState(me?.person ?? session().by)
  const [why, setWhy] = useState('')
  const params = { path: { affiliate } }
  const change = useMutation({
    mutationFn: async (): Promise<string | undefined> => {
      if (wish === 'give')
        return (await told(api.POST('/affiliates/{affiliate}/access', { params, body: { by, why } }))).key
      await told(api.POST('/affiliates/{affiliate}/access/revoke', { params, body: { by, why } }))
      return undefined
    },
    onSuccess: (key) => {
      remember({ by })
      void queries.invalidateQueries({ queryKey: ['access', affiliate] })
      if (!key) {
        close()
        notifications.show({ color: 'pine', title: 'All keys are taken back', message: affiliate })
      }
    },
  })
  return (
    <Modal
      opened
      onClose={close}
      title={wish === 'give' ? `A key for ${affiliate}` : `Take all keys of ${affiliate} back`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {change.data ? (
        <div className={css.form}>
          <div>It is shown this once. Hand it over through a secure channel.</div>
          <code className={css.key}>{change.data}</code>
          <CopyButton value={change.data}>
            {({ copied, copy }) => <Button onClick={copy}>{copied ? 'Copied' : 'Copy'}</Button>}
          </CopyButton>
        </div>
      ) : (
        <form
          className={css.form}
          onSubmit={(e) => {
            e.preventDefault()
            change.mutate()
          }}
        >
          <div>
            {wish === 'give'
              ? 'Keys before it end after a week, so that scripts can change.'
              : 'They end at once; an address that is out works for up to 15 minutes more.'}
          </div>
          {!me?.person && (
            <TextInput
              label="Who acts"
              value={by}
              onChange={(e) => setBy(e.currentTarget.value)}
              required
              maxLength={100}
            />
          )}
          <Textarea
            label="Why"
            value={why}
            onChange={(e) => setWhy(e.currentTarget.value)}
            required
            maxLength={500}
            data-autofocus
          />
          {change.error && (
            <Alert color="red" variant="light" title="Nothing was done">
              {change.error.message}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button
              type="submit"
              color={wish === 'end' ? 'red' : undefined}
              loading={change.isPending}
              disabled={!why.trim() || !by.trim()}
            >
              {wish === 'give' ? 'Give a key' : 'Take back'}
            </Button>
          </Group>
        </form>
      )}
    </Modal>
  )
}

function Statements({ affiliate }: { affiliate: string }) {
  const asked = useQuery({ queryKey: ['reports'], queryFn: () => told(api.GET('/reports')) })
  return (
    <section aria-label="Statements">
      <h3>Statements</h3>
      <Asked of={asked} rows={2}>
        {(data) => {
          const mine = data.reports
            .filter((r) => r.path.startsWith(`${affiliate}/statement-`))
            .sort((a, b) => b.path.localeCompare(a.path))
          return mine.length === 0 ? (
            <p className="small soft">None yet: one is written each day for the months with deliveries.</p>
          ) : (
            <Group gap={8} mt={6}>
              {mine.map((r) => (
                <Button
                  key={r.path}
                  size="compact-sm"
                  variant="default"
                  title={`${number(r.bytes)} bytes`}
                  onClick={() => void save(`reports/file?path=${encodeURIComponent(r.path)}`).catch(failed)}
                >
                  {r.path.slice(affiliate.length + 11, -4)}
                </Button>
              ))}
            </Group>
          )
        }}
      </Asked>
    </section>
  )
}
