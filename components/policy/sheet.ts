/**
 * The look of a composed policy, on the public page and wherever else it is drawn. Colours and faces come in as
 * variables. Text and not a style sheet of the desk's, since the public page carries it inside itself.
 */
export const sheet = `
*{box-sizing:border-box}
html{font:1.0625rem/1.6 var(--sans);color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem;hanging-punctuation:first allow-end}
:lang(zh){line-height:1.75;text-autospace:normal;text-spacing-trim:trim-start}
body{margin:0 auto;max-width:47rem;padding:clamp(1.25rem,5vw,3.5rem) clamp(1.1rem,5vw,2rem) 4rem;overflow-wrap:break-word}
p,ul,ol,dl{margin:0}
a{color:var(--accent);text-underline-offset:.2em;text-decoration-thickness:.06em}
a:hover{text-decoration-thickness:.12em}
a:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:.1rem}
q{quotes:"“" "”" "‘" "’"}
:lang(zh-Hant) q,q:lang(zh-Hant){font-family:var(--hant)}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}
.head{padding-bottom:.5rem}
.who{display:flex;gap:.75rem;align-items:center;margin-bottom:clamp(2rem,7vw,3.6rem);font-weight:600}
.who img{width:2.25rem;height:2.25rem;flex:none;object-fit:contain}
.who nav{margin-left:auto;font-weight:400;font-size:.9rem;white-space:nowrap}.who nav a{padding:.4rem 0 .4rem .6rem}
h1,h2,.figure b,.vision,.tally b,.part h2{font-family:var(--serif);font-weight:500}
h1{font-size:clamp(2.1rem,1.4rem + 3.6vw,3.4rem);line-height:1.1;letter-spacing:-.015em;margin:0 0 1.1rem;text-wrap:balance}
h1:lang(zh){letter-spacing:0;line-height:1.25;font-weight:600}
.vision{font-size:1.24rem;line-height:1.5;color:var(--soft);margin-bottom:1.5rem;max-width:32em;text-wrap:pretty}
.vision:lang(zh){line-height:1.7}
.meta{display:flex;flex-wrap:wrap;gap:.15rem 1.4rem;font-size:.9rem;color:var(--soft)}
.superseded{border-left:.25rem solid var(--near);padding:.2rem 0 .2rem .9rem;margin:-1rem 0 2rem;font-size:.95rem}
.tally{display:flex;flex-wrap:wrap;gap:.6rem 1.5rem;align-items:center;justify-content:space-between;margin-top:2.2rem;padding:1rem 0;border-block:1px solid var(--rule)}
.tally p:first-child{font-weight:600}.tally small{font-weight:400;font-size:.88rem;color:var(--soft)}
.dots{display:flex;flex-wrap:wrap;gap:.36rem}
.dots i{width:.75rem;height:.75rem;border-radius:50%;border:.13rem solid var(--kept);background:var(--kept)}
.dots .nearly{border-color:var(--near);background:linear-gradient(90deg,var(--near) 50%,transparent 50%)}
.dots .missed{border-color:var(--miss);background:none}
h2{font-size:1.55rem;line-height:1.25;margin:3.2rem 0 .3rem;letter-spacing:-.005em;text-wrap:balance}
h2:lang(zh){letter-spacing:0;font-weight:600;font-size:1.45rem}
h3{font-size:1.05rem;line-height:1.5;margin:0 0 .4rem;font-weight:600;text-wrap:pretty}
.lead{color:var(--soft)}
.standards,.bands{list-style:none;padding:0}
.standard{display:grid;grid-template-columns:7.6rem minmax(0,1fr);gap:0 1.6rem;padding:1.5rem 0 1.35rem;border-bottom:1px solid var(--rule);break-inside:avoid}
.standard:last-child{border-bottom:0}
.figure{line-height:1.1}.figure b{font-size:2.35rem;letter-spacing:-.02em;font-feature-settings:"lnum","tnum"}
.figure.long b{font-size:1.4rem;letter-spacing:0;overflow-wrap:anywhere}
.figure b:lang(zh){letter-spacing:0}
.figure span{display:inline-block;font-size:1rem;line-height:1.3;color:var(--ink);white-space:nowrap}
.figure small{display:block;margin-top:.35rem;font-size:.82rem;line-height:1.4;color:var(--soft)}
.bands{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,11rem),1fr));gap:.2rem 1.2rem;margin:.1rem 0 .6rem;font-size:.96rem}
.bands span{color:var(--soft)}.bands b{font-weight:600;font-feature-settings:"tnum"}
.result{display:flex;flex-wrap:wrap;align-items:center;gap:.2rem 1rem;font-size:.95rem;margin-bottom:.45rem}
.result>p:first-child{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .35rem}.result .explanation{flex-basis:100%}
.status{margin-right:.2rem;color:var(--tone);white-space:nowrap}
.status:before{content:"";display:inline-block;margin-right:.45rem;width:.72rem;height:.72rem;border-radius:50%;border:.13rem solid var(--tone);background:var(--fill,none);flex:none}
.kept{--tone:var(--kept);--fill:var(--kept)}.nearly{--tone:var(--near);--fill:linear-gradient(90deg,var(--near) 50%,transparent 50%)}.missed{--tone:var(--miss)}
.too_few,.unjudged,.none{--tone:var(--soft)}.too_few .status:before,.unjudged .status:before,.none .status:before{border-style:dotted}
.dots i{background:var(--fill,none)}
.note{color:var(--soft)}
.series{width:7rem;height:1.7rem;overflow:visible;color:var(--tone)}
.series path{fill:none;stroke:currentColor;stroke-width:1.6;stroke-linejoin:round;stroke-linecap:round;vector-effect:non-scaling-stroke}
.series circle{fill:currentColor}.series .target{stroke:var(--soft);stroke-width:1;stroke-dasharray:2 3}
.remedy{font-size:.95rem}.remedy p+p{margin-top:.15rem}
details{font-size:.92rem;color:var(--soft);margin-top:.4rem}
summary{cursor:pointer;width:max-content;max-width:100%;padding:.15rem 0}
details p{margin:.35rem 0}
dl>div{display:grid;grid-template-columns:minmax(7.6rem,12rem) minmax(0,1fr);gap:.1rem 1.6rem;padding:.5rem 0}
dt{color:var(--soft)}dd{margin:0}
.contact .address{display:block}.contact .hours{display:block;color:var(--soft);font-size:.95rem}
.clause{margin-top:1.4rem}.clause>*+*{margin-top:.45rem}
.clause h3{margin:0}.number{color:var(--soft);font-weight:400;font-feature-settings:"tnum";margin-right:.35rem}
.clause ul,.clause ol{padding-left:1.3rem}.clause li{margin:.2rem 0}
.clause dl>div{border-top:1px solid var(--rule)}.clause dl>div:first-child{border-top:0}
table{width:100%;border-collapse:collapse;font-size:.94rem}th,td{text-align:left;vertical-align:top;padding:.45rem .8rem .45rem 0;border-bottom:1px solid var(--rule)}th:last-child,td:last-child{padding-right:0}
.column{display:none}
.box{background:var(--wash);border-radius:.35rem;padding:clamp(1.2rem,4vw,1.9rem);margin-top:3.4rem}.box h2{margin-top:0}
.box ol{list-style:none;padding:0;counter-reset:step}.box ol li{counter-increment:step;position:relative;padding:.25rem 0 .25rem 2rem}
.box ol li:before{content:counter(step);position:absolute;left:0;font:500 1.2rem/1.4 var(--serif);color:var(--accent)}
.parts{margin-top:4rem;border-top:1px solid var(--rule)}
.versions ol{padding:0;list-style:none}.versions li{padding:.6rem 0}.versions li+li{border-top:1px solid var(--rule)}
footer{margin-top:3.5rem;padding-top:1.1rem;border-top:1px solid var(--rule);display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;font-size:.86rem;color:var(--soft)}
.hash{min-width:0;overflow-wrap:anywhere}
code{font-size:.95em}
@media (max-width:36rem){.standard{grid-template-columns:minmax(0,1fr);gap:.5rem}.figure{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .5rem}.figure:empty{display:none}.figure small{margin:0}dl>div{grid-template-columns:minmax(0,1fr)}th,td{padding-right:.5rem;hyphens:auto}.wide,.wide tbody,.wide tr,.wide td,.wide .column{display:block}.wide{font-size:1em}.wide thead{position:absolute;left:-99rem}.wide tr{padding:.7rem 0;border-bottom:1px solid var(--rule)}.wide td{padding:.1rem 0;border:0}.wide td:first-child{font-weight:600}.wide .column{font-size:.88em;color:var(--soft)}}
@media (max-width:24rem){table:not(.wide){font-size:.8rem}th,td{padding-right:.35rem}}
@media (forced-colors:active){.status:before,.dots i{forced-color-adjust:none}}
@media print{@page{size:A4;margin:10mm 13mm}:root{--paper:#fff;--wash:#fff;--ink:#000;--soft:#333;--rule:#bbb}html{font-size:8.1pt;line-height:1.33}:lang(zh){line-height:1.42}.status:before{print-color-adjust:exact;-webkit-print-color-adjust:exact}body{max-width:none;padding:0}
nav,.skip,.meta a,details,.series,.versions,.tally .dots,.explanation,footer a{display:none}.head{padding:0}.who{margin-bottom:.8rem}.who img{width:1.8rem;height:1.8rem}h1{font-size:26pt;margin-bottom:.4rem}.vision{font-size:1.3rem;margin-bottom:.4rem;max-width:none}.tally{margin-top:.5rem;padding:.35rem 0}
.sheet{columns:2;column-gap:9mm;margin-top:.8rem}h2,h2:lang(zh){margin:.7rem 0 0;font-size:13pt;break-after:avoid}.sheet section:first-child h2{margin-top:0}
.standard{grid-template-columns:5.2rem minmax(0,1fr);gap:0 .8rem;padding:.4rem 0 .3rem}.figure b{font-size:16pt;white-space:nowrap}.figure.long b{font-size:11pt;white-space:normal}.figure span{font-size:.9rem;white-space:normal}.figure small{margin-top:.1rem;font-size:.86em;line-height:1.3}h3{font-size:1em;line-height:1.35;margin-bottom:.15rem}.bands{display:block;margin:0 0 .15rem;font-size:1em}.bands li{display:inline}.bands li+li:before{content:" · "}.result,.remedy{margin-bottom:.1rem;font-size:.95em}
dl>div{padding:.2rem 0;gap:0 .8rem}.contact dl>div{grid-template-columns:5.2rem minmax(0,1fr);break-inside:avoid}
.box{border:1px solid #999;padding:.8rem 1rem;margin-top:1.2rem;break-before:page}.parts{border:0;margin:0}.clause{margin-top:.8rem;break-inside:avoid}a{color:inherit;text-decoration:none}footer{margin-top:.8rem;padding-top:.4rem}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`.replace(/\n/g, "");

/** What stands around a page of its own, and what is set there: not for a part of another page. */
const frame = /^(?::root|html|body|\.skip.*|footer.*|nav)$/;

/**
 * The same for a part of another page: every rule holds inside `scope` alone, and those of the page itself are left
 * out.
 * @param scope a selector, such as `.policy`
 */
export function sheetWithin(scope: string): string {
  return sheet
    .replace(/@page\{[^}]*\}/, "")
    .replace(/([^{}@]+)\{([^{}]*)\}/g, (rule, selectors: string, declarations: string) => {
      const inside = selectors
        .split(",")
        .filter((each) => !frame.test(each))
        .map((each) => `${scope} ${each}`);
      return inside.length > 0 ? `${inside.join(",")}{${declarations}}` : "";
    })
    .replace(/@media[^{}]*\{\}/g, "");
}
