import { ActionIcon, Button, CloseButton, CopyButton, Group, Tabs, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy, IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api, type Schemas, told } from '../../api/ask'
import { useMay } from '../../app/me'
import { useAct } from '../../parts/Act'
import { Go } from '../../parts/Go'
import { Moment } from '../../parts/Moment'
import { StatusBadge } from '../../parts/StatusBadge'
import { Asked } from '../../parts/Told'
import { duration, number } from '../../words/numbers'
import { reasonInWords } from '../../words/reasons'
import { sourceInWords } from '../../words/sources'
import { statusOfDelivery } from '../../words/status'
import { type Cell, Correct } from './Correct'
import css from './lead.module.css'
import { useNames } from './names'
import { Score } from './Score'

type View = Schemas['LeadView']

/** One lead beside the list: why it is where it is, what each campaign said, the row itself, its history. */
export function Lead({ id, close }: { id: string; close: () => void }) {
  const lead = useQuery({
    queryKey: ['lead', id],
    queryFn: () => told(api.GET('/leads/{leadId}', { params: { path: { leadId: id } } })),
  })
  const panel = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each lead begins at its top
  useEffect(() => {
    panel.current?.scrollTo({ top: 0 })
  }, [id])
  return (
    <aside ref={panel} className={`card ${css.panel}`} aria-label="The lead">
      <div className={css.close}>
        <CloseButton aria-label="Close the lead" onClick={close} />
      </div>
      <Asked of={lead}>{(data) => <Known lead={data} />}</Asked>
    </aside>
  )
}

const nameOf = (lead: View) => {
  const data = lead.normalised
  const name = `${data?.firstName ?? ''} ${data?.lastName ?? ''}`.trim()
  return name || lead.received.find((c) => c.field === 'email')?.value || `Row ${number(lead.row)}`
}

function Known({ lead }: { lead: View }) {
  const data = lead.normalised
  return (
    <div className={css.lead}>
      <header>
        <StatusBadge status={lead.status} />
        <h2 className={css.name}>{nameOf(lead)}</h2>
        {data && <div className="soft">{[data.jobTitle, data.company, data.country].filter(Boolean).join(' · ')}</div>}
        <div className="small soft">
          Row {number(lead.row)} of{' '}
          <Go to="/batches" search={{ affiliate: lead.affiliate, batch: lead.batch }}>
            {lead.file?.split('/').at(-1) ?? 'a file'}
          </Go>
          , uploaded by {lead.affiliate} <Moment at={lead.uploadedAt} />
        </div>
        {lead.source && <div className="small soft">{sourceInWords(lead.source)}</div>}
        {lead.normalised && !lead.score && lead.matches.length > 0 && (
          <div className="small soft">No score: it was tried before there were scores.</div>
        )}
      </header>
      <Actions lead={lead} />
      {lead.reasons.length > 0 && <Reasons reasons={lead.reasons} />}
      {lead.matches.length > 0 && (
        <section aria-label="Campaigns that were tried">
          <h3>Campaigns</h3>
          {[...lead.matches]
            .sort((a, b) => Number(b.accepted) - Number(a.accepted))
            .map((match) => (
              <Match key={match.leadCode} match={match} leadId={lead.leadId} />
            ))}
        </section>
      )}
      <Tabs defaultValue="row" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="row">Row</Tabs.Tab>
          <Tabs.Tab value="history">History ({lead.history.length})</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="row" pt="sm">
          <Cells lead={lead} />
        </Tabs.Panel>
        <Tabs.Panel value="history" pt="sm">
          <ol className={css.history}>
            {[...lead.history].reverse().map((entry) => (
              <li key={`${entry.at}${entry.what}`}>
                <span className="small soft">
                  <Moment at={entry.at} /> · {entry.by}
                </span>
                <div>{entry.what}</div>
              </li>
            ))}
          </ol>
        </Tabs.Panel>
      </Tabs>
      <Id id={lead.leadId} />
    </div>
  )
}

function Actions({ lead }: { lead: View }) {
  const act = useAct()
  const names = useNames()
  const may = useMay('ops.act')
  const live = lead.intake === 'Usable' || lead.intake === 'Held'
  if (!may || !live || !lead.status) return null
  const held = lead.matches.flatMap((m) => m.reasons.filter((r) => r.code === 'SmarterAnswerInvalid'))[0]
  const stopped = lead.reasons.some((r) => r.code === 'Stopped')
  const taken = new Set(lead.matches.filter((m) => m.accepted).map((m) => m.leadCode))
  const refused = lead.matches.filter((m) => !m.accepted).map((m) => m.leadCode)
  const ids = [lead.leadId]
  return (
    <Group gap={8}>
      {lead.status === 'Held' && held?.field && (
        <Button
          size="compact-sm"
          onClick={() =>
            act({
              action: 'AcceptAnswer',
              leads: ids,
              symbol: held.field,
              said: held.found,
              answer: held.expected,
              answers: held.expected ? [held.expected] : (held.hint?.split(' | ') ?? []),
            })
          }
        >
          {held.expected ? `Accept “${held.expected}”` : 'Choose an answer…'}
        </Button>
      )}
      {held && (
        <Button size="compact-sm" variant="default" onClick={() => act({ action: 'Release', leads: ids })}>
          Let go…
        </Button>
      )}
      {!lead.matches.some((m) => m.accepted) && (
        <Button size="compact-sm" variant="default" onClick={() => act({ action: 'RouteAgain', leads: ids })}>
          Try again
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        onClick={() =>
          act({
            action: 'SendThrough',
            leads: ids,
            campaigns: names.campaigns.filter((c) => !taken.has(c)),
            leadCode: refused[0],
          })
        }
      >
        Send through…
      </Button>
      {!stopped && (
        <Button size="compact-sm" variant="light" color="red" onClick={() => act({ action: 'Stop', leads: ids })}>
          Stop
        </Button>
      )}
    </Group>
  )
}

const Reasons = ({ reasons }: { reasons: Schemas['ReasonView'][] }) => (
  <ul className={css.reasons}>
    {reasons.map((r) => (
      <li key={`${r.code}${r.field}${r.found}`}>
        <b>{reasonInWords(r.code)}</b>
        {r.found && (
          <>
            {' '}
            <q>{r.found}</q>
          </>
        )}
        {r.field && <span className="soft"> · {r.field}</span>}
        <div className="small">{r.advice}</div>
      </li>
    ))}
  </ul>
)

function Match({ match, leadId }: { match: Schemas['MatchView']; leadId: string }) {
  const act = useAct()
  const may = useMay('ops.act')
  const status =
    statusOfDelivery(match.delivery, match.commercial) ??
    (match.reasons.some((r) => r.code === 'SmarterAnswerInvalid') ? 'Held' : 'Unsent')
  return (
    <div className={css.match}>
      <div className={css.matchHead}>
        <Go to="/campaigns" search={{ campaign: match.leadCode }}>
          {match.leadCode}
        </Go>{' '}
        <StatusBadge status={status} />
        {match.sentAt && (
          <span className="small soft">
            <Moment at={match.sentAt} />
            {match.speedSeconds !== undefined && ` · ${duration(match.speedSeconds)} after upload`}
          </span>
        )}
      </div>
      {match.reasons.length > 0 && <Reasons reasons={match.reasons} />}
      {match.triedAt && (
        <div className="small soft">
          Tried <Moment at={match.triedAt} />
          {match.campaignVersion && `, with version ${match.campaignVersion} of the campaign`}
        </div>
      )}
      {match.feedback && <div className="small">The customer says: {match.feedback}.</div>}
      {may && status === 'Sent' && (
        <div>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() =>
              act({ action: 'Return', leads: [leadId], leadCode: match.leadCode, campaigns: [match.leadCode] })
            }
          >
            Return…
          </Button>
        </div>
      )}
      {match.score && <Score of={match.score} />}
      {match.missed && match.missed.length > 0 && (
        <div className="small soft">
          Preferred, and not met: {match.missed.map((r) => reasonInWords(r.code)).join(', ')}
        </div>
      )}
    </div>
  )
}

const understood = (lead: View, field: string | undefined): string | undefined => {
  const data = lead.normalised
  if (!data || !field) return undefined
  const named: Record<string, unknown> = {
    ...data,
    email: data.email,
    category: data.category,
    leadCode: data.leadCode,
    industry: data.industry,
  }
  const value = named[field]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

function Cells({ lead }: { lead: View }) {
  const may = useMay('ops.act')
  const [corrected, setCorrected] = useState<Cell | null>(null)
  const canCorrect = may && lead.status && lead.intake !== 'Omitted' && !lead.matches.some((m) => m.accepted)
  return (
    <>
      <table className={`plain ${css.cells}`}>
        <thead>
          <tr>
            <th>Column</th>
            <th>Received</th>
            <th>Understood</th>
            {canCorrect && (
              <th>
                <span className="hidden-words">Correct it</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {lead.received.map((cell, i) => {
            const value = understood(lead, cell.field)
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a file may name two columns alike; their order never changes
              <tr key={`${i}${cell.header}`}>
                <th scope="row">{cell.header || '(no header)'}</th>
                <td>{cell.value || <span className="soft">empty</span>}</td>
                <td>
                  {value === undefined ? (
                    <span className="soft">–</span>
                  ) : value === cell.value ? (
                    <span className="soft">the same</span>
                  ) : (
                    value
                  )}
                </td>
                {canCorrect && (
                  <td className="right">
                    {cell.header && (
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        size="sm"
                        aria-label={`Correct ${cell.header}`}
                        onClick={() => setCorrected(cell)}
                      >
                        <IconPencil size={15} />
                      </ActionIcon>
                    )}
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
      {corrected && <Correct leadId={lead.leadId} cell={corrected} close={() => setCorrected(null)} />}
    </>
  )
}

const Id = ({ id }: { id: string }) => (
  <CopyButton value={id}>
    {({ copied, copy }) => (
      <div className="mono soft" style={{ display: 'flex', alignItems: 'center', gap: 4, overflowWrap: 'anywhere' }}>
        {id}
        <Tooltip label={copied ? 'Copied' : 'Copy the id'}>
          <ActionIcon size="sm" variant="subtle" color="gray" aria-label="Copy the id" onClick={copy}>
            {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
          </ActionIcon>
        </Tooltip>
      </div>
    )}
  </CopyButton>
)
