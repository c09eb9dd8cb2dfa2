import type { Invitation, WallTime } from '../model/invitation';
import { isZone, toMoment, toWallTime } from './zoneNames';

/**
 * The same meeting by the clocks of another zone: that in which the journal has it. An invitation that was written in UTC
 * is told by the clock of whoever reads it, and has not moved because somebody reads it elsewhere.
 */
export function tellInZone(invitation: Invitation, zone: string | undefined): Invitation {
  const { start, end, zone: told } = invitation;
  if (zone === undefined || told === undefined || told === zone || !isZone(zone)) return invitation;
  const tell = ({ day, time }: WallTime) =>
    time === undefined ? { day } : toWallTime(toMoment({ day, time }, told), zone);
  return { ...invitation, ...(start && { start: tell(start) }), ...(end && { end: tell(end) }), zone };
}
