import inspector from 'node:inspector/promises'; import fs from 'fs';
import { startBenchServer } from './dist/bench/machine.js';
import { fill, drain, productHandler } from './dist/bench/figures/ingest.js';
const N=Number(process.argv[2]??20000);
const server=await startBenchServer(); 
for (const round of [0,1]) {
 const db=await server.database('p'+round); const count=await fill(db.log,N);
 const s=new inspector.Session(); s.connect(); await s.post('Profiler.enable'); if(round){ await s.post('Profiler.start');}
 const d=await drain(db.log,server,count,'p'+Date.now(),productHandler(db.pool));
 console.log(d.events/d.seconds, 'node',d.cpu.node/count*1e6,'pg',d.cpu.postgres/count*1e6);
 if(round){const {profile}=await s.post('Profiler.stop'); fs.writeFileSync('/tmp/prof/p.cpuprofile',JSON.stringify(profile));}
 await db.close();
}
await server.stop();
