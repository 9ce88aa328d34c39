import styles from './Swatch.module.css';

/** A colour as a thing to look at. Its name always stands beside it. */
export const Swatch = ({ colour, size = 18 }: { readonly colour: string; readonly size?: number }) => (
  <span className={styles.swatch} style={{ background: colour, width: size, height: size }} aria-hidden />
);
