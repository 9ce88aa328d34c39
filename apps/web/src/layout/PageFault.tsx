import { useRouter } from '@tanstack/react-router';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Fault } from './Fault.tsx';

/** Stands in for a page that threw while it was drawn. */
export const PageFault = ({ error, reset }: ErrorComponentProps) => {
  const router = useRouter();
  return (
    <main id="content" tabIndex={-1}>
      <Fault
        level={1}
        error={error}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </main>
  );
};
