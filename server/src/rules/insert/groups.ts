// Which group cells stand to the left of a row.
import type { GroupSpec, RowSpec, SubTableSpec } from '../../schema';

/** The groups around a row, the outermost first: 三、本年度办理结果, （三）不予公开. */
export function groupPath({ groups }: SubTableSpec, { group }: RowSpec): readonly GroupSpec[] {
  const path: GroupSpec[] = [];
  for (let key = group; key !== undefined; ) {
    const found = groups.find((each) => each.key === key);
    if (!found) break;
    path.unshift(found);
    key = found.parent;
  }
  return path;
}
