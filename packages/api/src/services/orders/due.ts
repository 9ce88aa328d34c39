const day = 24 * 3600 * 1000;

/** That many working days later, at the same time of the day. Days are UTC; holidays are the store's to know. */
export function dueAfter(placedAt: Date, workingDays: number): Date {
  let due = placedAt.getTime();
  for (let left = workingDays; left > 0; ) {
    due += day;
    const weekday = new Date(due).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return new Date(due);
}
