/** What can happen to an order: the only table of its states, and of who may move it from one to the next. */
import type { OrderState } from '../../contract/order.ts';

export type Mover = 'customer' | 'store';

interface Step {
  readonly to: OrderState;
  readonly by: Mover;
  /** What has to come with it. */
  readonly needs?: 'reason' | 'pickup-code' | 'shelf-time';
}

const transitions: Readonly<Record<OrderState, readonly Step[]>> = {
  placed: [
    { to: 'accepted', by: 'store' },
    { to: 'refused', by: 'store', needs: 'reason' },
    { to: 'cancelled', by: 'customer' },
  ],
  accepted: [
    { to: 'printing', by: 'store' },
    { to: 'refused', by: 'store', needs: 'reason' },
  ],
  printing: [
    { to: 'ready', by: 'store' },
    { to: 'refused', by: 'store', needs: 'reason' },
  ],
  ready: [
    { to: 'handed-over', by: 'store', needs: 'pickup-code' },
    { to: 'expired', by: 'store', needs: 'shelf-time' },
  ],
  'handed-over': [],
  refused: [],
  cancelled: [],
  expired: [],
};

export const orderStates = Object.keys(transitions) as readonly OrderState[];

/** The step from one state to another for this mover, if there is one. */
export const findStep = (from: OrderState, to: OrderState, by: Mover): Step | undefined => transitions[from].find((step) => step.to === to && step.by === by);

/** Where this mover can take an order from here. */
export const nextStates = (from: OrderState, by: Mover): OrderState[] => transitions[from].filter((step) => step.by === by).map(({ to }) => to);

export const isFinished = (state: OrderState): boolean => transitions[state].length === 0;
export const openStates: readonly OrderState[] = orderStates.filter((state) => !isFinished(state));

const begun: readonly OrderState[] = ['printing', 'ready', 'handed-over', 'expired'];
/** Whether it was made, or is being made, so that somebody can say what that took. */
export const isRecordable = (state: OrderState): boolean => begun.includes(state);

/** Only states of this table are ever written. */
export const readState = (state: string): OrderState => {
  const known = orderStates.find((candidate) => candidate === state);
  if (!known) throw new Error(`An order is in the unknown state ${state}.`);
  return known;
};
