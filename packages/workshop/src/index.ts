export { browserWorker } from './browser-worker.ts';
export { createWorkshop, createWorkshopPool, usualDeadlines } from './create-workshop-pool.ts';
export type { Deadlines, WorkshopOptions } from './create-workshop-pool.ts';
export type { FromWorker, ToWorker } from './messages.ts';
export { newestWins } from './newest-wins.ts';
export type { Newest } from './newest-wins.ts';
export type { HostPort, WorkerPort } from './port.ts';
export type { EvaluatedPart, EvaluateRequest, Evaluation, MadeSolid, Outcome, ProductSource, SolidsRequest, TextNote, Workshop, WorkshopFault } from './protocol.ts';
