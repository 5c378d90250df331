import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { canSignIn } from './document'
import { remember, session } from './session'
import css from './signin.module.css'

/** Asks who it is; the address stays, so that the view that was asked for follows. */
export function SignIn({ problem }: { problem?: string | undefined }) {
  const [key, setKey] = useState('')
  const [by, setBy] = useState(session().by)
  const back = encodeURIComponent(location.pathname + location.search)
  return (
    <main className={css.page}>
      <form
        className={`card ${css.form}`}
        onSubmit={(e) => {
          e.preventDefault()
          remember({ key: key.trim(), by: by.trim() })
        }}
      >
        <div className={css.brand}>
          <img src="/ops/icon.svg" alt="" /> LeadFunctions
        </div>
        <h1>Sign in</h1>
        {canSignIn && (
          <>
            <Button component="a" href={`/.auth/login/aad?post_login_redirect_uri=${back}`} size="md">
              Sign in with your account
            </Button>
            <div className="soft small">or with a key</div>
          </>
        )}
        <TextInput
          label="Your name"
          description="History shows it beside what you do."
          value={by}
          onChange={(e) => setBy(e.currentTarget.value)}
          required
          autoComplete="name"
          maxLength={100}
        />
        <PasswordInput
          label="Key"
          description="It is kept for this tab only."
          value={key}
          onChange={(e) => setKey(e.currentTarget.value)}
          required
          autoComplete="off"
          error={problem}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the key' }}
        />
        <Button type="submit" variant={canSignIn ? 'default' : 'filled'} size="md">
          Open
        </Button>
      </form>
    </main>
  )
}
