import { romeDay } from '../dates.ts';
import { ok, type Result } from '../result.ts';
import {
  checkFirstDate,
  checkRequestTimes,
  type RequestTimes,
  type RequestTimesCode,
} from './request-times.ts';
import { checkTimetable, type Timetable, type TimetableCode } from './timetable.ts';

/** Why days, hours and the end of answers were refused. */
export type AskedTimesCode = RequestTimesCode | TimetableCode | 'request.closes_after_first';

/** Whether a request can be sent with these days, hours and end of answers (RQ2): the preview says so too. */
export function checkAskedTimes(
  asked: RequestTimes & { readonly timetable: Timetable },
  now: Date,
): Result<true, AskedTimesCode> {
  const times = checkRequestTimes(asked, now, romeDay(now));
  if (!times.ok) return times;
  const dates = checkTimetable(asked.timetable, asked);
  if (!dates.ok) return dates;
  const first = checkFirstDate(dates.value, asked.closesAt);
  return first.ok ? ok(true) : first;
}
