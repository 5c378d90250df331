import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, told } from '../../api/ask'
import { useAddress } from '../../app/router'
import { Go } from '../../parts/Go'
import { Head } from '../../parts/Head'
import { Moment } from '../../parts/Moment'
import { Asked, Empty } from '../../parts/Told'
import { Editor } from '../campaigns/Editor'
import { People } from './People'

const kinds = [
  ['campaigns', 'Campaigns'],
  ['affiliates', 'Affiliates'],
  ['lists', 'Lists of companies'],
  ['files', 'Categories, titles and sources'],
] as const
type Kind = (typeof kinds)[number][0]

/** All documents in force; each can be tried, changed and rolled back. */
export default function Configuration() {
  const [search, go] = useAddress()
  const asked = useQuery({ queryKey: ['configuration'], queryFn: () => told(api.GET('/configuration')) })
  const [text, setText] = useState('')
  const kind = kinds.find(([k]) => k === search.kind)?.[0]
  if (kind && search.name)
    return (
      <>
        <Head title={search.name} told={kinds.find(([k]) => k === kind)?.[1]}>
          <CloseButton aria-label="All configuration" onClick={() => go({ kind: undefined, name: undefined })} />
        </Head>
        <Editor key={`${kind}/${search.name}`} kind={kind as Kind} name={search.name} />
      </>
    )
  return (
    <>
      <Head title="Configuration" told="What is in force; each document can be tried, changed and rolled back.">
        <TextInput
          data-search
          aria-label="Find a document"
          placeholder="Part of a name ( / )"
          leftSection={<IconSearch size={16} />}
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
        />
      </Head>
      <Asked of={asked} rows={8}>
        {(data) => {
          const found = data.documents.filter((d) => d.name.toLowerCase().includes(text.toLowerCase()))
          return found.length === 0 ? (
            <div className="card">
              <Empty title={text ? 'No document is named so' : 'Nothing is configured yet'} />
            </div>
          ) : (
            kinds.map(([k, title]) => {
              const of = found.filter((d) => d.kind === k)
              return (
                of.length > 0 && (
                  <section key={k} className="card" aria-label={title}>
                    <h2 style={{ padding: '14px 16px 4px' }}>{title}</h2>
                    <table className="plain">
                      <thead>
                        <tr>
                          <th>Name</th>
                          <th className="right">In force since its first version</th>
                        </tr>
                      </thead>
                      <tbody>
                        {of.map((d) => (
                          <tr key={d.name}>
                            <td>
                              <Go to="/configuration" search={{ kind: k, name: d.name }}>
                                {d.name}
                              </Go>
                            </td>
                            <td className="right">
                              <Moment at={d.since} />
                            </td>
                          </tr>
                        ))}
                      </tbody>
                    </table>
                  </section>
                )
              )
            })
          )
        }}
      </Asked>
      <People />
    </>
  )
}
