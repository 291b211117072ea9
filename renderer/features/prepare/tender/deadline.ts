/** A deadline as a day and an hour on this computer's clock, and as the one moment that the record keeps. */

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;

/** Whether it can be shown in a field for day and hour; what somebody wrote in words cannot. */
export const isMoment = (deadline: string): boolean => deadline === '' || (moment.test(deadline) && !Number.isNaN(Date.parse(deadline)));

const two = (number: number): string => String(number).padStart(2, '0');

/** "2026-09-30T13:00" for a moment; blank for none. */
export const dayAndHour = (deadline: string): string => {
  if (deadline === '') return '';
  const at = new Date(deadline);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
};

/** The moment of a day and an hour on this computer's clock; blank for a blank. */
export const momentOf = (local: string): string => (local === '' ? '' : new Date(local).toISOString().replace(/\.\d+Z$/, 'Z'));
