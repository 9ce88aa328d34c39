import { useRouter } from '@tanstack/react-router';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Fault } from './Fault.tsx';
import { SiteFrame } from './SitePage.tsx';

/** Stands in for a page that threw while it was drawn; the frame around it is still there. */
export const PageFault = ({ error, reset }: ErrorComponentProps) => {
  const router = useRouter();
  return (
    <Fault
      level={1}
      error={error}
      onRetry={() => {
        reset();
        void router.invalidate();
      }}
    />
  );
};

/** The same for pages that bring their own frame. */
export const FramedFault = (props: ErrorComponentProps) => (
  <SiteFrame>
    <PageFault {...props} />
  </SiteFrame>
);
