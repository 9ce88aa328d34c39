import { useMemo } from 'react';
import { checkValues } from '@patternbook/product';
import type { Literal, Refusal } from '@patternbook/product';
import { useStudio } from '../useSession.ts';

/** How a control changes its value: in one step, or as a gesture that becomes one step when it ends. */
export interface Edit {
  set(value: Literal): void;
  /** Sets what was typed if the product takes it; otherwise says why not, and leaves the design as it is. */
  take(typed: Literal): Refusal | undefined;
  begin(): void;
  end(): void;
  cancel(): void;
  reset(): void;
}

export const useEdit = (parameter: string): Edit => {
  const { document, definition } = useStudio();
  return useMemo(() => {
    const name = { kind: 'value' as const, parameter };
    const set = (value: Literal): void => document.apply({ kind: 'setValue', parameter, value }, name);
    return {
      set,
      take(typed) {
        const { refusals, values } = checkValues(definition, { [parameter]: typed });
        const [refusal] = refusals;
        if (!refusal) set(values[parameter] ?? typed);
        return refusal;
      },
      begin: () => document.begin(name),
      end: () => document.end(),
      cancel: () => document.cancel(),
      reset: () => {
        document.end();
        document.apply({ kind: 'setValue', parameter, value: null }, { kind: 'reset', parameter });
      },
    };
  }, [document, definition, parameter]);
};
