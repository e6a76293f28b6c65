import fs from 'node:fs';
import { Harness } from './harness.ts';
import { fillLibrary } from './fillLibrary.ts';
const profile='/tmp/libprofile';
const fresh=!fs.existsSync(profile);
const h=await Harness.start({profile});
if(fresh){ await fillLibrary(h,{articles:2000,marks:50}); const p=await h.openExtensionPage('library.html'); await p.waitForSelector('.library[aria-busy="false"]',{timeout:300000}); await p.close(); console.log('filled'); }
const opening=(page:any,ready:string)=>page.evaluate((selector:string)=>new Promise<any>((resolve)=>{const look=()=>{ if(document.querySelector(selector)) requestAnimationFrame(()=>setTimeout(()=>resolve(performance.now()))); else requestAnimationFrame(look)}; look();}),ready);
const fl=[],fi=[],wh=[];
for(let i=0;i<7;i++){
  let p=await h.openExtensionPage('sidepanel.html'); fl.push(Math.round(await opening(p,'#app'))); await p.close();
  p=await h.openExtensionPage('library.html');
  fi.push(Math.round(await opening(p,'.line:not(:has(.line-wait))')));
  wh.push(Math.round(await opening(p,'.library[aria-busy="false"]')));
  if(i===6) console.log(JSON.stringify(await p.evaluate(()=>performance.getEntriesByType('mark').map(m=>[m.name,Math.round(m.startTime)]).concat(performance.getEntriesByType('resource').map((r:any)=>[r.name.split('/').pop(),Math.round(r.startTime),Math.round(r.responseEnd)])).concat(performance.getEntriesByType('navigation').map((r:any)=>['nav',Math.round(r.domInteractive),Math.round(r.domContentLoadedEventStart)])))));
  await p.close();
}
console.log('floor',fl.join(),'first',fi.join(),'whole',wh.join());
await h.stop();
