import { Alert, Button, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, told } from '../../api/ask'
import { Go } from '../../parts/Go'
import { Head } from '../../parts/Head'
import { Moment } from '../../parts/Moment'
import { StatusBadge } from '../../parts/StatusBadge'
import { Empty } from '../../parts/Told'
import { leads, number } from '../../words/numbers'
import { reasonInWords } from '../../words/reasons'
import css from './person.module.css'

/** Everything that ever happened to an address. It stays out of the address bar, where logs would keep it. */
export default function Person() {
  const [email, setEmail] = useState('')
  const find = useMutation({
    mutationFn: () => told(api.POST('/people/search', { body: { email: email.trim(), pageSize: 500 } })),
  })
  return (
    <>
      <Head
        title="Person"
        told="All rows with an address, newest first, unusable and omitted ones included. The address stays in this tab."
      />
      <form
        className={css.form}
        onSubmit={(e) => {
          e.preventDefault()
          find.mutate()
        }}
      >
        <TextInput
          data-search
          aria-label="E-mail address"
          placeholder="ann.lee@example.com"
          type="email"
          leftSection={<IconSearch size={16} />}
          value={email}
          onChange={(e) => setEmail(e.currentTarget.value)}
          required
          autoComplete="off"
          className={css.email ?? ''}
        />
        <Button type="submit" loading={find.isPending}>
          Find
        </Button>
      </form>
      {find.error && (
        <Alert color="red" variant="light" title="This could not be asked">
          {find.error.message}
        </Alert>
      )}
      {find.data &&
        (find.data.rows === 0 ? (
          <div className="card">
            <Empty title="Nobody uploaded this address">
              Or the person was erased: then only a keyed hash is known of them.
            </Empty>
          </div>
        ) : (
          <div className="card">
            <div className={css.sum}>
              <b className="num">{leads(find.data.rows, 'row')}</b>
              {find.data.next && `, the newest ${number(find.data.items.length)} are shown`}
            </div>
            <ul className={css.list}>
              {find.data.items.map((lead) => (
                <li key={lead.leadId} className={css.item}>
                  <StatusBadge status={lead.status} />
                  <div className={css.what}>
                    <Go to="/leads" search={{ lead: lead.leadId, batch: lead.batch, view: 'rows' }}>
                      {lead.file?.split('/').at(-1) ?? 'a file'}, row {number(lead.row)}
                    </Go>
                    <div className="small soft">
                      {lead.affiliate} · <Moment at={lead.uploadedAt} />
                      {lead.normalised?.category && ` · ${lead.normalised.category}`}
                    </div>
                    {lead.reasons.map((r) => (
                      <div key={`${r.code}${r.field}`} className="small">
                        {reasonInWords(r.code)}: {r.advice}
                      </div>
                    ))}
                    {lead.matches.map((m) => (
                      <div key={m.leadCode} className="small">
                        {m.leadCode}:{' '}
                        {m.accepted ? (
                          m.sentAt ? (
                            <>
                              sent <Moment at={m.sentAt} />
                            </>
                          ) : (
                            'accepted'
                          )
                        ) : (
                          m.reasons.map((r) => reasonInWords(r.code)).join(', ')
                        )}
                      </div>
                    ))}
                  </div>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </>
  )
}
