/** Names for nodes by what they make: equal recipes have equal names in every process, whatever else stands in their graphs. */
import type { Graph, NodeParameter } from './graph.ts';
import { hexOf, Sha256 } from './sha256.ts';

/**
 * SHA-256 of each node: its kind, its parameters by name, and the hashes of its inputs. The graph's other nodes and their order do
 * not matter. Expects a validated graph.
 */
export function hashGraph(graph: Graph): readonly string[] {
  const digests = new Uint8Array(32 * graph.nodes.length);
  const message = new Message();
  const sha = new Sha256();
  return graph.nodes.map((node, place) => {
    message.begin();
    message.string(node.kind);
    message.length(node.inputs.length);
    for (const input of node.inputs) message.bytes(digests.subarray(32 * input, 32 * input + 32));
    const names = Object.keys(node.parameters).sort();
    message.length(names.length);
    for (const name of names) {
      message.string(name);
      message.parameter(node.parameters[name]!);
    }
    sha.reset().update(message.written()).digestInto(digests, 32 * place);
    return hexOf(digests.subarray(32 * place, 32 * place + 32));
  });
}

/** Tags keep apart what would else write the same bytes: the string "1", the number 1 and a list of it. */
const tag = { string: 1, number: 2, boolean: 3, list: 4 } as const;

/** A growing buffer that is used again for each node. */
class Message {
  #buffer = new Uint8Array(4096);
  #view = new DataView(this.#buffer.buffer);
  #used = 0;

  begin(): void {
    this.#used = 0;
  }

  written(): Uint8Array {
    return this.#buffer.subarray(0, this.#used);
  }

  bytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#buffer.set(bytes, this.#used);
    this.#used += bytes.length;
  }

  length(value: number): void {
    this.#reserve(4);
    this.#view.setUint32(this.#used, value);
    this.#used += 4;
  }

  /** UTF-16 units, because a text may hold halves of a pair, which UTF-8 cannot tell apart. */
  string(value: string): void {
    this.length(value.length);
    this.#reserve(2 * value.length);
    for (let unit = 0; unit < value.length; unit += 1) {
      this.#view.setUint16(this.#used, value.charCodeAt(unit));
      this.#used += 2;
    }
  }

  parameter(value: NodeParameter): void {
    if (typeof value === 'number') {
      this.#number(value);
    } else if (typeof value === 'string') {
      this.#tag(tag.string);
      this.string(value);
    } else if (typeof value === 'boolean') {
      this.#tag(tag.boolean);
      this.#tag(value ? 1 : 0);
    } else {
      this.#tag(tag.list);
      this.length(value.length);
      for (const each of value) this.parameter(each);
    }
  }

  #tag(value: number): void {
    this.#reserve(1);
    this.#buffer[this.#used] = value;
    this.#used += 1;
  }

  #number(value: number): void {
    this.#reserve(9);
    this.#buffer[this.#used] = tag.number;
    // Minus zero makes the same shape as zero.
    this.#view.setFloat64(this.#used + 1, value === 0 ? 0 : value);
    this.#used += 9;
  }

  #reserve(more: number): void {
    if (this.#used + more <= this.#buffer.length) return;
    const grown = new Uint8Array(2 * (this.#used + more));
    grown.set(this.#buffer.subarray(0, this.#used));
    this.#buffer = grown;
    this.#view = new DataView(grown.buffer);
  }
}
