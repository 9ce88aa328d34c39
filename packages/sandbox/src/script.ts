/** A product's script as the sandbox takes it. */
export interface Script {
  readonly script: string;
  /** Whether it is JavaScript already. If not, what takes its types out is loaded first, which is as large as QuickJS itself. */
  readonly plain?: boolean;
}
