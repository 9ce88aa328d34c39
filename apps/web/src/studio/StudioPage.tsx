import type { Literal } from '@patternbook/product';

/** Placeholder entry of the studio; its route decides which of the three ways in is meant. */
export interface StudioPageProps {
  readonly entry:
    | { readonly kind: 'product'; readonly product: string; readonly preset?: string; readonly values?: Readonly<Record<string, Literal>> }
    | { readonly kind: 'design'; readonly design: string; readonly revision?: number }
    | { readonly kind: 'shared'; readonly token: string };
}

export default function StudioPage({ entry }: StudioPageProps) {
  return <main id="content">{entry.kind}</main>;
}
