import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Schemas, told } from '../../api/ask'
import { remember } from '../../app/session'
import { Signed, useSigned } from '../../parts/Signed'
import { reasonInWords } from '../../words/reasons'

type View = Schemas['CorrectedView']
export type Cell = Schemas['LeadView']['received'][number]

/** One value of a row, corrected in place: what would come of it is told while one types. */
export function Correct({ leadId, cell, close }: { leadId: string; cell: Cell; close: () => void }) {
  const queries = useQueryClient()
  const signed = useSigned()
  const { by, why } = signed
  const [value, setValue] = useState(cell.value)
  const [tried] = useDebouncedValue(value.trim(), 300)
  const ask = (is: string, signature: { by: string; why: string }, isTry: boolean) =>
    told(
      api.POST('/leads/{leadId}/correct', {
        params: { path: { leadId } },
        body: { ...signature, values: { [cell.field ?? cell.header]: is }, try: isTry },
      }),
    ) as Promise<View>
  const would = useQuery({
    queryKey: ['try-correct', leadId, cell.header, tried],
    queryFn: () => ask(tried, { by: by || 'ops', why: 'tried' }, true),
    enabled: tried !== cell.value,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
  const doing = useMutation({
    mutationFn: () => ask(value.trim(), { by, why }, false),
    onSuccess: (done) => {
      remember({ by })
      close()
      notifications.show({ color: 'pine', title: `${cell.header} is corrected`, message: done.next })
      for (const after of [300, 1500, 4000]) setTimeout(() => void queries.invalidateQueries(), after)
    },
  })
  const isTried = tried === value.trim() && would.data !== undefined
  return (
    <Modal
      opened
      onClose={close}
      title={`Correct ${cell.header}`}
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        onSubmit={(e) => {
          e.preventDefault()
          doing.mutate()
        }}
      >
        <Stack gap="md">
          <div>The row is checked as if it had been uploaded so, and tried again with its campaigns.</div>
          <TextInput
            label={cell.header}
            description={cell.value ? `Received: ${cell.value}` : 'Received empty'}
            value={value}
            onChange={(e) => setValue(e.currentTarget.value)}
            maxLength={1000}
            data-autofocus
          />
          {tried !== cell.value && (
            <Alert
              color={would.error ? 'yellow' : 'pine'}
              variant="light"
              title={would.error ? 'This cannot be done' : would.data ? worth(would.data) : 'Looking what it would do…'}
            >
              {would.error && forPeople(would.error)}
              {would.data && <Would view={would.data} />}
            </Alert>
          )}
          <Signed of={signed} told="It stands in the history of the lead." />
          {doing.error && (
            <Alert color="red" variant="light" title="Nothing was done">
              {forPeople(doing.error)}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" loading={doing.isPending} disabled={!isTried || !signed.isSigned}>
              Correct it
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

// Programs are told the place in what they sent; here it is the one field.
const forPeople = (problem: Error) => problem.message.replace(/^\$\.values(\['[^']*'\])?: /, '')

function worth(view: View) {
  if (view.intake === 'Unusable') return 'The row is still not usable'
  if (view.intake === 'Omitted') return 'The person asked not to be contacted'
  const takers = view.campaigns.filter((c) => c.reasons.length === 0)
  return takers.length > 0
    ? `${takers.map((c) => c.leadCode).join(', ')} would take it`
    : view.campaigns.length > 0
      ? 'The row is usable, and no campaign would take it'
      : 'The row is usable, and no campaign is open to it'
}

const Would = ({ view }: { view: View }) => (
  <ul style={{ margin: 0, paddingInlineStart: 18 }}>
    {view.reasons.map((r) => (
      <li key={`${r.code}${r.field}`} className="small">
        {r.description}. {r.advice}
      </li>
    ))}
    {view.campaigns
      .filter((c) => c.reasons.length > 0)
      .map((c) => (
        <li key={c.leadCode} className="small">
          {c.leadCode}: {c.reasons.map((r) => reasonInWords(r.code)).join(', ')}
        </li>
      ))}
  </ul>
)
