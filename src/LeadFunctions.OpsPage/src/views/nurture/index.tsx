import { Button, Select } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { api, save, told } from '../../api/ask'
import { useToday } from '../../app/me'
import { useAddress } from '../../app/router'
import { writeSearch } from '../../app/search'
import { Fact, figures, Notes } from '../../parts/Figures'
import { Head } from '../../parts/Head'
import { Asked, Empty } from '../../parts/Told'
import { Track } from '../../parts/Track'
import { leads, number } from '../../words/numbers'
import { dayOf, dayWithYearOf } from '../../words/times'
import css from './nurture.module.css'
import { type Answer, byDay, causeInWords, endInWords, hasAllTouches, type Line, weekOf, weeksAround } from './words'

// As many as somebody looks through; a tool imports the file.
const shown = 100

const people = (n: number) => leads(n, 'person', 'people')

/** Who is written to until a lead of theirs is sent, and what is due in a week. */
export default function Nurture() {
  const [search, go] = useAddress()
  const today = useToday()
  const week = search.week ?? weekOf(today)
  const weeks = weeksAround(today)
  const asked = useQuery({
    queryKey: ['nurture', week],
    queryFn: () => told(api.GET('/nurture', { params: { query: { week } } })),
    staleTime: 300_000,
  })
  return (
    <>
      <Head title="Nurture list" told="People who are written to until a lead of theirs is sent">
        <Select
          aria-label="Week"
          allowDeselect={false}
          value={week}
          data={weeks.some((w) => w.value === week) ? weeks : [...weeks, { value: week, label: week }]}
          onChange={(value) => value && go({ week: value === weekOf(today) ? undefined : value })}
        />
        <Button
          variant="default"
          onClick={() =>
            void save(`nurture${writeSearch({ week, format: 'csv' })}`).catch((e: Error) =>
              notifications.show({ color: 'red', title: 'No file', message: e.message }),
            )
          }
        >
          Save as CSV
        </Button>
      </Head>
      <Asked of={asked}>{(data) => <Week data={data} />}</Asked>
    </>
  )
}

const Week = ({ data }: { data: Answer }) => (
  <>
    <section className={`card ${figures.box} ${css.part}`} aria-label="On the list now">
      <h2>{people(data.onList)} on the list now</h2>
      <dl className={figures.facts}>
        {data.byCause.map((c) => (
          <Fact key={c.cause} name={causeInWords(c.cause)} value={number(c.people)} />
        ))}
      </dl>
      {data.ended.length > 0 && (
        <>
          <p className="small soft">It ended in the last 90 days:</p>
          <dl className={figures.facts}>
            {data.ended.map((e) => (
              <Fact key={e.end} name={endInWords(e.end)} value={number(e.people)} />
            ))}
          </dl>
        </>
      )}
    </section>
    <section className={`card ${figures.box} ${css.part}`} aria-label={`Due in week ${data.week}`}>
      <h2>
        {leads(data.touches, 'touch', 'touches')} due, {dayOf(data.from)} to {dayWithYearOf(data.to)}
      </h2>
      <p className="small soft">
        {data.people > 0 && `For ${people(data.people)}. `}{' '}
        {data.file ? `The list of the week is ${data.file}.` : 'The list of the week is not written yet.'}
      </p>
      {data.notes.length > 0 && (
        <div className="small">
          <Notes of={data.notes} />
        </div>
      )}
      {hasAllTouches(data) && <Days lines={data.lines} of={data.touches} />}
    </section>
    {data.lines.length === 0 ? (
      <div className="card">
        <Empty title="Nobody is to be written to in this week">
          A usable lead that stays unsent for 30 days, or is rated not now, brings its person onto the list. The first
          touch is due on the Monday after.
        </Empty>
      </div>
    ) : (
      <Lines lines={data.lines} />
    )}
  </>
)

const Days = ({ lines, of }: { lines: Line[]; of: number }) => (
  <table className="plain">
    <thead>
      <tr>
        <th>Day</th>
        <th className={css.bar}>
          <span className="hidden-words">Touches as a bar</span>
        </th>
        <th className="right">Touches</th>
      </tr>
    </thead>
    <tbody>
      {byDay(lines).map(({ day, touches }) => (
        <tr key={day}>
          <td>{dayOf(day)}</td>
          <td className={css.bar}>
            <Track value={touches} of={of} label={`${number(touches)} of ${number(of)}`} />
          </td>
          <td className="right num">{number(touches)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Lines = ({ lines }: { lines: Line[] }) => (
  <section className={`card ${figures.box} ${css.part}`} aria-label="People">
    <h2>People</h2>
    <div className="wide" tabIndex={0} role="region" aria-label="People, table">
      <table className="plain">
        <thead>
          <tr>
            <th>Next touch</th>
            <th className="right">Touch</th>
            <th>Person</th>
            <th>Company</th>
            <th>Grade</th>
            <th>Categories</th>
            <th>Last touch</th>
            <th>Ends</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shown).map((l) => (
            <tr key={`${l.email} ${l.nextTouch ?? 'ended'}`}>
              <td>{l.nextTouch ? dayOf(l.nextTouch) : 'ended'}</td>
              <td className="right num">{l.touchNumber ?? ''}</td>
              <td className={css.value}>
                {l.firstName} {l.lastName}
              </td>
              <td className={css.value}>{l.company}</td>
              <td>{l.grade ?? ''}</td>
              <td>{l.categories.join(', ')}</td>
              <td>{l.lastTouch ? dayOf(l.lastTouch) : ''}</td>
              <td>
                {dayWithYearOf(l.endsOn)}: {l.reasonItEnds}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    {lines.length > shown && (
      <p className="small soft">And {leads(lines.length - shown, 'further line')}: the CSV has all.</p>
    )}
  </section>
)
