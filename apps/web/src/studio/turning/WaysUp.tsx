import { findFinish } from '@patternbook/fabrication';
import type { Picture } from '@patternbook/fabrication';
import { sameTurn } from '@patternbook/product';
import { useEffect, useRef, useState } from 'react';
import { turning, useMessages } from '../../messages/index.ts';
import { usePreferences } from '../../preferences/index.ts';
import { Button, useFormats } from '../../ui/index.ts';
import { useChecked, useResults, useShown, useStudio, useView } from '../useSession.ts';
import { compareWays, frontWord, needsSupports } from './compareWays.ts';
import type { FoundWays, PicturedWay } from './findWays.ts';
import { findWaysInWorker } from './turningWorker.ts';
import styles from './WaysUp.module.css';

type Vector3 = PicturedWay['rotation'];

const Laid = ({ picture: { width, height, pixels } }: { readonly picture: Picture }) => {
  const t = useMessages(turning);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => canvas.current?.getContext('2d')?.putImageData(new ImageData(pixels, width, height), 0, 0), [pixels, width, height]);
  return <canvas ref={canvas} className={styles.picture} width={width} height={height} role="img" aria-label={t('picture')} />;
};

const squareInch = 645.16;

interface WayProps {
  readonly way: PicturedWay;
  readonly present: PicturedWay;
  readonly front: FoundWays['front'];
  readonly name: string;
  readonly pointed: boolean;
  readonly disabled: boolean;
  readonly onPoint: () => void;
  readonly onTake: () => void;
}

/** One way up: the present one with its figures, the others with what they save. */
const Way = ({ way, present, front, name, pointed, disabled, onPoint, onTake }: WayProps) => {
  const t = useMessages(turning);
  const format = useFormats();
  const { units } = usePreferences();
  const area = (mm2: number): string => (units === 'imperial' ? `${format.number(mm2 / squareInch, 1)}\u202fin²` : `${format.number(mm2 / 100, mm2 < 1000 ? 1 : 0)}\u202fcm²`);
  const { minutes, grams, findings } = compareWays(way, present);
  const [time, mass] = [format.duration(Math.abs(minutes)), format.mass(Math.abs(grams))];
  const saves = [minutes > 0 && t('faster', { time }), minutes < 0 && t('slower', { time }), grams > 0 && t('lighter', { mass }), grams < 0 && t('heavier', { mass })].filter((each) => each !== false);
  const supports = !needsSupports(way) ? t('noSupports') : way.supportGrams < 0.5 ? t('supports', { area: area(way.supportArea) }) : t('supportsMass', { area: area(way.supportArea), mass: format.mass(way.supportGrams) });
  const seen = frontWord(way);
  const facts = [
    supports,
    seen && front && t(`front-${front.by}-${seen.word}`, { share: format.share(Math.round(seen.share * 100) / 100) }),
    t('stands', { height: format.length(way.height), area: area(way.contact) }),
    findings > 0 && t('fewer', { count: findings }),
    findings < 0 && t('more', { count: -findings }),
  ].filter((each) => typeof each === 'string');
  return (
    <li className={styles.way} data-way={name} data-present={way === present || undefined}>
      <Laid picture={way.picture} />
      <div className={styles.words}>
        <p className={styles.mark}>{name}</p>
        <p className={styles.saves}>{way === present ? t('total', { time: format.duration(way.minutes), mass: format.mass(way.grams) }) : saves.length > 0 ? new Intl.ListFormat(t.language).format(saves) : t('even')}</p>
        <ul className={styles.facts}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </div>
      <div className={styles.buttons}>
        {way !== present && (
          <Button disabled={disabled} onClick={onTake}>
            {t('take')}
          </Button>
        )}
        <Button icon="eye" look="quiet" aria-pressed={pointed} onClick={onPoint}>
          {t(pointed ? 'hide' : 'show')}
        </Button>
      </div>
    </li>
  );
};

type State = { readonly kind: 'idle' | 'trying' } | { readonly kind: 'known'; readonly of: readonly unknown[]; readonly found: FoundWays | undefined };

/** Which way up a printed part lies, what would be better and why, and one press to lay it so. */
export default function WaysUp({ part, disabled }: { readonly part: string; readonly disabled: boolean }) {
  const t = useMessages(turning);
  const { definition, catalogue, document, view } = useStudio();
  const { finishes } = useChecked();
  const { turns } = useShown().design;
  const { good } = useResults();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const laid = useView(({ laid: now }) => (now?.part === part ? now : undefined));
  const body = good?.evaluation.parts.find(({ id }) => id === part);
  const finish = finishes[part];
  /** What was compared: another shape or finish has other figures. */
  const of = [body?.mesh, finish?.material, finish?.colour];
  const fresh = state.kind === 'known' && state.of.every((each, place) => each === of[place]);
  useEffect(() => {
    if (!fresh) view.setState((now) => (now.laid?.part === part ? { laid: undefined } : now));
  }, [fresh, view, part]);
  useEffect(() => () => view.setState((now) => (now.laid?.part === part ? { laid: undefined } : now)), [view, part]);

  const found = finish && findFinish(catalogue.materials, finish);
  if (!body || !found || 'sheets' in found.material) return null;
  const rotation: Vector3 = turns?.[part] ?? body.printRotation;
  const point = (way: PicturedWay | undefined): void => view.setState({ pointed: undefined, laid: way && { part, rotation: way.rotation, triangles: way.bed } });
  const take = (to: Vector3): void => document.apply({ kind: 'setTurn', part, turn: sameTurn(to, body.printRotation) ? null : to }, { kind: 'turn', part });
  const compare = async (): Promise<void> => {
    setState({ kind: 'trying' });
    const answer = await findWaysInWorker({ part, view: definition.view, declarations: definition.parts, bodies: [body], finishes, turns, materials: catalogue.materials, machines: catalogue.machines });
    setState({ kind: 'known', of, found: answer });
  };
  const ways = fresh && state.kind === 'known' ? state.found?.ways : undefined;
  const present = ways?.find((way) => sameTurn(way.rotation, rotation));
  const front = state.kind === 'known' ? state.found?.front : undefined;

  return (
    <section className={styles.section} aria-label={t('title')}>
      <p className={styles.title}>
        {t('title')} <span>{t(turns?.[part] ? 'taken' : 'own')}</span>
      </p>
      {ways && present ? (
        <>
          {state.kind === 'known' && state.found?.presentIsBest && ways[0] === present && <p className={styles.note}>{t('best')}</p>}
          <ul>
            {[present, ...ways.filter((way) => way !== present)].map((way, place) => (
              <Way
                key={way.rotation.join()}
                way={way}
                present={present}
                front={front}
                name={[place === 0 ? t('now') : t('choice', { number: place }), ...(sameTurn(way.rotation, body.printRotation) ? [t('own')] : [])].join(' · ')}
                pointed={laid !== undefined && sameTurn(laid.rotation, way.rotation)}
                disabled={disabled}
                onPoint={() => point(laid && sameTurn(laid.rotation, way.rotation) ? undefined : way)}
                onTake={() => {
                  take(way.rotation);
                  if (laid) point(way);
                }}
              />
            ))}
          </ul>
          {ways.some((way) => !sameTurn(way.rotation, body.printRotation)) && <p className={styles.note}>{t('strength')}</p>}
        </>
      ) : (
        <div className={styles.buttons}>
          <Button icon="layers" busy={state.kind === 'trying'} onClick={() => void compare()}>
            {t(state.kind === 'trying' ? 'trying' : 'compare')}
          </Button>
          {turns?.[part] && (
            <Button look="quiet" disabled={disabled} onClick={() => take(body.printRotation)}>
              {t('back')}
            </Button>
          )}
        </div>
      )}
      {fresh && !ways && <p className={styles.note}>{t('none')}</p>}
    </section>
  );
}
