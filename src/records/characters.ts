// Characters by name, as SGML and the office's XML of 2001-2004 write them: `&ldquo;`, `&agr;`. A document's own entities are never read.
// After ISO 8879 Annex D: ISOlat1, ISOlat2, ISOnum, ISOpub, ISOdia, ISOgrk1, ISOgrk3 and the common part of ISOtech.

/** Name and code point (hexadecimal) in turn. */
const LIST = `
excl 21 quot 22 num 23 dollar 24 percnt 25 amp 26 apos 27 lpar 28 rpar 29 ast 2a plus 2b comma 2c period
2e sol 2f colon 3a semi 3b lt 3c equals 3d gt 3e quest 3f commat 40 lsqb 5b bsol 5c rsqb 5d lowbar 5f
grave 60 lcub 7b verbar 7c rcub 7d nbsp a0 iexcl a1 cent a2 pound a3 curren a4 yen a5 brvbar a6 sect a7
die a8 uml a8 copy a9 ordf aa laquo ab not ac shy ad reg ae macr af deg b0 plusmn b1 sup2 b2 sup3 b3
acute b4 micro b5 para b6 middot b7 cedil b8 sup1 b9 ordm ba raquo bb frac14 bc frac12 bd half bd frac34
be iquest bf Agrave c0 Aacute c1 Acirc c2 Atilde c3 Auml c4 Aring c5 AElig c6 Ccedil c7 Egrave c8 Eacute
c9 Ecirc ca Euml cb Igrave cc Iacute cd Icirc ce Iuml cf ETH d0 Ntilde d1 Ograve d2 Oacute d3 Ocirc d4
Otilde d5 Ouml d6 times d7 Oslash d8 Ugrave d9 Uacute da Ucirc db Uuml dc Yacute dd THORN de szlig df
agrave e0 aacute e1 acirc e2 atilde e3 auml e4 aring e5 aelig e6 ccedil e7 egrave e8 eacute e9 ecirc ea
euml eb igrave ec iacute ed icirc ee iuml ef eth f0 ntilde f1 ograve f2 oacute f3 ocirc f4 otilde f5
ouml f6 divide f7 oslash f8 ugrave f9 uacute fa ucirc fb uuml fc yacute fd thorn fe yuml ff Amacr 100
amacr 101 Abreve 102 abreve 103 Aogon 104 aogon 105 Cacute 106 cacute 107 Ccirc 108 ccirc 109 Cdot 10a
cdot 10b Ccaron 10c ccaron 10d Dcaron 10e dcaron 10f Dstrok 110 dstrok 111 Emacr 112 emacr 113 Edot 116
edot 117 Eogon 118 eogon 119 Ecaron 11a ecaron 11b Gcirc 11c gcirc 11d Gbreve 11e gbreve 11f Gdot 120
gdot 121 Gcedil 122 Hcirc 124 hcirc 125 Hstrok 126 hstrok 127 Itilde 128 itilde 129 Imacr 12a imacr 12b
Iogon 12e iogon 12f Idot 130 inodot 131 IJlig 132 ijlig 133 Jcirc 134 jcirc 135 Kcedil 136 kcedil 137
kgreen 138 Lacute 139 lacute 13a Lcedil 13b lcedil 13c Lcaron 13d lcaron 13e Lmidot 13f lmidot 140
Lstrok 141 lstrok 142 Nacute 143 nacute 144 Ncedil 145 ncedil 146 Ncaron 147 ncaron 148 napos 149 ENG
14a eng 14b Omacr 14c omacr 14d Odblac 150 odblac 151 OElig 152 oelig 153 Racute 154 racute 155 Rcedil
156 rcedil 157 Rcaron 158 rcaron 159 Sacute 15a sacute 15b Scirc 15c scirc 15d Scedil 15e scedil 15f
Scaron 160 scaron 161 Tcedil 162 tcedil 163 Tcaron 164 tcaron 165 Tstrok 166 tstrok 167 Utilde 168
utilde 169 Umacr 16a umacr 16b Ubreve 16c ubreve 16d Uring 16e uring 16f Udblac 170 udblac 171 Uogon 172
uogon 173 Wcirc 174 wcirc 175 Ycirc 176 ycirc 177 Yuml 178 Zacute 179 zacute 17a Zdot 17b zdot 17c
Zcaron 17d zcaron 17e fnof 192 gacute 1f5 circ 2c6 caron 2c7 breve 2d8 dot 2d9 ring 2da ogon 2db tilde
2dc dblac 2dd Agr 391 Alpha 391 Beta 392 Bgr 392 Gamma 393 Ggr 393 Delta 394 Dgr 394 Egr 395 Epsilon 395
Zeta 396 Zgr 396 EEgr 397 Eta 397 THgr 398 Theta 398 Igr 399 Iota 399 Kappa 39a Kgr 39a Lambda 39b Lgr
39b Mgr 39c Mu 39c Ngr 39d Nu 39d Xgr 39e Xi 39e Ogr 39f Omicron 39f Pgr 3a0 Pi 3a0 Rgr 3a1 Rho 3a1 Sgr
3a3 Sigma 3a3 Tau 3a4 Tgr 3a4 Ugr 3a5 Upsilon 3a5 PHgr 3a6 Phi 3a6 Chi 3a7 KHgr 3a7 PSgr 3a8 Psi 3a8
OHgr 3a9 Omega 3a9 ohm 3a9 agr 3b1 alpha 3b1 beta 3b2 bgr 3b2 gamma 3b3 ggr 3b3 delta 3b4 dgr 3b4 egr
3b5 epsi 3b5 epsilon 3b5 zeta 3b6 zgr 3b6 eegr 3b7 eta 3b7 theta 3b8 thgr 3b8 igr 3b9 iota 3b9 kappa 3ba
kgr 3ba lambda 3bb lgr 3bb mgr 3bc mu 3bc ngr 3bd nu 3bd xgr 3be xi 3be ogr 3bf omicron 3bf pgr 3c0 pi
3c0 rgr 3c1 rho 3c1 sfgr 3c2 sigmaf 3c2 sigmav 3c2 sgr 3c3 sigma 3c3 tau 3c4 tgr 3c4 ugr 3c5 upsilon 3c5
phgr 3c6 phi 3c6 chi 3c7 khgr 3c7 psgr 3c8 psi 3c8 ohgr 3c9 omega 3c9 thetasym 3d1 thetav 3d1 upsih 3d2
phiv 3d5 piv 3d6 kappav 3f0 rhov 3f1 epsiv 3f5 ensp 2002 emsp 2003 emsp13 2004 emsp14 2005 numsp 2007
puncsp 2008 thinsp 2009 hairsp 200a zwnj 200c zwj 200d lrm 200e rlm 200f dash 2010 hyphen 2010 ndash
2013 mdash 2014 horbar 2015 lsquo 2018 rsquo 2019 rsquor 2019 lsquor 201a sbquo 201a ldquo 201c rdquo
201d rdquor 201d bdquo 201e ldquor 201e dagger 2020 Dagger 2021 bull 2022 nldr 2025 hellip 2026 mldr
2026 permil 2030 prime 2032 Prime 2033 lsaquo 2039 rsaquo 203a oline 203e caret 2041 hybull 2043 frasl
2044 euro 20ac tdot 20db image 2111 copysr 2117 weierp 2118 real 211c trade 2122 order 2134 alefsym 2135
aleph 2135 frac13 2153 frac23 2154 frac15 2155 frac25 2156 frac35 2157 frac45 2158 frac16 2159 frac56
215a frac18 215b frac38 215c frac58 215d frac78 215e larr 2190 uarr 2191 rarr 2192 darr 2193 harr 2194
crarr 21b5 lArr 21d0 uArr 21d1 rArr 21d2 dArr 21d3 hArr 21d4 iff 21d4 forall 2200 part 2202 exist 2203
empty 2205 nabla 2207 isin 2208 notin 2209 ni 220b prod 220f sum 2211 minus 2212 mnplus 2213 lowast 2217
radic 221a prop 221d infin 221e ang 2220 angsph 2222 par 2225 and 2227 or 2228 cap 2229 cup 222a int
222b conint 222e there4 2234 becaus 2235 sim 223c sime 2243 cong 2245 ap 2248 asymp 2248 ne 2260 equiv
2261 le 2264 ge 2265 sub 2282 sup 2283 nsub 2284 sube 2286 supe 2287 oplus 2295 otimes 2297 odot 2299
bottom 22a5 perp 22a5 sdot 22c5 vellip 22ee lceil 2308 rceil 2309 lfloor 230a rfloor 230b telrec 2315
blank 2423 uhblk 2580 lhblk 2584 block 2588 blk14 2591 blk12 2592 blk34 2593 squ 25a1 square 25a1 squf
25aa rect 25ad marker 25ae utrif 25b4 utri 25b5 rtrif 25b8 rtri 25b9 dtrif 25be dtri 25bf ltrif 25c2
ltri 25c3 loz 25ca cir 25cb xcirc 25ef starf 2605 star 2606 phone 260e female 2640 male 2642 spades 2660
clubs 2663 hearts 2665 diams 2666 sung 266a flat 266d natur 266e sharp 266f check 2713 cross 2717 malt
2720 lang 27e8 rang 27e9 lozf 29eb fflig fb00 filig fb01 fllig fb02 ffilig fb03 ffllig fb04
`;

const NAMED: ReadonlyMap<string, string> = (() => {
  const words = LIST.trim().split(/\s+/);
  const named = new Map<string, string>();
  for (let at = 0; at + 1 < words.length; at += 2)
    named.set(String(words[at]), String.fromCodePoint(Number.parseInt(String(words[at + 1]), 16)));
  return named;
})();

/** References replaced by their characters, once; a name that is in no list of the standard stays as it is written. */
export function withCharacters(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d.]{0,15}));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED.get(String(name)) ?? whole;
      const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
      const character = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return character ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Only what is left over where a parser has decoded the five names of XML and the numbers already. */
export function namedCharacters(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([A-Za-z][A-Za-z\d.]{0,15});/g, (whole, name: string) =>
    /^(amp|lt|gt|quot|apos)$/.test(name) ? whole : (NAMED.get(name) ?? whole),
  );
}
