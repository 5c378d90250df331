import { Alert, Button, Checkbox, Group, Modal, Select, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { api, type Schemas, told } from '../api/ask'
import { remember } from '../app/session'
import { leads, number } from '../words/numbers'
import { doneInWords, titles } from './done'
import { Signed, useSigned } from './Signed'

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

const told_: Record<Action, string> = {
  AcceptAnswer: 'The leads get this answer and are tried again at once.',
  SendThrough:
    'The leads go to the campaign although its rules say no. Its caps still count, and nobody gets a lead twice.',
  Stop: 'The leads go nowhere any more. What was sent stays sent.',
  RouteAgain: 'The leads are tried again with their campaigns, also those that were stopped.',
  Release: 'The leads are held no more for an answer that nobody accepts. They wait like leads that did not answer.',
  Return: 'The campaign gives the leads back: its room is free again, and the affiliate’s statement shows it.',
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
  const queries = useQueryClient()
  const signed = useSigned()
  const { by, why } = signed
  const [always, setAlways] = useState(false)
  const [answer, setAnswer] = useState(wish.answer ?? null)
  const [leadCode, setLeadCode] = useState(wish.leadCode ?? null)
  const [confirm, setConfirm] = useState(false)
  const body = {
    action: wish.action,
    leads: wish.leads,
    filter: wish.filter as Schemas['LeadsQuery'] | undefined,
    symbol: wish.symbol,
    answer: answer ?? undefined,
    leadCode: leadCode ?? undefined,
    confirm,
    always,
  }
  const toCampaign = wish.action === 'SendThrough' || wish.action === 'Return'
  const ready = (wish.action !== 'AcceptAnswer' || answer !== null) && (!toCampaign || leadCode !== null)
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
  const act = { ...body, by, why, ...(wish.filter ? { expected: tried.data?.found } : {}) }
  const asked = JSON.stringify(act)
  // What was refused is asked anew with another reason, campaign or answer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever differs makes another act
  const key = useMemo(() => crypto.randomUUID(), [asked])
  const doing = useMutation({
    mutationFn: () => told(api.POST('/leads/actions', { body: { ...act, key } })) as Promise<Schemas['LeadsActView']>,
    onSuccess: (done) => {
      remember({ by })
      // Such as a return whose reason the campaign does not take: the dialog stays, and says so.
      if (done.changed === 0 && done.leads.length === 0) return
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
        {wish.action === 'AcceptAnswer' && wish.said !== undefined && (
          <Checkbox
            label="Always take it so from this affiliate"
            description="It is written into the affiliate’s file: what says this is not held again."
            checked={always}
            onChange={(e) => setAlways(e.currentTarget.checked)}
          />
        )}
        {toCampaign && (
          <Select
            label="Campaign"
            data={[...(wish.campaigns ?? [])]}
            value={leadCode}
            onChange={setLeadCode}
            searchable
            allowDeselect={false}
            placeholder={wish.action === 'Return' ? 'Which one returns them' : 'Where it goes'}
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
            {would?.always.map((a) => (
              <div key={`${a.affiliate}${a.said}`} className="small">
                From now on “{a.said}” of {a.affiliate} is “{a.answer}” for {a.symbol}.
                {a.before && ` Until now it is “${a.before}”: somebody had it taken so.`}
              </div>
            ))}
          </Alert>
        )}
        {wish.action === 'SendThrough' && ready && (
          <Checkbox
            label="Send although these rules speak against it"
            checked={confirm}
            onChange={(e) => setConfirm(e.currentTarget.checked)}
          />
        )}
        <Signed
          of={signed}
          told={
            wish.action === 'Return'
              ? 'The reason, one of the campaign’s where it names any. It stands in the history of each lead.'
              : 'It stands in the history of each lead.'
          }
          most={wish.action === 'Return' ? 200 : 500}
        />
        {doing.error && (
          <Alert color="red" variant="light" title="Nothing was done">
            {doing.error.message}
          </Alert>
        )}
        {doing.data && (
          <Alert color="red" variant="light" title="Nothing was done">
            <Refused view={doing.data} />
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button
            type="submit"
            loading={doing.isPending}
            disabled={!would || would.changed === 0 || !signed.isSigned}
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
  const { title, told: told_ } = doneInWords(done)
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
    title,
    message: (
      <Group justify="space-between">
        <span>{told_}</span>
        {done.undo && (
          <Button size="compact-xs" variant="light" onClick={() => void undo()}>
            Undo
          </Button>
        )}
      </Group>
    ),
  })
}
