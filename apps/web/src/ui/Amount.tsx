import { useFormats } from './format.ts';
import type { Money } from './format.ts';

/** A price as the person's language writes it. */
export const Price = ({ money }: { readonly money: Money }) => <data value={money.amount}>{useFormats().money(money)}</data>;

/** How long ago, with the exact time on demand. */
export const Ago = ({ moment }: { readonly moment: string | Date }) => {
  const format = useFormats();
  const date = new Date(moment);
  return (
    <time dateTime={date.toISOString()} title={format.dateAndTime(date)}>
      {format.ago(date)}
    </time>
  );
};
