/** What `npm run fairness` prints. */
import { readRecords } from '../../src/lib/catalogue/plugin.ts';
import { differingBriefs, fairness } from './fairness.ts';
import { fairnessTable } from './fairness-table.ts';

export function fairnessReport(): string {
	const records = readRecords();
	const tables = differingBriefs(records).map((brief) => fairnessTable(fairness(records, brief)));
	return tables.map((lines) => lines.join('\n')).join('\n\n');
}
