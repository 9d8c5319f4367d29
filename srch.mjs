import { runnerImport } from 'vite'; import { readdirSync, readFileSync } from 'node:fs';
const load = async (f) => (await runnerImport(f, { configFile: false, logLevel: 'error', resolve:{alias:{$lib:process.cwd()+'/src/lib'}} })).module;
const { parseRecord } = await load('./src/lib/core/record.ts'); const { judge, findingOf } = await load('./src/lib/core/judge.ts'); const { briefs } = await load('./src/lib/core/briefs.ts');
const T = await load('./scripts/pictures/tree.ts'); const { traits, besides } = await load('./scripts/pictures/traits.ts'); const G = await load('./scripts/pictures/guess.ts');
const recs = readdirSync('src/lib/catalogue/records').map(f=>parseRecord(JSON.parse(readFileSync('src/lib/catalogue/records/'+f)),f));
const J={}; for(const r of recs){ J[r.id]={}; for(const b of briefs) J[r.id][b]=judge(r.facts,b); }
const asked=(rs,b)=>rs.filter(r=>!J[r.id][b].ambiguous);
const lim={sitter:.65,clothes:.65,frame:.65,place:.65,tones:.65,direction:.72,part:.76};
const row=new Map(recs.map(r=>[r.id,besides.map(t=>t.of(r))])); const val=new Map(recs.map(r=>[r.id,traits.map(t=>t.of(r))]));
const ok=(rs)=>{ const by={}; for(const r of rs) (by[r.person]??=[]).push(r); if(Object.keys(by).length<20) return 0; for(const p in by){ const v=new Set(by[p].filter(r=>!J[r.id].none.ambiguous).map(r=>J[r.id].none.verdict)); if(v.size<2) return 0; }
 const ids=new Set(rs.map(r=>r.id)); if(rs.flatMap(r=>r.twins.filter(t=>r.id<t.id&&ids.has(t.id))).length<12) return 0;
 const hs=rs.filter(r=>briefs.some(b=>!J[r.id][b].ambiguous&&J[r.id][b].verdict==='headshot')).length; if(hs<rs.length/2) return 0;
 const wide=rs.filter(r=>r.facts.framing.lowerEdge>3&&findingOf(J[r.id].none,'F1').level==='broken'); if(wide.length<14||new Set(wide.map(r=>r.scene.place)).size<6) return 0; return wide.length; };
const over=(rs)=>{ let s=0; for(const b of ['none','acting']){ const a=asked(rs,b); const v=a.map(r=>J[r.id][b].verdict); traits.forEach((t,i)=>{ const g=G.guessedRight(a.map(r=>val.get(r.id)[i]),v); if(g>lim[t.group]+1e-9) s++; }); } return s; };
const tree=(rs,b)=>{ const a=asked(rs,b); return T.treeGuessedRight(a.map(r=>row.get(r.id)),a.map(r=>J[r.id][b].verdict),3); };
const weak='e3b9ql m2c8th n8k2pd m4r9tf j6s2wk i9v4ms w8d5pk y6b2fn q9h2wv r8p5gk t2h6vd n3b8vc s6k3wd y6m2kt g4n7xd x4m7tc e5n8wt o6w2cl'.split(' ');
const cand=recs.filter(r=>weak.includes(r.id)); let n=0;
const run=(t)=>{ const rs=recs.filter(r=>!t.includes(r.id)); const w=ok(rs); if(!w||over(rs)) return; const a=tree(rs,'none'); if(a>.63) return; const c=tree(rs,'acting'); if(c>.63) return; n++; console.log(t.join(' '),'wide',w,a.toFixed(3),c.toFixed(3),rs.length); };
for(let i=0;i<cand.length;i++) for(let k=i+1;k<cand.length;k++) run([cand[i].id,cand[k].id]);
for(let i=0;i<cand.length&&n<25;i++) for(let k=i+1;k<cand.length;k++) for(let l=k+1;l<cand.length;l++) run([cand[i].id,cand[k].id,cand[l].id]);
