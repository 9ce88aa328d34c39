import { useFormats } from './format.ts';
import type { Money } from './format.ts';

/** A price as the person's language writes it. */
export const Price = ({ money }: { readonly money: Money }) => <data value={money.amount}>{useFormats().money(money)}</data>;
export const Mass = ({ grams }: { readonly grams: number }) => <data value={grams}>{useFormats().mass(grams)}</data>;
export const Duration = ({ minutes }: { readonly minutes: number }) => <data value={minutes}>{useFormats().duration(minutes)}</data>;
/** Outer dimensions in millimetres. */
export const Size = ({ millimetres }: { readonly millimetres: readonly number[] }) => <>{useFormats().size(millimetres)}</>;

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
