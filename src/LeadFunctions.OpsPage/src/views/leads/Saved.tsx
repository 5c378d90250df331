import { ActionIcon, Alert, Button, Divider, Group, Modal, Popover, Stack, TextInput } from '@mantine/core'
import { IconBookmark, IconPencil, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, type Schemas, told } from '../../api/ask'
import { parseSearch, type Search, writeSearch } from '../../app/search'
import css from './leads.module.css'
import { kept, opened } from './saved'

type View = Schemas['SavedView']

/** Views that somebody named, on the server: they are there on every machine. */
export function Saved({ search, today }: { search: Search; today: string }) {
  const navigate = useNavigate()
  const [named, setNamed] = useState<View | null>(null)
  const [isOpen, setOpen] = useState(false)
  const queries = useQueryClient()
  const asked = useQuery({ queryKey: ['views'], queryFn: () => told(api.GET('/views')), staleTime: 60_000 })
  const views = asked.data?.views ?? []
  const remove = useMutation({
    mutationFn: (name: string) => told(api.POST('/views/remove', { body: { name } })),
    onSuccess: (left) => queries.setQueryData(['views'], left),
  })
  return (
    <>
      <Popover position="bottom-end" shadow="md" width={300} trapFocus opened={isOpen} onChange={setOpen}>
        <Popover.Target>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconBookmark size={16} />}
            onClick={() => setOpen((was) => !was)}
          >
            Views
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label="Views that were saved" p="xs">
          {views.map((view) => (
            <div key={view.name} className={css.saved}>
              <Button
                variant="subtle"
                color="gray"
                size="sm"
                justify="flex-start"
                fullWidth
                onClick={() => {
                  setOpen(false)
                  const [to, query] = view.address.split('?')
                  void navigate({ to, search: opened(parseSearch(query ?? ''), today) } as never)
                }}
              >
                {view.name}
              </Button>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Rename ${view.name}`}
                onClick={() => {
                  setOpen(false)
                  setNamed(view)
                }}
              >
                <IconPencil size={15} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Remove ${view.name}`}
                onClick={() => remove.mutate(view.name)}
              >
                <IconTrash size={15} />
              </ActionIcon>
            </div>
          ))}
          {views.length > 0 && <Divider my={4} />}
          <Button
            variant="subtle"
            color="gray"
            size="sm"
            justify="flex-start"
            fullWidth
            onClick={() => {
              setOpen(false)
              setNamed({ name: '', address: `/leads${writeSearch(kept(search, today))}` })
            }}
          >
            Save this view…
          </Button>
        </Popover.Dropdown>
      </Popover>
      {named && <Name view={named} close={() => setNamed(null)} />}
    </>
  )
}

function Name({ view, close }: { view: View; close: () => void }) {
  const queries = useQueryClient()
  const [name, setName] = useState(view.name)
  const save = useMutation({
    mutationFn: () =>
      told(
        api.POST('/views', {
          body: { name, address: view.address, ...(view.name ? { insteadOf: view.name } : {}) },
        }),
      ),
    onSuccess: (views) => {
      queries.setQueryData(['views'], views)
      close()
    },
  })
  return (
    <Modal
      opened
      onClose={close}
      title={view.name ? 'Rename the view' : 'Save this view'}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        onSubmit={(e) => {
          e.preventDefault()
          save.mutate()
        }}
      >
        <Stack gap="md">
          <TextInput
            label="Name"
            description="Days such as last week go along with the calendar."
            value={name}
            onChange={(e) => setName(e.currentTarget.value)}
            required
            maxLength={60}
            data-autofocus
          />
          {save.error && (
            <Alert color="red" variant="light" title="It was not saved">
              {save.error.message}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
