import { studio, useMessages } from '../../messages/index.ts';
import { Button, Dialog } from '../../ui/index.ts';
import type { FileDesign } from './readDesignFile.ts';
import styles from './WhichDesign.module.css';

/** Asks which of the designs of one file to open. */
export default function WhichDesign({ designs, onChoose, onClose }: { readonly designs: readonly FileDesign[]; readonly onChoose: (design: FileDesign) => void; readonly onClose: () => void }) {
  const t = useMessages(studio);
  return (
    <Dialog open onOpenChange={onClose} title={t('fileWhich')} description={t('fileWhichText')}>
      <ul className={styles.list}>
        {designs.map((each, place) => (
          <li key={place}>
            <Button icon="file" className={styles.design} onClick={() => onChoose(each)}>
              <span dir="auto">{each.title ?? each.design.product.id}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
