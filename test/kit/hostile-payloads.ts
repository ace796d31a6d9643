/**
 * E8: texts that try to run something, to fetch something, or to look like the page around them. All of our own making,
 * from the families that are known. Each may stand wherever content gives a text: in xhtml, in markdown, in a label, in
 * guidance, in an answer that is shown again. What runs calls `kproRan`; what fetches asks for an address with
 * `kpro-fetched` in it. Every payload says `harmless`, which may stay.
 */
export interface HostilePayload {
  readonly family: string;
  readonly markup: string;
}

export const ran = 'kproRan()';
export const fetched = '/kpro-fetched';
const harmless = 'harmless';

const family = (name: string, ...markups: readonly string[]): readonly HostilePayload[] =>
  markups.map((markup) => ({
    family: name,
    markup: markup.includes(harmless) ? markup : `${markup}${harmless}`,
  }));

const scripts = family(
  'script',
  `<script>${ran}</script>`,
  `<SCRIPT>${ran}</SCRIPT>`,
  `<ScRiPt type="module">${ran}</sCrIpT>`,
  `<script src="${fetched}.js"></script>`,
  `<script src="data:text/javascript,${ran}"></script>`,
  `<script/x>${ran}</script>`,
  `<script\n>${ran}</script\n>`,
  `<script\t>${ran}</script >`,
  `<script>/*</title>*/${ran}//</script>`,
  `<script><!--\n${ran}\n--></script>`,
  `<script><![CDATA[${ran}]]></script>`,
  `<html:script xmlns:html="http://www.w3.org/1999/xhtml">${ran}</html:script>`,
  `<x:script xmlns:x="http://www.w3.org/2000/svg">${ran}</x:script>`,
  `<scr<script>ipt>${ran}</scr</script>ipt>`,
  `<script>${ran}`,
  `<noscript><p title="</noscript><script>${ran}</script>">`,
  `<script type="importmap">{"imports":{"lit":"${fetched}.js"}}</script>`,
  `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${fetched}"]}]}</script>`,
);

const handlers = 'onclick onerror onload onmouseover onfocus onfocusin onanimationstart ontransitionend onbegin onpointerenter ontoggle onbeforetoggle onscrollend oncontentvisibilityautostatechange onwheel onbeforeinput'.split(' '); // prettier-ignore
const carriers = [
  (on: string) => `<img src="${fetched}.png" ${on}="${ran}">`,
  (on: string) => `<p ${on}="${ran}" tabindex="0" autofocus>${harmless}</p>`,
  (on: string) => `<a href="#" ${on.toUpperCase()}='${ran}'>${harmless}</a>`,
  (on: string) => `<div/${on}=${ran}>${harmless}</div>`,
];
const eventHandlers = family(
  'event handler',
  ...handlers.flatMap((on) => carriers.map((carrier) => carrier(on))),
);

const schemes = [
  `javascript:${ran}`,
  `JaVaScRiPt:${ran}`,
  ` javascript:${ran}`,
  `\u0001javascript:${ran}`,
  `java\tscript:${ran}`,
  `java\nscript:${ran}`,
  `java\rscript:${ran}`,
  `java\u0000script:${ran}`,
  `javascript\t:${ran}`,
  `jav&#x09;ascript:${ran}`,
  `jav&#x0A;ascript:${ran}`,
  `&#106;avascript:${ran}`,
  `&#x6A&#x61vascript:${ran}`,
  `javascript&colon;${ran}`,
  `javascript&#58;${ran}`,
  `java&NewLine;script:${ran}`,
  `\u200bjavascript:${ran}`,
  `\ufeffjavascript:${ran}`,
  `javascript://%0a${ran}`,
  `javascript:/*https://*/${ran}`,
  `data:text/html,<script>${ran}</script>`,
  `data:text/html;base64,PHNjcmlwdD5rcHJvUmFuKCk8L3NjcmlwdD4=`,
  `DATA:image/svg+xml,<svg onload='${ran}'/>`,
  `vbscript:${ran}`,
  `VbScRiPt:${ran}`,
  `view-source:javascript:${ran}`,
  `blob:https://a/b`,
  `file:///etc/passwd`,
  `//elsewhere.invalid${fetched}`,
  `/\\elsewhere.invalid${fetched}`,
  `\\\\elsewhere.invalid${fetched}`,
  `/\t/elsewhere.invalid${fetched}`,
  `http://elsewhere.invalid${fetched}`,
  `intent://x#Intent;end`,
];
const addresses = family(
  'address',
  ...schemes.flatMap((address) => [
    `<a href="${address.replaceAll('"', '&quot;')}">${harmless}</a>`,
    `[${harmless}](${address})`,
    `[${harmless}](<${address}>)`,
  ]),
  ...schemes
    .slice(0, 12)
    .flatMap((address) => [
      `<img src="${address}" alt="${harmless}">`,
      `![${harmless}](${address})`,
      `[${harmless}]\n\n[${harmless}]: ${address}`,
      `<${address}>`,
    ]),
  `<area href="javascript:${ran}">`,
  `<a xlink:href="javascript:${ran}">${harmless}</a>`,
  `<a href="https://a.dk" ping="${fetched}">${harmless}</a>`,
  `<a href="https://a.dk" target="opener" rel="opener">${harmless}</a>`,
  `<a href=javascript:${ran}>${harmless}</a>`,
  `<a href='javascript:${ran}' href="https://a.dk">${harmless}</a>`,
);

const foreign = family(
  'svg and math',
  `<svg onload="${ran}"></svg>`,
  `<svg><script>${ran}</script></svg>`,
  `<svg><script href="data:,${ran}"/></svg>`,
  `<svg><a xlink:href="javascript:${ran}"><text>${harmless}</text></a></svg>`,
  `<svg><animate attributeName="href" values="javascript:${ran}"/></svg>`,
  `<svg><set attributeName="onmouseover" to="${ran}"/></svg>`,
  `<svg><use href="${fetched}.svg#x"/></svg>`,
  `<svg><image href="${fetched}.png"/></svg>`,
  `<svg><foreignObject><img src="x" onerror="${ran}"></foreignObject></svg>`,
  `<svg><style><img src=x onerror=${ran}></style></svg>`,
  `<svg><desc><img src=x onerror=${ran}></desc></svg>`,
  `<math><mi xlink:href="javascript:${ran}">${harmless}</mi></math>`,
  `<math href="javascript:${ran}">${harmless}</math>`,
  `<math><mtext><img src=x onerror=${ran}></mtext></math>`,
  `<math><annotation-xml encoding="text/html"><img src=x onerror=${ran}></annotation-xml></math>`,
  `<svg:svg xmlns:svg="http://www.w3.org/2000/svg" onload="${ran}"/>`,
);

const mutations = family(
  'mutation',
  `<svg></p><style><a id="</style><img src=x onerror=${ran}>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${ran}&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${ran}>`,
  `<noembed><img title="</noembed><img src=x onerror=${ran}>"></noembed>`,
  `<xmp><img title="</xmp><img src=x onerror=${ran}>"></xmp>`,
  `<textarea><img title="</textarea><img src=x onerror=${ran}>"></textarea>`,
  `<title><img title="</title><img src=x onerror=${ran}>"></title>`,
  `<listing>&lt;img src=x onerror=${ran}&gt;</listing>`,
  `<plaintext><img src=x onerror=${ran}>`,
  `<select><style></select><img src=x onerror=${ran}></style>`,
  `<table><td><script>${ran}</script></table>`,
  `<p>&lt;img src=x onerror=${ran}&gt;</p>`,
  `<p>&amp;lt;img src=x onerror=${ran}&amp;gt;</p>`,
  `<pre>\n\n&lt;script&gt;${ran}&lt;/script&gt;</pre>`,
  `<p title="\`"><img alt="\`onerror=${ran} x">${harmless}</p>`,
  '<p id="`onload=`kproRan()">',
);

const structure = family(
  'nested and unclosed',
  `<img src=x onerror=${ran}`,
  `<img src="x" onerror="${ran}" <p>`,
  `<<img src=x onerror=${ran}>>`,
  `<img/src=x/onerror=${ran}>`,
  `<img """><script>${ran}</script>">`,
  `<a href="https://a.dk"><a href="javascript:${ran}">${harmless}</a></a>`,
  `</p></div><script>${ran}</script>`,
  `<p <script>${ran}</script>>`,
  `<b><i><u><script>${ran}</b></i></u>`,
  `<ul><li><script>${ran}</li></script></ul>`,
  `<!DOCTYPE html [<!ENTITY x "<script>${ran}</script>">]>&x;`,
  `<?xml version="1.0"?><?xml-stylesheet href="${fetched}.css"?>`,
  `<?php ${ran} ?>`,
  `<% ${ran} %>`,
  '<div>'.repeat(400) + harmless,
  '<b>'.repeat(2_000) + harmless,
  '> '.repeat(3_000) + harmless,
  '**a_'.repeat(6_000) + harmless,
);

const comments = family(
  'comment and CDATA',
  `<!--><script>${ran}</script>-->`,
  `<!---><script>${ran}</script>-->`,
  `<!-- --!><script>${ran}</script>-->`,
  `<!--[if IE]><script>${ran}</script><![endif]-->`,
  `<![CDATA[<script>${ran}</script>]]>`,
  `<![CDATA[><img src=x onerror=${ran}>]]>`,
  `<!${ran}>`,
  `<!-- -- ><img src=x onerror=${ran}> -->`,
);

const embedded = family(
  'embedded page',
  `<iframe src="javascript:${ran}"></iframe>`,
  `<iframe srcdoc="<script>parent.${ran}</script>"></iframe>`,
  `<object data="data:text/html,<script>parent.${ran}</script>"></object>`,
  `<embed src="${fetched}.swf">`,
  `<frameset><frame src="javascript:${ran}"></frameset>`,
  `<applet code="${fetched}"></applet>`,
  `<portal src="${fetched}"></portal>`,
  `<template><script>${ran}</script></template>`,
  `<template shadowrootmode="open"><script>${ran}</script></template>`,
  `<video src="${fetched}.mp4" onerror="${ran}" autoplay></video>`,
  `<video><source src="${fetched}.mp4" onerror="${ran}"></video>`,
  `<audio src="${fetched}.mp3" onerror="${ran}"></audio>`,
  `<video poster="${fetched}.png"></video>`,
);

const page = family(
  'page around it',
  `<base href="https://elsewhere.invalid/">`,
  `<base target="_top">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${ran}">`,
  `<meta http-equiv="refresh" content="0;url=${fetched}">`,
  `<meta http-equiv="Set-Cookie" content="a=b">`,
  `<link rel="stylesheet" href="${fetched}.css">`,
  `<link rel="prefetch" href="${fetched}">`,
  `<link rel="modulepreload" href="${fetched}.js">`,
  `<title>${harmless}</title>`,
  `<body onload="${ran}" background="${fetched}.png">`,
  `<html manifest="${fetched}">`,
  `<slot name="header">${harmless}</slot>`,
  `<kpro-questionnaire canonical="${fetched}">${harmless}</kpro-questionnaire>`,
  `<p is="kpro-inbox" slot="header" part="light red" class="hidden-text" id="main">${harmless}</p>`,
  `<dialog open>${harmless}</dialog>`,
  `<div popover="auto" id="p">${harmless}</div><button popovertarget="p" autofocus>x</button>`,
  `<p role="alert" aria-label="red" aria-live="assertive" hidden>${harmless}</p>`,
  `<img name="getElementById" id="location" src="x" alt="${harmless}">`,
);

const styles = family(
  'style',
  `<style>@import "${fetched}.css";</style>`,
  `<style>*{background:url(${fetched}.png)}</style>`,
  `<style>@font-face{font-family:x;src:url(${fetched}.woff)}*{font-family:x}</style>`,
  `<p style="background:url(${fetched}.png)">${harmless}</p>`,
  `<p style="position:fixed;inset:0;z-index:9999">${harmless}</p>`,
  `<p style="width:expression(${ran})">${harmless}</p>`,
  `<p style="-moz-binding:url(${fetched}.xml#x)">${harmless}</p>`,
  `<p style="behavior:url(${fetched}.htc)">${harmless}</p>`,
  `<table background="${fetched}.png"><tr><td background="${fetched}.png">${harmless}</td></tr></table>`,
  `<font color="red" face="${fetched}">${harmless}</font>`,
  `<style>@keyframes x{}</style><p style="animation-name:x" onanimationstart="${ran}">${harmless}</p>`,
);

const pictures = family(
  'picture',
  `<img src="${fetched}.png" alt="${harmless}">`,
  `<img srcset="${fetched}.png 1x" alt="${harmless}">`,
  `<img lowsrc="${fetched}.png" dynsrc="${fetched}.avi" alt="${harmless}">`,
  `<img src="https://elsewhere.invalid${fetched}.png" alt="${harmless}">`,
  `<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9Imtwcm9SYW4oKSIvPg==" alt="${harmless}">`,
  `<img src="data:image/png,${ran}" alt="${harmless}">`,
  `<img src="data:image/png;base64,AA==,${ran}" alt="${harmless}">`,
  `<img src="#../${fetched}" alt="${harmless}">`,
  `<picture><source srcset="${fetched}.webp"><img src="${fetched}.png" alt="${harmless}"></picture>`,
  `<image src="x" onerror="${ran}">`,
  `<input type="image" src="${fetched}.png" onerror="${ran}">`,
  `![${harmless}](${fetched}.png "a\\" onerror=\\"${ran}")`,
  `![${harmless}" onerror="${ran}](data:image/png;base64,AA==)`,
);

const forms = family(
  'form',
  `<form action="javascript:${ran}"><button>${harmless}</button></form>`,
  `<button formaction="javascript:${ran}">x</button>`,
  `<input type="submit" formaction="${fetched}">`,
  `<input autofocus onfocus="${ran}">`,
  `<select autofocus onfocus="${ran}"><option>x</option></select>`,
  `<textarea autofocus onfocus="${ran}">x</textarea>`,
  `<keygen autofocus onfocus="${ran}">`,
  `<details open ontoggle="${ran}"><summary>${harmless}</summary></details>`,
  `<marquee onstart="${ran}">${harmless}</marquee>`,
  `<isindex type="image" src="x" onerror="${ran}">`,
);

const characters = family(
  'odd characters',
  `<scr\u0000ipt>${ran}</scr\u0000ipt>`,
  `<\u0000script>${ran}</script>`,
  `<img src=x one\u0000rror=${ran}>`,
  `\u202e<script>${ran}</script>\u202c`,
  `<p>\u202e${harmless}\u2066</p>`,
  `<p dir="rtl" lang="x&quot; onload=&quot;${ran}">${harmless}</p>`,
  `\ufeff<script>${ran}</script>`,
  `<script\u2028>${ran}</script>`,
  `<\u017fcript>${ran}</\u017fcript>`,
  `<img\u00a0src=x onerror=${ran}>`,
  `＜script＞${ran}＜/script＞`,
  `+ADw-script+AD4-${ran}+ADw-/script+AD4-`,
  `%3Cscript%3E${ran}%3C/script%3E`,
  `\\u003cscript\\u003e${ran}\\u003c/script\\u003e`,
  `\ud800<img src=x onerror=${ran}>`,
);

const templates = family(
  'template of a library',
  '${kproRan()}',
  '{{constructor.constructor("kproRan()")()}}',
  '<!--?lit$000000000$--><img src=x onerror=kproRan()>',
  '<p .innerHTML="<img src=x onerror=kproRan()>" ?hidden @click="kproRan()">harmless</p>',
  '<p v-html="kproRan()" x-init="kproRan()" ng-init="kproRan()">harmless</p>',
  '{"__html":"<img src=x onerror=kproRan()>"}',
  '<p __proto__="x" constructor="y" colspan="9999999">harmless</p>',
  '<td colspan="99999" rowspan="1e9">harmless</td>',
);

export const hostilePayloads: readonly HostilePayload[] = [
  ...scripts,
  ...eventHandlers,
  ...addresses,
  ...foreign,
  ...mutations,
  ...structure,
  ...comments,
  ...embedded,
  ...page,
  ...styles,
  ...pictures,
  ...forms,
  ...characters,
  ...templates,
];
