import { Alert, Button, Modal, SegmentedControl, Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Schemas, told } from '../../api/ask'
import { remember } from '../../app/session'
import { Signed, useSigned } from '../../parts/Signed'
import { type Flag, verdicts } from './words'

type Verdict = Schemas['FlagMark']['verdict']

/** What ops found of a flagged batch. */
export const Mark = ({ of, close }: { of: Flag | null; close: () => void }) => (
  <Modal
    opened={of !== null}
    onClose={close}
    title={of ? `What was found of ${of.affiliate}, ${of.batch}` : ''}
    closeButtonProps={{ 'aria-label': 'Close' }}
  >
    {of && <Form of={of} close={close} />}
  </Modal>
)

function Form({ of, close }: { of: Flag; close: () => void }) {
  const queries = useQueryClient()
  const signed = useSigned()
  const [verdict, setVerdict] = useState<Verdict>(of.mark?.verdict ?? 'Confirmed')
  const doing = useMutation({
    mutationFn: () =>
      told(
        api.POST('/flags/{batch}/mark', {
          params: { path: { batch: of.batch } },
          body: { affiliate: of.affiliate, verdict, by: signed.by, why: signed.why },
        }),
      ),
    onSuccess: () => {
      remember({ by: signed.by })
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['flags'] }),
  })
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault()
        doing.mutate()
      }}
    >
      <Stack gap="md">
        <SegmentedControl
          aria-label="What was found"
          fullWidth
          data={Object.entries(verdicts).map(([value, label]) => ({ value, label }))}
          value={verdict}
          onChange={(value) => setVerdict(value as Verdict)}
        />
        <Signed of={signed} told="Each signal counts it. A false alarm is usual from then on; no lead is stopped." />
        {doing.error && (
          <Alert color="red" variant="light" title="Nothing was changed">
            {doing.error.message}
          </Alert>
        )}
        <Button type="submit" loading={doing.isPending} disabled={!signed.isSigned}>
          Say so
        </Button>
      </Stack>
    </form>
  )
}
