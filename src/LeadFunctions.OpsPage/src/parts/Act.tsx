import { Alert, Button, Checkbox, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { api, type Schemas, told } from '../api/ask'
import { useMe } from '../app/me'
import { remember, session } from '../app/session'
import { leads, number } from '../words/numbers'

export type Action = Schemas['LeadsAct']['action']

/** What somebody is about to do with which leads. */
export type Wish = {
  action: Action
  leads?: string[]
  filter?: Record<string, string>
  symbol?: string | undefined
  answer?: string | undefined
  answers?: readonly string[] | undefined
  leadCode?: string | undefined
  campaigns?: readonly string[]
  said?: string | undefined
}

const titles: Record<Action, string> = {
  AcceptAnswer: 'Accept an answer',
  SendThrough: 'Send through',
  Stop: 'Stop',
  RouteAgain: 'Try again',
}
const told_: Record<Action, string> = {
  AcceptAnswer: 'The leads get this answer and are tried again at once.',
  SendThrough:
    'The leads go to the campaign although its rules say no. Its caps still count, and nobody gets a lead twice.',
  Stop: 'The leads go nowhere any more. What was sent stays sent.',
  RouteAgain: 'The leads are tried again with their campaigns, also those that were stopped.',
}

const Wishes = createContext<(wish: Wish) => void>(() => undefined)

/** Opens the dialog in which an action is tried first and done then. */
export const useAct = () => useContext(Wishes)

export function Acting({ children }: { children: ReactNode }) {
  const [wish, setWish] = useState<Wish | null>(null)
  return (
    <Wishes.Provider value={setWish}>
      {children}
      <Modal
        opened={wish !== null}
        onClose={() => setWish(null)}
        title={wish ? titles[wish.action] : ''}
        size="lg"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {wish && <ActForm key={JSON.stringify(wish)} wish={wish} close={() => setWish(null)} />}
      </Modal>
    </Wishes.Provider>
  )
}

function ActForm({ wish, close }: { wish: Wish; close: () => void }) {
  const me = useMe().data
  const queries = useQueryClient()
  const [by, setBy] = useState(me?.person ?? session().by)
  const [why, setWhy] = useState('')
  const [answer, setAnswer] = useState(wish.answer ?? null)
  const [leadCode, setLeadCode] = useState(wish.leadCode ?? null)
  const [confirm, setConfirm] = useState(false)
  const key = useMemo(() => crypto.randomUUID(), [])
  const body = {
    action: wish.action,
    leads: wish.leads,
    filter: wish.filter as Schemas['LeadsQuery'] | undefined,
    symbol: wish.symbol,
    answer: answer ?? undefined,
    leadCode: leadCode ?? undefined,
    confirm,
  }
  const ready =
    (wish.action !== 'AcceptAnswer' || answer !== null) && (wish.action !== 'SendThrough' || leadCode !== null)
  const tried = useQuery({
    queryKey: ['try', body],
    queryFn: () =>
      told(api.POST('/leads/actions', { body: { ...body, by: by || 'ops', why: 'tried', try: true } })) as Promise<
        Schemas['LeadsActView']
      >,
    enabled: ready,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
  const doing = useMutation({
    mutationFn: () =>
      told(
        api.POST('/leads/actions', {
          body: { ...body, by, why, key, ...(wish.filter ? { expected: tried.data?.found } : {}) },
        }),
      ) as Promise<Schemas['LeadsActView']>,
    onSuccess: (done) => {
      remember({ by })
      close()
      tellDone(done, by, () => queries.invalidateQueries())
      void queries.invalidateQueries()
      // What is tried again has its new state within seconds.
      for (const after of [1500, 4000]) setTimeout(() => void queries.invalidateQueries(), after)
    },
  })
  const would = tried.data
  const objections = wish.action === 'SendThrough' && would && would.refused > 0 && !confirm
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault()
        doing.mutate()
      }}
    >
      <Stack gap="md">
        <div>{told_[wish.action]}</div>
        {wish.said !== undefined && (
          <div className="small soft">
            The rows say <b style={{ color: 'var(--ink)' }}>“{wish.said}”</b> for {wish.symbol}.
          </div>
        )}
        {wish.action === 'AcceptAnswer' && (
          <Select
            label="Answer"
            data={[...(wish.answers ?? (answer ? [answer] : []))]}
            value={answer}
            onChange={setAnswer}
            allowDeselect={false}
            placeholder="Choose one of the question’s answers"
            comboboxProps={{ withinPortal: true }}
          />
        )}
        {wish.action === 'SendThrough' && (
          <Select
            label="Campaign"
            data={[...(wish.campaigns ?? [])]}
            value={leadCode}
            onChange={setLeadCode}
            searchable
            allowDeselect={false}
            placeholder="Where it goes"
          />
        )}
        {ready && (
          <Alert
            color={tried.error || objections ? 'yellow' : 'pine'}
            variant="light"
            title={
              tried.error
                ? 'This cannot be done'
                : would
                  ? `${leads(would.changed)} of ${number(would.found)}`
                  : 'Looking what it would do…'
            }
          >
            {tried.error?.message}
            {would && would.refused > 0 && <Refused view={would} />}
            {would && would.refused === 0 && 'Nothing speaks against it.'}
          </Alert>
        )}
        {wish.action === 'SendThrough' && ready && (
          <Checkbox
            label="Send although these rules speak against it"
            checked={confirm}
            onChange={(e) => setConfirm(e.currentTarget.checked)}
          />
        )}
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
          description="It stands in the history of each lead."
          value={why}
          onChange={(e) => setWhy(e.currentTarget.value)}
          required
          maxLength={500}
          autosize
          minRows={2}
          data-autofocus
        />
        {doing.error && (
          <Alert color="red" variant="light" title="Nothing was done">
            {doing.error.message}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button
            type="submit"
            loading={doing.isPending}
            disabled={!would || would.changed === 0 || why.trim() === '' || by.trim() === ''}
            color={wish.action === 'Stop' ? 'red' : undefined}
          >
            {titles[wish.action]}
            {would ? ` · ${leads(would.changed)}` : ''}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const Refused = ({ view }: { view: Schemas['LeadsActView'] }) => (
  <div>
    {leads(view.refused)} {view.refused === 1 ? 'stays' : 'stay'} as {view.refused === 1 ? 'it is' : 'they are'}:
    <ul style={{ margin: '6px 0 0', paddingInlineStart: 18 }}>
      {view.firstRefused.slice(0, 3).map((r) => (
        <li key={r.leadId} className="small">
          {r.why.replace(/ Ask again with "confirm": true.*$/, '')}
        </li>
      ))}
    </ul>
  </div>
)

function tellDone(done: Schemas['LeadsActView'], by: string, look: () => void) {
  const id = crypto.randomUUID()
  const undo = async () => {
    notifications.hide(id)
    try {
      await told(
        api.POST('/leads/actions', {
          body: { action: done.undo as Action, leads: done.leads, by, why: 'undone', key: `undo-${id}` },
        }),
      )
      notifications.show({ title: 'Undone', message: leads(done.leads.length), color: 'pine' })
    } catch (e) {
      notifications.show({
        title: 'This was not undone',
        message: (e as Error).message,
        color: 'red',
        autoClose: false,
      })
    }
    look()
  }
  notifications.show({
    id,
    autoClose: done.undo ? 30_000 : 12_000,
    color: 'pine',
    title: `${titles[done.action]}: ${leads(done.changed)}`,
    message: (
      <Group justify="space-between">
        <span>
          {done.next}
          {done.refused > 0 ? ` ${leads(done.refused)} stayed.` : ''}
        </span>
        {done.undo && (
          <Button size="compact-xs" variant="light" onClick={() => void undo()}>
            Undo
          </Button>
        )}
      </Group>
    ),
  })
}
