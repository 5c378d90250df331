import { Alert, Button, Modal, Select, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Schemas, told } from '../../api/ask'
import { useToday } from '../../app/me'
import { remember } from '../../app/session'
import { Signed, useSigned } from '../../parts/Signed'
import { daysBefore } from '../../words/times'
import { endOf, type Standing, states } from './words'

type Kind = Schemas['OverrideAct']['kind']

const kinds: { value: Kind; label: string }[] = [
  { value: 'HoldHealthy', label: 'Hold healthy until a day' },
  { value: 'HoldPaused', label: 'Hold paused until a day' },
  { value: 'BeginProbation', label: 'Begin probation now' },
  { value: 'End', label: 'Let the numbers decide again' },
]

/** What ops decide against the numbers, or before their time. */
export const Decide = ({ of, close }: { of: Standing | null; close: () => void }) => (
  <Modal
    opened={of !== null}
    onClose={close}
    title={of ? `${of.affiliate} is ${states[of.state].word.toLowerCase()} by ${of.rule}` : ''}
    closeButtonProps={{ 'aria-label': 'Close' }}
  >
    {of && <Form of={of} close={close} />}
  </Modal>
)

function Form({ of, close }: { of: Standing; close: () => void }) {
  const queries = useQueryClient()
  const today = useToday()
  const signed = useSigned()
  const [kind, setKind] = useState<Kind>(of.state === 'Paused' ? 'BeginProbation' : 'HoldHealthy')
  const [until, setUntil] = useState(daysBefore(today, -14))
  const holds = kind === 'HoldHealthy' || kind === 'HoldPaused'
  const doing = useMutation({
    mutationFn: () =>
      told(
        api.POST('/standards/overrides', {
          body: {
            affiliate: of.affiliate,
            rule: of.rule,
            ...(of.subSource ? { subSource: of.subSource } : {}),
            kind,
            ...(holds ? { until: endOf(until) } : {}),
            by: signed.by,
            why: signed.why,
          },
        }),
      ),
    onSuccess: () => {
      remember({ by: signed.by })
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['standards'] }),
  })
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault()
        doing.mutate()
      }}
    >
      <Stack gap="md">
        <Select
          label="What is decided"
          allowDeselect={false}
          data={kinds}
          value={kind}
          onChange={(value) => value && setKind(value as Kind)}
        />
        {holds && (
          <TextInput
            type="date"
            label="Last day"
            value={until}
            min={today}
            onChange={(e) => setUntil(e.currentTarget.value)}
            required
          />
        )}
        <Signed of={signed} told="The history shows it, and the mails to ops. The affiliate hears of the change." />
        {doing.error && (
          <Alert color="red" variant="light" title="Nothing was changed">
            {doing.error.message}
          </Alert>
        )}
        <Button type="submit" loading={doing.isPending} disabled={!signed.isSigned || (holds && !until)}>
          Decide so
        </Button>
      </Stack>
    </form>
  )
}
