import { Button, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, save, told } from '../../api/ask'
import { Head } from '../../parts/Head'
import { Moment } from '../../parts/Moment'
import { Asked, Empty } from '../../parts/Told'
import { bytes } from '../../words/numbers'

/** What was written for ops, affiliates and customers, the newest first. */
export default function Reports() {
  const asked = useQuery({ queryKey: ['reports'], queryFn: () => told(api.GET('/reports')) })
  const [text, setText] = useState('')
  return (
    <>
      <Head title="Reports" told="Statements, weeks of leads not sent, delivery forms, removals: newest first">
        <TextInput
          data-search
          aria-label="Find a report"
          placeholder="Part of a name ( / )"
          leftSection={<IconSearch size={16} />}
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
        />
      </Head>
      <Asked of={asked} rows={8}>
        {(data) => {
          const found = data.reports.filter((r) => r.path.toLowerCase().includes(text.toLowerCase()))
          return found.length === 0 ? (
            <div className="card">
              <Empty title={text ? 'No report is named so' : 'No report was written yet'}>
                The first comes on Monday, or with the first deliveries.
              </Empty>
            </div>
          ) : (
            <div className="card wide">
              <table className="plain">
                <thead>
                  <tr>
                    <th>Report</th>
                    <th>Written</th>
                    <th className="right">Size</th>
                    <th />
                  </tr>
                </thead>
                <tbody>
                  {found.slice(0, 500).map((r) => (
                    <tr key={r.path}>
                      <td style={{ overflowWrap: 'anywhere' }}>{r.path}</td>
                      <td>
                        <Moment at={r.writtenAt} />
                      </td>
                      <td className="right num">{bytes(r.bytes)}</td>
                      <td className="right">
                        <Button
                          size="compact-xs"
                          variant="default"
                          aria-label={`Download ${r.path}`}
                          leftSection={<IconDownload size={14} />}
                          onClick={() =>
                            void save(`reports/file?path=${encodeURIComponent(r.path)}`).catch((e: Error) =>
                              notifications.show({ color: 'red', title: 'No file', message: e.message }),
                            )
                          }
                        >
                          Download
                        </Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {found.length > 500 && (
                <p className="small soft" style={{ padding: '0 12px' }}>
                  The newest 500 of {found.length} are shown: type a part of the name.
                </p>
              )}
            </div>
          )
        }}
      </Asked>
    </>
  )
}
