import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '../app/me'
import { session } from '../app/session'

/** Who acts and why, as history shows it. Whoever is signed in acts in their own name. */
export function useSigned() {
  const me = useMe().data
  const [by, setBy] = useState(me?.person ?? session().by)
  const [why, setWhy] = useState('')
  return { by, setBy, why, setWhy, asks: !me?.person, isSigned: by.trim() !== '' && why.trim() !== '' }
}

export const Signed = ({ of, told, most = 500 }: { of: ReturnType<typeof useSigned>; told: string; most?: number }) => (
  <>
    {of.asks && (
      <TextInput
        label="Who acts"
        value={of.by}
        onChange={(e) => of.setBy(e.currentTarget.value)}
        required
        maxLength={100}
      />
    )}
    <Textarea
      label="Why"
      description={told}
      value={of.why}
      onChange={(e) => of.setWhy(e.currentTarget.value)}
      required
      maxLength={most}
      autosize
      minRows={2}
      data-autofocus
    />
  </>
)
