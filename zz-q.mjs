import { load } from './scripts/load.js';
import { readFileSync } from 'node:fs';
const { judge, findingOf } = await load('src/lib/core/judge.ts'); const { parseRecord } = await load('src/lib/core/record.ts'); const { briefs } = await load('src/lib/core/briefs.ts');
for (const id of process.argv.slice(2)) { const r=parseRecord(JSON.parse(readFileSync(`src/lib/catalogue/records/${id}.json`)),id); const j=judge(r.facts,'none'); console.log(id,j.verdict,j.ambiguous?'AMBIG':'clear',j.deciding?.join(),['F1','F2','E1','E2','L1','L2','L3','B1','B2'].map(x=>x+findingOf(j,x).level[0]).join(' '), briefs.filter(b=>{const k=judge(r.facts,b);return !k.ambiguous&&k.verdict==='headshot'}).length); }
