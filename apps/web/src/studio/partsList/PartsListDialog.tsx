import type { Bom } from '@patternbook/fabrication';
import { useEffect, useState } from 'react';
import { partsList, useMessages } from '../../messages/index.ts';
import { usePreferences } from '../../preferences/index.ts';
import { Button, Dialog, Notice, Progress, Swatch, useFormats } from '../../ui/index.ts';
import { createBeside } from '../shaping/beside.ts';
import { useChecked, useResults, useShown, useStudio } from '../useSession.ts';
import type { PartsListInput } from './listParts.ts';
import styles from './PartsListDialog.module.css';

const listBeside = createBeside<PartsListInput, Bom>(() => new Worker(new URL('../listing.worker.ts', import.meta.url), { type: 'module', name: 'parts-list' }));

const Table = ({ bom }: { readonly bom: Bom }) => {
  const t = useMessages(partsList);
  const format = useFormats();
  return (
    <div className={styles.scroll} role="region" aria-label={t('parts')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('quantity')}</th>
            <th scope="col">{t('part')}</th>
            <th scope="col">{t('madeOf')}</th>
            <th scope="col">{t('size')}</th>
            <th scope="col">{t('mass')}</th>
          </tr>
        </thead>
        <tbody>
          {bom.parts.map((part) => (
            <tr key={part.id}>
              <td>{format.number(part.quantity)}&#x202f;×</td>
              <th scope="row">{part.name}</th>
              <td>
                {part.colours.map(({ id, hex }) => (
                  <span key={id} className={styles.swatch}>
                    <Swatch colour={hex} size={14} />
                  </span>
                ))}
                {part.material.name}, {part.colours.map(({ name }) => name).join(', ')}
                <span className={styles.soft}>{t(`process-${part.process}`)}</span>
              </td>
              <td>{format.size(part.size)}</td>
              <td>{part.grams ? format.mass(part.grams.total) : '–'}</td>
            </tr>
          ))}
          {bom.hardware.map(({ designation, quantity, purpose }) => (
            <tr key={designation + purpose}>
              <td>{format.number(quantity)}&#x202f;×</td>
              <th scope="row">{designation}</th>
              <td colSpan={3}>
                {purpose}
                <span className={styles.soft}>{t('toBuy')}</span>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('inAll')}
            </th>
            <td>{bom.machines.map(({ name, plates }) => t('plates', { machine: name, count: plates })).join('; ')}</td>
            <td>{t('about', { value: format.duration(bom.minutes) })}</td>
            <td>{format.mass(bom.grams)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
};

/** Everything that one of these is made of and needs, with what has to be bought. */
export default function PartsListDialog({ onDownload, onClose }: { readonly onDownload: () => void; readonly onClose: () => void }) {
  const t = useMessages(partsList);
  const { language } = usePreferences();
  const { definition, catalogue } = useStudio();
  const { finishes } = useChecked();
  const { turns } = useShown().design;
  const { good } = useResults();
  const [bom, setBom] = useState<Bom | 'none'>();
  useEffect(() => {
    if (!good) return;
    const { parts: bodies, hardware } = good.evaluation;
    void listBeside({ product: definition, bodies, hardware, finishes, turns, materials: catalogue.materials, machines: catalogue.machines, corrections: catalogue.corrections, language }).then((found) => setBom(found ?? 'none'));
  }, [good, definition, finishes, turns, catalogue, language]);
  return (
    <Dialog
      open
      width="wide"
      onOpenChange={onClose}
      title={t('title')}
      actions={
        <Button icon="download" onClick={onDownload}>
          {t('download')}
        </Button>
      }
    >
      {bom === undefined && <Progress label={t('counting')} />}
      {bom === 'none' && <Notice kind="conflict">{t('noFinish')}</Notice>}
      {bom !== undefined && bom !== 'none' && <Table bom={bom} />}
    </Dialog>
  );
}
