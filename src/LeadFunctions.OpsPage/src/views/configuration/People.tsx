import { Alert, Button, FileButton, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Schemas, told } from '../../api/ask'
import { Tried } from '../campaigns/Editor'

/** What a file of people not to contact would do. It is never shown, nor put in force from here: it names people. */
export function People() {
  const [name, setName] = useState('')
  const tried = useMutation({
    mutationFn: async (file: File) =>
      told(
        api.POST('/suppression/try', {
          body: (await file.text()) as never,
          bodySerializer: (text) => text as unknown as string,
        }),
      ) as Promise<Schemas['ChangeTried']>,
  })
  return (
    <section className="card" aria-label="People not to contact" style={{ padding: '14px 16px' }}>
      <h2>People not to contact</h2>
      <p className="small soft">
        The list names people, so it is not shown here and changed by its file alone. What a file would do can be tried:
        how many come and go, and which waiting leads are theirs.
      </p>
      <Group gap={8}>
        <FileButton
          accept="application/json,.json"
          onChange={(file) => {
            if (!file) return
            setName(file.name)
            tried.mutate(file)
          }}
        >
          {(props) => (
            <Button {...props} variant="default" loading={tried.isPending}>
              Try a file…
            </Button>
          )}
        </FileButton>
        {name && <span className="small soft">{name}</span>}
      </Group>
      {tried.error && (
        <Alert color="red" variant="light" title="It would be refused" mt="sm">
          {tried.error.message}
        </Alert>
      )}
      {tried.data && <Tried data={tried.data} />}
    </section>
  )
}
