export const numbersOfCell = 3;

/** The cells that some rows were written in, one behind the other. */
export class Cells {
  readonly capacity: number;
  readonly numbers: Int32Array;
  end = 0;

  /** @param capacity most cells. */
  constructor(capacity: number) {
    this.capacity = capacity;
    this.numbers = new Int32Array(capacity * numbersOfCell);
  }

  /**
   * @param column 0 to 4.
   * @param value a whole number: wherever it is the same in the same column, so is the cell's text.
   * @param to where the cell ends.
   */
  add(column: number, value: number, to: number): void {
    const { numbers, end } = this;
    numbers[end] = column;
    numbers[end + 1] = value;
    numbers[end + 2] = to;
    this.end = end + numbersOfCell;
  }
}
