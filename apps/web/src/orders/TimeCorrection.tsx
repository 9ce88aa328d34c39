import { shell, useMessages } from '../messages/index.ts';
import { useFormats } from '../ui/index.ts';

export interface TimeCorrectionProps {
  /** As the server tells it with a quote and an order, and the studio works it out alike. */
  readonly correction: { readonly prints: number; readonly machines: number; readonly minutes: number };
  readonly className?: string | undefined;
}

/** Why a time is not what was estimated from the shape alone, in one sentence. */
export const TimeCorrection = ({ correction: { prints, machines, minutes }, className }: TimeCorrectionProps) => {
  const t = useMessages(shell);
  const format = useFormats();
  const percent = Math.round((minutes - 1) * 100);
  const change = `${percent > 0 ? '+' : '\u2212'}${format.share(Math.abs(percent) / 100)}`;
  return <p className={className}>{percent === 0 ? t('confirmedTime', { count: prints }) : t(machines > 1 ? 'correctedTimes' : 'correctedTime', { count: prints, change })}</p>;
};
