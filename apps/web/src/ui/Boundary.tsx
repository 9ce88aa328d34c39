import { Component } from 'react';
import type { ReactNode } from 'react';

export interface BoundaryProps {
  readonly children: ReactNode;
  /** What stands there when drawing failed. */
  readonly fallback: (error: unknown, retry: () => void) => ReactNode;
}

/** Keeps a part that fails from taking the page with it. */
export class Boundary extends Component<BoundaryProps, { readonly error: unknown; readonly failed: boolean }> {
  override state = { error: undefined as unknown, failed: false };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown; readonly failed: boolean } {
    return { error, failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return this.props.fallback(this.state.error, () => this.setState({ error: undefined, failed: false }));
  }
}
