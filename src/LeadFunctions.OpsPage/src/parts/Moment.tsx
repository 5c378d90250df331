import { fullMoment, momentOf } from '../words/times'

/** A moment in the person's zone; all of it, with UTC, where one points. */
export const Moment = ({ at }: { at: string }) => (
  <time dateTime={at} title={fullMoment(at)} className="num">
    {momentOf(at)}
  </time>
)
