// The page's one style sheet. Colours: Okabe and Ito's blue and vermilion for the two sides (told apart by readers who
// do not see red or green), one blue ramp for counts, both darkened or lightened until text on them reads at 4.5 : 1.

/** SHA-256 of `STYLE`, base64, for the Content-Security-Policy. A test holds it to the text. */
export const STYLE_HASH = 'r/ou8cXMXlUhqBnOFWBLLfGvHAuVBWQM7NvyXn7UJcw=';

const LIGHT = `
--paper:#fff;--ink:#1a1f27;--quiet:#566070;--rule:#d5dae1;--soft:#f4f6f9;--link:#0b579a;
--s0:#0b63a5;--s1:#b3500a;--good:#1a6b3c;--bad:#a8261c;--open:#7a5200;--grid:#e4e8ee;--shade:#c3cad4;--deal:#8b95a3;
--h0:#f6f7f9;--h1:#e3edf8;--h2:#bcd4ec;--h3:#86b4dc;--h4:#2f6fb0;--h5:#174a84;--h6:#0a2b57;
--t0:#566070;--t1:#12253a;--t2:#0d1f33;--t3:#08182a;--t4:#fff;--t5:#fff;--t6:#fff;`;
const DARK = `
--paper:#12161c;--ink:#e6e9ee;--quiet:#a2abb8;--rule:#343c47;--soft:#1a2028;--link:#82bdf5;
--s0:#6cb4f0;--s1:#f0a35e;--good:#6fce97;--bad:#ff9a90;--open:#ecc067;--grid:#272e38;--shade:#4a5464;--deal:#77818f;
--h0:#171c23;--h1:#16263a;--h2:#1d3a5c;--h3:#27588d;--h4:#5b96d2;--h5:#8ab8e6;--h6:#cfe4f8;
--t0:#a2abb8;--t1:#d5e3f2;--t2:#e3eefa;--t3:#fff;--t4:#08131f;--t5:#08131f;--t6:#08131f;`;

const PAGE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
header,main,nav,footer{max-width:66rem;margin:0 auto;padding:0 1rem}
header{padding-top:2rem}
h1{font-size:1.7rem;line-height:1.2;margin:0 0 .5rem;text-wrap:balance}
h2{font-size:1.3rem;line-height:1.25;margin:2.75rem 0 .75rem;padding-top:.75rem;border-top:2px solid var(--ink)}
h3{font-size:1.05rem;margin:1.75rem 0 .5rem}
p,ul{max-width:46rem;margin:.6rem 0;overflow-wrap:anywhere}
ul{padding-left:1.2rem}
li{margin:.3rem 0}
.lead{font-size:1.12rem;line-height:1.5}
.note,.meta{color:var(--quiet);font-size:.9rem}
.meta{overflow-wrap:anywhere}
nav ol{margin:.75rem 0;padding:.75rem 1rem .75rem 2.2rem;background:var(--soft);border-radius:6px;columns:2 18rem;column-gap:2.5rem}
nav li{break-inside:avoid}
a{color:var(--link)}
code{font:.88em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
.scroll{overflow-x:auto;margin:1rem 0;max-width:100%;background:linear-gradient(to right,var(--paper) 30%,transparent) 0 0/2.5rem 100% no-repeat local,linear-gradient(to left,var(--paper) 30%,transparent) 100% 0/2.5rem 100% no-repeat local,linear-gradient(to right,var(--shade),transparent) 0 0/.7rem 100% no-repeat scroll,linear-gradient(to left,var(--shade),transparent) 100% 0/.7rem 100% no-repeat scroll}
.scroll:focus-visible,summary:focus-visible,a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
table{border-collapse:collapse;font-size:.92rem;line-height:1.4;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--quiet);padding:0 0 .4rem;font-size:.9rem}
caption span{display:block;max-width:min(46rem,calc(100vw - 2.5rem))}
th,td{padding:.34rem .8rem .34rem 0;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top;min-width:4.5rem;max-width:26rem;overflow-wrap:break-word}
th{font-weight:600}
thead th{border-bottom:2px solid var(--rule);vertical-align:bottom}
tbody th{min-width:7rem}
tbody th.wide{min-width:14rem}
td.n,th.n{text-align:right;padding-left:.8rem}
.fig,.num{white-space:nowrap}
td.long{min-width:11rem}
.fig{text-decoration:underline dotted;text-underline-offset:3px;color:inherit}
.fig:hover{color:var(--link)}
b.fig,.lead .fig{font-weight:600}
.m-good{color:var(--good)}.m-bad{color:var(--bad)}.m-open{color:var(--open)}.m-quiet{color:var(--quiet)}
.m-good,.m-bad,.m-open{font-weight:600}
details{margin:.75rem 0}
summary{cursor:pointer;color:var(--link);padding:.2rem 0}
.opens{border:1px solid var(--rule);border-radius:6px;padding:.2rem .8rem;background:var(--soft);font-size:.9rem}
.opens details{margin:.1rem 0;border-top:1px solid var(--rule)}
.opens summary{overflow-wrap:anywhere}
.opens ul{max-width:none;margin:.3rem 0}
.opens :target{scroll-margin-top:5rem;outline:2px solid var(--link);outline-offset:4px;border-radius:3px}
footer{margin-top:3rem;padding-bottom:3rem}`;

const PICTURES = `
figure{margin:1.25rem 0}
figcaption{font-weight:600;margin-bottom:.4rem;max-width:46rem}
.picture{display:block;font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow:visible}
.panels{display:flex;flex-wrap:wrap;gap:1rem 2rem}
.narrow{display:none}
.label{font-size:11px;fill:var(--ink)}
.name,.side{font-weight:600}
.quiet{fill:var(--quiet)}
.panel{font-size:13px;font-weight:600;fill:var(--ink)}
.halo{paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
.axis{stroke:var(--quiet);fill:none}
.grid{stroke:var(--grid);fill:none}
.deal{stroke:var(--deal);stroke-width:.6;fill:none}
.deal.main{stroke:var(--ink);stroke-width:1.6}
.line{fill:none;stroke-width:2}
.line.ghost{stroke-dasharray:5 4;stroke-width:1.5}
.line.s0{stroke:var(--s0)}.line.s1{stroke:var(--s1)}
.band{opacity:.2}
.band.s0,.bar.s0{fill:var(--s0)}.band.s1,.bar.s1{fill:var(--s1)}
.t-s0{fill:var(--s0)}.t-s1{fill:var(--s1)}
.hatch-ground{fill:var(--soft)}.hatch{stroke:var(--quiet);stroke-width:2}.held{stroke:var(--deal);stroke-width:.5}
.whisker{stroke:var(--ink);stroke-width:1.4;fill:none}
.self{fill:none}
.heat{stroke:none}
.changed{stroke:var(--s1);stroke-width:2}
.h0{fill:var(--h0)}.h1{fill:var(--h1)}.h2{fill:var(--h2)}.h3{fill:var(--h3)}.h4{fill:var(--h4)}.h5{fill:var(--h5)}.h6{fill:var(--h6)}
.heat-text{font-size:10.5px}
.t0{fill:var(--t0)}.t1{fill:var(--t1)}.t2{fill:var(--t2)}.t3{fill:var(--t3)}.t4{fill:var(--t4)}.t5{fill:var(--t5)}.t6{fill:var(--t6)}`;

const MEDIA = `
@media (max-width:46rem){.wide-only{display:none}.narrow{display:block}h1{font-size:1.4rem}h2{font-size:1.15rem}.lead{font-size:1.05rem}th,td{min-width:4.6rem;padding-right:.6rem}td.n,th.n{padding-left:.5rem}tbody th{min-width:5.5rem}tbody th.wide{min-width:9rem}}
@media print{
@page{margin:16mm 14mm}
body{font-size:10pt}
header,main,footer{max-width:none;padding:0}
nav,.opens{display:none}
h2,h3,figcaption,caption{break-after:avoid}
h2{margin-top:1.6rem}
tr,figure,li{break-inside:avoid}
thead{display:table-header-group}
.scroll{overflow:visible;background:none}
caption span{max-width:none}
table{font-size:8.5pt;width:100%}
th,td,tbody th,tbody th.wide,td.long{min-width:0}
td,tbody th{overflow-wrap:anywhere}
tbody th:first-child{min-width:4rem}
caption{font-size:8.5pt}
a{color:inherit;text-decoration:none}
.picture{max-width:100%;height:auto}
.panels{display:block}
.wide-only{display:block}.narrow{display:none}
}`;

export const STYLE =
  `:root{color-scheme:light dark;${LIGHT}}@media screen and (prefers-color-scheme:dark){:root{${DARK}}}${PAGE}${PICTURES}${MEDIA}`.replace(
    /\n/g,
    '',
  );
