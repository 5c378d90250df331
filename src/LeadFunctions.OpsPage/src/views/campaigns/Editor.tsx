import { Alert, Button, Group, Modal, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Schemas, told } from '../../api/ask'
import { useMay } from '../../app/me'
import { remember } from '../../app/session'
import { Go } from '../../parts/Go'
import { Moment } from '../../parts/Moment'
import parts from '../../parts/parts.module.css'
import { Signed, useSigned } from '../../parts/Signed'
import { Asked } from '../../parts/Told'
import { leads, number } from '../../words/numbers'
import { reasonInWords } from '../../words/reasons'
import css from './campaigns.module.css'
import { differences, parsed } from './differences'

type Kind = 'campaigns' | 'affiliates' | 'lists' | 'files'

export const useConfiguration = (kind: Kind, name: string, version?: string) =>
  useQuery({
    queryKey: ['configuration', kind, name, version],
    queryFn: () =>
      told(api.GET('/configuration/{kind}/{name}', { params: { path: { kind, name }, query: { version } } })),
  })

// As it is written: what is wrong with it is told by its lines.
const written = (text: string) => ({ body: text as never, bodySerializer: (body: unknown) => body as string })

const trials = {
  campaigns: (name: string, text: string) =>
    api.POST('/campaigns/{leadCode}/try', { params: { path: { leadCode: name } }, ...written(text) }),
  affiliates: (name: string, text: string) =>
    api.POST('/affiliates/{affiliate}/try', { params: { path: { affiliate: name } }, ...written(text) }),
  lists: (name: string, text: string) =>
    api.POST('/lists/{list}/try', { params: { path: { list: name } }, ...written(text) }),
  files: (_: string, text: string) => api.POST('/categories/try', written(text)),
}

/** A document of configuration: tried, with what would come of it, then put in force with who and why; and what it was. */
export function Editor({ kind, name }: { kind: Kind; name: string }) {
  const asked = useConfiguration(kind, name)
  return <Asked of={asked}>{(data) => <Document key={data.inForce} kind={kind} name={name} data={data} />}</Asked>
}

function Document({ kind, name, data }: { kind: Kind; name: string; data: Schemas['ConfigurationView'] }) {
  const may = useMay('ops.act')
  const [text, setText] = useState(data.content)
  const [shown, setShown] = useState<string | null>(null)
  const was = parsed(data.content)
  const is = parsed(text)
  const changes = was.document && is.document ? differences(was.document, is.document) : []
  const canTry = !(kind === 'files' && name === 'titles')
  const tried = useMutation({
    mutationFn: () => told(trials[kind](name, text)) as Promise<Schemas['ChangeTried']>,
  })
  const [applies, setApplies] = useState<{ content?: string; rollBackTo?: string } | null>(null)
  const edit = (next: string) => {
    setText(next)
    tried.reset()
  }
  return (
    <div className={css.editor}>
      <Textarea
        label={may ? 'The file: change it, try it, then put it in force' : 'The file'}
        value={text}
        onChange={(e) => edit(e.currentTarget.value)}
        readOnly={!may}
        autosize
        minRows={8}
        maxRows={24}
        classNames={{ input: css.code ?? '' }}
        spellCheck={false}
        error={is.problem}
      />
      {changes.length > 0 && (
        <section aria-label="What is different">
          <h2>What is different</h2>
          <table className="plain">
            <thead>
              <tr>
                <th>Where</th>
                <th>Goes</th>
                <th>Comes</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((c) => (
                <tr key={c.place}>
                  <td className="mono">{c.place}</td>
                  <td className={css.gone}>{c.was}</td>
                  <td className={css.came}>{c.is}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {may && (
        <Group gap={8}>
          {canTry && (
            <Button
              onClick={() => tried.mutate()}
              loading={tried.isPending}
              disabled={changes.length === 0}
              variant="default"
            >
              Try it
            </Button>
          )}
          <Button
            onClick={() => setApplies({ content: text })}
            disabled={changes.length === 0 || (canTry && !tried.data)}
          >
            Put in force…
          </Button>
          {text !== data.content && (
            <Button variant="subtle" color="gray" onClick={() => edit(data.content)}>
              As it was
            </Button>
          )}
          {changes.length > 0 && canTry && !tried.data && !tried.isPending && (
            <span className="small soft">Try it first.</span>
          )}
        </Group>
      )}
      {tried.error && (
        <Alert color="red" variant="light" title="It would be refused">
          {tried.error.message}
        </Alert>
      )}
      {tried.data && <Tried data={tried.data} />}
      <section aria-label="History">
        <h2>History</h2>
        <table className="plain">
          <thead>
            <tr>
              <th>When</th>
              <th>Who</th>
              <th>Why</th>
              <th>
                <span className="hidden-words">What can be done</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.versions.map((v) => (
              <tr key={v.version}>
                <td>
                  <Moment at={v.at} />
                </td>
                <td>{v.by ?? <span className="soft">a file was dropped</span>}</td>
                <td>{v.why ?? <span className="soft">–</span>}</td>
                <td className="right">
                  {v.version === data.inForce ? (
                    <span className={`${parts.badge} ${parts.green}`}>In force</span>
                  ) : (
                    <Group gap={6} justify="flex-end">
                      <Button
                        size="compact-xs"
                        variant="subtle"
                        onClick={() => setShown(shown === v.version ? null : v.version)}
                      >
                        {shown === v.version ? 'Hide' : 'Differences'}
                      </Button>
                      {may && (
                        <Button
                          size="compact-xs"
                          variant="default"
                          onClick={() => setApplies({ rollBackTo: v.version })}
                        >
                          Roll back…
                        </Button>
                      )}
                    </Group>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {data.versions.length === 0 && <p className="small soft">Versions are kept from the next change on.</p>}
        {shown && <Former kind={kind} name={name} version={shown} now={data.content} />}
      </section>
      {applies && (
        <Apply kind={kind} name={name} change={applies} replaces={data.inForce} close={() => setApplies(null)} />
      )}
    </div>
  )
}

function Former({ kind, name, version, now }: { kind: Kind; name: string; version: string; now: string }) {
  const asked = useConfiguration(kind, name, version)
  return (
    <Asked of={asked} rows={2}>
      {(data) => {
        const changes = differences(parsed(now).document, parsed(data.content).document)
        return changes.length === 0 ? (
          <p className="small soft">It says the same as what is in force.</p>
        ) : (
          <table className="plain">
            <thead>
              <tr>
                <th>Where</th>
                <th>In force</th>
                <th>In that version</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((c) => (
                <tr key={c.place}>
                  <td className="mono">{c.place}</td>
                  <td>{c.was}</td>
                  <td>{c.is}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }}
    </Asked>
  )
}

export function Tried({ data }: { data: Schemas['ChangeTried'] }) {
  const fates: [
    keyof Pick<Schemas['CampaignTried'], 'wouldGo' | 'noRoom' | 'wouldWait' | 'wouldNotHaveGone'>,
    string,
  ][] = [
    ['wouldGo', 'would go'],
    ['noRoom', 'would find no room'],
    ['wouldWait', 'would still wait'],
    ['wouldNotHaveGone', 'are there, and would not have been taken'],
  ]
  return (
    <section aria-label="What it would do" className={css.tried}>
      <h2>What it would do</h2>
      {data.warnings.length > 0 && (
        <Alert color="yellow" variant="light" title="To know first">
          <ul className={css.warnings}>
            {data.warnings.map((w) => (
              <li key={w}>
                {data.newWarnings.includes(w) && <b>New: </b>}
                {w}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <p className="small soft">
        {leads(data.waiting)} that wait for what it says were tried{data.more ? '; more wait than were tried' : ''}.
        Nothing was done.
      </p>
      {data.campaigns.map((c) => (
        <div key={c.leadCode} className={css.trial}>
          <b>{c.leadCode}</b>{' '}
          <span className="soft small">
            {number(c.taken)} taken of {number(c.cap)}
          </span>
          <ul className={css.warnings}>
            {fates.map(([fate, words]) => (
              <li key={fate}>
                <b className="num">{leads(c[fate].leads)}</b> {words}
                {Object.entries(c[fate].reasons).length > 0 && (
                  <span className="soft small">
                    {' '}
                    (
                    {Object.entries(c[fate].reasons)
                      .map(([r, n]) => `${reasonInWords(r)} ${number(n)}`)
                      .join(', ')}
                    )
                  </span>
                )}
                {c[fate].examples[0] && (
                  <>
                    {' '}
                    ·{' '}
                    <Go to="/leads" search={{ lead: c[fate].examples[0], leadCode: c.leadCode, view: 'rows' }}>
                      for example
                    </Go>
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {data.campaigns.length === 0 && <p>No lead waits for it now.</p>}
    </section>
  )
}

function Apply({
  kind,
  name,
  change,
  replaces,
  close,
}: {
  kind: Kind
  name: string
  change: { content?: string; rollBackTo?: string }
  replaces: string
  close: () => void
}) {
  const queries = useQueryClient()
  const signed = useSigned()
  const { by, why } = signed
  const apply = useMutation({
    mutationFn: () =>
      told(
        api.POST('/configuration/{kind}/{name}', {
          params: { path: { kind, name } },
          body: { ...change, replaces, by, why },
        }),
      ) as Promise<Schemas['AppliedView']>,
    onSuccess: (done) => {
      remember({ by })
      close()
      notifications.show({ color: 'pine', title: `${name} is on its way into force`, message: done.next })
      for (const after of [800, 2500, 6000]) setTimeout(() => void queries.invalidateQueries(), after)
    },
  })
  return (
    <Modal
      opened
      onClose={close}
      title={change.rollBackTo ? `Roll ${name} back` : `Put ${name} in force`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        className={css.form}
        onSubmit={(e) => {
          e.preventDefault()
          apply.mutate()
        }}
      >
        <div>Leads that wait for what it says are tried again at once. The version before stays in its history.</div>
        <Signed of={signed} told="It stands in the history." />
        {apply.error && (
          <Alert color="red" variant="light" title="Nothing was done">
            {apply.error.message}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" loading={apply.isPending} disabled={!signed.isSigned}>
            {change.rollBackTo ? 'Roll back' : 'Put in force'}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
