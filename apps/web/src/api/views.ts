/** What the server answers, by name, inferred from its procedures so that the two cannot part. */
import type { api } from './client.ts';

type Client = typeof api;
type Answer<Procedure extends { query: (...input: never[]) => Promise<unknown> }> = Awaited<ReturnType<Procedure['query']>>;
type Outcome<Procedure extends { mutate: (...input: never[]) => Promise<unknown> }> = Awaited<ReturnType<Procedure['mutate']>>;

export type Me = Answer<Client['session']['me']>;
export type ProductCard = Answer<Client['products']['list']>[number];
export type ProductPage = Answer<Client['products']['get']>;
export type PatternCard = Answer<Client['patterns']['list']>['items'][number];
export type PatternPage = Answer<Client['patterns']['get']>;
export type Licence = PatternPage['licence'];
export type DesignCard = Answer<Client['designs']['mine']>['items'][number];
export type DesignPage = Answer<Client['designs']['get']>;
export type OrderCard = Answer<Client['orders']['mine']>['items'][number];
export type OrderPage = Answer<Client['orders']['get']>;
export type OrderState = OrderPage['state'];
export type OwnPreset = Answer<Client['presets']['mine']>[number];
export type Quote = Outcome<Client['orders']['quote']>;
export type PriceLine = Quote['lines'][number];
export type CounterCard = Answer<Client['counter']['queue']>['items'][number];
export type CounterOrder = Answer<Client['counter']['get']>;
export type PlateView = Answer<Client['counter']['plates']>['plates'][number];
export type PrintRecord = Parameters<Client['prints']['record']['mutate']>[0]['prints'][number];
export type CatalogueAnswer = Answer<Client['catalogue']['get']>;
export type FormatOffer = Answer<Client['exports']['offers']>['formats'][number];
export type ExportRequest = Parameters<Client['exports']['request']['mutate']>[0];
export type Task = Answer<Client['exports']['get']>;
