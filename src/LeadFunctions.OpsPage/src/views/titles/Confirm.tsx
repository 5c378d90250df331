import { Alert, Button, Group, Modal, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Schemas, told } from '../../api/ask'
import { remember } from '../../app/session'
import { Signed, useSigned } from '../../parts/Signed'
import { leads } from '../../words/numbers'

/** Writes down who confirmed the titles, and puts them in force. */
export function Confirm({
  leadCode,
  version,
  titles,
  close,
}: {
  leadCode: string
  version: string
  titles: string[]
  close: () => void
}) {
  const queries = useQueryClient()
  const signed = useSigned()
  const [confirmer, setConfirmer] = useState<Schemas['TitlesConfirmed']['confirmer']>('Customer')
  const [name, setName] = useState('')
  const [day, setDay] = useState(new Date().toISOString().slice(0, 10))
  const confirm = useMutation({
    mutationFn: () =>
      told(
        api.POST('/campaigns/{leadCode}/title-list/confirm', {
          params: { path: { leadCode } },
          body: { by: signed.by, why: signed.why, titles, confirmer, name, day, replaces: version },
        }),
      ) as Promise<Schemas['AppliedView']>,
    onSuccess: (done) => {
      remember({ by: signed.by })
      close()
      notifications.show({ color: 'pine', title: `${leadCode} is on its way into force`, message: done.next })
      for (const after of [800, 2500, 6000]) setTimeout(() => void queries.invalidateQueries(), after)
    },
  })
  return (
    <Modal opened onClose={close} title="Note who confirmed" closeButtonProps={{ 'aria-label': 'Close' }}>
      <form
        onSubmit={(e) => {
          e.preventDefault()
          confirm.mutate()
        }}
      >
        <Stack gap="md">
          <div>
            {leadCode} takes {leads(titles.length, 'title')} and no others. Leads that wait for it are tried again.
          </div>
          <SegmentedControl
            aria-label="Who confirmed"
            data={[
              { value: 'Customer', label: 'The customer' },
              { value: 'Cs', label: 'Customer success (CS)' },
            ]}
            value={confirmer}
            onChange={(value) => setConfirmer(value as typeof confirmer)}
          />
          <TextInput
            label="Name of the person who confirmed"
            value={name}
            onChange={(e) => setName(e.currentTarget.value)}
            required
            maxLength={100}
          />
          <TextInput
            type="date"
            label="Day of the confirmation"
            value={day}
            onChange={(e) => setDay(e.currentTarget.value)}
            required
          />
          <Signed of={signed} told="It stands in the campaign’s history." />
          {confirm.error && (
            <Alert color="red" variant="light" title="Nothing was done">
              {confirm.error.message}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" loading={confirm.isPending} disabled={!signed.isSigned || !name.trim() || !day}>
              Put in force
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
