// Decides whether an item （一） that stays alone behind others of its level begins a list of its own, as what stands above says.
import { flags, lastWith, lineOf, markOf } from '../../model/mark';
import type { Block } from '../../syntax/block';
import type { Place, Sequence } from '../../text/sequence';

/** What says that something else follows: 针对上述问题，采取以下措施。 */
const ANNOUNCES = /以下|如下|下列|下面|下一步|措施|打算|整改|改进/;
const LONGEST_ANNOUNCEMENT = 40;

/** Whether a text ends a sentence there, and announces no list. */
function isEnded(block: Block): boolean {
  const line = lineOf(block).trimEnd();
  return /[。；;]$/.test(line) && !ANNOUNCES.test(line.slice(-LONGEST_ANNOUNCEMENT));
}

/**
 * Whether nothing announces a list at `at`: the item stands right behind another, or behind a paragraph as the items before it have them.
 * `from`: where the range begins that is looked at.
 */
export function isUnannounced(blocks: Sequence<Block>, from: number, at: number): boolean {
  const before = (index: number, wanted: number): Place<Block> | undefined => {
    const found = lastWith(blocks, index, wanted);
    return found && found.index >= from ? found : undefined;
  };
  const above = before(at, flags.visible);
  if (!above || !isEnded(above.item)) return false;
  if (markOf(above.item).kind === 'item') return true;
  const last = before(at, flags.item);
  return isPlain(above.item) && last !== undefined && isPlain(before(last.index, flags.visible)?.item);
}

function isPlain(block: Block | undefined): boolean {
  return block?.kind === 'prose' && markOf(block).kind === 'plain';
}
