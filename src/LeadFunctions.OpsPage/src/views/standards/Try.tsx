import { Alert, Button, Checkbox, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Schemas, told } from '../../api/ask'
import { figures } from '../../parts/Figures'
import { leads, number } from '../../words/numbers'
import { dayWithYearOf } from '../../words/times'
import { History, StateBadge } from './Standing'
import css from './standards.module.css'
import { measures, type Rule, share } from './words'

/** What a rule would have done in the last 90 days. Nothing is done. */
export function Try({ rules }: { rules: Rule[] }) {
  const [name, setName] = useState<string | null>(rules[0]?.name ?? null)
  const [rule, setRule] = useState<Rule>(
    rules[0] ?? { name: 'tried', measure: 'Unusable', limit: 0.1, affiliates: [], bySubSource: false, capShare: 0.5 },
  )
  const [limit, setLimit] = useState(`${Math.round(rule.limit * 1000) / 10}`)
  const trying = useMutation({
    mutationFn: () =>
      told(api.POST('/standards/try', { body: { rules: [{ ...rule, limit: Number(limit) / 100 }] } })) as Promise<
        Schemas['StandardTried']
      >,
  })
  return (
    <section className={`card ${figures.box} ${css.part}`} aria-label="Try a rule">
      <h2>Try a rule</h2>
      <p className="small soft">What it would have done in the last 90 days. Nothing is done.</p>
      <form
        className={css.try}
        onSubmit={(e) => {
          e.preventDefault()
          trying.mutate()
        }}
      >
        {rules.length > 0 && (
          <Select
            label="Beginning with"
            allowDeselect={false}
            data={rules.map((r) => r.name)}
            value={name}
            onChange={(value) => {
              const chosen = rules.find((r) => r.name === value)
              if (!chosen) return
              setName(value)
              setRule(chosen)
              setLimit(`${Math.round(chosen.limit * 1000) / 10}`)
            }}
          />
        )}
        <Select
          label="Counted"
          allowDeselect={false}
          data={measures}
          value={rule.measure}
          onChange={(measure) => measure && setRule({ ...rule, measure: measure as Rule['measure'] })}
        />
        <TextInput
          label="Limit in percent"
          inputMode="decimal"
          value={limit}
          onChange={(e) => setLimit(e.currentTarget.value)}
          required
          w={130}
        />
        <Checkbox
          label="Each sub-source for itself"
          checked={rule.bySubSource}
          onChange={(e) => setRule({ ...rule, bySubSource: e.currentTarget.checked })}
          pb={8}
        />
        <Button type="submit" variant="default" loading={trying.isPending} disabled={!(Number(limit) > 0)}>
          Try
        </Button>
      </form>
      {trying.error && (
        <Alert color="red" variant="light" mt={12} title="This was not tried">
          {trying.error.message}
        </Alert>
      )}
      {trying.data && <Tried data={trying.data} />}
    </section>
  )
}

const Tried = ({ data }: { data: Schemas['StandardTried'] }) => {
  const hit = data.subjects.filter((s) => s.changes.length > 0)
  return (
    <div role="status" aria-label="What it would have done">
      <p>
        From {dayWithYearOf(data.from)} to {dayWithYearOf(data.to)}, at most {share(data.rule.limit)}:{' '}
        {hit.length === 0
          ? `none of ${leads(data.subjects.length, 'affiliate or sub-source', 'affiliates or sub-sources')} would have been warned.`
          : `${number(hit.length)} of ${number(data.subjects.length)} would have been warned.`}
      </p>
      {data.subjects.slice(0, 50).map((s) => {
        const last = s.days.at(-1)
        return (
          <div key={`${s.affiliate} ${s.subSource ?? ''}`} className={css.part}>
            <b>{s.affiliate}</b> {s.subSource} {last && <StateBadge state={last.state} />}{' '}
            {last && (
              <span className="small soft">
                {number(last.hits)} of {number(last.all)} in the last 30 days, {share(last.low)} to {share(last.high)}
              </span>
            )}
            {s.changes.length > 0 && <History changes={s.changes} />}
          </div>
        )
      })}
    </div>
  )
}
