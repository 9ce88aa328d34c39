import type { Design } from '@patternbook/product';

export interface PatternViewProps {
  readonly design: Design;
  readonly label: string;
}

export default function PatternView({ label }: PatternViewProps) {
  return <div role="img" aria-label={label} />;
}
