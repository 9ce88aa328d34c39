import { describeRange } from '@patternbook/product';
import type { ProductPage } from '../../api/index.ts';
import { useWords } from '../../messages/index.ts';
import { usePreferences } from '../../preferences/index.ts';
import styles from './Settings.module.css';

/** Everything that can be set, in the product's own groups, with what may be entered. */
export const Settings = ({ definition }: { readonly definition: ProductPage['definition'] }) => {
  const words = useWords();
  const { language, units } = usePreferences();
  const parameters = Object.entries(definition.parameters);
  return (
    <div className={styles.groups}>
      {definition.groups.map((group) => (
        <section key={group.id} className={styles.group} aria-labelledby={`group-${group.id}`}>
          <h3 className={styles.title} id={`group-${group.id}`}>
            {words(group.label)}
          </h3>
          <dl className={styles.list}>
            {parameters
              .filter(([, parameter]) => parameter.group === group.id)
              .map(([id, parameter]) => (
                <div key={id} className={styles.row}>
                  <dt>{words(parameter.label)}</dt>
                  <dd>{describeRange(parameter, { language, system: units })}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
};
