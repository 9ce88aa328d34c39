import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What is counted and measured, under the names that dashboards know. Labels take few values, never a person's. */
export interface Metrics {
  request(label: { readonly method: string; readonly route: string; readonly status: number }, seconds: number): void;
  workerFault(code: string): void;
  /** Read when the page is asked for. */
  watchTasks(count: () => Promise<Readonly<Record<string, number>>>): void;
  page(): Promise<{ readonly type: string; readonly text: string }>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({ name: 'patternbook_http_request_seconds', help: 'Time to the first byte of the answer.', labelNames: ['method', 'route', 'status'], buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10], registers });
  const faults = new Counter({ name: 'patternbook_worker_faults_total', help: 'Evaluations that ended in a fault, by its code.', labelNames: ['code'], registers });
  return {
    request: ({ method, route, status }, seconds) => requests.observe({ method, route, status: String(status) }, seconds),
    workerFault: (code) => faults.inc({ code }),
    watchTasks: (count) => {
      new Gauge({
        name: 'patternbook_tasks', help: 'Tasks that have not ended, of all processes together.', labelNames: ['state'], registers,
        async collect() {
          for (const [state, number] of Object.entries(await count())) this.set({ state }, number);
        },
      });
    },
    page: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}
